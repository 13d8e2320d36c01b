import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { parseForm } from '#platform/web/parse.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	add,
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	type TestSchool
} from '../../../../tests/support/school.ts';
import { ContactForm, EditForm, NewPartnerForm, PartnerQuery, PersonForm } from '../forms.ts';
import {
	addContact,
	addPartner,
	addPerson,
	archivePartner,
	changePartner,
	endPerson,
	invitePerson,
	readmitPerson,
	removeContact,
	restorePartner,
	viewNewPerson,
	viewPartner,
	viewPartnerEdit,
	viewPartners
} from './index.ts';

let database: FreshDatabase;
let school: TestSchool;
let keeper: Actor;
let partnerId: string;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	keeper = school.actors.zorgcoordinator;
	partnerId = await asSystem((db) => add(db, 'partner', { schoolId: school.schoolId, name: 'De Brug', kind: 'zorg' }));
});

/** A form as somebody fills it in. */
function filled<Schema extends Parameters<typeof parseForm>[0]>(schema: Schema, fields: Record<string, string>) {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.append(name, value);
	return parseForm(schema, data);
}
function input<Schema extends Parameters<typeof parseForm>[0]>(schema: Schema, fields: Record<string, string>) {
	const parsed = filled(schema, fields);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
	return parsed.input;
}
const partnerInput = (fields: Record<string, string> = {}) =>
	input(NewPartnerForm, { name: 'Nieuw', kind: 'zorg', ...fields });
const personInput = (fields: Record<string, string> = {}) =>
	input(PersonForm, {
		givenName: 'Noa',
		familyName: 'Kuiper',
		function: 'Consulent',
		email: 'noa@brug.example',
		...fields
	});
const origin = 'https://zicht.example';
const view = (actor = keeper) => as(actor, (db) => viewPartner(db, actor, partnerId));
const doing = <Found>(work: (db: Db) => Promise<Found>) => as(keeper, work);
const mails = () =>
	asSystem(({ sql }) => sql`select 1 from outbox where school_id = ${school.schoolId} and kind = 'mail'`).then(
		(rows) => rows.length
	);
const acts = () =>
	asSystem(
		({ sql }) => sql<{ act: string }[]>`select act from audit where school_id = ${school.schoolId} order by number`
	).then((rows) => rows.map(({ act }) => act));

describe('the form', () => {
	test.each<[string, Record<string, string>, object]>([
		[
			'municipalities, once each',
			{ municipalities: 'Ommen, Hardenberg;Ommen' },
			{ municipalities: ['Ommen', 'Hardenberg'] }
		],
		['a site without https', { website: 'www.brug.nl' }, { website: 'https://www.brug.nl' }],
		['no level of help', { helpLevel: '' }, { helpLevel: null }],
		['nothing at all', {}, { municipalities: [], website: '', note: '' }]
	])('takes %s', (_, fields, taken) => {
		expect(partnerInput(fields)).toMatchObject(taken);
	});

	test.each<[string, Record<string, string>, object]>([
		['no name', { name: ' ' }, { name: 'partners_form_name' }],
		['a kind that is not there', { kind: 'vriend' }, { kind: 'partners_form_kind' }],
		['a site that runs script', { website: 'javascript:alert(1)' }, { website: 'partners_form_website' }],
		['words for a site', { website: 'zie de map' }, { website: 'partners_form_website' }]
	])('refuses %s', (_, fields, errors) => {
		expect(filled(NewPartnerForm, { name: 'Nieuw', kind: 'zorg', ...fields })).toMatchObject({ ok: false, errors });
	});

	test('of a desk without phone and mail is refused, with one of them taken', () => {
		expect(filled(ContactForm, { function: 'Balie' })).toMatchObject({ errors: { phone: 'partners_form_reach' } });
		expect(filled(ContactForm, { function: 'Balie', email: 'balie' })).toMatchObject({
			errors: { email: 'partners_form_email' }
		});
		expect(input(ContactForm, { function: 'Balie', phone: '0523 12' })).toMatchObject({ email: '' });
	});

	test('what is no filter is none', () => {
		expect(PartnerQuery.parse({ soort: 'vriend', archief: '2' })).toEqual({ q: '', soort: '', gemeente: '' });
	});
});

