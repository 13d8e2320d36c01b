import { createHash, randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { dateInNetherlands, weekdayOf } from '#platform/text/dates.ts';
import type { Done } from '#platform/web/act.ts';
import type { Draft } from '#platform/web/drafts.ts';
import { NotFound } from '#platform/web/errors.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { isOfDay } from '../../goal.ts';
import { rescoringOf, thingOf, type Side } from '../../scores/score.ts';
import { mayScoreGroups, rolesOn, sideOf } from '../../scores/access.ts';
import { aboutOf, type GroupScoresForm, type ScoresSent } from '../../scores/forms.ts';
import type { GivenToday, GroupScoreView, GroupScoreWhat, ScoreCell } from '../../scores/views.ts';
import { goalIdeas, scaleOf } from '../../settings.ts';
import { listGoals, type GoalRow } from '../goals.ts';
import { keepScores, listOwnScores, type Kept, type OwnScore, type PressedScore } from './keep.ts';

type Asked = { what: string | null; today: string; now: Date; draft?: Draft };

/** A whole group to score: its pupils whom the actor scores, what is scored of each, and what the actor gave today. */
export async function viewGroupScores(db: Db, actor: Actor, groupId: string, asked: Asked): Promise<GroupScoreView> {
	if (!mayScoreGroups(actor)) throw new NotFound('group');
	const { today, now } = asked;
	const [setup, [group], pupils] = await Promise.all([
		setupOf(db),
		db.sql<GroupScoreView['group'][]>`
			select id, name from school_group where school_id = ${actor.schoolId} and id = ${groupId}`,
		listScoredPupils(db, actor, groupId)
	]);
	if (!group || pupils.length === 0) throw new NotFound('group');
	const ids = pupils.map(({ id }) => id);
	const competences = goalIdeas(setup).map(({ source, name }) => ({ key: source.key, name }));
	const what = whatOf(asked.what, competences);
	const [goals, own] = await Promise.all([
		what.kind === 'competence' ? [] : listGoals(db, ids, { onlyRunning: true }),
		listOwnScores(db, ids, today)
	]);
	for (const pupilId of ids) record(db, actor, { act: 'plan.viewGroupScores', pupilId, subjectId: groupId });

	const cellsOf = (pupilId: string): ScoreCell[] => {
		const ofPupil = own.filter((score) => score.pupilId === pupilId && score.on === today);
		const things = thingsToScore(
			what,
			goals.filter((goal) => goal.pupilId === pupilId),
			today
		);
		return things.map((thing) => ({ ...thing, given: givenOn(thing.about, ofPupil, sideOf(actor), now) }));
	};
	return {
		group,
		today,
		what,
		competences,
		scale: scaleOf(setup, sideOf(actor)),
		rows: pupils.map((pupil) => ({ pupil, cells: cellsOf(pupil.id) })),
		owner: ownerOf(actor),
		batch: randomUUID(),
		draft: asked.draft
	};
}

/** Of one pupil: a competence, or the goals that have begun, all or those of this day. */
function thingsToScore(what: GroupScoreWhat, goals: readonly GoalRow[], today: string): Omit<ScoreCell, 'given'>[] {
	if (what.kind === 'competence') return [{ about: what.key, title: what.name, audience: 'gedeeld' }];
	return goals
		.filter(({ fromOn }) => fromOn <= today)
		.filter((goal) => what.kind === 'goals' || isOfDay(goal, weekdayOf(today)))
		.map(({ id, behaviour, audience }) => ({ about: id, title: behaviour, audience }));
}

function givenOn(about: string, own: readonly OwnScore[], side: Side, now: Date): GivenToday | null {
	const score = own.find((each) => thingOf(each) === about);
	if (!score) return null;
	const { id, value, at } = score;
	return { id, value, at, isFresh: rescoringOf(score, { value: null, side, now }) === 'slip' };
}

/** Whose scores wait in a browser: one person at one school. */
const ownerOf = ({ schoolId, personId }: Actor): string => `${schoolId}:${personId}`;

function whatOf(asked: string | null, competences: GroupScoreView['competences']): GroupScoreWhat {
	const competence = competences.find(({ key }) => key === asked);
	if (competence) return { kind: 'competence', ...competence };
	return { kind: asked === 'doelen' ? 'goals' : 'today' };
}

/** The pupils of the group today whom the actor scores, by first name, as one calls them. */
async function listScoredPupils(db: Db, actor: Actor, groupId: string) {
	return db.sql<GroupScoreView['rows'][number]['pupil'][]>`
		select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name) as name, p.given_name as "givenName"
		from (
			select distinct m.pupil_id from group_member m
			where m.school_id = ${actor.schoolId} and m.group_id = ${groupId}
				and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
		) member
		cross join lateral (
			select from involvement i
			where i.school_id = ${actor.schoolId} and i.person_id = ${actor.personId} and i.pupil_id = member.pupil_id
				and (select app_today()) between i.from_on and i.until_on and i.role = any (${rolesOn(sideOf(actor))}::text[])
			limit 1
		) own
		join pupil p on p.school_id = ${actor.schoolId} and p.id = member.pupil_id
		order by p.given_name, p.family_name, p.id`;
}

/** Whether the actor scores pupils of this group today: then there is a screen for it. */
export const scoresGroup = async (db: Db, actor: Actor, groupId: string): Promise<boolean> =>
	mayScoreGroups(actor) && (await listScoredPupils(db, actor, groupId)).length > 0;

type Now = { today: string; now: Date };

/** Keeps what stands in the group's form; what stood there before changes nothing. */
export async function saveGroupScores(db: Db, actor: Actor, form: GroupScoresForm, { today, now }: Now): Promise<Done> {
	if (!mayScoreGroups(actor)) throw new NotFound('group');
	const pressed = form.scores.map(({ pupilId, about, value }): PressedScore => ({
		id: idOf(form.batch, pupilId, about, value),
		pupilId,
		...aboutOf(about),
		value,
		on: today,
		at: now
	}));
	const outcomes = [...(await keepScores(db, actor, pressed, today)).values()];
	const count = (kept: Kept) => outcomes.filter((outcome) => outcome === kept).length;
	if (count('refused') > 0) return { said: 'plan_group_said_refused', params: { count: count('refused') } };
	if (count('asks') > 0) return { said: 'plan_group_said_asks', params: { count: count('asks') } };
	if (count('kept') === 0) return { said: 'plan_group_said_none' };
	return { said: count('kept') === 1 ? 'plan_group_said_one' : 'plan_group_said', params: { count: count('kept') } };
}

/** What the group's screen sent by itself, and what became of each; null when it was somebody else who pressed. */
export async function keepSentScores(
	db: Db,
	actor: Actor,
	{ owner, scores }: ScoresSent,
	{ today, now }: Now
): Promise<Record<string, Kept> | null> {
	if (owner !== ownerOf(actor)) return null;
	const pressed = scores.map(({ id, pupil, about, value, at }): PressedScore => {
		// A clock that runs ahead gives no score for tomorrow.
		const pressedAt = new Date(Math.min(at, now.getTime()));
		const on = dateInNetherlands(pressedAt);
		return { id, pupilId: pupil, ...aboutOf(about), value, on: on > today ? today : on, at: pressedAt };
	});
	return Object.fromEntries(await keepScores(db, actor, pressed, today));
}

/** The same cell of the same page with the same value has the same number, however often it is sent. */
function idOf(...parts: string[]): string {
	const hash = createHash('sha256').update(parts.join('\n')).digest('hex');
	// A number of version 8: made by us (RFC 9562).
	return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
