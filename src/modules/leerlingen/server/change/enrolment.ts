import { and, eq, gt, gte, isNull, or, sql } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import { searchKey } from '#platform/text/names.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { mayAddPupil, mayEnrol } from '../../access.ts';
import type { EndEnrolmentForm, EnrolForm, MoveForm, NewPupilForm } from '../../forms.ts';
import { fullName } from '../../leerlingen.ts';
import { getOwnInvolvement } from '../read/involved.ts';
import { getHandoverSettings } from '../settings.ts';
import { enrolment, groupMember, handover, pupil } from '../tables.ts';

/** A pupil who is new at this school, with the first enrolment. Of two with the same name and birth date one is a mistake. */
export async function addPupil(db: Db, actor: Actor, input: NewPupilForm): Promise<Done> {
	if (!mayAddPupil(actor)) throw new Refusal('leerlingen_refusal_enrol');
	const { givenName, infix, familyName, bornOn, firstNames, gender, pupilNumber } = input;
	const searchName = searchKey(fullName(input));
	const [double] = await db.sql`
		select 1 from pupil where school_id = ${actor.schoolId} and born_on = ${bornOn} and search_name = ${searchName}`;
	if (double) throw new Refusal('leerlingen_refusal_double');
	const id = randomUUID();
	await db.insert(person).values({ schoolId: actor.schoolId, id, kind: 'leerling', givenName, infix, familyName });
	await db.insert(pupil).values({
		schoolId: actor.schoolId,
		id,
		givenName,
		infix,
		familyName,
		bornOn,
		firstNames,
		gender,
		pupilNumber,
		searchName
	});
	record(db, actor, { act: 'leerlingen.addPupil', pupilId: id });
	await insertEnrolment(db, actor, id, input);
	return { to: `/leerlingen/${id}`, said: 'leerlingen_said_pupil_added' };
}

/** Enrols a known pupil at a location: again, or at another one, which ends the enrolment before it. */
export async function enrol(db: Db, actor: Actor, pupilId: string, input: EnrolForm): Promise<Done> {
	await requireEnroller(db, actor, pupilId);
	const open = await listOpenEnrolments(db, actor, pupilId, input.fromOn);
	for (const { id, fromOn } of open) {
		if (fromOn >= input.fromOn) throw new FormIssue({ fromOn: 'leerlingen_form_enrolled_later' });
		await db
			.update(enrolment)
			.set({ untilOn: addDays(input.fromOn, -1), version: sql`${enrolment.version} + 1` })
			.where(and(eq(enrolment.schoolId, actor.schoolId), eq(enrolment.id, id)));
	}
	await insertEnrolment(db, actor, pupilId, input);
	return { said: 'leerlingen_said_enrolled' };
}

async function insertEnrolment(db: Db, actor: Actor, pupilId: string, input: EnrolForm): Promise<void> {
	const { locationId, kind, fromOn, placedOn, otherSchool, fileOwnerId, groupId } = input;
	const isGuest = kind === 'gast';
	const id = randomUUID();
	await db.insert(enrolment).values({
		schoolId: actor.schoolId,
		id,
		pupilId,
		locationId,
		kind,
		fromOn,
		placedOn: placedOn ?? null,
		otherSchool: isGuest ? otherSchool : null,
		fileOwnerId: isGuest ? fileOwnerId : null
	});
	record(db, actor, { act: 'leerlingen.enrol', pupilId, subjectId: id, detail: { kind, fromOn } });
	if (groupId) await putInGroup(db, actor, pupilId, { groupId, fromOn });
}

/** The last day at school, and why. Groups end with it, and a warm handover to what comes next is due. */
export async function endEnrolment(db: Db, actor: Actor, pupilId: string, input: EndEnrolmentForm): Promise<Done> {
	await requireEnroller(db, actor, pupilId);
	const ofThis = and(
		eq(enrolment.schoolId, actor.schoolId),
		eq(enrolment.id, input.enrolmentId),
		eq(enrolment.pupilId, pupilId)
	);
	const [row] = await db.select().from(enrolment).where(ofThis);
	if (!row) throw new NotFound('enrolment');
	if (input.lastOn < row.fromOn) throw new FormIssue({ lastOn: 'leerlingen_form_order' });
	const saved = await db
		.update(enrolment)
		.set({ untilOn: input.lastOn, leavingReason: input.reason, version: input.version + 1 })
		.where(and(ofThis, eq(enrolment.version, input.version)))
		.returning({ id: enrolment.id });
	if (saved.length === 0)
		throw new EditConflict({ lastOn: row.untilOn ?? '', reason: row.leavingReason ?? '' }, row.version);
	await leaveGroups(db, actor, pupilId, input.lastOn, { onlyHome: false });
	await addHandover(db, actor, pupilId, { moment: 'uitstroom', dueOn: input.lastOn });
	record(db, actor, {
		act: 'leerlingen.endEnrolment',
		pupilId,
		subjectId: row.id,
		detail: { lastOn: input.lastOn, reason: input.reason }
	});
	return { said: 'leerlingen_said_enrolment_ended' };
}

/** To another group from a day on: the old membership ends the day before, and with it what its staff sees. */
export async function moveToGroup(db: Db, actor: Actor, pupilId: string, input: MoveForm): Promise<Done> {
	await requireEnroller(db, actor, pupilId);
	const before = await findGroup(db, actor, pupilId, addDays(input.fromOn, -1));
	await putInGroup(db, actor, pupilId, input);
	if (!before || before === input.groupId) return { said: 'leerlingen_said_moved' };
	// Back from the same day on: then the pupil never left, and nobody has to be told.
	const back = new URLSearchParams({ groep: before, vanaf: input.fromOn });
	return {
		said: 'leerlingen_said_moved',
		undo: { href: `/leerlingen/${pupilId}/inschrijving?${back}`, key: 'leerlingen_undo' }
	};
}

