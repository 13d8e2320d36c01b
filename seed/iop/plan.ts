/** The plan of one pupil, talk by talk: what each leaves behind. */
import { emptyContent, type IopContent, type VersionKind } from '#modules/iop/index.ts';
import { schoolYearOf } from '#modules/scholen/year.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Year } from '../calendar.ts';
import {
	beginGoal,
	chooseGoal,
	decideGoals,
	end,
	goalsEnded,
	goalsThen,
	runs,
	type Chosen,
	type GoalList
} from './goals.ts';
import { meetingsOf, type Meeting } from './meetings.ts';
import type { GoalRow, Iops, Now, PlanLife, VersionRow } from './rows.ts';
import type { Way } from './rounds.ts';
import { scoreGoal, type Scoring } from './scores.ts';
import { scoreStory, storyDays, storyGoals } from './story.ts';
import { saidOf, sayAbout } from './said.ts';
import { addAnswers, addRecord, addTalk, type Slots } from './talks.ts';

/** Everything that the plans of one school are made with. */
export type Making = { made: Iops; now: Now; way: Way; list: GoalList; years: Year[]; slots: Slots; scoring: Scoring };

/** The plan while it is made. */
type Plan = { goals: GoalRow[]; versions: VersionRow[]; storyFromOn: string | null };

export function makePlan(making: Making, life: PlanLife): void {
	const { made, now, way, years, scoring } = making;
	const meetings = meetingsOf(life, way, years, now);
	const plan: Plan = { goals: [], versions: [], storyFromOn: life.storyOn && storyBegins(now, meetings) };
	for (const meeting of meetings) meet(making, life, plan, meeting);
	const { leavesOn } = life;
	if (leavesOn && leavesOn < now.today)
		for (const goal of plan.goals.filter(runs)) end(goal, life.by.happens(0.7) ? 'reached' : 'stopped', leavesOn);
	const ofStory = plan.storyFromOn ? plan.goals.filter(runs) : [];
	for (const goal of plan.goals) if (!ofStory.includes(goal)) scoreGoal(made, now, life, scoring, goal);
	scoreStory(made, now, life, scoring, ofStory);
	made.goals.push(...plan.goals);
	made.versions.push(...plan.versions);
}

/** The story's goals begin at the last talk before its lines do, so that each line is whole. */
function storyBegins(now: Now, meetings: readonly Meeting[]): string | null {
	const [first = now.today] = storyDays(now);
	const held = meetings.filter(({ movesGoals, state }) => movesGoals && state === 'held');
	return (held.findLast(({ on }) => on < first) ?? held[0])?.on ?? null;
}

/** One talk, or one change between talks. */
function meet({ made, now, way, list, slots }: Making, life: PlanLife, plan: Plan, meeting: Meeting): void {
	const { on, state, kind, round, followed } = meeting;
	const talk = kind && addTalk(made, slots, now, life, { on, kind, state, round, dueOn: round?.endsOn ?? null });
	const says = sayAbout(life, on, plan.goals.filter(runs));
	if (talk && isPrepared(life, now, meeting)) addAnswers(made, life, talk, on, says);
	if (state !== 'held') return;
	if (meeting.movesGoals) moveGoals(list, way, now, life, plan, on);
	const isThisYear = on >= schoolYearOf(now.today).startsOn;
	if (talk) addRecord(made, now, life, talk, on, meeting.movesGoals ? saidOf(life, says, isThisYear) : {});
	const makes = plan.versions.length === 0 && meeting.movesGoals ? 'first' : meeting.makes;
	if (makes) addVersion(way, now, life, plan, { on, kind: makes, talkId: talk?.id ?? null });
	if (!talk || !followed) return;
	const dueOn = addDays(on, followed.round.withinDays ?? 0);
	const next = addTalk(made, slots, now, life, { ...followed, kind: followed.round.kind, followsId: talk.id, dueOn });
	if (followed.state === 'held') addRecord(made, now, life, next, followed.on);
}

/** Preparing is told of this school year and of tomorrow's talks; in earlier years of some talks. */
function isPrepared({ by, storyOn }: PlanLife, { today }: Now, { on, state, kind }: Meeting): boolean {
	if (kind === 'oudergesprek' || state === 'cancelled') return false;
	if (storyOn === on) return true;
	if (state === 'open') return on <= addDays(today, 1) && by.happens(0.7);
	return by.happens(on >= schoolYearOf(today).startsOn ? 0.85 : 0.3);
}

/** How long a goal is meant to run, in days: until the next talk. */
const goalDays = { coaching: 42, round: 98, year: 150 };

function moveGoals(list: GoalList, way: Way, now: Now, life: PlanLife, plan: Plan, on: string): void {
	const { storyFromOn, goals } = plan;
	// The goals of the story go on until today.
	if (storyFromOn && on > storyFromOn) return;
	const isStory = on === storyFromOn;
	if (isStory) for (const goal of goals.filter(runs)) end(goal, 'reached', on);
	else decideGoals(life, goals, on);
	const forDays = way.hasCoaching ? goalDays.coaching : way.isEdited ? goalDays.year : goalDays.round;
	const begin = (chosen: Chosen) => goals.push(beginGoal(life, list, chosen, { schoolId: now.schoolId, on, forDays }));
	if (isStory) return storyGoals.forEach(begin);
	const wanted = life.by.between(1, way.hasCoaching ? 2 : 3);
	while (goals.filter(runs).length < wanted) begin(chooseGoal(life, list, goals, on));
}

type VersionFacts = { on: string; kind: VersionKind; talkId: string | null };

/** Fixed on the day of the talk; the version before it is replaced. */
function addVersion(way: Way, { schoolId }: Now, life: PlanLife, plan: Plan, { on, kind, talkId }: VersionFacts): void {
	const { by, say, pupilId } = life;
	const last = plan.versions.at(-1);
	const lastOn = last?.fixedOn ?? null;
	const isNewYear = !lastOn || schoolYearOf(lastOn).name !== schoolYearOf(on).name || kind === 'year';
	const before: IopContent = last?.content ?? emptyContent;
	const content: IopContent = {
		ambition: isNewYear ? say.ambition() : before.ambition,
		communication: isNewYear ? say.communication() : before.communication,
		reckonWith: way.reckonsWith && isNewYear ? say.reckonWith() : before.reckonWith,
		programme: way.hasProgramme && isNewYear ? say.programme() : before.programme,
		goals: goalsThen(plan.goals, lastOn),
		ended: goalsEnded(plan.goals, lastOn)
	};
	const why = { first: () => '', talk: say.whyNew, year: say.whyYear, edit: say.whyEdit };
	if (last) last.state = 'replaced';
	plan.versions.push({
		schoolId,
		id: by.id(),
		pupilId,
		number: plan.versions.length + 1,
		kind,
		state: 'fixed',
		predecessorId: last?.id ?? null,
		draftedOn: on,
		offeredOn: null,
		fixedOn: on,
		fixedById: life.mentorOn(on),
		explanation: why[kind](),
		content,
		changedById: life.mentorOn(on),
		talkId
	});
}
