import { viewerOf } from '#modules/leerlingen/index.ts';
import { getPupilHead } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays, addWeeks } from '#platform/text/dates.ts';
import { NotFound } from '#platform/web/errors.ts';
import { todayOf } from '#platform/web/today.ts';
import { mayAddTalk, mayPickTime, mayPlan, mayPrepare, mayRunRounds, seesWholeRounds } from '../../access.ts';
import { isWithParents, talkKinds } from '../../gesprekken.ts';
import { slotsPath, talkPaths } from '../../paths.ts';
import { comingFrom } from '../../way-back.ts';
import { byProgress, isLate, nextInRhythm, progressOf } from '../../planning/progress.ts';
import type {
	NewTalkView,
	PickView,
	PlanTalkView,
	PupilTalksView,
	SlotLine,
	SlotsView,
	TalkItem,
	TalksView
} from '../../views.ts';
import { countRounds, daysShown } from './counts.ts';
import { listHolders } from './holders.ts';
import { findYear, listRounds } from './rounds.ts';
import { listHeldRounds } from './held.ts';
import { listSlotsOf, listTalks, type TalkLine } from './rows.ts';
import { getTalkOf, talkActor } from './talk.ts';

export const itemOf = (line: TalkLine, today: string): TalkItem => ({
	...line,
	progress: progressOf(line, today),
	isLate: isLate(line, today)
});

/** The talks that the actor holds, what asks something first; and how far each group is, for who sees more than the own ones. */
export async function viewTalks(db: Db, actor: Actor): Promise<TalksView> {
	if (actor.kind !== 'medewerker') throw new NotFound('talks');
	const today = todayOf(actor);
	const seesGroups = seesWholeRounds(actor);
	const [lines, running, rounds, reports] = await Promise.all([
		listTalks(db, { leadId: actor.personId, sinceOn: addDays(today, -daysShown) }),
		seesGroups ? countRounds(db, today) : [],
		listRoundsToOffer(db, today),
		listHeldRounds(db, today, seesGroups ? null : actor.personId)
	]);
	const mine = lines.map((line) => itemOf(line, today)).sort(byProgress);
	return { today, mine, running, rounds, reports, mayRunRounds: mayRunRounds(actor) };
}

async function listRoundsToOffer(db: Db, today: string): Promise<{ id: string; name: string; endsOn: string }[]> {
	const year = await findYear(db, today);
	if (!year) return [];
	const rounds = await listRounds(db, year.id);
	return rounds
		.filter(({ kind, endsOn }) => isWithParents(kind) && endsOn >= today)
		.map(({ id, name, location, endsOn }) => ({ id, name: [name, location].filter(Boolean).join(', '), endsOn }));
}

/** The times that the actor offers in a round, and who waits for one. */
export async function viewSlots(db: Db, actor: Actor, roundId: string | undefined): Promise<SlotsView> {
	if (actor.kind !== 'medewerker') throw new NotFound('slots');
	const today = todayOf(actor);
	const [rounds, open] = await Promise.all([
		listRoundsToOffer(db, today),
		listTalks(db, { leadId: actor.personId, onlyOpen: true })
	]);
	const waitingIn = (id: string) => open.filter((talk) => talk.roundId === id && talk.plannedAt === null);
	const round =
		rounds.find(({ id }) => id === roundId) ?? rounds.find(({ id }) => waitingIn(id).length > 0) ?? rounds[0] ?? null;
	if (!round) return { today, round, rounds, slots: [], waiting: [], lastPlace: '' };
	const slots = await db.sql<
		(Omit<SlotLine, 'startsAt' | 'href'> & { startsAt: string; talkId: string | null; pupilId: string | null })[]
	>`
			select s.id, s.starts_at as "startsAt", s.minutes, s.place, s.wants_interpreter as "wantsInterpreter", s.talk_id as "talkId",
				p.id as "pupilId", concat_ws(' ', p.given_name, p.infix, p.family_name) as "pupilName"
			from talk_slot s
			left join talk k on k.school_id = s.school_id and k.id = s.talk_id
			left join pupil p on p.school_id = k.school_id and p.id = k.pupil_id
			where s.school_id = ${actor.schoolId} and s.round_id = ${round.id} and s.lead_id = ${actor.personId}
				and (s.starts_at at time zone 'Europe/Amsterdam')::date >= ${today}::date
			order by s.starts_at`;
	return {
		today,
		round,
		rounds,
		slots: slots.map(({ startsAt, talkId, pupilId, pupilName, ...slot }) => ({
			...slot,
			startsAt: new Date(startsAt),
			pupilName: talkId && pupilName,
			href: talkId && pupilId && comingFrom(slotsPath, talkPaths(pupilId, talkId).plan)
		})),
		waiting: waitingIn(round.id).map(({ id, pupilId, pupilName }) => ({
			pupilName,
			href: comingFrom(slotsPath, talkPaths(pupilId, id).plan)
		})),
		lastPlace: slots.at(-1)?.place ?? ''
	};
}

