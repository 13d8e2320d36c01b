import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { EditConflict, NotFound, Refusal } from '#platform/web/errors.ts';
import { mayChangeSetup, mayExportSetup } from '../../access.ts';
import { differencesBetween } from '../../setup/differences.ts';
import { PlaceGone } from '../../setup/edit.ts';
import { placeAt } from '../../setup/outline.ts';
import { checkSetup, writeSetup, type SchoolSetup } from '../../setup/index.ts';
import { setupOf, setupWithNumber } from '../setups.ts';
import { followSetup } from './follow.ts';

export type SetupChange = {
	validFromOn: string;
	why: string;
	/** The number of the set-up that the person looked at. */
	version: number;
};

const mostProblems = 3;

/**
 * A new version of the set-up from a day on; what held before stays as it was. The edit is also made in the versions that
 * are already planned for later days, so that they do not undo it. Throws a Refusal, or an EditConflict when somebody
 * changed the same place (`address`; the whole when there is none) since the person looked.
 */
export async function changeSetup(
	db: Db,
	actor: Actor,
	today: string,
	change: SetupChange,
	edit: (setup: SchoolSetup) => SchoolSetup,
	address?: string
): Promise<void> {
	if (!mayChangeSetup(actor)) throw new NotFound('setup');
	if (change.validFromOn < today) throw new Refusal('scholen_refusal_past');
	await db.sql`select pg_advisory_xact_lock(hashtextextended(${`setup ${actor.schoolId}`}, 0))`;
	const versions = await listNumbers(db);
	const latest = versions.at(-1)?.number ?? 0;
	await refuseWhenChanged(db, actor, change.version, latest, address);

	const planned = [...new Set(versions.map(({ validFromOn }) => validFromOn))].filter((on) => on > change.validFromOn);
	const before = await setupOf(db, change.validFromOn);
	const after = right(edit(before));
	if (isDeepStrictEqual(plain(before), plain(after))) throw new Refusal('scholen_refusal_nothing');
	const next = [{ on: change.validFromOn, setup: after }];
	for (const on of planned.sort()) next.push({ on, setup: right(whereItFits(edit, await setupOf(db, on))) });
	for (const [index, { on, setup }] of next.entries()) {
		await db.sql`
			insert into setup_version (school_id, number, valid_from_on, document, why, changed_by_id)
			values (${actor.schoolId}, ${latest + 1 + index}, ${on}, ${JSON.stringify(setup)}::jsonb, ${change.why}, ${actor.personId})`;
	}
	await followSetup(db, actor.schoolId, after);
	const places = differencesBetween(before, after).map((difference) => difference.address);
	record(db, actor, {
		act: 'scholen.changeSetup',
		detail: { number: latest + 1, validFromOn: change.validFromOn, places: places.slice(0, 50) }
	});
}

export const listNumbers = ({ sql }: Db): Promise<{ number: number; validFromOn: string }[]> =>
	sql<{ number: number; validFromOn: string }[]>`
		select number, valid_from_on::text as "validFromOn" from setup_version where school_id = app_school() order by number`.then(
		(rows) => [...rows]
	);

async function refuseWhenChanged(db: Db, actor: Actor, seen: number, latest: number, address?: string): Promise<void> {
	if (seen === latest) return;
	if (seen > latest || address === undefined) throw new Refusal('scholen_refusal_meanwhile');
	const [then, now] = await Promise.all([seen, latest].map((number) => setupWithNumber(db, actor.schoolId, number)));
	if (!then || !now || isDeepStrictEqual(placeAt(then, address)?.value, placeAt(now, address)?.value)) return;
	const differences = differencesBetween(then, now).filter((difference) => difference.address.startsWith(address));
	const theirs = differences.map(
		({ address: place, after, before }) => [place.slice(address.length + 1), after ?? before ?? ''] as const
	);
	throw new EditConflict(Object.fromEntries(theirs), latest);
}

/** In a planned version the place may be gone: then there is nothing to change in it. */
function whereItFits(edit: (setup: SchoolSetup) => SchoolSetup, setup: SchoolSetup): SchoolSetup {
	try {
		return edit(setup);
	} catch (problem) {
		if (problem instanceof PlaceGone) return setup;
		throw problem;
	}
}

function right(setup: SchoolSetup): SchoolSetup {
	const checked = checkSetup(plain(setup));
	if (checked.ok) return checked.setup;
	const told = checked.findings
		.slice(0, mostProblems)
		.map(({ path, message }) => `${path.map(String).join('.')}: ${message}`);
	throw new Refusal('scholen_refusal_problems', { problems: told.join('; ') });
}

/** As it goes into the database: without what is not there. */
const plain = (setup: SchoolSetup): SchoolSetup => JSON.parse(JSON.stringify(setup)) as SchoolSetup;

/** The file of the set-up of today. */
export async function exportSetup(db: Db, actor: Actor): Promise<string> {
	if (!mayExportSetup(actor)) throw new NotFound('setup');
	const setup = await setupOf(db);
	record(db, actor, { act: 'scholen.exportSetup' });
	return writeSetup(setup);
}
