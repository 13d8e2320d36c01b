import { randomUUID } from 'node:crypto';
import { pupilCheck } from '../../import/check.ts';
import { pupilComparison, type ComparedRow } from '../../import/compare.ts';
import { mergePupil, type FieldChange } from '../../import/merge.ts';
import { fullName } from '../../import/names.ts';
import { rowProblem, type RowProblem } from '../../import/problems.ts';
import { pupilWrites } from '../../import/pupil-writes.ts';
import type { PupilRow } from '../../import/records.ts';
import type { NewGroup } from '../../import/run.ts';
import type { WriteContext, Writes } from '../../import/writes.ts';
import { bsnMarks, sealBsn } from './bsn.ts';
import { checkContext, groupFinder, parentFinder, stagesOf, type School } from './school.ts';

export type RowFacts = { bornOn: string | null; group: string | null; location: string | null };

/** Whom a row may be about, and what would happen then. */
export type Candidate = {
	pupilId: string;
	name: string;
	facts: RowFacts;
	changes: FieldChange[];
	writes: Writes;
	mark: string | null;
};

/** A row of `import_row`, without the run. */
export type PreparedRow = {
	row: number | null;
	line: number | null;
	outcome: ComparedRow['outcome'];
	name: string;
	facts: RowFacts;
	changes: FieldChange[];
	problems: RowProblem[];
	candidates: Candidate[];
	pupilId: string | null;
	writes: Writes | null;
	mark: string | null;
};

/** Checks and compares a whole file with the school, and works out what each row would write. */
export function prepareRows(
	schoolId: string,
	rows: readonly PupilRow[],
	school: School
): { prepared: PreparedRow[]; newGroups: NewGroup[] } {
	const check = pupilCheck(checkContext(school));
	const { compareRow, listLeft } = pupilComparison(school.existing, { on: school.frame.on });
	const digest = bsnMarks();
	const groups = groupFinder(school, stagesOf(rows));
	const parents = parentFinder(school.states.values());
	const existing = new Map(school.existing.map((pupil) => [pupil.id, pupil]));
	const placeIds = new Map(school.places.map(({ name, id }) => [name, id]));
	const seenPlaces = new Set<string>();
	const prepared: PreparedRow[] = [];

	for (const raw of rows) {
		const row = check(ofOneYear(withPlaceInGroup(raw), school));
		if (row.pupil.location) seenPlaces.add(row.pupil.location);
		const { bsn } = row.pupil;
		if (bsn) row.pupil.bsn = digest.of(bsn);
		prepared.push(prepare(compareRow(row), contextFor(bsn ?? undefined)));
	}
	for (const left of listLeft()) {
		// A file of one location says nothing about the pupils of another.
		if (left.outcome === 'left' && seenPlaces.has(left.pupil.location ?? ''))
			prepared.push(prepare(left, contextFor()));
	}
	return { prepared, newGroups: groups.made };

	function contextFor(bsn?: string): WriteContext {
		return {
			...school.frame,
			newId: randomUUID,
			locationId: (name) => placeIds.get(name) ?? '',
			group: groups.find,
			knownParent: parents.find,
			rememberParent: parents.remember,
			sealBsn: (pupilId) => (bsn ? sealBsn(bsn, schoolId, pupilId) : null)
		};
	}

	function prepare(compared: ComparedRow, context: WriteContext): PreparedRow {
		const base = baseOf(compared);
		if (compared.outcome === 'new') return { ...base, ...asNew(compared.row, context) };
		if (compared.outcome === 'changed') {
			return {
				...base,
				...writesFor(compared.pupilId, compared.row, context),
				changes: compared.changes,
				pupilId: compared.pupilId
			};
		}
		if (compared.outcome === 'possible-double') {
			const candidates = compared.candidates.map(({ pupilId, changes }): Candidate => {
				const ours = existing.get(pupilId);
				const facts = { bornOn: ours?.bornOn ?? null, group: ours?.group ?? null, location: ours?.location ?? null };
				return { pupilId, name: fullName(ours ?? {}), facts, changes, ...writesFor(pupilId, compared.row, context) };
			});
			return { ...base, candidates, ...(compared.mayBeNew && asNew(compared.row, context)) };
		}
		if (compared.outcome === 'same') return { ...base, pupilId: compared.pupilId };
		if (compared.outcome === 'left')
			return { ...base, pupilId: compared.pupilId, mark: school.marks.get(compared.pupilId) ?? null };
		return base;
	}

	function asNew({ pupil }: PupilRow, context: WriteContext) {
		const pupilId = randomUUID();
		return { pupilId, writes: pupilWrites({ pupilId, after: mergePupil(null, pupil) }, context) };
	}

	function writesFor(pupilId: string, { pupil }: PupilRow, context: WriteContext) {
		const before = existing.get(pupilId);
		const after = mergePupil(before ?? null, pupil);
		const writes = pupilWrites({ pupilId, state: school.states.get(pupilId), before, after }, context);
		return { writes, mark: school.marks.get(pupilId) ?? null };
	}
}

function baseOf(compared: ComparedRow): PreparedRow {
	const about = compared.outcome === 'left' ? compared.pupil : compared.row.pupil;
	const { row, line } = compared.outcome === 'left' ? { row: null, line: null } : compared.row;
	const problems =
		compared.outcome === 'left' ? [] : compared.outcome === 'error' ? compared.problems : compared.row.problems;
	return {
		row,
		line,
		outcome: compared.outcome,
		name: fullName(about) || '–',
		facts: { bornOn: about.bornOn ?? null, group: about.group ?? null, location: about.location ?? null },
		changes: [],
		problems,
		candidates: [],
		pupilId: null,
		writes: null,
		mark: null
	};
}

/** The year of school life is known of who is in a group; of others the school keeps none. */
function withPlaceInGroup(row: PupilRow): PupilRow {
	return row.pupil.group ? row : { ...row, pupil: { ...row.pupil, stage: undefined } };
}

/** One file is about one school year: groups of two years cannot both be those of now. */
function ofOneYear(row: PupilRow, { frame }: School): PupilRow {
	const { schoolYear } = row.pupil;
	if (!schoolYear || schoolYear === frame.year?.name) return row;
	const problem = rowProblem(row, 'leerlingen_import_problem_other_year', 'schoolYear', {
		year: schoolYear,
		other: frame.year?.name ?? ''
	});
	return { ...row, problems: [...row.problems, problem] };
}
