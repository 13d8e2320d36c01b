import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { runsOn, type Goal } from '../../goal.ts';
import { fixedReasons, rescoringOf, stepOf, thingOf, type Score, type Side } from '../../scores/score.ts';
import { rolesOn, sideOf } from '../../scores/access.ts';
import { goalIdeas, scaleOf } from '../../settings.ts';
import { giveScores, type NewScore } from './scores.ts';

/** What somebody pressed: a value, or nothing to take back what stands there. */
export type PressedScore = Omit<NewScore, 'corrects'> & {
	/** When it was pressed; it may have waited for a connection since. */
	at: Date;
};

/** `asks`: it has stood for longer than a slip does, so a reason is asked. `refused`: it is not for this actor to score. */
export type Kept = 'kept' | 'known' | 'asks' | 'refused';

/** So long may a score wait for a connection. */
export const longestWaitDays = 7;

/** What the actor scored, with when. */
export type OwnScore = Pick<Score, 'id' | 'pupilId' | 'goalId' | 'competence' | 'on' | 'value'> & { at: Date };
type SeenGoal = Pick<Goal, 'id' | 'pupilId' | 'state' | 'fromOn' | 'endedOn'>;

/**
 * Keeps what the actor pressed, and says of each id what became of it. One refused score keeps no other from being kept:
 * fifteen were given without a connection, and a pupil may have moved meanwhile. Sending the same again changes nothing.
 */
export async function keepScores(
	db: Db,
	actor: Actor,
	pressed: readonly PressedScore[],
	today: string
): Promise<Map<string, Kept>> {
	const [own, known, isForActor] = await Promise.all([
		listOwnScores(
			db,
			pressed.map(({ pupilId }) => pupilId),
			addDays(today, -longestWaitDays)
		),
		findKnown(db, pressed),
		readScorable(db, actor, pressed, today)
	]);
	const outcomes = new Map<string, Kept>();
	const fresh: NewScore[] = [];
	for (const each of pressed) {
		if (known.has(each.id) || outcomes.has(each.id)) outcomes.set(each.id, 'known');
		else if (!isForActor(each)) outcomes.set(each.id, 'refused');
		else outcomes.set(each.id, press(each, sideOf(actor), own, fresh));
	}
	const kept = new Set(await giveScores(db, actor, fresh));
	await nameLost(
		db,
		fresh.filter(({ id }) => !kept.has(id)),
		outcomes
	);
	return outcomes;
}

/** What may be scored now: of a pupil whom the actor scores, on a goal that runs or a competence of the list, in time, by the scale. */
async function readScorable(
	db: Db,
	actor: Actor,
	pressed: readonly PressedScore[],
	today: string
): Promise<(one: PressedScore) => boolean> {
	const [setup, goals, pupilIds] = await Promise.all([
		setupOf(db),
		listSeenGoals(db, pressed),
		listScorable(db, actor, pressed)
	]);
	const scale = scaleOf(setup, sideOf(actor));
	const competences = new Set(goalIdeas(setup).map(({ source }) => source.key));
	return ({ pupilId, goalId, competence, value, on }) => {
		const goal = goals.find(({ id }) => id === goalId);
		const isThere = goalId
			? goal?.pupilId === pupilId && runsOn(goal, on)
			: competence !== null && competences.has(competence);
		const isInTime = on <= today && on >= addDays(today, -longestWaitDays);
		return pupilIds.has(pupilId) && isThere && isInTime && (value === null || stepOf(scale, value) !== null);
	};
}

/** Weighs one score against `own`, what the actor gave before, and adds what is to be kept to both lists. */
function press({ at, ...each }: PressedScore, side: Side, own: OwnScore[], fresh: NewScore[]): Kept {
	const spot = own.findIndex((score) => isSame(score, each));
	const earlier = own[spot];
	const brings = Boolean(each.word || each.photoId);
	const rescoring = rescoringOf(earlier ?? null, { value: each.value, side, now: at, brings });
	if (rescoring === 'same') return 'known';
	if (rescoring === 'asks') return 'asks';
	if (rescoring === 'first') fresh.push(each);
	else {
		fresh.push({ ...each, corrects: { id: earlier!.id, why: fixedReasons[rescoring] } });
		own.splice(spot, 1);
	}
	if (each.value !== null) own.unshift({ ...each, value: each.value, at });
	return 'kept';
}

/** Another tab of the same person was first: with the very same score, or by putting the same one right. */
async function nameLost(db: Db, lost: readonly NewScore[], outcomes: Map<string, Kept>): Promise<void> {
	if (lost.length === 0) return;
	const known = await findKnown(db, lost);
	for (const { id } of lost) outcomes.set(id, known.has(id) ? 'known' : 'asks');
}

const isSame = (a: OwnScore, b: Pick<NewScore, 'pupilId' | 'goalId' | 'competence' | 'on'>): boolean =>
	a.pupilId === b.pupilId && thingOf(a) === thingOf(b) && a.on === b.on;

/** What the actor scored of these pupils since a day, and still counts; the last one first. */
export async function listOwnScores(db: Db, pupilIds: readonly string[], fromOn: string): Promise<OwnScore[]> {
	const rows = await db.sql<(Omit<OwnScore, 'at'> & { at: string })[]>`
		select s.id, s.pupil_id as "pupilId", s.goal_id as "goalId", s.competence, s.scored_on::text as "on", s.value, s.created_at as at
		from score s
		where s.school_id = (select app_school()) and s.pupil_id = any (${[...new Set(pupilIds)]}::uuid[]) and s.scored_on >= ${fromOn}
			and s.scored_by_id = (select app_person()) and s.value is not null and not exists (
				select from score c where c.school_id = s.school_id and c.corrects_id = s.id and c.pupil_id = s.pupil_id)
		order by s.scored_on desc, s.created_at desc`;
	return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

/** Of these goals those that the actor sees. */
async function listSeenGoals(db: Db, pressed: readonly PressedScore[]): Promise<SeenGoal[]> {
	const ids = [...new Set(pressed.flatMap(({ goalId }) => goalId ?? []))];
	return db.sql<SeenGoal[]>`
		select id, pupil_id as "pupilId", state, from_on::text as "fromOn", ended_on::text as "endedOn" from goal
		where school_id = (select app_school()) and id = any (${ids}::uuid[])`;
}

/** Of these pupils those whom the actor scores today; the policy on the table says the same. */
async function listScorable(db: Db, actor: Actor, pressed: readonly PressedScore[]): Promise<Set<string>> {
	const ids = [...new Set(pressed.map(({ pupilId }) => pupilId))];
	const rows = await db.sql<{ pupilId: string }[]>`
		select distinct pupil_id as "pupilId" from involvement
		where school_id = ${actor.schoolId} and person_id = ${actor.personId} and pupil_id = any (${ids}::uuid[])
			and (select app_today()) between from_on and until_on and role = any (${rolesOn(sideOf(actor))}::text[])`;
	return new Set(rows.map(({ pupilId }) => pupilId));
}

/** Those that came before, when the answer was lost on the way. */
async function findKnown(db: Db, pressed: readonly Pick<NewScore, 'id'>[]): Promise<Set<string>> {
	const rows = await db.sql<{ id: string }[]>`
		select id from score where school_id = (select app_school()) and id = any (${pressed.map(({ id }) => id)}::uuid[])`;
	return new Set(rows.map(({ id }) => id));
}
