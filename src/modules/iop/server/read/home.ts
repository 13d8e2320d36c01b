import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { addWeeks, weekdayOf } from '#platform/text/dates.ts';
import { findNextTalk } from '#modules/gesprekken/server/index.ts';
import { preparationPath } from '#modules/gesprekken/index.ts';
import type { DayOffers } from '#modules/kwaliteit/index.ts';
import { viewPupilDay } from '#modules/kwaliteit/server/index.ts';
import { counting, linesOf, scalesOf } from '#modules/plan/index.ts';
import { listGoals, listScores, type GoalRow, type ScoreRow } from '#modules/plan/server/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { goalAhead, goalInFront, goalsOfDay, mayTakeBack, mostShown, nextLesson, weeksBack } from '../../home/home.ts';
import { posterPath } from '../../paths.ts';
import type { Given, HomeGoal, PupilHome } from '../../views.ts';
import { findLessons } from './lessons.ts';

/** `time` is the time of day in the Netherlands, `13:30`; `goalId` the goal that was asked for. */
type When = { today: string; now: Date; time: string; offers: DayOffers; goalId: string | null };

/** The first page of a pupil: the goals of today, how it went, and what comes next. */
export async function viewPupilHome(db: Db, actor: Actor, when: When): Promise<PupilHome> {
	const { today, now } = when;
	const pupilId = actor.personId;
	const [day, goals, scores, lessons, talk, setup] = await Promise.all([
		viewPupilDay(db, actor, when),
		listGoals(db, [pupilId], { onlyRunning: true }),
		listScores(db, [pupilId], { fromOn: addWeeks(today, -weeksBack) }),
		findLessons(db, pupilId, today),
		findNextTalk(db, pupilId),
		setupOf(db)
	]);
	record(db, actor, { act: 'iop.viewHome', pupilId });
	const ofToday = goalsOfDay(goals, { day: today, weekday: weekdayOf(today), lessons })
		.slice(0, mostShown)
		.map((goal) => homeGoal(goal, scores, { today, now }));
	const front = goalInFront(ofToday, when.goalId);
	const ahead = front ? null : goalAhead(goals, today);
	const prepareHref = talk && preparationPath(pupilId, talk.id);
	return {
		viewer: 'pupil',
		// The talk has a place of its own on this page.
		day: { ...day, asked: day.asked.filter(({ href }) => href !== prepareHref) },
		goal: front ?? null,
		ahead: ahead && { on: ahead.on, goal: homeGoal(ahead.goal, scores, { today, now }) },
		othersToday: ofToday.filter((goal) => goal !== front).map(({ id, behaviour, given }) => ({ id, behaviour, given })),
		later: goals
			.filter(({ id }) => id !== ahead?.goal.id && ofToday.every((goal) => goal.id !== id))
			.map(({ id, behaviour }) => ({ id, behaviour })),
		scales: scalesOf(setup),
		lesson: nextLesson(lessons, when.time),
		talk: talk && { ...talk, prepareHref: prepareHref! },
		posterHref: goals.length > 0 ? posterPath(pupilId) : null
	};
}

function homeGoal(goal: GoalRow, all: readonly ScoreRow[], when: { today: string; now: Date }): HomeGoal {
	const scores = all.filter(({ goalId }) => goalId === goal.id);
	const { id, behaviour, place, moment, helper, pictureId, recordingId } = goal;
	return {
		id,
		behaviour,
		place,
		moment,
		helper,
		pictureId,
		recordingId,
		given: givenOn(scores, when),
		lines: linesOf(scores),
		nextScoreId: randomUUID()
	};
}

/** The last that the pupil tapped today. */
function givenOn(scores: readonly ScoreRow[], { today, now }: { today: string; now: Date }): Given | null {
	const last = counting(scores).findLast(({ side, on }) => side === 'pupil' && on === today);
	if (!last) return null;
	const { id, value, word, photoId } = last;
	return { scoreId: id, value, word, photoId, mayTakeBack: mayTakeBack(last, now) };
}
