import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { handOver, type Running } from '#platform/running.ts';
import { EditConflict, NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { acts, dossierOf, names } from '../../../../tests/support/pupils.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import type { FactsForm } from '../forms.ts';
import {
	addContact,
	allowParent,
	changeFacts,
	endAccess,
	keepBsn,
	listInvolved,
	openFile,
	showBsn,
	stopParent,
	viewFacts
} from './index.ts';

let database: FreshDatabase;
let school: TestSchool;
type Who = keyof TestSchool['actors'];

beforeAll(async () => {
	handOver({ secret: 'a secret of at least thirty-two characters' } as Running);
	database = await openTestDatabase();
	school = await makeSchool();
});
afterAll(() => closeTestDatabase(database));

const on = (who: Who, day: string): Actor => ({ ...school.actors[who], today: day });

describe('details', () => {
	const facts: FactsForm = {
		version: 1,
		homeLanguage: 'Arabisch',
		arrivedOn: null,
		languageLevel: 'A2',
		needsInterpreter: true,
		interests: 'voetbal',
		talents: null,
		photoConsent: 'nee',
		sector: 'economie-en-horeca',
		sectorChosenOn: '2026-10-01',
		sectorReason: 'kookt graag'
	};

	test('the second of two editors gets to see both texts', async () => {
		const { mentor, zorgcoordinator } = school.actors;
		await as(mentor, (db) => changeFacts(db, mentor, school.pupils.noor, facts));
		const second = as(zorgcoordinator, (db) =>
			changeFacts(db, zorgcoordinator, school.pupils.noor, { ...facts, homeLanguage: 'Fries' })
		);
		await expect(second).rejects.toMatchObject({
			version: 2,
			theirs: { homeLanguage: 'Arabisch', changedBy: 'Mirjam Hoekstra' }
		});
		await expect(second).rejects.toThrow(EditConflict);
	});

	test('a new choice of sector has a date and a reason; an old one without them holds nothing up', async () => {
		const { mentor } = school.actors;
		const { jayden } = school.pupils;
		const asked = { ...facts, sectorChosenOn: null, sectorReason: null };
		const change = (input: FactsForm) => as(mentor, (db) => changeFacts(db, mentor, jayden, input));
		await expect(change(asked)).rejects.toMatchObject({
			errors: { sectorChosenOn: 'leerlingen_form_sector_date', sectorReason: 'leerlingen_form_sector_reason' }
		});
		await asSystem(({ sql }) => sql`update pupil set sector = 'economie-en-horeca' where id = ${jayden}`);
		await change({ ...asked, interests: 'vissen' });
		await change({ ...facts, version: 2 });
		await expect(change({ ...facts, version: 3, sectorReason: null })).rejects.toMatchObject({
			errors: { sectorReason: 'leerlingen_form_sector_reason' }
		});
	});

	test('a BSN is kept sealed, shown to the administration only, and each showing is recorded', async () => {
		const { administratie, beheerder } = school.actors;
		await as(administratie, (db) => keepBsn(db, administratie, school.pupils.noor, '123456782'));
		const [row] = await asSystem(
			(db) => db.sql<{ sealed: Uint8Array }[]>`select sealed from pupil_bsn where pupil_id = ${school.pupils.noor}`
		);
		expect(Buffer.from(row!.sealed).toString('latin1')).not.toContain('123456782');
		expect(await as(administratie, (db) => showBsn(db, administratie, school.pupils.noor))).toBe('123456782');
		expect((await acts(school.pupils.noor)).at(-1)).toBe('leerlingen.showBsn');
		await expect(as(beheerder, (db) => showBsn(db, beheerder, school.pupils.noor))).rejects.toThrow(NotFound);
	});

	test('a parent of another pupil with the same e-mail address is the same person', async () => {
		const { administratie } = school.actors;
		const mother = {
			relation: 'moeder',
			givenName: 'Hanna',
			familyName: 'Otten',
			language: 'nl',
			hasCustody: true,
			mayAskInformation: false,
			fromOn: today,
			email: 'hanna@example.org',
			addressIsSecret: false
		} as const;
		const add = (pupilId: string) => as(administratie, (db) => addContact(db, administratie, pupilId, mother));
		expect(await add(school.pupils.finn)).toMatchObject({ said: 'leerlingen_said_contact_added' });
		expect(await add(school.pupils.lotte)).toMatchObject({ said: 'leerlingen_said_contact_linked' });
		await expect(add(school.pupils.lotte)).rejects.toThrow(Refusal);
		const dossier = await dossierOf(school.actors.otherMentor, school.pupils.finn);
		expect(dossier.siblings.map((sibling) => sibling.name)).toEqual(['Lotte Bruins']);
	});

	test('a parent does not see the other parent’s address', async () => {
		const { parent } = school.actors;
		const view = await as(parent, (db) =>
			viewFacts(db, parent, school.pupils.jayden, { today, draft: async () => undefined })
		);
		expect(view.contacts.map((contact) => contact.personId)).toEqual([parent.personId]);
		expect(view.hasBsn).toBeUndefined();
	});
});

describe('access with a reason', () => {
	test('a director opens a file for a day; the care team sees why; ending it ends it at once', async () => {
		const { directeur, zorgcoordinator } = school.actors;
		await as(directeur, (db) => openFile(db, directeur, school.pupils.finn, 'klacht van de ouders', today));
		const involved = await as(zorgcoordinator, (db) => listInvolved(db, school.pupils.finn));
		const opening = involved.find((person) => person.role === 'inzage');
		expect(opening).toMatchObject({
			why: 'klacht van de ouders',
			sees: ['gedeeld', 'team', 'zorg'],
			untilOn: '2026-11-17'
		});
		await expect(
			as(directeur, (db) => openFile(db, directeur, school.pupils.finn, 'nog een keer', today))
		).rejects.toThrow(Refusal);
		await as(zorgcoordinator, (db) => endAccess(db, zorgcoordinator, school.pupils.finn, opening!.grantId!, today));
		const after = await as(zorgcoordinator, (db) => listInvolved(db, school.pupils.finn));
		expect(after.some((person) => person.role === 'inzage')).toBe(false);
	});

	test('from 18 on the pupil allows and stops a parent; before, the law decides', async () => {
		const { pupils, parents } = school;
		const grown = on('pupil', '2030-03-04');
		const parent = on('parent', '2030-03-04');
		await expect(
			as(school.actors.pupil, (db) => allowParent(db, school.actors.pupil, pupils.jayden, parents.jayden, today))
		).rejects.toThrow(Refusal);
		expect(await names(parent)).toEqual([]);
		await as(grown, (db) => allowParent(db, grown, pupils.jayden, parents.jayden, '2030-03-04'));
		expect(await names(parent)).toEqual(['Jayden Wolters']);
		await as(grown, (db) => stopParent(db, grown, pupils.jayden, parents.jayden, '2030-03-04'));
		expect(await names(parent)).toEqual([]);
		await expect(
			as(parent, (db) => allowParent(db, parent, pupils.jayden, parents.jayden, '2030-03-04'))
		).rejects.toThrow(NotFound);
	});
});
