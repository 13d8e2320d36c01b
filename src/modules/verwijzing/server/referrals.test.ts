import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { addPartnerWithConsent, type Shared } from '../../../../tests/support/care.ts';
import { addConsentAnswer } from '../../../../tests/support/consents.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { addAskedSchool, addReferralRow } from '../../../../tests/support/referrals.ts';
import {
	as,
	changeSetup,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import {
	addReferral,
	changeReferral,
	closeReferral,
	noteAnswer,
	remind,
	sendReferral,
	stopReferral
} from './change/referrals.ts';
import { addStep, askSchool, changeStep, endSearch, noteSchoolAnswer, startSearch } from './change/searches.ts';
import { referralDue, referralLine, referralTasks } from './contracts.ts';
import { getReferral, listReferrals, listReminders } from './read/referrals.ts';
import { listSearches } from './read/searches.ts';

let database: FreshDatabase;
let school: TestSchool;
let coordinator: Actor;
let pupilId: string;
let shared: Shared;

beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	coordinator = school.actors.zorgcoordinator;
	pupilId = school.pupils.jayden;
	shared = await asSystem((db) => addPartnerWithConsent(db, school, 'verwijzing'));
});

const by = <Result>(work: (db: Db) => Promise<Result>, actor = coordinator) => as(actor, work);
const toPartner = () => `partner:${shared.partnerId}`;
const form = (to: string) => ({ to, why: 'Voorbeeld', sends: 'Een brief', version: 0 });
async function newReferral(to = toPartner()): Promise<string> {
	await by((db) => addReferral(db, coordinator, pupilId, form(to)));
	return (await by((db) => listReferrals(db, { pupilId })))[0]!.id;
}
const send = (id: string, sentOn = today) =>
	by((db) => sendReferral(db, coordinator, pupilId, id, { sentOn, waitingSince: null }, today));
const get = (id: string) => by((db) => getReferral(db, pupilId, id));