async function putInGroup(db: Db, actor: Actor, pupilId: string, { groupId, fromOn }: MoveForm): Promise<void> {
	const [group] = await db.sql<{ endsOn: string }[]>`
		select y.ends_on::text as "endsOn" from school_group g
		join school_year y on y.school_id = g.school_id and y.id = g.school_year_id
		where g.school_id = ${actor.schoolId} and g.id = ${groupId}`;
	if (!group) throw new FormIssue({ groupId: 'leerlingen_form_group' });
	if (group.endsOn < fromOn) throw new FormIssue({ fromOn: 'leerlingen_form_group_over' });
	const before = await findMentor(db, actor, pupilId, addDays(fromOn, -1));
	await leaveGroups(db, actor, pupilId, addDays(fromOn, -1), { onlyHome: true });
	await joinGroup(db, actor, pupilId, { groupId, fromOn, untilOn: group.endsOn });
	const after = await findMentor(db, actor, pupilId, fromOn);
	const dueOn = addDays(fromOn, (await getHandoverSettings(db)).days);
	await dropHandover(db, actor, pupilId, dueOn);
	if (before && after && before !== after) {
		await addHandover(db, actor, pupilId, { moment: 'mentorwissel', dueOn, fromPersonId: before, toPersonId: after });
	}
	record(db, actor, { act: 'leerlingen.moveToGroup', pupilId, subjectId: groupId, detail: { fromOn } });
}

/** Who was in this group until the day before was never away: then that membership goes on. */
async function joinGroup(
	db: Db,
	actor: Actor,
	pupilId: string,
	{ groupId, fromOn, untilOn }: { groupId: string; fromOn: string; untilOn: string }
): Promise<void> {
	const goesOn = await db
		.update(groupMember)
		.set({ untilOn })
		.where(
			and(
				eq(groupMember.schoolId, actor.schoolId),
				eq(groupMember.pupilId, pupilId),
				eq(groupMember.groupId, groupId),
				eq(groupMember.untilOn, addDays(fromOn, -1))
			)
		)
		.returning({ id: groupMember.id });
	if (goesOn.length > 0) return;
	const id = randomUUID();
	await db.insert(groupMember).values({ schoolId: actor.schoolId, id, groupId, pupilId, fromOn, untilOn });
}

/**
 * Memberships end on this day; those that would begin later do not happen. Who moves to another group leaves the own one
 * (*stamgroep*) and stays in the groups for a subject or an activity; who leaves the school leaves them all.
 */
async function leaveGroups(
	db: Db,
	actor: Actor,
	pupilId: string,
	lastOn: string,
	{ onlyHome }: { onlyHome: boolean }
): Promise<void> {
	const ofPupil = and(
		eq(groupMember.schoolId, actor.schoolId),
		eq(groupMember.pupilId, pupilId),
		onlyHome ? eq(groupMember.isHome, true) : undefined
	);
	await db.delete(groupMember).where(and(ofPupil, gt(groupMember.fromOn, lastOn)));
	await db
		.update(groupMember)
		.set({ untilOn: lastOn })
		.where(and(ofPupil, or(isNull(groupMember.untilOn), gt(groupMember.untilOn, lastOn))));
}

async function findMentor(db: Db, actor: Actor, pupilId: string, on: string): Promise<string | undefined> {
	const [mentor] = await db.sql<{ personId: string }[]>`
		select s.person_id as "personId" from group_member m
		join group_staff s on s.school_id = m.school_id and s.group_id = m.group_id and s.role = 'mentor'
		where m.school_id = ${actor.schoolId} and m.pupil_id = ${pupilId} and m.is_home
			and ${on}::date between m.from_on and coalesce(m.until_on, 'infinity')
			and ${on}::date between s.from_on and coalesce(s.until_on, 'infinity')
		order by s.from_on, s.id limit 1`;
	return mentor?.personId;
}

async function findGroup(db: Db, actor: Actor, pupilId: string, on: string): Promise<string | undefined> {
	const [found] = await db.sql<{ groupId: string }[]>`
		select group_id as "groupId" from group_member
		where school_id = ${actor.schoolId} and pupil_id = ${pupilId}
			and ${on}::date between from_on and coalesce(until_on, 'infinity')`;
	return found?.groupId;
}

/** A move of the same day that is done again or taken back asks for no handover of its own; one that was held stays. */
const dropHandover = (db: Db, actor: Actor, pupilId: string, dueOn: string) =>
	db.sql`
		delete from handover
		where school_id = ${actor.schoolId} and pupil_id = ${pupilId} and moment = 'mentorwissel' and due_on = ${dueOn}
			and done_on is null`;

type NewHandover = Pick<typeof handover.$inferInsert, 'moment' | 'dueOn' | 'fromPersonId' | 'toPersonId'>;

async function addHandover(db: Db, actor: Actor, pupilId: string, values: NewHandover): Promise<void> {
	await db.insert(handover).values({ schoolId: actor.schoolId, pupilId, ...values });
}

const listOpenEnrolments = (db: Db, actor: Actor, pupilId: string, on: string) =>
	db
		.select({ id: enrolment.id, fromOn: enrolment.fromOn })
		.from(enrolment)
		.where(
			and(
				eq(enrolment.schoolId, actor.schoolId),
				eq(enrolment.pupilId, pupilId),
				or(isNull(enrolment.untilOn), gte(enrolment.untilOn, on))
			)
		);

async function requireEnroller(db: Db, actor: Actor, pupilId: string): Promise<void> {
	await getOwnInvolvement(db, actor, pupilId);
	if (!mayEnrol(actor)) throw new Refusal('leerlingen_refusal_enrol');
}
