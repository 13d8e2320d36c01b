// Around what is made to measure for Jayden: who somebody is to the pupil, what forms send, and rows to begin with.
import { findOwnInvolvement } from '#modules/leerlingen/server/index.ts';
import type { TailorActor } from '#modules/maatwerk/access.ts';
import { CardForm } from '#modules/maatwerk/helpcard/forms.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { addConsent, addConsentAnswer } from './consents.ts';
import { add, as, today, type TestSchool } from './school.ts';

/** What the actor is to the pupil today, as the screens ask it. */
export async function tailorOf(actor: Actor, pupilId: string): Promise<TailorActor> {
	const { as: roles, sees } = await as(actor, (db) => findOwnInvolvement(db, actor, pupilId));
	return { personId: actor.personId, kind: actor.kind, roles, sees };
}

type Params = { leerling: string } & Record<'maatregel' | 'indicatie' | 'versie' | 'observatie' | 'groep', string>;

/** What a page gets: of this pupil, and of what else its address names. */
export const contextOf = (db: Db, actor: Actor, leerling: string, more: Partial<Params> = {}) => ({
	db,
	actor,
	today: actor.today ?? today,
	url: new URL('http://school.test/'),
	params: { leerling, ...more } as Params,
	draft: async () => undefined
});

/** Somebody who works here and guides Jayden until a day. */
export async function guideOf(school: TestSchool, untilOn = '2027-01-31'): Promise<Actor> {
	const { schoolId } = school;
	const personId = await asSystem(async (db) => {
		const id = await add(db, 'person', { schoolId, kind: 'medewerker', givenName: 'Rianne', familyName: 'Bos' });
		await add(db, 'guide', {
			schoolId,
			pupilId: school.pupils.jayden,
			personId: id,
			fromOn: '2026-09-01',
			untilOn,
			source: 'ondersteuning',
			sourceId: school.pupils.jayden,
			why: 'Werkplan',
			namedById: school.people.zorgcoordinator
		});
		return id;
	});
	return { ...school.actors.mentor, personId };
}

/** A card as the form sends it: two lines, made with the pupil. */
export const cardInput = (sent: Record<string, unknown> = {}): CardForm =>
	CardForm.parse({
		version: 0,
		isWithPupil: 'ja',
		why: 'Nieuwe docent.',
		'text-wel-0': 'Eén opdracht tegelijk',
		'own-wel-0': 'on',
		'text-spanning-0': 'Jas aan en stil',
		'team-spanning-0': 'on',
		...sent
	});

/** Jayden’s mother gave consent to observe, from 1 November; or withdrew it today. */
export async function addObservationConsent(school: TestSchool): Promise<string> {
	return asSystem(async (db) => {
		const consentId = await addConsent(db, school, { purpose: 'observatie', subjectKey: null });
		await addConsentAnswer(db, school, {
			consentId,
			personId: school.parents.jayden,
			answer: 'gives',
			saidOn: '2026-11-01'
		});
		return consentId;
	});
}

export const withdrawConsent = (school: TestSchool, consentId: string): Promise<string> =>
	asSystem((db) => addConsentAnswer(db, school, { consentId, personId: school.parents.jayden, answer: 'withdraws' }));

/** A paper that was granted, for the care team. */
export const addIndicationRow = (db: Db, school: TestSchool, row: object = {}): Promise<string> =>
	add(db, 'indication', {
		schoolId: school.schoolId,
		pupilId: school.pupils.jayden,
		kind: 'dyslexieverklaring',
		state: 'toegekend',
		validFrom: '2025-03-01',
		changedById: school.people.zorgcoordinator,
		...row
	});

export const addMeasureRow = (db: Db, school: TestSchool, row: object = {}): Promise<string> =>
	add(db, 'measure', {
		schoolId: school.schoolId,
		pupilId: school.pupils.jayden,
		what: 'Extra tijd',
		fromOn: '2026-09-01',
		untilOn: '2027-07-31',
		decidedById: school.people.mentor,
		changedById: school.people.mentor,
		...row
	});

const content = {
	goals: [],
	approach: 'RALFI',
	weekday: 2,
	moment: 'tweede uur',
	coachId: null,
	coachName: '',
	evaluateOn: '2027-01-22'
};

/** A work plan of Jayden; draft unless the row says otherwise. */
export const addWorkPlanRow = (db: Db, school: TestSchool, row: object = {}): Promise<string> =>
	add(db, 'work_plan_version', {
		schoolId: school.schoolId,
		pupilId: school.pupils.jayden,
		number: 1,
		kind: 'first',
		draftedOn: '2026-09-01',
		changedById: school.people.mentor,
		content: JSON.stringify(content),
		...row
	});
