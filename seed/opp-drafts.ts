/** What the demo's mentor still has to do on the day that one looks. */
import type { OppContent, SchoolDestination } from '#modules/opp/index.ts';
import { addDays } from '#platform/text/dates.ts';
import { addAgreement, addTalk, addVersion, of, onSchoolDay, type Life, type Opps, type Version } from './opp-rows.ts';

type Day = { schoolId: string; today: string };

/** A first OPP that is late: the talk was held, the pupil was heard, everybody agreed; only the mentor's decision is missing. */
export function addReadyDraft(made: Opps, place: Day, life: Life, content: OppContent, line: SchoolDestination): void {
	const { today, schoolId } = place;
	const draft = addVersion(made, life, {
		schoolId,
		kind: 'first',
		number: 1,
		content,
		predecessorId: null,
		explanation: '',
		draftedOn: addDays(today, -20),
		offeredOn: addDays(today, -12),
		fixedOn: null,
		state: 'draft'
	});
	addTalk(made, life, draft, onSchoolDay(addDays(today, -13)));
	made.words.push({
		...of(draft),
		id: life.by.id(),
		saidOn: addDays(today, -18),
		form: 'text',
		words: life.say.own(line.destination),
		reason: null,
		givenById: life.pupilId
	});
	addAgreement(made, life, draft, addDays(today, -4));
}

/** The yearly evaluation, talked through with the parents; the pupil's words are still to come. */
export function addWaitingDraft(made: Opps, { today, schoolId }: Day, life: Life, last: Version): void {
	const draft = addVersion(made, life, {
		schoolId,
		kind: 'evaluation',
		number: last.number + 1,
		content: last.content,
		predecessorId: last.id,
		explanation: life.say.went(),
		draftedOn: addDays(today, -6),
		offeredOn: addDays(today, -5),
		fixedOn: null,
		state: 'draft'
	});
	addTalk(made, life, draft, onSchoolDay(addDays(today, -3)));
}
