import { setupOf } from '#modules/scholen/server/index.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import type { Job } from '#platform/jobs/jobs.ts';
import { addDays } from '#platform/text/dates.ts';
import { todayInTheNetherlands } from '#platform/web/today.ts';
import { daysBeforeTalk, isAskedAgain, type Asked } from '../planning/invitations.ts';
import { inviteRoundKind } from './change/rounds.ts';
import { leaveNews, tellKind, type Tell } from './change/tell.ts';
import { tellPeople } from './mail/send.ts';
import { askingAgain } from './settings.ts';

const tell: Job = {
	kind: tellKind,
	run: (payload: Tell, schoolId) => asSystem((db) => tellPeople(db, schoolId, payload, new Date()))
};

/** The parents of a round that has begun, or of pupils who came into it. */
const inviteRound: Job = {
	kind: inviteRoundKind,
	run: ({ roundId }: { roundId: string }, schoolId) =>
		asSystem((db) => inviteOpen(db, schoolId, todayInTheNetherlands(), roundId))
};

/** Every night: who came to the school gets a talk in the rounds that run, and whose parents were not asked yet are. */
const fillRounds: Job = {
	kind: 'gesprekken.fillRounds',
	every: '0 5 * * *',
	run: () => fillAll(todayInTheNetherlands())
};

export async function fillAll(today: string): Promise<void> {
	await asSystem(async (db) => {
		const rounds = await db.sql<{ schoolId: string; id: string }[]>`
			select school_id as "schoolId", id from talk_round where ends_on >= ${today}::date order by school_id, id`;
		for (const { schoolId, id } of rounds) {
			await db.sql`select * from add_talks_to_round(${schoolId}, ${id}, ${today}::date, null)`;
			await inviteOpen(db, schoolId, today, id);
		}
	});
}

async function inviteOpen(db: Db, schoolId: string, today: string, roundId: string): Promise<void> {
	const asked = await db.sql<{ talkId: string }[]>`
		select distinct talk_id as "talkId" from add_talk_invitations(${schoolId}, array(
			select k.id from talk k where k.school_id = ${schoolId} and k.round_id = ${roundId} and k.state = 'open'), ${today}::date)
		where how = 'mail'`;
	await leaveNews(
		db,
		{ schoolId },
		asked.map(({ talkId }) => ({ news: 'invited', talkId }))
	);
}

/** Every morning: who has a talk soon is reminded, and who picked no time is asked again. */
const remind: Job = { kind: 'gesprekken.remind', every: '30 7 * * *', run: () => remindAll(todayInTheNetherlands()) };

export async function remindAll(today: string): Promise<void> {
	await asSystem(async (db) => {
		await remindOfTalks(db, today);
		await askAgain(db, today);
	});
}

async function remindOfTalks(db: Db, today: string): Promise<void> {
	const soon = await db.sql<{ schoolId: string; talkId: string; personId: string }[]>`
		update talk_invitation v set reminded_of = k.planned_at
		from talk k
		where k.school_id = v.school_id and k.id = v.talk_id and k.state = 'open' and v.how = 'mail'
			and (k.planned_at at time zone 'Europe/Amsterdam')::date between ${addDays(today, 1)}::date and ${addDays(today, daysBeforeTalk)}::date
			and v.reminded_of is distinct from k.planned_at
			and v.person_id in (select talk_asked(v.school_id, v.pupil_id, ${today}::date))
		returning v.school_id as "schoolId", v.talk_id as "talkId", v.person_id as "personId"`;
	for (const [schoolId, news] of bySchool(soon, 'reminder')) await leaveNews(db, { schoolId }, news);
}

type Waiting = Asked & { schoolId: string; talkId: string; personId: string };

async function askAgain(db: Db, today: string): Promise<void> {
	const waiting = await db.sql<Waiting[]>`
		select v.school_id as "schoolId", v.talk_id as "talkId", v.person_id as "personId", v.times_asked as "timesAsked",
			v.last_asked_on::text as "lastAskedOn", (v.sent_at at time zone 'Europe/Amsterdam')::date::text as "invitedOn"
		from talk_invitation v
		join talk k on k.school_id = v.school_id and k.id = v.talk_id
		where k.state = 'open' and k.planned_at is null and v.how = 'mail' and v.sent_at is not null
			and v.person_id in (select talk_asked(v.school_id, v.pupil_id, ${today}::date)) and exists (
			select from talk_slot s
			where s.school_id = k.school_id and s.round_id = k.round_id and s.lead_id = k.lead_id and s.talk_id is null
				and (s.starts_at at time zone 'Europe/Amsterdam')::date > ${today}::date)`;
	for (const schoolId of new Set(waiting.map((one) => one.schoolId))) {
		const setup = await setupOf(db, today, schoolId);
		const due = waiting.filter((one) => one.schoolId === schoolId && isAskedAgain(one, askingAgain(setup), today));
		await db.sql`
			update talk_invitation v set times_asked = v.times_asked + 1, last_asked_on = ${today}::date
			from unnest(${due.map(({ talkId }) => talkId)}::uuid[], ${due.map(({ personId }) => personId)}::uuid[]) as d (talk_id, person_id)
			where v.school_id = ${schoolId} and v.talk_id = d.talk_id and v.person_id = d.person_id`;
		await leaveNews(
			db,
			{ schoolId },
			due.map(({ talkId, personId }) => ({ news: 'choose', talkId, people: [personId] }))
		);
	}
}

function bySchool(rows: { schoolId: string; talkId: string; personId: string }[], news: Tell['news']) {
	const found = new Map<string, Tell[]>();
	for (const { schoolId, talkId, personId } of rows) {
		found.set(schoolId, [...(found.get(schoolId) ?? []), { news, talkId, people: [personId] }]);
	}
	return found;
}

export const talkJobs: readonly Job[] = [tell, inviteRound, fillRounds, remind];
