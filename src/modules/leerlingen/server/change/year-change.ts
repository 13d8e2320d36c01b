import { and, eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Done } from '#platform/web/act.ts';
import { dropDraft, saveDraft, type Fields } from '#platform/web/drafts.ts';
import { Refusal } from '#platform/web/errors.ts';
import { mayChangeYear } from '../../access.ts';
import type { YearChangeDone } from '../../year-change.ts';
import { choicesDraft, viewYearChange } from '../read/year-change.ts';
import { getHandoverSettings } from '../settings.ts';
import { yearChange } from '../tables.ts';

/** Keeps what was chosen so far; nothing else changes. */
export async function chooseYearChange(db: Db, actor: Actor, fields: Fields): Promise<Done> {
	if (!mayChangeYear(actor)) throw new Refusal('leerlingen_refusal_edit');
	await saveDraft(db, actor, choicesDraft, fields);
	return { to: '/school/jaarovergang?stap=2' };
}

/**
 * Carries out the kept choices for the whole school, in this one transaction: groups of the new year, enrolments that end or
 * move to another location, and a warm handover for each pupil who gets another mentor.
 */
export async function changeYear(db: Db, actor: Actor, today: string): Promise<Done> {
	const { change } = await viewYearChange(db, actor, today);
	if (!change) throw new Refusal('leerlingen_refusal_no_year');
	if (change.done) throw new Refusal('leerlingen_refusal_year_done');
	const { from, to, plan, members } = change;
	const did: YearChangeDone = {
		shortened: await endMemberships(
			db,
			actor,
			members.map((member) => member.pupilId),
			from.endsOn
		),
		memberships: await addMemberships(db, actor, plan.moves, to),
		...(await moveEnrolments(db, actor, plan, { lastOn: from.endsOn, firstOn: to.startsOn })),
		handovers: await addHandovers(db, actor, plan.handovers, addDays(to.startsOn, (await getHandoverSettings(db)).days))
	};
	const id = randomUUID();
	await db
		.insert(yearChange)
		.values({ schoolId: actor.schoolId, id, fromYearId: from.id, toYearId: to.id, did, doneById: actor.personId });
	record(db, actor, {
		act: 'leerlingen.changeYear',
		subjectId: id,
		detail: { moved: plan.moves.length, left: plan.leavers.length }
	});
	for (const pupilId of [...plan.moves.map((move) => move.pupilId), ...plan.leavers]) {
		record(db, actor, { act: 'leerlingen.changeYear', pupilId, subjectId: id });
	}
	await dropDraft(db, actor, choicesDraft);
	return { to: '/school/jaarovergang', said: 'leerlingen_said_year_changed', params: { count: plan.moves.length } };
}

type Placed = { pupilId: string; groupId: string };

/** Who is in a group beyond the last day of the old year, is in it until that day. */
async function endMemberships(
	db: Db,
	actor: Actor,
	pupils: string[],
	lastOn: string
): Promise<YearChangeDone['shortened']> {
	return db.sql<YearChangeDone['shortened']>`
		with before as (
			select id, until_on from group_member
			where school_id = ${actor.schoolId} and pupil_id = any (${pupils}::uuid[])
				and from_on <= ${lastOn}::date and coalesce(until_on, 'infinity') > ${lastOn}::date
		)
		update group_member m set until_on = ${lastOn}::date from before
		where m.school_id = ${actor.schoolId} and m.id = before.id
		returning m.id, before.until_on::text as "untilOn"`;
}

async function addMemberships(
	db: Db,
	actor: Actor,
	moves: Placed[],
	year: { startsOn: string; endsOn: string }
): Promise<string[]> {
	const ids = moves.map(() => randomUUID());
	await db.sql`
		insert into group_member (school_id, id, group_id, pupil_id, from_on, until_on)
		select ${actor.schoolId}, n.id, n.group_id, n.pupil_id, ${year.startsOn}::date, ${year.endsOn}::date
		from unnest(${ids}::uuid[], ${moves.map((move) => move.groupId)}::uuid[], ${moves.map((move) => move.pupilId)}::uuid[])
			as n (id, group_id, pupil_id)`;
	return ids;
}

