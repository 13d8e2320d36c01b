import { comingFrom, isWithParents, talkPaths } from '#modules/gesprekken/index.ts';
import { listComingTalks, type ComingTalk } from '#modules/gesprekken/server/index.ts';
import type { DayOffers } from '#modules/kwaliteit/index.ts';
import { viewParentDay } from '#modules/kwaliteit/server/index.ts';
import { counting, linesOf, scalesOf, type Scale, type Side } from '#modules/plan/index.ts';
import { listGoals, listScores, type GoalRow, type ScoreRow } from '#modules/plan/server/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { addWeeks, dateInNetherlands } from '#platform/text/dates.ts';
import { weeksBack } from '../../home/home.ts';
import { howItGoes } from '../../home/how.ts';
import type { ParentGoal, ParentHome, ParentTalk } from '../../home/parent-views.ts';
import { lastSaid } from './last-said.ts';

/** The first page of a parent: of each child how it goes, what is asked, and what comes. Recorded for each child. */
export async function viewParentHome(
	db: Db,
	actor: Actor,
	{ today, offers }: { today: string; offers: DayOffers }
): Promise<ParentHome> {
	const { children, name, messages } = await viewParentDay(db, actor, { today, offers });
	const ids = children.map(({ id }) => id);
	const [goals, scores, talks, plans, setup] = await Promise.all([
		listGoals(db, ids, { onlyRunning: true }),
		listScores(db, ids, { fromOn: addWeeks(today, -weeksBack) }),
		listComingTalks(db, ids, today),
		listPlanned(db, ids),
		setupOf(db)
	]);
	const scales = scalesOf(setup);
	return {
		viewer: 'parent',
		name,
		today,
		messages,
		scales,
		children: children.map((child) => {
			record(db, actor, { act: 'iop.viewHome', pupilId: child.id });
			const own = goals
				.filter(({ pupilId }) => pupilId === child.id)
				.map((goal) => parentGoal(goal, counting(scores), scales));
			const talk = talks.get(child.id);
			return {
				...child,
				how: howItGoes(own.map(({ lines }) => lines)),
				goals: own,
				talk: talk ? parentTalk(talk, today) : null,
				hasPlan: plans.has(child.id)
			};
		})
	};
}

function parentGoal(goal: GoalRow, all: readonly ScoreRow[], scales: Record<Side, Scale>): ParentGoal {
	const scores = all.filter(({ goalId }) => goalId === goal.id);
	const { id, behaviour, place, moment, helper } = goal;
	const now = { pupil: lastSaid(scores, 'pupil', scales), staff: lastSaid(scores, 'staff', scales) };
	return { id, behaviour, place, moment, helper, lines: linesOf(scores), now };
}

function parentTalk(talk: ComingTalk, today: string): ParentTalk {
	const { id, pupilId, kind, plannedAt } = talk;
	const isToday = plannedAt !== null && dateInNetherlands(plannedAt) === today;
	return {
		...talk,
		href: comingFrom('/vandaag', talkPaths(pupilId, id).page),
		timeHref: isWithParents(kind) && !isToday ? talkPaths(pupilId, id).time : null
	};
}

/** Those of these pupils who have a plan. */
async function listPlanned(db: Db, pupilIds: readonly string[]): Promise<Set<string>> {
	const rows = await db.sql<{ pupilId: string }[]>`
		select pupil_id as "pupilId" from iop_version
		where school_id = (select app_school()) and pupil_id = any (${pupilIds as string[]}::uuid[]) and state = 'fixed'`;
	return new Set(rows.map(({ pupilId }) => pupilId));
}