describe('the register', () => {
	test('is read by staff, and by nobody else', async () => {
		const query = PartnerQuery.parse({});
		const { mentor, parent, pupil, helper } = school.actors;
		const seen = await as(mentor, (db) => viewPartners(db, mentor, query));
		expect(seen.partners.some(({ name }) => name === 'De Brug')).toBe(true);
		expect(seen.mayKeep).toBe(false);
		for (const actor of [parent, pupil, helper])
			await expect(as(actor, (db) => viewPartners(db, actor, query))).rejects.toThrow(NotFound);
	});

	test('finds by word and kind', async () => {
		const find = async (asked: object) => {
			const found = await doing((db) => viewPartners(db, keeper, PartnerQuery.parse(asked)));
			return found.partners.map(({ name }) => name);
		};
		expect(await find({ q: 'brug' })).toEqual(['De Brug']);
		expect(await find({ q: 'brug', soort: 'welzijn' })).toEqual([]);
	});

	test('a new one, unless it is there already, whatever its capitals', async () => {
		await doing((db) => addPartner(db, keeper, partnerInput()));
		await expect(doing((db) => addPartner(db, keeper, partnerInput({ name: 'de brug' })))).rejects.toMatchObject({
			key: 'partners_refusal_known',
			params: { name: 'De Brug' }
		});
		expect(await acts()).toEqual(['partners.add']);
	});

	test('a mentor keeps nothing', async () => {
		const { mentor } = school.actors;
		await expect(as(mentor, (db) => addPartner(db, mentor, partnerInput()))).rejects.toThrow(NotFound);
		await expect(as(mentor, (db) => archivePartner(db, mentor, partnerId))).rejects.toThrow(NotFound);
		await expect(as(mentor, (db) => viewPartnerEdit(db, mentor, partnerId, async () => undefined))).rejects.toThrow(
			NotFound
		);
	});

	test('two who change it at once: the second sees what the first wrote', async () => {
		const change = (note: string) => {
			const sent = input(EditForm, { part: 'all', version: '1', name: 'De Brug', kind: 'zorg', note });
			return doing((db) => changePartner(db, keeper, partnerId, sent));
		};
		await change('Bel op dinsdag');
		const conflict = await change('Bel op vrijdag').catch((problem: unknown) => problem);
		expect(conflict).toBeInstanceOf(EditConflict);
		expect(conflict).toMatchObject({ version: 2, theirs: { note: 'Bel op dinsdag', municipalities: '' } });
	});

	test('what the set-up says is changed there; what the school adds, here', async () => {
		const [row] = await asSystem(
			({ sql }) => sql<{ id: string; name: string }[]>`
				select id, name from partner where school_id = ${school.schoolId} and key is not null limit 1`
		);
		const all = input(EditForm, { part: 'all', version: '1', name: 'Anders', kind: 'zorg' });
		await expect(doing((db) => changePartner(db, keeper, row!.id, all))).rejects.toMatchObject({
			key: 'partners_refusal_setup'
		});
		const visit = input(EditForm, { part: 'visit', version: '1', town: 'Ommen', name: 'Anders' });
		await doing((db) => changePartner(db, keeper, row!.id, visit));
		const { partner } = await doing((db) => viewPartner(db, keeper, row!.id));
		expect(partner).toMatchObject({ name: row!.name, town: 'Ommen' });
	});

	test('archived and back, twice is once', async () => {
		await doing((db) => archivePartner(db, keeper, partnerId));
		await doing((db) => archivePartner(db, keeper, partnerId));
		expect((await view()).partner).toMatchObject({ isArchived: true, version: 2 });
		await expect(doing((db) => viewNewPerson(db, keeper, partnerId))).rejects.toThrow(NotFound);
		await doing((db) => restorePartner(db, keeper, partnerId));
		expect((await view()).partner.isArchived).toBe(false);
	});

	test('desks come in order, and go; one of another partner does not', async () => {
		for (const what of ['Aanmelden', 'Balie'])
			await doing((db) => addContact(db, keeper, partnerId, input(ContactForm, { function: what, phone: '0523' })));
		const { contacts } = await view();
		expect(contacts.map((one) => one.function)).toEqual(['Aanmelden', 'Balie']);
		const contactId = contacts[0]!.id;
		const other = await asSystem((db) => add(db, 'partner', { schoolId: school.schoolId, name: 'X', kind: 'zorg' }));
		await expect(doing((db) => removeContact(db, keeper, other, { contactId }))).rejects.toThrow(NotFound);
		await doing((db) => removeContact(db, keeper, partnerId, { contactId }));
		expect((await view()).contacts).toHaveLength(1);
	});
});

