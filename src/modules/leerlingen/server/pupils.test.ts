import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { handOver, type Running } from '#platform/running.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	add,
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import type { FactsForm } from '../forms.ts';
import type { PupilFilter } from '../views.ts';
import {
	addContact,
	addPupil,
	allowParent,
	changeFacts,
	doHandover,
	endAccess,
	endEnrolment,
	getPupilHead,
	enrol,
	keepBsn,
	listDueHandovers,
	listInvolved,
	listPupils,
	moveToGroup,
	openFile,
	pupilNames,
	schoolLine,
	searchEverywhere,
	showBsn,
	stopParent,
	viewDossier,
	viewFacts,
	viewHandovers
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
const all: PupilFilter = { mine: false, left: false, sort: 'naam', page: 1 };
const list = async (actor: Actor, filter: Partial<PupilFilter> = {}) =>
	as(actor, (db) => listPupils(db, actor, { ...all, ...filter }));
const names = async (actor: Actor, filter: Partial<PupilFilter> = {}) =>
	(await list(actor, filter)).rows.map((row) => row.name);
const dossierOf = (actor: Actor, pupilId: string) =>
	as(actor, (db) =>
		viewDossier(db, actor, pupilId, {
			filter: { limit: 20 },
			today: actor.today!,
			sources: { timeline: [schoolLine], due: [] }
		})
	);
const acts = (pupilId: string) =>
	asSystem(async (db) =>
		(await db.sql<{ act: string }[]>`select act from audit where pupil_id = ${pupilId} order by number`).map(
			(row) => row.act
		)
	);

describe('the list', () => {
	test.each<[string, Who, Partial<PupilFilter>, string[]]>([
		['a mentor: the own group', 'mentor', {}, ['Noor Bakker', 'Jayden Wolters']],
		[
			'a director: everybody by family name',
			'directeur',
			{},
			['Noor Bakker', 'Lotte Bruins', 'Finn Otten', 'Jayden Wolters']
		],
		['by group', 'directeur', { sort: 'groep' }, ['Noor Bakker', 'Jayden Wolters', 'Lotte Bruins', 'Finn Otten']],
		['my group, of who is no mentor', 'directeur', { mine: true }, []],
		['a page that is not there', 'directeur', { page: 2 }, []],
		['a parent: the own child', 'parent', {}, ['Jayden Wolters']],
		['a stranger: nobody', 'helper', {}, []]
	])('%s', async (_, who, filter, expected) => {
		expect(await names(school.actors[who], filter)).toEqual(expected);
	});

	test('shows group, mentor, location and age, and counts all', async () => {
		const { rows, total } = await list(school.actors.directeur, { groupId: school.groups['2B'] });
		expect(total).toBe(2);
		expect(rows[0]).toMatchObject({
			name: 'Noor Bakker',
			age: 14,
			group: '2B',
			mentors: 'Mirjam Hoekstra',
			location: 'Hoofdgebouw'
		});
	});
});

describe('the dossier page', () => {
	test('is recorded each time it is read', async () => {
		const before = (await acts(school.pupils.jayden)).length;
		const dossier = await dossierOf(school.actors.mentor, school.pupils.jayden);
		expect(dossier.pupil).toMatchObject({ name: 'Jayden Wolters', group: '2B', age: 14 });
		expect(dossier.timeline.entries.map((entry) => entry.at)).toEqual(['2026-08-01', '2025-08-01']);
		expect((await acts(school.pupils.jayden)).slice(before)).toEqual(['leerlingen.view']);
	});

	test('does not exist for who is not involved, and leaves no trace', async () => {
		const before = await acts(school.pupils.jayden);
		await expect(dossierOf(school.actors.otherParent, school.pupils.jayden)).rejects.toThrow(NotFound);
		expect(await acts(school.pupils.jayden)).toEqual(before);
	});

	test('shows a parent the own line of the contacts, and no other parent among the involved', async () => {
		const dossier = await dossierOf(school.actors.parent, school.pupils.jayden);
		expect(dossier.contacts.map((contact) => contact.relation)).toEqual(['moeder']);
		expect(dossier.involved.filter((person) => person.kind === 'ouder').map((person) => person.name)).toEqual([
			'Sandra Wolters'
		]);
	});
});

describe('search', () => {
	const find = (who: Who, words: string) =>
		as(school.actors[who], async (db) => (await pupilNames.find(db, words, 10)).map((hit) => hit.pupilName));
	test.each<[Who, string, string[]]>([
		['directeur', 'jayden', ['Jayden Wolters']],
		['directeur', 'Jaydn Woltres', ['Jayden Wolters']],
		['directeur', 'wolters jayden', ['Jayden Wolters']],
		['directeur', 'BAKKER', ['Noor Bakker']],
		['directeur', 'zzzz', []],
		['otherMentor', 'jayden', []],
		['otherParent', 'wolters', []]
	])('%s looks for %s: %j', async (who, words, expected) => expect(await find(who, words)).toEqual(expected));

	test.each([
		['', false],
		['j', true],
		['é', true]
	])('%j is too little to search', async (typed, isTooShort) => {
		const actor = school.actors.directeur;
		expect(await as(actor, (db) => searchEverywhere(db, actor, typed, [pupilNames]))).toMatchObject({
			isTooShort,
			groups: []
		});
	});

	test('the words are in no log', async () => {
		const actor = school.actors.directeur;
		await as(actor, (db) => searchEverywhere(db, actor, 'geheimwoord', [pupilNames]));
		const [row] = await asSystem(
			(db) => db.sql`select count(*)::int as n from audit where detail::text ilike '%geheimwoord%'`
		);
		expect(row?.n).toBe(0);
	});
});

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

describe('enrolment and groups', () => {
	const newcomer = {
		givenName: 'Milan',
		firstNames: null,
		infix: 'de',
		familyName: 'Groot',
		bornOn: '2013-05-05',
		gender: 'man',
		pupilNumber: null,
		kind: 'ingeschreven'
	} as const;

	test('a new pupil is known to who sorts pupils before the first day, and to the mentor from that day', async () => {
		const { administratie } = school.actors;
		const input = { ...newcomer, locationId: school.locationId, fromOn: '2027-01-04', groupId: school.groups['2B'] };
		await as(administratie, (db) => addPupil(db, administratie, input));
		expect(await names(administratie)).toContain('Milan de Groot');
		expect(await names(school.actors.mentor)).not.toContain('Milan de Groot');
		expect(await names(on('mentor', '2027-01-04'))).toContain('Milan de Groot');
		await expect(as(administratie, (db) => addPupil(db, administratie, input))).rejects.toThrow(Refusal);
	});

	test('a move ends what the old mentor sees, and asks for a handover', async () => {
		const { administratie, otherMentor } = school.actors;
		await as(administratie, (db) =>
			moveToGroup(db, administratie, school.pupils.noor, { groupId: school.groups['3A'], fromOn: '2026-11-10' })
		);
		expect(await names(school.actors.mentor)).toEqual(['Jayden Wolters']);
		expect(await names(on('mentor', '2026-11-09'))).toContain('Noor Bakker');
		const due = await as(otherMentor, (db) => listDueHandovers(db, otherMentor, today));
		expect(due).toMatchObject([{ pupilName: 'Noor Bakker', dueOn: '2026-11-24', isLate: false }]);
		const [handover] = due;
		const done = {
			handoverId: handover!.id,
			points: ['doelen'],
			note: 'rustig beginnen',
			doneOn: today,
			version: 1
		};
		await as(otherMentor, (db) => doHandover(db, otherMentor, done, today));
		const view = await as(otherMentor, (db) => viewHandovers(db, otherMentor, { groupId: school.groups['3A'] }, today));
		expect(view.handovers).toMatchObject([
			{ doneBy: 'Joris Blom', fromName: 'Mirjam Hoekstra', note: 'rustig beginnen' }
		]);
		await expect(as(otherMentor, (db) => doHandover(db, otherMentor, done, today))).rejects.toThrow(EditConflict);
	});

	test('who moves stays in the groups for a subject; who leaves the school leaves them too', async () => {
		const { administratie } = school.actors;
		const { finn } = school.pupils;
		const other = { schoolId: school.schoolId, pupilId: finn, isHome: false, untilOn: '2027-07-31' };
		await asSystem(async (db) => {
			const schoolYearId = school.yearId;
			const place = { schoolId: school.schoolId, schoolYearId, locationId: school.locationId, stage: 3 };
			const [cooking, sports] = [
				await add(db, 'school_group', { ...place, name: 'Koken' }),
				await add(db, 'school_group', { ...place, name: 'Sport' })
			];
			await add(db, 'group_member', { ...other, groupId: cooking, fromOn: '2026-09-01' });
			await add(db, 'group_member', { ...other, groupId: sports, fromOn: '2027-01-01' });
		});
		const memberships = () =>
			asSystem(
				(db) => db.sql<{ name: string; untilOn: string }[]>`
					select g.name, m.until_on::text as "untilOn" from group_member m
					join school_group g on g.school_id = m.school_id and g.id = m.group_id
					where m.pupil_id = ${finn} order by g.name`
			);
		await as(administratie, (db) =>
			moveToGroup(db, administratie, finn, { groupId: school.groups['2B'], fromOn: today })
		);
		expect((await memberships()).map(({ name, untilOn }) => [name, untilOn])).toEqual([
			['2B', '2027-07-31'],
			['3A', '2026-11-15'],
			['Koken', '2027-07-31'],
			['Sport', '2027-07-31']
		]);
		// The group that stands behind the name is the own one.
		expect(await as(administratie, (db) => getPupilHead(db, administratie, finn))).toMatchObject({ group: '2B' });
		const [row] = await asSystem((db) => db.sql<{ id: string }[]>`select id from enrolment where pupil_id = ${finn}`);
		const leave = { enrolmentId: row!.id, lastOn: '2026-11-30', reason: 'verhuizing' as const, version: 1 };
		await as(administratie, (db) => endEnrolment(db, administratie, finn, leave));
		expect((await memberships()).map(({ name, untilOn }) => [name, untilOn])).toEqual([
			['2B', '2026-11-30'],
			['3A', '2026-11-15'],
			['Koken', '2026-11-30']
		]);
	});

	test('a move that is taken back leaves no handover and no gap', async () => {
		const { administratie, otherMentor } = school.actors;
		const to = (groupId: string) =>
			as(administratie, (db) =>
				moveToGroup(db, administratie, school.pupils.jayden, { groupId, fromOn: '2026-11-12' })
			);
		const before = await names(school.actors.mentor);
		const moved = (await to(school.groups['3A'])) as { undo: { href: string } };
		expect(await as(otherMentor, (db) => listDueHandovers(db, otherMentor, today))).toMatchObject([
			{ pupilName: 'Jayden Wolters', dueOn: '2026-11-26' }
		]);
		const back = new URL(moved.undo.href, 'http://x').searchParams;
		expect(back.get('vanaf')).toBe('2026-11-12');
		await to(back.get('groep')!);
		expect(await names(school.actors.mentor)).toEqual(before);
		const stays = await asSystem(
			(db) =>
				db.sql`select 1 from group_member where pupil_id = ${school.pupils.jayden} and group_id = ${back.get('groep')}`
		);
		expect(stays).toHaveLength(1);
		expect(await as(otherMentor, (db) => listDueHandovers(db, otherMentor, today))).toEqual([]);
	});

	test('not to a group whose year is over', async () => {
		const { administratie } = school.actors;
		const late = as(administratie, (db) =>
			moveToGroup(db, administratie, school.pupils.lotte, { groupId: school.groups['2B'], fromOn: '2027-08-20' })
		);
		await expect(late).rejects.toThrow(FormIssue);
	});

	test('who left is in the list of those who left, for two years and not for the mentor', async () => {
		const { administratie } = school.actors;
		const [row] = await asSystem(
			(db) => db.sql<{ id: string }[]>`select id from enrolment where pupil_id = ${school.pupils.lotte}`
		);
		const leave = { enrolmentId: row!.id, lastOn: '2026-11-13', reason: 'verhuizing' as const, version: 1 };
		await as(administratie, (db) => endEnrolment(db, administratie, school.pupils.lotte, leave));
		expect(await names(administratie)).not.toContain('Lotte Bruins');
		expect(await names(administratie, { left: true })).toEqual(['Lotte Bruins']);
		expect(await names(school.actors.otherMentor)).not.toContain('Lotte Bruins');
		expect(await names(on('administratie', '2028-11-12'), { left: true })).toContain('Lotte Bruins');
		expect(await names(on('administratie', '2028-11-13'), { left: true })).not.toContain('Lotte Bruins');
		await as(administratie, (db) =>
			enrol(db, administratie, school.pupils.lotte, {
				locationId: school.locationId,
				kind: 'ingeschreven',
				fromOn: today,
				groupId: school.groups['3A']
			})
		);
		expect(await names(school.actors.otherMentor)).toContain('Lotte Bruins');
	});
});
