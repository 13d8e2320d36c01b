import { guessMapping, mappingProblems, type Mapping } from './columns.ts';
import { applyMapping } from './mapping.ts';
import { UnreadableFile, type ImportItem } from './records.ts';

/** A row of a spreadsheet or CSV file: its number as people see it, its line where there are lines, its cells as text. */
export type TableRow = { row: number; line: number | null; cells: string[] };

export type TableOptions = {
	/** What each column is; without it this is guessed from the headers. */
	mapping?: Mapping;
	limits?: { bytes: number; pupils: number };
};
export const tableLimits = { bytes: 50_000_000, pupils: 100_000 };

/**
 * The first row with at least two filled cells is the header: what stands above it is a title. One item about the file, then
 * one per pupil. Stop after the first item to ask a person for the mapping.
 */
export async function* readTable(
	rows: AsyncIterable<TableRow>,
	{ mapping: chosen, limits = tableLimits }: TableOptions
): AsyncGenerator<ImportItem> {
	let mapping: Mapping | undefined;
	let pupils = 0;
	for await (const { row, line, cells } of rows) {
		const filled = cells.filter((cell) => cell.trim() !== '').length;
		if (!mapping) {
			if (filled < 2) continue;
			const headers = cells.map((cell) => cell.trim());
			mapping = chosen ?? guessMapping(headers);
			const problems = mappingProblems(mapping);
			yield { kind: 'file', file: { format: 'table', headers, mapping, problems } };
		} else if (filled > 0) {
			if (++pupils > limits.pupils)
				throw new UnreadableFile('leerlingen_import_file_too_many', { most: limits.pupils });
			yield { kind: 'pupil', ...applyMapping(mapping, cells, { row, line }) };
		}
	}
	if (!mapping) throw new UnreadableFile('leerlingen_import_file_no_header');
	if (pupils === 0) throw new UnreadableFile('leerlingen_import_file_no_pupils');
}
