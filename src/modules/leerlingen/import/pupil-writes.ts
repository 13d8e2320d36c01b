import { searchKey } from '#platform/text/names.ts';
import { familyWrites } from './family.ts';
import type { PupilRecord } from './records.ts';
import type { ImportFrame, PupilState } from './state.ts';
import { stayWrites } from './stay.ts';
import { add, change, reachWrites, type WriteContext, type Writes } from './writes.ts';

/** What has to be written to make of a pupil, or of nobody, what the file says. */
export function pupilWrites(
	{ pupilId, state, before, after }: { pupilId: string; state?: PupilState; before?: PupilRecord; after: PupilRecord },
	context: WriteContext
): Writes {
	const writes: Writes = { add: {}, change: {} };
	const { givenName, infix, familyName, firstNames, bornOn, gender, pupilNumber, eckId } = after;
	const names = { givenName, infix, familyName };
	const searchName = searchKey([givenName, infix, familyName].filter(Boolean).join(' '));
	const own = { ...names, firstNames, bornOn, gender, pupilNumber, eckId };
	if (state) {
		change(writes, 'person', pupilId, state.pupil, names);
		change(writes, 'pupil', pupilId, state.pupil, own);
		const changed = writes.change.pupil?.[0];
		if (changed && Object.keys(names).some((name) => name in changed.after)) {
			const { pupil } = state;
			changed.before.searchName = searchKey([pupil.givenName, pupil.infix, pupil.familyName].filter(Boolean).join(' '));
			changed.after.searchName = searchName;
		}
	} else {
		add(writes, 'person', { id: pupilId, kind: 'leerling', ...names });
		add(writes, 'pupil', { id: pupilId, ...own, searchName });
	}
	reachWrites(writes, pupilId, state?.reach ?? null, after);
	keyWrites(writes, pupilId, state, after, context);
	if (after.bsn !== (before?.bsn ?? null)) bsnWrites(writes, pupilId, state, context);
	stayWrites(writes, { pupilId, state, before, after }, context);
	familyWrites(writes, { pupilId, state, after }, context);
	return writes;
}

function keyWrites(
	writes: Writes,
	pupilId: string,
	state: PupilState | undefined,
	after: PupilRecord,
	{ source }: ImportFrame
): void {
	const key = after.sourceKey;
	const before = state?.keys[source];
	if (!before) add(writes, 'pupil_source_key', { pupilId, source, key });
	else change(writes, 'pupil_source_key', pupilId, { key: before }, { key });
}

function bsnWrites(writes: Writes, pupilId: string, state: PupilState | undefined, { sealBsn }: WriteContext): void {
	const sealed = sealBsn(pupilId);
	if (state?.bsn) change(writes, 'pupil_bsn', pupilId, { sealed: state.bsn }, { sealed });
	else add(writes, 'pupil_bsn', { pupilId, sealed });
}
