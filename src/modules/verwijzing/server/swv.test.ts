import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import type { Context } from '#platform/web/context.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import { swvJob, swvPdf } from '../pdf/swv-pdf.ts';
import type { SwvForm } from '../swv/forms.ts';
import { decideRequest, keepRequest, sendRequest, takeUpRequest, withdrawRequest } from './change/swv.ts';
import { referralTasks } from './contracts.ts';
import { listRequests, listSwvs } from './read/swv.ts';
import { readSwvFile } from './views.ts';

let database: FreshDatabase;
let school: TestSchool;
let coordinator: Actor;
let pupilId: string;
let swvId: string;

beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	coordinator = school.actors.zorgcoordinator;
	pupilId = school.pupils.jayden;
	await asSystem(
		({ sql }) => sql`update pupil set pupil_number = '20417', home_language = 'Turks' where id = ${pupilId}`
	);
	swvId = (await by((db) => listSwvs(db)))[0]!.id;
});

const by = <Result>(work: (db: Db) => Promise<Result>) => as(coordinator, work);
const whole = (): SwvForm => ({
	kind: 'tlv',
	partnerId: swvId,
	question: 'Mag Jayden naar een kleinere school?',
	needs: 'Rust en een vaste plek.',
	tried: 'Kleine groep, time-outplek.',
	parentsView: 'Zijn het eens.',
	pupilView: 'Wil blijven.',
	enclosures: ['OPP van september', 'WISC-V van oktober'],
	version: 0
});
const keep = (row: Partial<SwvForm> = {}, id: string | null = null) =>
	by((db) => keepRequest(db, coordinator, pupilId, id, { ...whole(), ...row }));
const only = async () => (await by((db) => listRequests(db, { pupilId })))[0]!;
const send = (id: string, on = today) => by((db) => sendRequest(db, coordinator, pupilId, id, { on }, today));
const decision = {
	on: today,
	decision: 'toegekend' as const,
	decisionWords: null,
	number: 'TLV-1',
	validFrom: '2026-12-01',
	validUntil: '2027-02-10'
};
const decide = (id: string, row = {}) =>
	by((db) => decideRequest(db, coordinator, pupilId, id, { ...decision, ...row }, today));
const fileOf = (aanvraag: string, extension: 'pdf' | 'json' = 'json', actor = coordinator) =>
	as(actor, (db) => {
		const params = { leerling: pupilId, aanvraag };
		const context = { db, actor, params, today, url: new URL('http://zicht.test/'), draft: async () => undefined };
		return readSwvFile(context as Context<typeof params>, extension);
	});

describe('a request', () => {
	test('goes from a draft to a decision, and tells its end three months before', async () => {
		await keep();
		const { id } = await only();
		await send(id, '2026-11-09');
		await by((db) => takeUpRequest(db, coordinator, pupilId, id, { on: '2026-11-12' }, today));
		await decide(id);
		expect(await only()).toMatchObject({
			state: 'besluit',
			decision: 'toegekend',
			number: 'TLV-1',
			takenUpOn: '2026-11-12'
		});
		const tasks = await by((db) => referralTasks(db, coordinator, today));
		expect(tasks).toMatchObject([{ key: `swv request ${id}`, dueOn: '2027-02-10' }]);
	});

	test('whose grant ends later asks nothing yet', async () => {
		await keep();
		const { id } = await only();
		await send(id);
		await decide(id, { validUntil: '2027-02-17' });
		expect(await by((db) => referralTasks(db, coordinator, today))).toEqual([]);
	});

	test('is asked in the words of the set-up', async () => {
		await keep({ kind: 'cat' });
		expect(await only()).toMatchObject({ kind: 'cat', kindName: 'Commissie van Advisering en Toewijzing (CAT)' });
		await expect(keep({ kind: 'commissie-van-elders' })).rejects.toThrow(FormIssue);
		await expect(keep({ partnerId: crypto.randomUUID() })).rejects.toThrow(FormIssue);
	});

	test('is not sent half empty', async () => {
		await keep({ parentsView: '' });
		const { id, version } = await only();
		await expect(send(id)).rejects.toThrow(Refusal);
		await keep({ parentsView: 'Niet gevraagd: niet bereikbaar', version }, id);
		await send(id);
		expect((await only()).state).toBe('verstuurd');
	});

	test('is not rewritten once it was sent, nor over what another wrote', async () => {
		await keep();
		const { id, version } = await only();
		await keep({ needs: 'Van de ander', version }, id);
		await expect(keep({ needs: 'Van mij', version }, id)).rejects.toThrow(EditConflict);
		await send(id);
		await expect(keep({ needs: 'Te laat', version: version + 2 }, id)).rejects.toThrow(Refusal);
	});

	test('is not decided about before it was sent, or a second time', async () => {
		await keep();
		const { id } = await only();
		await expect(decide(id)).rejects.toThrow(Refusal);
		await send(id, '2026-11-09');
		await expect(decide(id, { on: '2026-11-08' })).rejects.toThrow(FormIssue);
		await decide(id);
		await expect(decide(id)).rejects.toThrow(Refusal);
		const withdrawing = by((db) => withdrawRequest(db, coordinator, pupilId, id, { reason: 'Toch niet' }, today));
		await expect(withdrawing).rejects.toThrow(Refusal);
	});

	test('is withdrawn with a reason', async () => {
		await keep();
		const { id } = await only();
		await by((db) => withdrawRequest(db, coordinator, pupilId, id, { reason: 'Toch niet' }, today));
		expect(await only()).toMatchObject({ state: 'ingetrokken', withdrawReason: 'Toch niet' });
	});
});

