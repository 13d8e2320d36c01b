import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { decodeXml, limited, whole, type Bytes } from './bytes.ts';
import { UnreadableFile, type ImportItem } from './records.ts';
import { readTable, tableLimits, type TableOptions, type TableRow } from './table.ts';
import { openZip } from './zip.ts';

/**
 * Reads the first sheet of an Excel workbook (ECMA-376, Part 1, §18). Our own reader, because a ready-made one either holds the
 * whole workbook in memory or writes the sheets, with pupils' data, to a temporary folder. Of a formula the value counts that
 * Excel kept beside it (§18.3.1.96); macros, links, hidden names and other sheets are not looked at.
 */
export async function* readXlsx(bytes: Bytes, options: TableOptions = {}): AsyncGenerator<ImportItem> {
	const limits = options.limits ?? tableLimits;
	const zip = openZip(await whole(bytes, limits.bytes), 2 * limits.bytes);
	const part = async (name: string) => (await zip.unpack(name)) ?? new Uint8Array();
	const sheet = await findFirstSheet(part);
	const texts = await readSharedTexts(await part('xl/sharedStrings.xml'));
	const dates = await readDateStyles(await part('xl/styles.xml'));
	yield* readTable(readSheet(await part(sheet), texts, dates), options);
}

type Handlers = {
	open?: (tag: SaxesTagPlain) => void;
	text?: (text: string) => void;
	close?: (tag: SaxesTagPlain) => void;
};

/** Walks through a part; yields after each piece, so that rows can be handed on. Element names without their prefix. */
async function* walk(xml: Uint8Array, { open, text, close }: Handlers): AsyncGenerator<void> {
	const parser = new SaxesParser({ xmlns: false, position: false });
	const fail = () => {
		throw new UnreadableFile('leerlingen_import_file_not_xlsx');
	};
	parser.on('error', fail);
	parser.on('doctype', fail);
	const bare = (tag: SaxesTagPlain): SaxesTagPlain => ({ ...tag, name: tag.name.replace(/^.*:/, '') });
	if (open) parser.on('opentag', (tag) => open(bare(tag)));
	if (text) parser.on('text', text);
	if (close) parser.on('closetag', (tag) => close(bare(tag)));
	if (xml.byteLength === 0) return;
	for await (const piece of decodeXml(limited([xml], xml.byteLength))) {
		parser.write(piece);
		yield;
	}
	parser.close();
}

async function walkAll(xml: Uint8Array, handlers: Handlers): Promise<void> {
	const steps = walk(xml, handlers);
	while (!(await steps.next()).done);
}

async function findFirstSheet(part: (name: string) => Promise<Uint8Array>): Promise<string> {
	let id: string | undefined;
	await walkAll(await part('xl/workbook.xml'), {
		open: ({ name, attributes }) => {
			if (name === 'sheet' && attributes.state !== 'hidden') id ??= attributes['r:id'];
		}
	});
	if (!id) throw new UnreadableFile('leerlingen_import_file_not_xlsx');
	let target = 'worksheets/sheet1.xml';
	await walkAll(await part('xl/_rels/workbook.xml.rels'), {
		open: ({ attributes }) => {
			if (attributes.Id === id) target = attributes.Target ?? target;
		}
	});
	return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** The texts of the workbook; cells refer to them by number. What stands as pronunciation (`rPh`) is no part of the text. */
async function readSharedTexts(xml: Uint8Array): Promise<string[]> {
	const texts: string[] = [];
	let isText = false;
	let isPronunciation = false;
	await walkAll(xml, {
		open: ({ name }) => {
			if (name === 'si') texts.push('');
			else if (name === 'rPh') isPronunciation = true;
			else if (name === 't') isText = !isPronunciation;
		},
		text: (text) => {
			if (isText) texts[texts.length - 1] += text;
		},
		close: ({ name }) => {
			if (name === 't') isText = false;
			else if (name === 'rPh') isPronunciation = false;
		}
	});
	return texts;
}

/** Which cell styles show a date: the built-in formats 14–22 and 45–47 (§18.8.30), and own ones with a day or year in them. */
async function readDateStyles(xml: Uint8Array): Promise<Set<string>> {
	const own = new Set<string>();
	const dates = new Set<string>();
	let isCellStyle = false;
	let style = 0;
	await walkAll(xml, {
		open: ({ name, attributes }) => {
			const format = attributes.numFmtId ?? '';
			if (name === 'numFmt') {
				const code = (attributes.formatCode ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
				if (/[dyj]/i.test(code)) own.add(format);
			} else if (name === 'cellXfs') isCellStyle = true;
			else if (name === 'xf' && isCellStyle) {
				if (/^(?:1[4-9]|2[0-2]|4[5-7])$/.test(format) || own.has(format)) dates.add(String(style));
				style++;
			}
		},
		close: ({ name }) => {
			if (name === 'cellXfs') isCellStyle = false;
		}
	});
	return dates;
}

// A sheet can be 16,384 columns wide; no list of pupils is.
const widest = 500;

async function* readSheet(xml: Uint8Array, texts: string[], dates: Set<string>): AsyncGenerator<TableRow> {
	const ready: TableRow[] = [];
	let current: TableRow = { row: 0, line: null, cells: [] };
	let cell = { column: 0, type: '', style: '' };
	let value: string | null = null;
	let isValue = false;
	const steps = walk(xml, {
		open: ({ name, attributes }) => {
			if (name === 'row') current = { row: Number(attributes.r ?? current.row + 1), line: null, cells: [] };
			else if (name === 'c') {
				const column = attributes.r ? columnNumber(attributes.r) : current.cells.length;
				cell = { column, type: attributes.t ?? 'n', style: attributes.s ?? '' };
				value = null;
			} else if (name === 'v' || name === 't') {
				isValue = true;
				value ??= '';
			}
		},
		text: (text) => {
			if (isValue) value += text;
		},
		close: ({ name }) => {
			if (name === 'v' || name === 't') isValue = false;
			else if (name === 'row') ready.push(current);
			else if (name === 'c' && value !== null && cell.column < widest) {
				while (current.cells.length < cell.column) current.cells.push('');
				current.cells[cell.column] = shown(value, cell.type, dates.has(cell.style), texts);
			}
		}
	});
	for (let step = await steps.next(); ; step = await steps.next()) {
		yield* ready.splice(0);
		if (step.done) return;
	}
}

/** "C12" is column 2. */
function columnNumber(reference: string): number {
	let column = 0;
	for (const letter of reference.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64;
	return column - 1;
}

function shown(value: string, type: string, isDate: boolean, texts: string[]): string {
	if (type === 's') return texts[Number(value)] ?? '';
	if (type === 'b') return value === '1' ? 'ja' : 'nee';
	if (type === 'e') return '';
	if (type !== 'n') return value;
	const number = Number(value);
	// Day 25569 of Excel's count is 1 January 1970; days before March 1900 are off by one there, and are no birthday here.
	if (isDate && number > 60) return new Date((number - 25569) * 86_400_000).toISOString().slice(0, 10);
	return /e/i.test(value) && Number.isSafeInteger(number) ? String(number) : value;
}