/** Leavers' enrolments end; the location follows the new group. */
async function moveEnrolments(
	db: Db,
	actor: Actor,
	{ moves, leavers }: { moves: Placed[]; leavers: string[] },
	{ lastOn, firstOn }: { lastOn: string; firstOn: string }
): Promise<Pick<YearChangeDone, 'ended' | 'enrolments'>> {
	const elsewhere = await db.sql<
		{
			id: string;
			pupilId: string;
			locationId: string;
			kind: string;
			otherSchool: string | null;
			fileOwnerId: string | null;
		}[]
	>`
		select e.id, e.pupil_id as "pupilId", g.location_id as "locationId", e.kind, e.other_school as "otherSchool",
			e.file_owner_id as "fileOwnerId"
		from unnest(${moves.map((move) => move.pupilId)}::uuid[], ${moves.map((move) => move.groupId)}::uuid[]) as n (pupil_id, group_id)
		join school_group g on g.school_id = ${actor.schoolId} and g.id = n.group_id
		join enrolment e on e.school_id = ${actor.schoolId} and e.pupil_id = n.pupil_id
			and e.from_on <= ${lastOn}::date and coalesce(e.until_on, 'infinity') > ${lastOn}::date
		where e.location_id <> g.location_id`;
	const ended = await db.sql<YearChangeDone['ended']>`
		with before as (
			select id, until_on from enrolment
			where school_id = ${actor.schoolId} and coalesce(until_on, 'infinity') > ${lastOn}::date
				and (pupil_id = any (${leavers}::uuid[]) or id = any (${elsewhere.map((row) => row.id)}::uuid[]))
		)
		update enrolment e set until_on = ${lastOn}::date, version = version + 1 from before
		where e.school_id = ${actor.schoolId} and e.id = before.id
		returning e.id, before.until_on::text as "untilOn"`;
	const enrolments = elsewhere.map(() => randomUUID());
	for (const [at, row] of elsewhere.entries()) {
		await db.sql`
			insert into enrolment (school_id, id, pupil_id, location_id, kind, from_on, other_school, file_owner_id)
			values (${actor.schoolId}, ${enrolments[at]!}, ${row.pupilId}, ${row.locationId}, ${row.kind}, ${firstOn}, ${row.otherSchool}, ${row.fileOwnerId})`;
	}
	return { ended: [...ended], enrolments };
}

async function addHandovers(
	db: Db,
	actor: Actor,
	due: { pupilId: string; from: string; to: string }[],
	dueOn: string
): Promise<string[]> {
	const ids = due.map(() => randomUUID());
	await db.sql`
		insert into handover (school_id, id, pupil_id, moment, due_on, from_person_id, to_person_id)
		select ${actor.schoolId}, n.id, n.pupil_id, 'jaarwissel', ${dueOn}::date, n.giver, n.taker
		from unnest(${ids}::uuid[], ${due.map((row) => row.pupilId)}::uuid[], ${due.map((row) => row.from)}::uuid[], ${due.map((row) => row.to)}::uuid[])
			as n (id, pupil_id, giver, taker)`;
	return ids;
}

/** Puts everything back as it was; not any more once the new year has begun. */
export async function undoYearChange(db: Db, actor: Actor, today: string): Promise<Done> {
	const { change } = await viewYearChange(db, actor, today);
	if (!change?.done) throw new Refusal('leerlingen_refusal_no_change');
	if (!change.mayUndo) throw new Refusal('leerlingen_refusal_year_begun');
	const ofThis = and(eq(yearChange.schoolId, actor.schoolId), eq(yearChange.id, change.done.id));
	const [row] = await db.select({ did: yearChange.did }).from(yearChange).where(ofThis);
	if (!row) throw new Refusal('leerlingen_refusal_no_change');
	const { memberships, shortened, ended, enrolments, handovers } = row.did;
	const school = actor.schoolId;
	await db.sql`delete from handover where school_id = ${school} and id = any (${handovers}::uuid[]) and done_on is null`;
	await db.sql`delete from group_member where school_id = ${school} and id = any (${memberships}::uuid[])`;
	await db.sql`delete from enrolment where school_id = ${school} and id = any (${enrolments}::uuid[])`;
	await db.sql`
		update group_member m set until_on = b.until_on::date
		from unnest(${shortened.map((line) => line.id)}::uuid[], ${shortened.map((line) => line.untilOn)}::text[]) as b (id, until_on)
		where m.school_id = ${school} and m.id = b.id`;
	await db.sql`
		update enrolment e set until_on = b.until_on::date, version = version + 1
		from unnest(${ended.map((line) => line.id)}::uuid[], ${ended.map((line) => line.untilOn)}::text[]) as b (id, until_on)
		where e.school_id = ${school} and e.id = b.id`;
	await db.update(yearChange).set({ undoneOn: today }).where(ofThis);
	record(db, actor, {
		act: 'leerlingen.undoYearChange',
		subjectId: change.done.id,
		detail: { moved: memberships.length }
	});
	return { said: 'leerlingen_said_year_undone' };
}