describe('people of a partner', () => {
	const admit = (fields: Record<string, string> = {}) =>
		doing((db) => addPerson(db, keeper, partnerId, personInput(fields), origin));
	const only = async () => (await view()).people[0]!;

	test('somebody comes in with an invitation; mentors see the name, not the address', async () => {
		expect(await admit({ invite: 'on' })).toMatchObject({ said: 'partners_said_invited' });
		expect(await mails()).toBe(1);
		expect(await only()).toMatchObject({
			name: 'Noa Kuiper',
			email: 'noa@brug.example',
			isHere: true,
			account: { hasAccount: false }
		});
		const { people } = await view(school.actors.mentor);
		expect(people).toMatchObject([{ name: 'Noa Kuiper', email: null, account: null }]);
	});

	test('without one, and invited later', async () => {
		await admit();
		expect(await mails()).toBe(0);
		const { id: atPartnerId } = await only();
		await doing((db) => invitePerson(db, keeper, partnerId, { atPartnerId }, origin));
		expect(await mails()).toBe(1);
	});

	test('the same address is the same person, at another partner too', async () => {
		await admit();
		await expect(admit({ email: 'NOA@brug.example' })).rejects.toMatchObject({ key: 'partners_refusal_here' });
		const other = await asSystem((db) => add(db, 'partner', { schoolId: school.schoolId, name: 'X', kind: 'zorg' }));
		await doing((db) => addPerson(db, keeper, other, personInput(), origin));
		const { people } = await doing((db) => viewPartner(db, keeper, other));
		expect(people[0]!.personId).toBe((await only()).personId);
	});

	test('an end that has passed already is refused', async () => {
		await expect(admit({ untilOn: '2026-11-15' })).rejects.toThrow(FormIssue);
		await admit({ untilOn: '2026-11-16' });
	});

	test('access ends at once, and comes back as another line', async () => {
		await admit({ invite: 'on' });
		const { id: atPartnerId, personId } = await only();
		const of = () =>
			as({ ...school.actors.helper, personId }, async ({ sql }) => {
				const [row] = await sql<{ is: boolean }[]>`select app_of_partner(${partnerId}) as is`;
				return row!.is;
			});
		expect(await of()).toBe(true);
		await doing((db) => endPerson(db, keeper, partnerId, { atPartnerId }));
		expect(await of()).toBe(false);
		expect((await only()).account).toEqual({ hasAccount: false, hasSecondFactor: false });
		await expect(doing((db) => endPerson(db, keeper, partnerId, { atPartnerId }))).rejects.toThrow(Refusal);
		await expect(doing((db) => invitePerson(db, keeper, partnerId, { atPartnerId }, origin))).rejects.toThrow(Refusal);
		await doing((db) => readmitPerson(db, keeper, partnerId, { atPartnerId }));
		expect(await of()).toBe(true);
		await expect(doing((db) => readmitPerson(db, keeper, partnerId, { atPartnerId }))).rejects.toThrow(Refusal);
		expect((await view()).people).toHaveLength(2);
	});

	test('each step leaves a line in the log', async () => {
		await admit({ invite: 'on' });
		const { id: atPartnerId } = await only();
		await doing((db) => endPerson(db, keeper, partnerId, { atPartnerId }));
		expect(await acts()).toEqual(['mensen.add', 'partners.addPerson', 'mensen.invite', 'partners.endPerson']);
	});
});
