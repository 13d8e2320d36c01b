import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { handOver, type Running } from '#platform/running.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import {
	accessPeople,
	accessTable,
	type AccessAnswer,
	type AccessPerson,
	type AccessQuestion
} from '#modules/leerlingen/access.table.ts';
import {
	addContact,
	addPupil,
	allowParent,
	changeFacts,
	changeIdentity,
	doHandover,
	endEnrolment,
	giveAccess,
	keepBsn,
	listInvolved,
	moveToGroup,
	nameGuide,
	openFile,
	pupilNames,
	showBsn,
	viewDossier
} from '#modules/leerlingen/server/index.ts';
import type { FreshDatabase } from '../support/database.ts';
import { add, as, closeTestDatabase, makeSchool, openTestDatabase, today, type TestSchool } from '../support/school.ts';

let database: FreshDatabase;
let school: TestSchool;
let people: Record<AccessPerson, Actor>;
let jayden: string;
const ids = { handover: '', enrolment: '', newPerson: randomUUID() };

beforeAll(async () => {
	handOver({ secret: 'a secret of at least thirty-two characters' } as Running);
	database = await openTestDatabase();
	school = await makeSchool();
	const elsewhere = await makeSchool('Een andere school');
	const { schoolId, actors } = school;
	jayden = school.pupils.jayden;
	const formerMentor = randomUUID();
	const formerHelper = randomUUID();
	await asSystem(async (db) => {
		await db.sql`insert into person (school_id, id, kind, given_name, family_name) values
			(${schoolId}, ${formerMentor}, 'medewerker', 'Wim', 'Vroeger'), (${schoolId}, ${formerHelper}, 'extern', 'Gea', 'Gisteren')`;
		await add(db, 'group_staff', {
			schoolId,
			groupId: school.groups['2B'],
			personId: formerMentor,
			role: 'mentor',
			fromOn: '2026-08-01',
			untilOn: '2026-11-09'
		});
		const grant = {
			schoolId,
			pupilId: jayden,
			role: 'begeleider',
			sees: ['gedeeld'],
			fromOn: '2026-11-01',
			why: 'begeleiding bij dyslexie',
			grantedById: school.people.zorgcoordinator
		};
		await add(db, 'access_grant', { ...grant, personId: school.people.helper, untilOn: '2026-12-31' });
		await add(db, 'access_grant', { ...grant, personId: formerHelper, untilOn: '2026-11-15' });
		await db.sql`insert into reach (school_id, person_id, street, address_is_secret) values (${schoolId}, ${school.parents.jayden}, 'Ergens 1', true)`;
		ids.handover = await add(db, 'handover', { schoolId, pupilId: jayden, moment: 'jaarwissel', dueOn: '2026-08-15' });
		await add(db, 'handover', {
			schoolId,
			pupilId: jayden,
			moment: 'toelating',
			dueOn: '2025-08-15',
			doneOn: '2025-08-20',
			note: 'rustig beginnen'
		});
		const [enrolment] = await db.sql<{ id: string }[]>`select id from enrolment where pupil_id = ${jayden}`;
		ids.enrolment = enrolment!.id;
	});
	await as(actors.administratie, (db) => keepBsn(db, actors.administratie, jayden, '123456782'));
	await as(actors.stagiair, (db) => view(db, actors.stagiair));
	people = {
		'de leerling': actors.pupil,
		'ouder met gezag': actors.parent,
		mentor: actors.mentor,
		stagiair: actors.stagiair,
		zorgcoördinator: actors.zorgcoordinator,
		directeur: actors.directeur,
		administratie: actors.administratie,
		'functioneel beheerder': actors.beheerder,
		'begeleider met toegang': actors.helper,
		'ouder zonder gezag': actors.parentWithoutCustody,
		'andere leerling': actors.otherPupil,
		'andere ouder': actors.otherParent,
		'mentor van een andere groep': actors.otherMentor,
		'mentor tot vorige week': { ...actors.mentor, personId: formerMentor },
		'begeleider tot gisteren': { ...actors.helper, personId: formerHelper },
		'directeur van een andere school': elsewhere.actors.directeur
	};
});
afterAll(() => closeTestDatabase(database));

const view = (db: Db, actor: Actor) =>
	viewDossier(db, actor, jayden, { filter: { limit: 20 }, today, sources: { timeline: [], due: [] } });

const some = (rows: readonly unknown[]): AccessAnswer => (rows.length > 0 ? 'ja' : 'nee');
const facts = {
	version: 1,
	homeLanguage: 'Fries',
	arrivedOn: null,
	languageLevel: null,
	needsInterpreter: false,
	interests: null,
	talents: null,
	photoConsent: 'ja',
	sector: null,
	sectorChosenOn: null,
	sectorReason: null
} as const;
const identity = {
	givenName: 'Jay',
	firstNames: null,
	infix: null,
	familyName: 'Wolters',
	bornOn: '2012-03-04',
	gender: 'man',
	pupilNumber: null
} as const;

