import { and, eq } from 'drizzle-orm';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { mayNameGuide } from '../../access.ts';
import type { NewGuide } from '../../guide.ts';
import { getOwnInvolvement } from '../read/involved.ts';
import { guide } from '../tables.ts';

/**
 * Somebody guides the pupil from–until, and reads along for that time; everybody who is involved can see that and why.
 * Gives the id. Refuses who may not name guides, a person who is no staff and no helper from outside, and, of who leads the
 * school, the own name.
 */
export async function nameGuide(db: Db, actor: Actor, input: NewGuide): Promise<string> {
	const own = await getOwnInvolvement(db, actor, input.pupilId);
	if (!mayNameGuide(own)) throw new Refusal('leerlingen_refusal_guide');
	if (!mayNameGuide(own, input.personId === actor.personId))
		throw new FormIssue({ personId: 'leerlingen_form_guide_oneself' });
	if (input.fromOn > input.untilOn) throw new FormIssue({ untilOn: 'leerlingen_form_order' });
	await requireHelper(db, actor, input.personId);
	const [row] = await db
		.insert(guide)
		.values({ schoolId: actor.schoolId, namedById: actor.personId, ...input })
		.returning({ id: guide.id });
	const { personId, fromOn, untilOn, source, sourceId } = input;
	record(db, actor, {
		act: 'leerlingen.nameGuide',
		pupilId: input.pupilId,
		subjectId: row!.id,
		detail: { personId, fromOn, untilOn, source, sourceId }
	});
	return row!.id;
}

async function requireHelper(db: Db, { schoolId }: Actor, personId: string): Promise<void> {
	const [found] = await db
		.select({ kind: person.kind, archived: person.archived })
		.from(person)
		.where(and(eq(person.schoolId, schoolId), eq(person.id, personId)));
	if (!found || found.archived || !['medewerker', 'extern'].includes(found.kind))
		throw new FormIssue({ personId: 'leerlingen_form_person' });
}

/**
 * All who guide because of this placement, plan or training stop: `on` is the last day, and who had still to begin never
 * begins. What was to end earlier stays as it was. Gives how many it ended.
 */
export async function endGuides(db: Db, actor: Actor, sourceId: string, on: string): Promise<number> {
	const ended = await db.sql<Moved[]>`
		update guide set until_on = case when from_on > ${on} then from_on - 1 else ${on} end, version = version + 1
		where school_id = ${actor.schoolId} and source_id = ${sourceId} and until_on > ${on} and from_on <= until_on
		returning id, pupil_id as "pupilId", person_id as "personId", until_on::text as "untilOn"`;
	for (const row of ended) note(db, actor, 'leerlingen.endGuide', row);
	return ended.length;
}

/** Who would have guided until the old end goes on until the new one: a placement that is made longer. */
export async function extendGuides(
	db: Db,
	actor: Actor,
	sourceId: string,
	{ from, until }: { from: string; until: string }
): Promise<number> {
	const extended = await db.sql<Moved[]>`
		update guide set until_on = ${until}, version = version + 1
		where school_id = ${actor.schoolId} and source_id = ${sourceId} and until_on = ${from} and from_on <= until_on
		returning id, pupil_id as "pupilId", person_id as "personId", until_on::text as "untilOn"`;
	for (const row of extended) note(db, actor, 'leerlingen.extendGuide', row);
	return extended.length;
}

/** One guide stops; `on` is the last day. */
export async function endGuide(db: Db, actor: Actor, guideId: string, on: string): Promise<void> {
	const [row] = await db.sql<Moved[]>`
		update guide set until_on = case when from_on > ${on} then from_on - 1 else least(until_on, ${on}) end, version = version + 1
		where school_id = ${actor.schoolId} and id = ${guideId}
		returning id, pupil_id as "pupilId", person_id as "personId", until_on::text as "untilOn"`;
	if (!row) throw new NotFound('guide');
	note(db, actor, 'leerlingen.endGuide', row);
}

type Moved = { id: string; pupilId: string; personId: string; untilOn: string };

const note = (db: Db, actor: Actor, act: string, { id, pupilId, personId, untilOn }: Moved): void =>
	record(db, actor, { act, pupilId, subjectId: id, detail: { personId, untilOn } });
