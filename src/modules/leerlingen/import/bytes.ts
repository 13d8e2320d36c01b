import { setImmediate } from 'node:timers/promises';
import { UnreadableFile } from './records.ts';

/** What a stream of an upload gives: a Node stream, a web stream and an array of pieces all fit. */
export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

const piece = 64 * 1024;

/**
 * The pieces, none larger than 64 kB, so that rows come out while the file comes in, and others get their turn after each.
 * Ends with a refusal above `most` bytes.
 */
export async function* limited(bytes: Bytes, most: number): AsyncGenerator<Uint8Array> {
	let total = 0;
	for await (const chunk of bytes) {
		total += chunk.byteLength;
		if (total > most) {
			throw new UnreadableFile('leerlingen_import_file_too_large', { most: Math.round(most / 1_000_000) });
		}
		for (let at = 0; at < chunk.byteLength; at += piece) {
			yield chunk.subarray(at, at + piece);
			await setImmediate();
		}
	}
}

export function joined(chunks: Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0));
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.byteLength;
	}
	return whole;
}

export async function whole(bytes: Bytes, most: number): Promise<Uint8Array> {
	const chunks: Uint8Array[] = [];
	for await (const chunk of limited(bytes, most)) chunks.push(chunk);
	return joined(chunks);
}

/** The encoding that the first bytes give away by a byte order mark. */
export function markedEncoding(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
	if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
	if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
	return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null;
}

// TextDecoder reads "iso-8859-1" as Windows-1252, as browsers do (encoding.spec.whatwg.org). That is what such files mostly
// are: the two differ only where ISO-8859-1 has control codes and Windows has ’ and €.
const xmlEncodings = new Set([
	'utf-8',
	'utf8',
	'us-ascii',
	'ascii',
	'iso-8859-1',
	'latin1',
	'iso-8859-15',
	'windows-1252'
]);

/** XML says its encoding in its first line; without one it is UTF-8 (XML 1.0, §4.3.3). */
export function xmlEncoding(head: Uint8Array): string {
	const marked = markedEncoding(head);
	if (marked) return marked;
	const start = new TextDecoder('latin1').decode(head.subarray(0, 256));
	const said = (/^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1] ?? 'utf-8').toLowerCase();
	if (!xmlEncodings.has(said)) throw new UnreadableFile('leerlingen_import_file_encoding', { encoding: said });
	return said;
}

/** Text in pieces. A byte that cannot be in the encoding ends it: a name with a � in it would be stored for good. */
export async function* decodeXml(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
	let decoder: TextDecoder | undefined;
	let encoding = '';
	let head: Uint8Array = new Uint8Array();
	try {
		for await (const chunk of bytes) {
			if (decoder) {
				yield decoder.decode(chunk, { stream: true });
				continue;
			}
			head = joined([head, chunk]);
			if (head.byteLength < 256) continue;
			encoding = xmlEncoding(head);
			decoder = new TextDecoder(encoding, { fatal: true });
			yield decoder.decode(head, { stream: true });
		}
		if (decoder) yield decoder.decode();
		else {
			encoding = xmlEncoding(head);
			yield new TextDecoder(encoding, { fatal: true }).decode(head);
		}
	} catch (error) {
		if (error instanceof TypeError) throw new UnreadableFile('leerlingen_import_file_encoding', { encoding });
		throw error;
	}
}

/** A CSV file says nothing about its encoding: what is not valid UTF-8 was made by Excel on Windows. */
export function decodeCsv(bytes: Uint8Array): string {
	const marked = markedEncoding(bytes);
	try {
		return new TextDecoder(marked ?? 'utf-8', { fatal: true }).decode(bytes);
	} catch {
		if (marked) throw new UnreadableFile('leerlingen_import_file_encoding', { encoding: marked });
		return new TextDecoder('windows-1252').decode(bytes);
	}
}
