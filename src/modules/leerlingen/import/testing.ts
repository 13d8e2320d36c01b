import type { FileFacts, ImportItem, PupilRecord, PupilRow } from './records.ts';
import { UnreadableFile } from './records.ts';

/** For the tests beside this file. */
export const bytesOf = (text: string): Uint8Array[] => [new TextEncoder().encode(text)];

export async function readAll(items: AsyncIterable<ImportItem>): Promise<{ file: FileFacts | null; rows: PupilRow[] }> {
	let file: FileFacts | null = null;
	const rows: PupilRow[] = [];
	for await (const item of items) {
		if (item.kind === 'file') file = item.file;
		else rows.push({ row: item.row, line: item.line, pupil: item.pupil, problems: item.problems });
	}
	return { file, rows };
}

/** The key and params with which a file is refused, or nothing when it is read. */
export async function refusalOf(items: AsyncIterable<ImportItem>): Promise<{ key: string; params: object } | null> {
	try {
		await readAll(items);
		return null;
	} catch (error) {
		if (error instanceof UnreadableFile) return { key: error.key, params: error.params };
		throw error;
	}
}

export const keysOf = (row: PupilRow | undefined): string[] =>
	(row?.problems ?? []).map(({ key }) => key.replace('leerlingen_import_problem_', ''));

export const pupil: PupilRecord = {
	sourceKey: null,
	pupilNumber: null,
	bsn: null,
	eckId: null,
	givenName: 'Noor',
	firstNames: null,
	infix: 'van',
	familyName: 'Dijk',
	bornOn: '2012-03-28',
	gender: 'vrouw',
	email: null,
	phone: null,
	street: null,
	postcode: null,
	town: null,
	addressIsSecret: false,
	schoolYear: '2026-2027',
	stage: 2,
	group: '2A',
	otherGroups: [],
	location: 'Noord',
	fromOn: '2025-08-01',
	untilOn: null,
	contacts: []
};