describe('a referral', () => {
	test('goes from a draft to what came of it, each on its day', async () => {
		const id = await newReferral();
		expect(await get(id)).toMatchObject({ state: 'concept', partnerId: shared.partnerId, author: 'Ruud Smit' });
		await send(id, '2026-11-09');
		expect(await get(id)).toMatchObject({ state: 'wacht', sentOn: '2026-11-09', waitingSince: '2026-11-09' });
		const answer = { answeredOn: '2026-11-12', answer: 'Kan komen.' };
		await by((db) => noteAnswer(db, coordinator, pupilId, id, answer, today));
		expect((await get(id)).state).toBe('beantwoord');
		const result = { closedOn: today, result: 'Gaat elke week.' };
		await by((db) => closeReferral(db, coordinator, pupilId, id, result, today));
		expect((await get(id)).state).toBe('afgerond');
		const lines = await by((db) => referralLine(db, pupilId, { limit: 20 }));
		expect(lines).toMatchObject([
			{ at: '2026-11-12', text: 'Kan komen.', kind: 'ondersteuning', audience: 'zorg' },
			{ at: '2026-11-09' }
		]);
		await expect(by((db) => stopReferral(db, coordinator, pupilId, id, { reason: 'Te laat' }, today))).rejects.toThrow(
			Refusal
		);
	});

	test('along a way of the set-up keeps what that was called', async () => {
		const id = await newReferral('route:via-de-huisarts');
		expect(await get(id)).toMatchObject({ route: 'via-de-huisarts', toName: 'Via de huisarts' });
		await expect(newReferral('route:via-niemand')).rejects.toThrow(FormIssue);
		await expect(newReferral(`partner:${crypto.randomUUID()}`)).rejects.toThrow(FormIssue);
	});

	test('is not sent without a consent in force, nor after that was withdrawn', async () => {
		await expect(send(await newReferral('route:via-de-huisarts'))).rejects.toThrow(Refusal);
		const id = await newReferral();
		const { consentId } = shared;
		await asSystem((db) =>
			addConsentAnswer(db, school, { consentId, personId: school.parents.jayden, answer: 'withdraws' })
		);
		await expect(send(id)).rejects.toThrow(Refusal);
		expect((await get(id)).state).toBe('concept');
	});

	test('that was sent goes on when the consent is withdrawn: the answer is still written down', async () => {
		const id = await newReferral();
		await send(id);
		const { consentId } = shared;
		await asSystem((db) =>
			addConsentAnswer(db, school, { consentId, personId: school.parents.jayden, answer: 'withdraws' })
		);
		const answer = { answeredOn: today, answer: 'Ingetrokken.' };
		await by((db) => noteAnswer(db, coordinator, pupilId, id, answer, today));
		expect((await get(id)).state).toBe('beantwoord');
	});

	test('is changed as a draft only, and not over what another wrote', async () => {
		const id = await newReferral();
		const change = (version: number, why: string) =>
			by((db) => changeReferral(db, coordinator, pupilId, id, { ...form(toPartner()), why, version }));
		await change(1, 'Beter');
		await expect(change(1, 'Ook beter')).rejects.toThrow(EditConflict);
		await send(id);
		await expect(change(3, 'Te laat')).rejects.toThrow(Refusal);
		expect((await get(id)).why).toBe('Beter');
	});

	test.each([
		['sent tomorrow', () => ({ sentOn: '2026-11-17' })],
		['sent in the summer that comes', () => ({ sentOn: '2027-07-01' })]
	])('is not %s', async (_, row) => {
		const id = await newReferral();
		await expect(send(id, row().sentOn)).rejects.toThrow(FormIssue);
	});

	test('is not answered before it was sent', async () => {
		const id = await newReferral();
		await send(id, '2026-11-09');
		const early = by((db) =>
			noteAnswer(db, coordinator, pupilId, id, { answeredOn: '2026-11-08', answer: 'Ja' }, today)
		);
		await expect(early).rejects.toThrow(FormIssue);
	});

	test('is written by the care team, and not about a pupil whom one does not know', async () => {
		const { mentor, stranger } = {
			mentor: school.actors.mentor,
			stranger: (await makeSchool('Elders')).actors.zorgcoordinator
		};
		for (const actor of [mentor, stranger]) {
			await expect(as(actor, (db) => addReferral(db, actor, pupilId, form(toPartner())))).rejects.toThrow(NotFound);
		}
	});
});

describe('what waits too long', () => {
	const waiting = (row = {}) =>
		asSystem((db) => addReferralRow(db, school, { sentOn: '2026-09-01', waitingSince: '2026-09-01', ...row }));
	const tasks = (actor = coordinator) => as(actor, (db) => referralTasks(db, actor, today));

	test('asks the care team to ask again; asking again quiets it for as long', async () => {
		const id = await waiting();
		expect(await tasks()).toMatchObject([
			{
				key: `referral ${id}`,
				pupilId,
				dueOn: '2026-10-13',
				text: { key: 'verwijzing_due_ask', params: { to: 'Via de huisarts' } }
			}
		]);
		const due = await by((db) => referralDue(db, coordinator, [pupilId, school.pupils.noor], today));
		expect([...due.keys()]).toEqual([pupilId]);
		await by((db) => remind(db, coordinator, pupilId, id, { remindedOn: today, note: 'Volgende week' }, today));
		expect(await tasks()).toEqual([]);
		expect(await by((db) => listReminders(db, id))).toMatchObject([{ remindedOn: today, by: 'Ruud Smit' }]);
	});

	test('is after the weeks that the school sets', async () => {
		await waiting({ sentOn: '2026-10-20', waitingSince: '2026-10-20' });
		expect(await tasks()).toEqual([]);
		await changeSetup(school.schoolId, '2026-11-01', (setup) => {
			setup.zicht.ondersteuning.verwijzing_weken = 2;
		});
		expect(await tasks()).toHaveLength(1);
	});

	test('asks nothing of a mentor, who sees no referral', async () => {
		await waiting();
		expect(await tasks(school.actors.mentor)).toEqual([]);
	});
});

