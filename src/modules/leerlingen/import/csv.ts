import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { CsvError, parse } from 'csv-parse';
import { decodeCsv, whole, type Bytes } from './bytes.ts';
import { UnreadableFile, type ImportItem } from './records.ts';
import { readTable, tableLimits, type TableOptions, type TableRow } from './table.ts';

/** Semicolon as Excel writes in the Netherlands, comma or tab: what the first line with any of them has most. */
export function guessDelimiter(text: string): ';' | ',' | '\t' {
	for (const line of text.slice(0, 20_000).split(/\r\n|\r|\n/)) {
		const bare = line.replace(/"[^"]*"/g, '');
		const counts = ([';', ',', '\t'] as const).map((sign) => ({ sign, count: bare.split(sign).length - 1 }));
		const most = counts.reduce((best, next) => (next.count > best.count ? next : best));
		if (most.count > 0) return most.sign;
	}
	return ';';
}

async function* rowsOf(text: string): AsyncGenerator<TableRow> {
	const parser = Readable.from(piecesOf(text)).pipe(
		parse({
			delimiter: guessDelimiter(text),
			info: true,
			relax_column_count: true,
			skip_empty_lines: true,
			// A quote that is never closed would otherwise swallow the rest of the file.
			max_record_size: 100_000
		})
	);
	let line = 1;
	try {
		for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
			line = info.lines;
			yield { row: line, line, cells: record };
		}
	} catch (error) {
		if (error instanceof CsvError)
			throw new UnreadableFile('leerlingen_import_file_not_csv', { line: Number(error.lines ?? line) });
		throw error;
	}
}

async function* piecesOf(text: string): AsyncGenerator<string> {
	for (let at = 0; at < text.length; at += 64 * 1024) {
		yield text.slice(at, at + 64 * 1024);
		await setImmediate();
	}
}

/** Reads CSV with a header: any of three delimiters, with or without byte order mark, in UTF-8, UTF-16 or Windows-1252. */
export async function* readCsv(bytes: Bytes, options: TableOptions = {}): AsyncGenerator<ImportItem> {
	const text = decodeCsv(await whole(bytes, (options.limits ?? tableLimits).bytes));
	if (text.trim() === '') throw new UnreadableFile('leerlingen_import_file_empty');
	yield* readTable(rowsOf(text), options);
}