/** All talks of a pupil, the newest first. Recorded. */
export async function viewPupilTalks(db: Db, actor: Actor, pupilId: string): Promise<PupilTalksView> {
	const [pupil, own, lines, rhythm] = await Promise.all([
		getPupilHead(db, actor, pupilId),
		talkActor(db, actor, pupilId),
		listTalks(db, { pupilId }),
		findRhythm(db, pupilId)
	]);
	if (own.roles.length === 0) throw new NotFound('talks');
	record(db, actor, { act: 'gesprekken.view', pupilId });
	return {
		viewer: viewerOf(actor),
		pupil: { id: pupil.id, name: pupil.name, givenName: pupil.givenName },
		today: own.today,
		talks: lines.map((line) => ({
			...itemOf(line, own.today),
			may: {
				plan: mayPlan(own, line),
				pick: mayPickTime(own, line) && (line.hasFreeSlots || line.plannedAt !== null),
				prepare: actor.kind === 'leerling' && mayPrepare(own, line)
			}
		})),
		rhythm: { ...rhythm, nextOn: nextOf(rhythm.everyWeeks, lines, own.today) },
		mayAdd: mayAddTalk(own)
	};
}

async function findRhythm(db: Db, pupilId: string): Promise<{ everyWeeks: number; version: number }> {
	const [rhythm] = await db.sql<{ everyWeeks: number; version: number }[]>`
		select every_weeks as "everyWeeks", version from talk_rhythm
		where school_id = (select app_school()) and pupil_id = ${pupilId}`;
	return rhythm ?? { everyWeeks: 0, version: 0 };
}

/** The next coaching talk by the pupil's rhythm; none while one is open already. */
function nextOf(everyWeeks: number, lines: readonly TalkLine[], today: string): string | null {
	const coaching = lines.filter(({ kind, roundId }) => kind === 'leerlinggesprek' && roundId === null);
	if (everyWeeks === 0 || coaching.some(({ state }) => state === 'open')) return null;
	const last = coaching.flatMap(({ heldOn }) => heldOn ?? []).sort();
	return nextInRhythm(last.at(-1) ?? null, everyWeeks, today);
}

export async function viewNewTalk(db: Db, actor: Actor, pupilId: string): Promise<NewTalkView> {
	const { pupil, talks: _, mayAdd, rhythm, today } = await viewPupilTalks(db, actor, pupilId);
	if (!mayAdd) throw new NotFound('talk');
	const proposedOn = rhythm.nextOn ?? nextInRhythm(null, 1, addWeeks(today, 1));
	return { pupil, kinds: talkKinds.filter((kind) => kind !== 'plan'), proposedOn, everyWeeks: rhythm.everyWeeks };
}

/** The times from which a parent picks one, and the one that the talk has. Recorded. */
export async function viewPick(db: Db, actor: Actor, pupilId: string, talkId: string): Promise<PickView> {
	const today = todayOf(actor);
	const [pupil, talk, slots] = await Promise.all([
		getPupilHead(db, actor, pupilId),
		getTalkOf(db, actor, pupilId, talkId),
		listSlotsOf(db, talkId, addDays(today, 1))
	]);
	if (!isWithParents(talk.kind)) throw new NotFound('talk');
	record(db, actor, { act: 'gesprekken.viewTimes', pupilId, subjectId: talkId });
	const { id, name, givenName, homeLanguage, needsInterpreter } = pupil;
	return {
		viewer: viewerOf(actor),
		pupil: { id, name, givenName, homeLanguage, needsInterpreter },
		talk: { ...itemOf(talk, today), version: talk.version, minutes: talk.minutes },
		slots,
		mayPick: mayPickTime(talk.actor, talk),
		writeHref: `/berichten/nieuw?over=${pupilId}`
	};
}

/** For the mentor: when, where, with whom; or not at all. Recorded. */
export async function viewPlanTalk(db: Db, actor: Actor, pupilId: string, talkId: string): Promise<PlanTalkView> {
	const today = todayOf(actor);
	const [pupil, talk, slots, holders] = await Promise.all([
		getPupilHead(db, actor, pupilId),
		getTalkOf(db, actor, pupilId, talkId),
		listSlotsOf(db, talkId, today),
		listHolders(db, pupilId)
	]);
	if (!mayPlan(talk.actor, talk)) throw new NotFound('talk');
	record(db, actor, { act: 'gesprekken.viewPlan', pupilId, subjectId: talkId });
	const lead = { id: talk.leadId, name: talk.leadName };
	return {
		pupil: { id: pupil.id, name: pupil.name, givenName: pupil.givenName },
		talk: { ...itemOf(talk, today), version: talk.version, minutes: talk.minutes, leadId: talk.leadId },
		slots,
		holders: holders.some(({ id }) => id === lead.id) ? holders : [lead, ...holders],
		isWithParents: isWithParents(talk.kind),
		today
	};
}
