import { inflateSync } from 'node:zlib';

export type PdfFault = 'active-pdf' | 'locked-pdf';

/** What a PDF needs to run something, start something, or carry files past the checks on files. */
const active = /\/(JavaScript|Launch|RichMedia|EmbeddedFile)\b/;
const largestObjectStream = 20 * 1024 * 1024;

/**
 * Looks at a PDF's objects, also the compressed ones, and not at its pictures and fonts (which may hold anything by
 * chance). A PDF that only says on which page to open (`/OpenAction`) is ordinary. This is a second lock: PDFs are
 * never opened on our own origin.
 */
export function findPdfFault(content: Buffer): PdfFault | undefined {
	const parts = splitStreams(content.toString('latin1'));
	const objects = parts.map(({ objects }) => plainNames(objects)).join('');
	if (active.test(objects)) return 'active-pdf';
	// What is encrypted cannot be looked at.
	if (/\/Encrypt\b/.test(objects)) return 'locked-pdf';
	const compressed = parts.filter(({ objects }) => /\/ObjStm\b/.test(plainNames(lastObject(objects))));
	if (compressed.some(({ stream }) => active.test(plainNames(inflated(stream))))) return 'active-pdf';
}

/** The text before each stream with that stream; in one pass, because a PDF may be made to be slow to read. */
function splitStreams(text: string): { objects: string; stream: string }[] {
	const parts: { objects: string; stream: string }[] = [];
	const opening = /stream(\r\n|\r|\n)/g;
	let at = 0;
	for (let found = opening.exec(text); found; found = opening.exec(text)) {
		const end = text.indexOf('endstream', opening.lastIndex);
		if (end < 0) break;
		parts.push({ objects: text.slice(at, found.index), stream: text.slice(opening.lastIndex, end) });
		at = opening.lastIndex = end + 'endstream'.length;
	}
	return [...parts, { objects: text.slice(at), stream: '' }];
}

function lastObject(objects: string): string {
	return objects.slice(objects.lastIndexOf(' obj'));
}

/** `/J#61vaScript` is another spelling of `/JavaScript`. */
function plainNames(text: string): string {
	return text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function inflated(stream: string): string {
	try {
		return inflateSync(Buffer.from(stream, 'latin1'), { maxOutputLength: largestObjectStream }).toString('latin1');
	} catch {
		return '';
	}
}