describe('P3: the file for the SWV', () => {
	const never = /bsn|burgerservice|leerlingnummer|pupil.?number|nationaliteit|nationality|geboorteplaats|birth.?place/i;

	test('holds the named fields and no other; none is what never goes along', async () => {
		await keep();
		const { file, fileName } = await fileOf((await only()).id);
		expect(Object.keys(file)).toEqual([
			'soort',
			'samenwerkingsverband',
			'school',
			'leerling',
			'vraag',
			'ondersteuningsbehoefte',
			'wat_de_school_deed',
			'mening_ouders',
			'mening_leerling',
			'gaat_mee',
			'gemaakt_op'
		]);
		expect(file.leerling).toEqual({ naam: 'Jayden Wolters', geboortedatum: '2012-03-04', groep: '2B' });
		expect(file.gaat_mee).toEqual(['OPP van september', 'WISC-V van oktober']);
		const json = JSON.stringify(file);
		expect(json).not.toMatch(never);
		expect(json).not.toContain('20417');
		expect(fileName).toBe('swv-jw.json');
	});

	test('says the same on paper, which is an accessible PDF', async () => {
		await keep();
		const { file, colour } = await fileOf((await only()).id, 'pdf');
		const says = JSON.stringify(swvJob(file, colour, new Date()).data);
		expect(says).toContain('Rust en een vaste plek.');
		expect(says).toContain('4 maart 2012');
		expect(says).not.toMatch(never);
		expect(says).not.toContain('20417');
		const pdf = (await swvPdf(file, colour, new Date('2026-11-16T12:00:00Z'))).toString('latin1');
		expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
		expect(pdf).not.toContain('20417');
	});

	test.each([
		['question', 'Zijn BSN is 111222333'],
		['parentsView', 'Moeder noemt 111.222.333'],
		['tried', 'Zie leerling 20417'],
		['enclosures', ['Uitdraai 20417']]
	])('is not kept with a number typed into %s', async (part, words) => {
		await expect(keep({ [part]: words })).rejects.toMatchObject({ errors: { [part]: 'verwijzing_form_numbers' } });
		expect(await by((db) => listRequests(db, { pupilId }))).toEqual([]);
	});

	test('is made by the care team, recorded, and for nobody else', async () => {
		await keep();
		const { id } = await only();
		await fileOf(id);
		const noted = await asSystem(
			({ sql }) => sql`select 1 from audit where school_id = ${school.schoolId} and act = 'verwijzing.downloadRequest'`
		);
		expect(noted).toHaveLength(1);
		for (const who of ['mentor', 'directeur', 'parent', 'administratie'] as const) {
			await expect(fileOf(id, 'json', school.actors[who])).rejects.toThrow(NotFound);
		}
	});
});