describe('another school sought', () => {
	const start = () =>
		by((db) => startSearch(db, coordinator, pupilId, { startedOn: '2026-11-02', why: 'Voorbeeld' }, today));
	const only = async () => (await by((db) => listSearches(db, { pupilId })))[0]!;
	const end = (id: string, row: Record<string, string | null>) =>
		by((db) =>
			endSearch(
				db,
				coordinator,
				pupilId,
				id,
				{
					outcome: 'overgenomen',
					closedOn: today,
					takenOverBy: 'De Derde',
					closeReason: 'Aangenomen',
					...row
				} as Parameters<typeof endSearch>[4],
				today
			)
		);

	test('begins with our steps, each with who and when; a school adds its own', async () => {
		await start();
		const search = await only();
		expect(search.steps).toHaveLength(6);
		expect(search.steps[0]).toMatchObject({ step: 'ouders', owner: 'Ruud Smit', dueOn: '2026-11-09', doneOn: null });
		const step = {
			stepId: search.steps[0]!.id,
			ownerId: null,
			dueOn: null,
			doneOn: '2026-11-05',
			note: 'Goed gesprek'
		};
		await by((db) => changeStep(db, coordinator, pupilId, search.id, step, today));
		const own = { step: 'Leerplicht bellen', ownerId: coordinator.personId, dueOn: '2026-12-01' };
		await by((db) => addStep(db, coordinator, pupilId, search.id, own));
		const { steps } = await only();
		expect(steps.at(-1)).toMatchObject({ step: 'Leerplicht bellen', dueOn: '2026-12-01' });
		expect(steps[0]).toMatchObject({ doneOn: '2026-11-05', note: 'Goed gesprek' });
		const tasks = await by((db) => referralTasks(db, coordinator, today));
		expect(tasks).toMatchObject([{ key: `other school ${search.id}`, dueOn: '2026-11-16' }]);
	});

	test('is sought once at a time', async () => {
		await start();
		await expect(start()).rejects.toThrow(Refusal);
	});

	test('gives a step to nobody who does not read it', async () => {
		await start();
		const { id } = await only();
		for (const ownerId of [school.people.mentor, school.people.directeur, school.parents.jayden]) {
			const adding = by((db) => addStep(db, coordinator, pupilId, id, { step: 'Bellen', ownerId, dueOn: null }));
			await expect(adding).rejects.toThrow(FormIssue);
		}
	});

	test('ends when a school that said yes took over, and not before: the school stays responsible', async () => {
		await start();
		const { id } = await only();
		await expect(end(id, {})).rejects.toThrow(Refusal);
		const ask = { school: 'De Derde', askedOn: '2026-11-05' };
		await by((db) => askSchool(db, coordinator, pupilId, id, ask, today));
		await expect(by((db) => askSchool(db, coordinator, pupilId, id, ask, today))).rejects.toThrow(FormIssue);
		await expect(end(id, {})).rejects.toThrow(Refusal);
		const askedId = (await only()).asked[0]!.id;
		const yes = { askedId, answer: 'ja' as const, answeredOn: '2026-11-12', note: null };
		await by((db) => noteSchoolAnswer(db, coordinator, pupilId, id, yes, today));
		await end(id, {});
		expect(await only()).toMatchObject({ outcome: 'overgenomen', takenOverBy: 'De Derde', closedOn: today });
		await expect(end(id, { outcome: 'blijft' })).rejects.toThrow(Refusal);
	});

	test('ends too when the pupil stays', async () => {
		await start();
		const { id } = await only();
		await expect(end(id, { outcome: 'blijft', closedOn: '2026-11-01' })).rejects.toThrow(FormIssue);
		await end(id, { outcome: 'blijft' });
		expect(await only()).toMatchObject({ outcome: 'blijft', takenOverBy: null });
	});

	test('the database closes none that says no school', async () => {
		await start();
		const { id } = await only();
		await asSystem((db) => addAskedSchool(db, school, id));
		const closing = asSystem(
			({ sql }) => sql`update other_school set closed_on = ${today}, outcome = 'overgenomen' where id = ${id}`
		);
		await expect(closing).rejects.toMatchObject({ code: '23514' });
	});
});
