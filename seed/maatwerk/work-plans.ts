import { addDays } from '#platform/text/dates.ts';
import type { Chance } from '../chance.ts';
import type { Place, Tailored } from './rows.ts';
import * as say from './sentences.ts';

type Coached = { pupilId: string; coachId: string; coachName: string; at: number };

/** One that was evaluated, and one that runs; of the second pupil the evaluation is due in a few days. */
export function addPlans(by: Chance, made: Tailored, { schoolId, today, staff }: Place, one: Coached): void {
	const { pupilId, coachId, coachName, at } = one;
	const begins = addDays(today, -180 - at);
	const evaluatedOn = addDays(today, -40 - at);
	const goals = [0, 1].map((index) => ({ id: by.id(), sentence: say.planGoals[(at + index) % say.planGoals.length]! }));
	const content = {
		approach: say.approaches[at % say.approaches.length]!,
		weekday: 2 + at,
		moment: 'derde uur',
		coachId,
		coachName
	};
	const [kept, reached] = [goals[0]!, goals[1]!];
	const ids = [by.id(), by.id()] as const;
	const shared = { schoolId, pupilId, coachId, changedById: coachId, fixedById: coachId, offeredOn: null };
	made.plans.push(
		{
			...shared,
			id: ids[0],
			number: 1,
			kind: 'first',
			state: 'replaced',
			draftedOn: begins,
			fixedOn: begins,
			predecessorId: null,
			explanation: '',
			content: {
				...content,
				goals: goals.map(({ id, sentence: [behaviour, level] }) => ({ id, behaviour, level })),
				evaluateOn: evaluatedOn
			}
		},
		{
			...shared,
			id: ids[1],
			number: 2,
			kind: 'next',
			state: 'fixed',
			draftedOn: evaluatedOn,
			fixedOn: evaluatedOn,
			predecessorId: ids[0],
			explanation: say.summaries[at % say.summaries.length]!,
			content: {
				...content,
				goals: [{ id: kept.id, behaviour: kept.sentence[0], level: kept.sentence[2] }],
				evaluateOn: addDays(today, at === 1 ? 5 : 70)
			}
		}
	);
	made.evaluations.push({
		schoolId,
		versionId: ids[0],
		pupilId,
		evaluatedOn,
		results: [
			{ id: kept.id, behaviour: kept.sentence[0], outcome: 'continues', level: kept.sentence[2] },
			{ id: reached.id, behaviour: reached.sentence[0], outcome: 'reached', level: reached.sentence[2] }
		],
		summary: say.summaries[at % say.summaries.length]!,
		pupilWords: say.pupilWords[at % say.pupilWords.length]!,
		next: 'volgende',
		byId: coachId
	});
	for (const { id, sentence } of goals) {
		const isReached = id === reached.id;
		made.goals.push({
			schoolId,
			id,
			pupilId,
			plan: 'werkplan',
			audience: 'gedeeld',
			state: isReached ? 'reached' : 'running',
			origin: 'pupil',
			behaviour: sentence[0],
			place: '',
			moment: content.moment,
			approach: content.approach,
			helper: coachName,
			weekdays: [content.weekday],
			subjects: [],
			fromOn: begins,
			untilOn: null,
			endedOn: isReached ? evaluatedOn : null,
			changedById: coachId
		});
	}
	made.guides.push({
		schoolId,
		id: by.id(),
		pupilId,
		personId: coachId,
		fromOn: begins,
		untilOn: addDays(today, 200),
		source: 'ondersteuning',
		sourceId: ids[0],
		why: 'Werkplan',
		namedById: staff.careCoordinator
	});
}
