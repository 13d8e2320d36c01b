import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import { acts } from '../../../../tests/support/pupils.ts';
import { add, as, closeTestDatabase, openTestDatabase, today } from '../../../../tests/support/school.ts';
import * as support from './index.ts';
import { issue, refusal, startSupport, type Making } from './making.fixture.ts';

let database: FreshDatabase;
let making: Making;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => void (making = await startSupport()));

const entry = (audience: string, authorId: string) =>
	asSystem((db) =>
		add(db, 'log_entry', {
			schoolId: making.school.schoolId,
			pupilId: making.jayden,
			kind: 'incident',
			audience,
			happenedOn: '2026-11-10',
			text: 'Liep weg.',
			authorId
		})
	);

describe('a request', () => {
	test('goes with the entries that the asker reads; the care team reads those that are for it', async () => {
		const { mentor, school } = making;
		const team = await entry('team', school.people.mentor);
		const secret = await entry('vertrouwelijk', school.people.mentor);
		const id = await making.raise(mentor, { entryIds: [team, secret] });
		expect((await making.request(id, mentor)).request.entries).toHaveLength(2);
		expect((await making.request(id)).request).toMatchObject({
			entries: [{ id: team }],
			state: 'open',
			isPupilAsked: true,
			areParentsAsked: false
		});
		expect(await acts(making.jayden)).toContain('ondersteuning.raise');
	});

	test('does not go with an entry that the asker may not read', async () => {
		const care = await entry('zorg', making.school.people.zorgcoordinator);
		await expect(making.raise(making.mentor, { entryIds: [care] })).rejects.toEqual(
			issue({ entryIds: 'ondersteuning_form_entries' })
		);
	});

	test('is not raised by a trainee, nor by a family', async () => {
		await expect(making.raise(making.school.actors.stagiair)).rejects.toEqual(refusal('ondersteuning_refusal_raise'));
		await expect(making.raise(making.school.actors.parent)).rejects.toThrow(NotFound);
		await expect(making.raise(making.school.actors.otherMentor)).rejects.toThrow(NotFound);
	});

	test('has a day on which it is answered, by how urgent it is', async () => {
		const { mentor } = making;
		const [today1, week] = [await making.raise(mentor, { urgency: 'vandaag' }), await making.raise(mentor)];
		expect((await making.request(today1)).dueOn).toBe('2026-11-17');
		expect((await making.request(week)).dueOn).toBe('2026-11-23');
		const list = await as(making.care, (db) => support.viewRequests(making.context(db, making.care, {})));
		expect(list.requests.map(({ id }) => id)).toEqual([today1, week]);
	});

	test('goes to and fro, and whose turn it is shows on the page of today', async () => {
		const { mentor, care, jayden } = making;
		const id = await making.raise();
		const tasks = async (actor: typeof mentor) =>
			(await as(actor, (db) => support.supportTasks(db, actor, today))).map(({ key, dueOn }) => [
				key.split(' ')[1],
				dueOn
			]);
		expect([await tasks(care), await tasks(mentor)]).toEqual([[['request', '2026-11-23']], []]);

		await as(care, (db) => support.askBack(db, care, jayden, id, { text: 'Sinds wanneer?' }));
		expect([await tasks(care), await tasks(mentor)]).toEqual([[], [['asked', null]]]);
		expect((await making.request(id)).dueOn).toBeNull();

		await as(mentor, (db) => support.replyToRequest(db, mentor, jayden, id, { text: 'Sinds de vakantie.' }));
		expect([await tasks(care), await tasks(mentor)]).toEqual([[['request', '2026-11-23']], []]);
		expect((await making.request(id, mentor)).request.replies.map(({ side }) => side)).toEqual(['zorg', 'vrager']);
	});

	test('the asker decides nothing, and the care team does not answer itself', async () => {
		const { mentor, care, jayden } = making;
		const id = await making.raise();
		const no = refusal('ondersteuning_refusal_role');
		await expect(as(mentor, (db) => support.askBack(db, mentor, jayden, id, { text: 'x' }))).rejects.toEqual(no);
		await expect(
			as(mentor, (db) => support.takeUp(db, mentor, jayden, id, { level: 2, reason: 'Doen.' }))
		).rejects.toEqual(no);
		await expect(as(care, (db) => support.replyToRequest(db, care, jayden, id, { text: 'x' }))).rejects.toEqual(no);
		await expect(as(care, (db) => support.takeBack(db, care, jayden, id, { reason: 'Nee.' }))).rejects.toEqual(no);
	});

	test('that is taken up opens a case, with a reason for the care team alone', async () => {
		const { mentor, care, jayden } = making;
		const id = await making.raise();
		await expect(as(care, (db) => support.takeUp(db, care, jayden, id, { reason: 'Doen.' }))).rejects.toEqual(
			issue({ level: 'ondersteuning_form_level' })
		);
		await as(care, (db) => support.takeUp(db, care, jayden, id, { level: 2, reason: 'Wij kijken mee.' }));
		expect(await making.page()).toMatchObject({
			level: 2,
			case: { level: 2, openedOn: today },
			steps: [{ kind: 'geopend', from: 1, to: 2, reason: 'Wij kijken mee.', audience: 'zorg' }]
		});
		expect(await making.page(mentor)).toMatchObject({ level: 2, steps: [{ reason: null, audience: null }] });
		expect((await making.request(id, mentor)).request).toMatchObject({ state: 'opgepakt', reason: 'Wij kijken mee.' });
	});

	test('about a pupil with a case joins it', async () => {
		const { care, jayden } = making;
		await making.step(3);
		const id = await making.raise();
		await as(care, (db) => support.takeUp(db, care, jayden, id, { level: 2, reason: 'Hoort erbij.' }));
		expect(await making.page()).toMatchObject({ level: 3, steps: [{ kind: 'geopend' }] });
	});

	test('is closed with a reason, once', async () => {
		const { care, mentor, jayden } = making;
		const id = await making.raise();
		await as(care, (db) => support.closeRequest(db, care, jayden, id, { reason: 'Het is al geregeld.' }));
		const again = as(care, (db) => support.closeRequest(db, care, jayden, id, { reason: 'Nog eens.' }));
		await expect(again).rejects.toEqual(refusal('ondersteuning_refusal_decided'));
		const more = as(mentor, (db) => support.replyToRequest(db, mentor, jayden, id, { text: 'Maar …' }));
		await expect(more).rejects.toEqual(refusal('ondersteuning_refusal_decided'));
	});

	test('two of the care team at the same moment: one decides, the other hears of it', async () => {
		const { care, jayden } = making;
		const id = await making.raise();
		const outcomes = await Promise.allSettled([
			as(care, (db) => support.takeUp(db, care, jayden, id, { level: 2, reason: 'Doen wij.' })),
			as(care, (db) => support.closeRequest(db, care, jayden, id, { reason: 'Niet nodig.' }))
		]);
		expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
	});

	test('is taken back by who raised it', async () => {
		const { mentor, jayden } = making;
		const id = await making.raise();
		await as(mentor, (db) => support.takeBack(db, mentor, jayden, id, { reason: 'Opgelost.' }));
		expect((await making.request(id, mentor)).request).toMatchObject({ state: 'gesloten', isTakenBack: true });
	});
});