/** How each question of the table is put to the application. What a change did is undone. */
const questions: Record<AccessQuestion, (db: Db, actor: Actor) => Promise<AccessAnswer | unknown>> = {
	'ziet de leerling': view,
	'vindt de leerling met zoeken': async (db) =>
		some((await pupilNames.find(db, 'Jaydn', 10)).filter((hit) => hit.pupilId === jayden)),
	'ziet wie betrokken is': async (db) => some(await listInvolved(db, jayden)),
	'ziet inschrijving en groep': async (db) =>
		some(
			await db.sql`select 1 from enrolment e join group_member m using (school_id, pupil_id) where pupil_id = ${jayden}`
		),
	'ziet ouders en contacten': async (db) => {
		const seen = await db.sql`select 1 from contact where pupil_id = ${jayden}`;
		return seen.length === 1 ? 'alleen de eigen regel' : some(seen);
	},
	'ziet een geheim adres': async (db, actor) =>
		some(
			await db.sql`select 1 from reach where person_id = ${school.parents.jayden} and person_id <> ${actor.personId}`
		),
	'ziet het BSN': (db, actor) => showBsn(db, actor, jayden),
	'ziet dat er een overdracht moet komen': async (db) =>
		some(await db.sql`select 1 from handover where pupil_id = ${jayden} and done_on is null`),
	'ziet wat er is overgedragen': async (db) =>
		some(await db.sql`select 1 from handover where pupil_id = ${jayden} and done_on is not null`),
	'ziet wie er keek': async (db, actor) =>
		some(
			await db.sql`select 1 from audit where pupil_id = ${jayden} and person_id = ${school.people.stagiair} and person_id <> ${actor.personId}`
		),
	'wijzigt taal, foto’s en richting': (db, actor) => changeFacts(db, actor, jayden, facts),
	'wijzigt naam en geboortedatum': (db, actor) => changeIdentity(db, actor, jayden, { ...identity, version: 1 }),
	'voegt een contact toe': (db, actor) =>
		addContact(db, actor, jayden, {
			relation: 'voogd',
			givenName: 'Nieuwe',
			familyName: 'Voogd',
			language: 'nl',
			hasCustody: true,
			mayAskInformation: false,
			fromOn: today,
			addressIsSecret: false
		}),
	'schrijft een nieuwe leerling in': (db, actor) =>
		addPupil(db, actor, {
			...identity,
			familyName: 'Nieuw',
			locationId: school.locationId,
			kind: 'ingeschreven',
			fromOn: today
		}),
	'zet de leerling in een andere groep': (db, actor) =>
		moveToGroup(db, actor, jayden, { groupId: school.groups['3A'], fromOn: '2026-12-01' }),
	'schrijft de leerling uit': (db, actor) =>
		endEnrolment(db, actor, jayden, {
			enrolmentId: ids.enrolment,
			lastOn: '2026-12-18',
			reason: 'verhuizing',
			version: 1
		}),
	'geeft iemand toegang': (db, actor) =>
		giveAccess(
			db,
			actor,
			jayden,
			{
				personId: school.people.otherMentor,
				audiences: ['team'],
				fromOn: today,
				untilOn: '2026-12-01',
				why: 'denkt mee over de stage'
			},
			today
		),
	'wijst een begeleider aan': (db, actor) =>
		nameGuide(db, actor, {
			pupilId: jayden,
			personId: school.people.otherMentor,
			fromOn: today,
			untilOn: '2026-12-01',
			source: 'traject',
			sourceId: randomUUID(),
			why: 'Extra Nederlands'
		}),
	'opent het dossier met een reden': (db, actor) =>
		openFile(db, actor, jayden, 'klacht van de ouders behandelen', today),
	'legt een overdracht vast': (db, actor) =>
		doHandover(
			db,
			actor,
			{ handoverId: ids.handover, points: ['doelen'], note: null, doneOn: today, version: 1 },
			today
		),
	'laat vanaf 18 een ouder meelezen': (db, actor) => allowParent(db, actor, jayden, school.parents.jayden, '2030-03-04')
};

class Undo extends Error {}

async function answer(question: AccessQuestion, actor: Actor): Promise<AccessAnswer> {
	let found: unknown;
	try {
		await as(actor, async (db) => {
			found = await questions[question](db, actor);
			throw new Undo();
		});
	} catch (problem) {
		if (problem instanceof Refusal || problem instanceof NotFound) return 'nee';
		if (!(problem instanceof Undo)) throw problem;
	}
	return found === 'nee' || found === 'alleen de eigen regel' ? found : 'ja';
}

describe.each(accessTable)('$what', ({ what, roles }) => {
	test.each(accessPeople)('%s', async (person) => {
		expect(await answer(what, people[person])).toBe(roles[person]);
	});
});

describe('who is not involved learns nothing', () => {
	const strangers = accessPeople.filter((person) => accessTable[0].roles[person] === 'nee');

	test.each(strangers)('%s: the same answer as for a pupil that does not exist', async (person) => {
		const actor = people[person];
		const ask = (pupilId: string) =>
			as(actor, (db) =>
				viewDossier(db, actor, pupilId, { filter: { limit: 20 }, today, sources: { timeline: [], due: [] } })
			);
		await expect(ask(jayden)).rejects.toThrow(NotFound);
		await expect(ask(randomUUID())).rejects.toThrow(NotFound);
	});
});
