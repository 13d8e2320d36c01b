export type ImportKind = 'edexml' | 'csv' | 'xlsx';

/** A table has the same keys whether it is saved as CSV or as Excel. */
export type ImportSource = 'edexml' | 'tabel';

export const sourceOf = (kind: ImportKind): ImportSource => (kind === 'edexml' ? 'edexml' : 'tabel');

const decoder = new TextDecoder('latin1');

/** What kind of file it is, by its first bytes; nothing when pupils cannot be read from it. */
export function kindOfFile(start: Uint8Array): ImportKind | undefined {
	const text = decoder.decode(start.slice(0, 512));
	if (text.startsWith('PK\u0003\u0004')) return 'xlsx';
	// UTF-16 has a byte order mark and a zero beside each letter.
	const isWide = /^(?:\u00ff\u00fe|\u00fe\u00ff)/.test(text);
	const letters = isWide ? text.slice(2).replaceAll('\u0000', '') : text.replace(/^\u00ef\u00bb\u00bf/, '');
	if (/^\s*</.test(letters)) return /^\s*<(?:!doctype html|html)/i.test(letters) ? undefined : 'edexml';
	// oxlint-disable-next-line no-control-regex -- a control character is what tells a picture or PDF from text
	return /[\u0000-\u0008\u000e-\u001f]|^%PDF/.test(letters) ? undefined : 'csv';
}
