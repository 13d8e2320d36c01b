/** The least that programs recognise as a file of its kind, so that no file from outside is needed. */

const bytes = (...parts: (string | number[] | Buffer)[]) =>
	Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));

function box(type: string, ...content: (string | number[] | Buffer)[]): Buffer {
	const body = bytes(...content);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(body.length + 8);
	return bytes(length, type, body);
}

const handler = (type: 'soun' | 'vide') => box('hdlr', Buffer.alloc(8), type, Buffer.alloc(12));
const mp4 = (brand: string, ...handlers: Buffer[]) =>
	bytes(box('ftyp', brand, Buffer.alloc(4), brand), box('moov', ...handlers), box('mdat', Buffer.alloc(64)));

/** As a phone's recorder and as a browser's recorder make them. */
export const m4a = mp4('iso5', handler('soun'));
export const movie = mp4('isom', handler('soun'), handler('vide'));
export const heic = box('ftyp', 'heic', Buffer.alloc(4), 'mif1heic');

export const mp3 = bytes('ID3', [4, 0, 0, 0, 0, 0, 0], [0xff, 0xfb, 0x90, 0x64], Buffer.alloc(500));
export const ogg = bytes('OggS', [0, 2], Buffer.alloc(20), [1, 19], 'OpusHead', Buffer.alloc(40));

const matroska = (codec: string) =>
	bytes([0x1a, 0x45, 0xdf, 0xa3, 0x87, 0x42, 0x82, 0x84], 'webm', [0x18, 0x53, 0x80, 0x67], codec, Buffer.alloc(80));
export const webm = matroska('A_OPUS');
export const webmMovie = matroska('V_VP9 A_OPUS');

/** A ZIP with one stored entry, `mimetype`, as OpenDocument asks. */
export const odt = (() => {
	const type = 'application/vnd.oasis.opendocument.text';
	const header = Buffer.alloc(30);
	header.write('PK\x03\x04', 'latin1');
	header.writeUInt32LE(type.length, 18);
	header.writeUInt32LE(type.length, 22);
	header.writeUInt16LE('mimetype'.length, 26);
	return bytes(header, 'mimetype', type, Buffer.alloc(40));
})();

export function pdf(dictionary: string, rest: string | Buffer = ''): Buffer {
	return bytes(`%PDF-1.7\n1 0 obj\n<< ${dictionary} >>\nendobj\n`, rest, '\ntrailer << /Root 1 0 R >>\n%%EOF\n');
}
