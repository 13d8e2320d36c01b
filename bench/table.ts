import { aims } from './aims.ts';

/** The figures beside what we aim at. A figure whose page is not there yet says so, instead of standing for nothing. */
export function tableOf(figures: Record<string, number>, prefix: string): string {
	const rows = Object.entries(aims)
		.filter(([name]) => name.startsWith(prefix))
		.map(([name, { unit, aim, isMet }]) => {
			const value = figures[name];
			if (value === undefined) return [name, 'nog niet', '', aim, ''];
			return [name, String(value), unit, aim, isMet(value) ? 'ja' : 'NEE'];
		});
	return aligned([['cijfer', 'waarde', 'eenheid', 'doel', 'gehaald'], ...rows]);
}

function aligned(rows: string[][]): string {
	const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
	return rows
		.map((row) =>
			row
				.map((cell, column) => cell.padEnd(widths[column]!))
				.join('  ')
				.trimEnd()
		)
		.join('\n');
}
