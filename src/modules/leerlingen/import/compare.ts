import { identityOf, personKey } from './identity.ts';
import { changesBetween, mergePupil, type FieldChange } from './merge.ts';
import { hasError, rowProblem, type RowProblem } from './problems.ts';
import type { IncomingPupil, PupilRecord, PupilRow } from './records.ts';
import { fold } from './values.ts';

/** A pupil of ours, with the key that this source has for it, if it came from this source. */
export type ExistingPupil = PupilRecord & { id: string };

export type ComparedRow =
	| { outcome: 'new'; row: PupilRow; after: PupilRecord }
	| { outcome: 'changed'; row: PupilRow; pupilId: string; changes: FieldChange[]; after: PupilRecord }
	| { outcome: 'same'; row: PupilRow; pupilId: string }
	/** The pupil looks like one of ours; a person says who it is, and until then nothing happens. */
	| {
			outcome: 'possible-double';
			row: PupilRow;
			candidates: { pupilId: string; changes: FieldChange[] }[];
			/** False when a key or number is the same: then it is this pupil, or the file is wrong. */
			mayBeNew: boolean;
	  }
	/** Left before the day of the file and not known by key: there is no ground to open a file for such a pupil. */
	| { outcome: 'already-left'; row: PupilRow }
	| { outcome: 'error'; row: PupilRow; problems: RowProblem[] }
	/** Ours, from this source, and no longer in the file. */
	| { outcome: 'left'; pupilId: string; pupil: ExistingPupil };

export type Outcome = ComparedRow['outcome'];

/** What a person said about a possible double, by row: the pupil it is, or `new`. */
export type Decisions = ReadonlyMap<number, string>;

export type Comparison = {
	compareRow: (row: PupilRow) => ComparedRow;
	/** After the last row. */
	listLeft: () => ComparedRow[];
};

type Match = { found: ExistingPupil[]; by: 'key' | 'person'; isSure: boolean };

/**
 * Compares a file with what we have, row by row, in time that grows with the rows only. A pupil is found by the key of the
 * source, then by pupil number; by name and birth date only as a possible double.
 */
export function pupilComparison(
	existing: Iterable<ExistingPupil>,
	{ on, decisions = new Map() }: { on: string; decisions?: Decisions }
): Comparison {
	const bySourceKey = new Map<string, ExistingPupil>();
	const byNumber = new Map<string, ExistingPupil>();
	const byPerson = new Map<string, ExistingPupil[]>();
	const claimedBy = new Map<string, number>();
	const mentioned = new Set<string>();
	for (const pupil of existing) {
		if (pupil.sourceKey) bySourceKey.set(pupil.sourceKey, pupil);
		if (pupil.pupilNumber) byNumber.set(pupil.pupilNumber, pupil);
		const key = personKey(pupil);
		byPerson.set(key, [...(byPerson.get(key) ?? []), pupil]);
	}

	function match(incoming: IncomingPupil): Match {
		const byKey = bySourceKey.get(identityOf(incoming));
		const numbered = incoming.pupilNumber ? byNumber.get(incoming.pupilNumber) : undefined;
		const found = [...new Set([byKey, numbered].filter((pupil) => pupil !== undefined))];
		if (found.length > 0) {
			return { found, by: 'key', isSure: found.every((pupil) => isPlausible(pupil, incoming)) };
		}
		return { found: byPerson.get(personKey(incoming)) ?? [], by: 'person', isSure: false };
	}

	function compareRow(row: PupilRow): ComparedRow {
		const { found, by, isSure } = match(row.pupil);
		const decided = decisions.get(row.row);
		const isNew = found.length === 0 || (by === 'person' && decided === 'new');
		const pupil = isSure && found.length === 1 ? found[0] : found.find(({ id }) => id === decided);
		// Also a row that is wrong or not sure is in the file: such a pupil has not left.
		if (!isNew) for (const { id } of pupil ? [pupil] : found) mentioned.add(id);

		if (hasError(row.problems)) return { outcome: 'error', row, problems: row.problems };
		if (by === 'key' && found.length > 1) {
			return wrong(row, rowProblem(row, 'leerlingen_import_problem_two_matches', 'pupilNumber'));
		}
		// Also when one of ours has the name: who left before must not end the stay of who is here.
		if (by === 'person' && row.pupil.untilOn && row.pupil.untilOn <= on) return { outcome: 'already-left', row };
		if (isNew) return { outcome: 'new', row, after: mergePupil(null, row.pupil) };
		if (pupil) return compareWith(pupil, row);
		const candidates = found.map((ours) => ({
			pupilId: ours.id,
			changes: changesBetween(ours, mergePupil(ours, row.pupil))
		}));
		return { outcome: 'possible-double', row, candidates, mayBeNew: by === 'person' };
	}

	function compareWith(pupil: ExistingPupil, row: PupilRow): ComparedRow {
		const other = claimedBy.get(pupil.id);
		if (other !== undefined) {
			return wrong(row, rowProblem(row, 'leerlingen_import_problem_other_row', null, { other }));
		}
		claimedBy.set(pupil.id, row.row);
		const after = mergePupil(pupil, row.pupil);
		const changes = changesBetween(pupil, after);
		return changes.length === 0
			? { outcome: 'same', row, pupilId: pupil.id }
			: { outcome: 'changed', row, pupilId: pupil.id, changes, after };
	}

	const listLeft = (): ComparedRow[] =>
		[...bySourceKey.values()]
			.filter((pupil) => !mentioned.has(pupil.id) && !pupil.untilOn)
			.map((pupil) => ({ outcome: 'left', pupilId: pupil.id, pupil }));

	return { compareRow, listLeft };
}

const wrong = (row: PupilRow, problem: RowProblem): ComparedRow => ({
	outcome: 'error',
	row,
	problems: [...row.problems, problem]
});

/**
 * Numbers are typed and used again. A pupil found by a key or number must have the birth date or the surname of the row, else
 * a person looks at it: the dossier of one child must never become that of another.
 */
function isPlausible(ours: ExistingPupil, incoming: IncomingPupil): boolean {
	return ours.bornOn === incoming.bornOn || fold(ours.familyName) === fold(incoming.familyName ?? '');
}

/** The comparison of a whole file at once. */
export function comparePupils(
	rows: Iterable<PupilRow>,
	existing: Iterable<ExistingPupil>,
	options: { on: string; decisions?: Decisions }
): ComparedRow[] {
	const { compareRow, listLeft } = pupilComparison(existing, options);
	return [...Array.from(rows, compareRow), ...listLeft()];
}
