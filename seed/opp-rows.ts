import { isAdult } from '#modules/leerlingen/index.ts';
import { oppConsultation, oppReminder, oppStatement, oppVersion, oppWords } from '#modules/opp/server/tables.ts';
import { insertRows } from '#platform/database/bulk.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays, isWeekend, weekStart } from '#platform/text/dates.ts';
import type { Chance } from './chance.ts';
import type { Sentences } from './opp-sentences.ts';

export type Version = typeof oppVersion.$inferInsert & { id: string };

export type Opps = {
	versions: Version[];
	consultations: (typeof oppConsultation.$inferInsert)[];
	statements: (typeof oppStatement.$inferInsert)[];
	reminders: (typeof oppReminder.$inferInsert)[];
	words: (typeof oppWords.$inferInsert)[];
};

export async function insertOpps(db: Db, opps: Opps): Promise<void> {
	await insertRows(db, oppVersion, opps.versions);
	await insertRows(db, oppConsultation, opps.consultations);
	await insertRows(db, oppWords, opps.words);
	await insertRows(db, oppReminder, opps.reminders);
	await insertRows(db, oppStatement, opps.statements);
}

/** Everything that the pupil's chain is made from. */
export type Life = {
	pupilId: string;
	bornOn: string;
	parents: string[];
	enrolledOn: string;
	leavesOn: string | null;
	mentorOn(day: string): string;
	say: Sentences;
	by: Chance;
};

/** Nobody decides in the weekend: the Friday before. */
export const onSchoolDay = (day: string): string => (isWeekend(day) ? addDays(weekStart(day), 4) : day);

type VersionFacts = Pick<
	Version,
	'schoolId' | 'kind' | 'number' | 'content' | 'predecessorId' | 'explanation' | 'draftedOn' | 'state'
> & {
	offeredOn: string | null;
	fixedOn: string | null;
};

export function addVersion(made: Opps, { pupilId, mentorOn, by }: Life, facts: VersionFacts): Version {
	const mentor = mentorOn(facts.fixedOn ?? facts.draftedOn);
	const version = {
		...facts,
		id: by.id(),
		pupilId,
		fixedById: facts.fixedOn ? mentor : null,
		actionPartRevision: 1,
		changedById: mentor
	};
	made.versions.push(version);
	return version;
}

export const of = ({ schoolId, id, pupilId }: Version) => ({ schoolId, versionId: id, pupilId });

export function addTalk(
	made: Opps,
	{ by, parents, pupilId, mentorOn, say }: Life,
	version: Version,
	heldOn: string
): void {
	const came = parents.filter((_, index) => index === 0 || by.happens(0.6));
	made.consultations.push({
		...of(version),
		id: by.id(),
		heldOn,
		how: by.pick(['school', 'school', 'school', 'home', 'phone', 'video'] as const),
		invited: [...parents, pupilId],
		attended: [...came, pupilId],
		summary: say.talk(),
		recordedById: mentorOn(heldOn)
	});
}

export function addWords(made: Opps, { by, pupilId, mentorOn, say }: Life, version: Version, words: string): void {
	const isGiven = by.happens(0.94);
	const saidOn = addDays(version.draftedOn, 1);
	made.words.push({
		...of(version),
		id: by.id(),
		saidOn,
		form: isGiven ? 'text' : 'not given',
		words: isGiven ? words : '',
		reason: isGiven ? null : say.notGiven(),
		givenById: isGiven ? pupilId : mentorOn(saidOn)
	});
}

/** What a statement says until somebody answers; everybody answers the first revision of the action part. */
const unanswered = (personId: string) => ({
	personId,
	actionPartRevision: 1,
	signedBy: null,
	signedName: null,
	scanFileId: null,
	reason: null,
	remindedOn: null,
	disputeCommittee: null,
	recordedById: personId
});

/** Everybody with custody agrees, on the same day. */
export function addAgreement(made: Opps, { by, parents }: Life, version: Version, saidOn: string): void {
	for (const personId of parents) {
		const id = by.id();
		made.statements.push({
			...of(version),
			...unanswered(personId),
			id,
			saidOn,
			answer: 'agrees',
			signedBy: 'digital'
		});
	}
}

/** Who signs on this day: everybody with custody, or from 18 the pupil (O4). */
export const signatoriesOn = ({ pupilId, bornOn, parents }: Life, day: string): string[] =>
	isAdult(bornOn, day) ? [pupilId] : parents;

/** Most of those who are asked agree; some refuse, some say nothing after two reminders. Gives who agreed. */
export function addAnswers(
	made: Opps,
	disputeCommittee: string,
	{ by, mentorOn, say }: Life,
	version: Version,
	asked: readonly string[]
): string[] {
	const day = (before: number) => addDays(version.fixedOn ?? version.draftedOn, -before);
	const agreed: string[] = [];
	for (const personId of asked) {
		const statement = {
			...of(version),
			...unanswered(personId),
			id: by.id(),
			saidOn: day(by.between(1, 4))
		};
		const luck = by.between(1, 100);
		if (luck <= 90) {
			made.statements.push({ ...statement, answer: 'agrees', signedBy: 'digital' });
			agreed.push(personId);
		} else if (luck <= 94) {
			made.statements.push({
				...statement,
				answer: 'refuses',
				signedBy: 'digital',
				reason: say.refused(),
				disputeCommittee
			});
		} else {
			const remindedOn = [day(7), day(1)];
			for (const on of remindedOn) {
				made.reminders.push({
					...of(version),
					id: by.id(),
					personId,
					actionPartRevision: 1,
					remindedOn: on,
					remindedById: mentorOn(on)
				});
			}
			made.statements.push({
				...statement,
				saidOn: day(0),
				answer: 'silent',
				remindedOn,
				disputeCommittee,
				recordedById: mentorOn(day(0))
			});
		}
	}
	return agreed;
}
