import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { FormIssue } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	add,
	as,
	changeSetup,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import type { FactsForm } from '../forms.ts';
import { pointLabel } from '../ui/labels.ts';
import {
	changeFacts,
	doHandover,
	getPupilHead,
	listDueHandovers,
	moveToGroup,
	viewFacts,
	viewHandovers
} from './index.ts';

let database: FreshDatabase;
let school: TestSchool;
let mentor: Actor;
let noor: string;

beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	mentor = school.actors.mentor;
	noor = school.pupils.noor;
});

const handOver = (handoverId: string, points: string[]) =>
	as(mentor, (db) => doHandover(db, mentor, { handoverId, points, note: null, doneOn: today, version: 1 }, today));
const addHandover = () =>
	asSystem((db) =>
		add(db, 'handover', {
			schoolId: school.schoolId,
			pupilId: noor,
			moment: 'mentorwissel',
			dueOn: '2026-11-24',
			toPersonId: mentor.personId
		})
	);
const seen = () => as(mentor, (db) => viewHandovers(db, mentor, { pupilId: noor }, today));

test('a handover talks through the school’s own points, and keeps the words of that day', async () => {
	const id = await addHandover();
	await changeSetup(school.schoolId, today, ({ zicht }) => {
		zicht.overdracht.punten = [
			{ key: 'reis', naam: 'Reizen van en naar school' },
			{ key: 'thuis', naam: 'Thuissituatie' }
		];
	});
	expect((await seen()).settings.points.map(({ key }) => key)).toEqual(['reis', 'thuis']);
	await expect(handOver(id, ['reis', 'opp'])).rejects.toThrow(new FormIssue({ points: 'leerlingen_form_points' }));
	await handOver(id, ['reis', 'thuis']);
	await changeSetup(school.schoolId, today, ({ zicht }) => {
		zicht.overdracht.punten = [{ key: 'reis', naam: 'Vervoer' }];
	});
	const [done] = (await seen()).handovers;
	expect(done?.points.map(pointLabel)).toEqual(['Reizen van en naar school', 'Thuissituatie']);
});

test('our points hold where the set-up says nothing; unchanged, they are read in the reader’s language', async () => {
	const id = await addHandover();
	await changeSetup(school.schoolId, today, ({ zicht }) => {
		zicht.overdracht.punten = 'niet vermeld';
	});
	await handOver(id, ['opp']);
	expect((await seen()).handovers[0]?.points).toEqual(['opp']);
	expect([pointLabel('opp'), pointLabel('OPP en uitstroom')]).toEqual([pointLabel('opp'), pointLabel('opp')]);
});

test('a new mentor hears it within the school’s number of days', async () => {
	await changeSetup(school.schoolId, today, ({ zicht }) => {
		zicht.overdracht.dagen = 5;
	});
	const { administratie, otherMentor } = school.actors;
	const move = { groupId: school.groups['3A'], fromOn: today };
	await as(administratie, (db) => moveToGroup(db, administratie, noor, move));
	const due = await as(otherMentor, (db) => listDueHandovers(db, otherMentor, today));
	expect(due.map(({ dueOn }) => dueOn)).toEqual(['2026-11-21']);
});

const facts: FactsForm = {
	version: 1,
	homeLanguage: 'Nederlands',
	arrivedOn: null,
	languageLevel: null,
	needsInterpreter: false,
	interests: null,
	talents: null,
	photoConsent: 'nee',
	sector: 'techniek',
	sectorChosenOn: '2026-10-01',
	sectorReason: 'sleutelt graag'
};
const choose = (change: Partial<FactsForm>) =>
	as(mentor, (db) => changeFacts(db, mentor, noor, { ...facts, ...change }));

test('a sector is one of the school’s; one that it drops keeps the name of the day of the choice', async () => {
	await expect(choose({ sector: 'ruimtevaart' })).rejects.toThrow(new FormIssue({ sector: 'leerlingen_form_sector' }));
	await choose({});
	expect((await as(mentor, (db) => getPupilHead(db, mentor, noor))).sector).toBe('Techniek');
	await changeSetup(school.schoolId, today, (setup) => {
		setup.sectoren = [{ key: 'zorg', naam: 'Zorg en welzijn', leerjaren: 'niet vermeld', locaties: 'niet vermeld' }];
	});
	const view = await as(mentor, (db) => viewFacts(db, mentor, noor, { today, draft: async () => undefined }));
	expect([view.sector, view.sectors]).toEqual(['Techniek', [{ key: 'zorg', name: 'Zorg en welzijn' }]]);
	await choose({ version: 2, sectorReason: 'nog steeds' });
	await expect(choose({ version: 3, sector: 'groen-grond-infra' })).rejects.toThrow(FormIssue);
});

test('a school that names no sectors types them', async () => {
	await changeSetup(school.schoolId, today, (setup) => {
		setup.sectoren = 'niet vermeld';
	});
	await choose({ sector: 'Ruimtevaart' });
	expect((await as(mentor, (db) => getPupilHead(db, mentor, noor))).sector).toBe('Ruimtevaart');
});
