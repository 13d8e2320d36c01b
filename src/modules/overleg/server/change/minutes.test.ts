import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { addConsentAnswer } from '../../../../../tests/support/consents.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import { addItem, addMeeting, addSeat, type Table } from '../../../../../tests/support/meetings.ts';
import { as, closeTestDatabase, openTestDatabase, today } from '../../../../../tests/support/school.ts';
import { PointWorkForm } from '../../minutes-forms.ts';
import * as overleg from '../index.ts';
import { actsAt, noDraft, setHeldTable, type Point, type Who } from './acts.fixture.ts';

let database: FreshDatabase;
let table: Table;
beforeAll(async () => {
	database = await openTestDatabase();
});
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	table = await setHeldTable();
});

const { at, see, room, note, work, decide, change, agree, put, close, setState, handleAll, planNext } = actsAt(
	() => table
);

describe('notes', () => {
	test('two who write at once lose nothing: each has a row of one’s own, and reads the other’s', async () => {
		await Promise.all([
			note('zorgcoordinator', 'jayden', 'Komt te laat'),
			note('directeur', 'jayden', 'Moeder is ziek')
		]);
		expect(await see('zorgcoordinator', 'jayden')).toMatchObject({
			note: { text: 'Komt te laat' },
			others: [{ name: 'Ineke Vos', text: 'Moeder is ziek' }]
		});
		expect(await see('directeur', 'jayden')).toMatchObject({
			note: { text: 'Moeder is ziek' },
			others: [{ name: 'Ruud Smit', text: 'Komt te laat' }]
		});
	});

	test('typing on builds on what is kept; on a second device both texts are shown', async () => {
		expect(await note('zorgcoordinator', 'jayden', 'Komt')).toBe(1);
		expect(await note('zorgcoordinator', 'jayden', 'Komt te laat', 1)).toBe(2);
		expect(await note('zorgcoordinator', 'jayden', 'Komt te laat, elke dag', 1)).toBe(3);
		await expect(note('zorgcoordinator', 'jayden', 'Iets anders', 1)).rejects.toMatchObject({
			name: 'EditConflict',
			theirs: { text: 'Komt te laat, elke dag' },
			version: 3
		});
	});

	test.each<[Who, Point, string, unknown]>([
		['partner', 'jayden', 'with consent, asked to note', 1],
		['partner', 'finn', 'about somebody anonymous', 1],
		['partner', 'subject', 'about a subject', 1],
		['partner', 'noor', 'without consent', NotFound],
		['partner', 'lotte', 'not read through yet', NotFound],
		['silentPartner', 'jayden', 'only reads', Refusal],
		['otherPartner', 'jayden', 'at another table', NotFound],
		['orthopedagoog', 'jayden', 'of the care team, not at the table', Refusal],
		['mentor', 'jayden', 'brought the pupil in, not at the table', Refusal],
		['parent', 'jayden', 'of the pupil', NotFound],
		['stranger', 'jayden', 'of another school', NotFound]
	])('%s about %s: %s', async (who, point, _why, expected) => {
		if (expected === 1) expect(await note(who, point, 'Gezien')).toBe(1);
		else await expect(note(who, point, 'Gezien')).rejects.toThrow(expected as typeof Refusal);
	});

	test('a partner reads of somebody anonymous the question and the own note, nothing that the table wrote', async () => {
		await note('zorgcoordinator', 'finn', 'Finn Otten');
		await note('partner', 'finn', 'Wij kennen dit');
		await decide('zorgcoordinator', 'finn', { decision: 'Finn krijgt hulp' });
		await agree('zorgcoordinator', 'finn', { what: 'Finn bellen' });
		const seen = await see('partner', 'finn');
		expect(seen).toMatchObject({ point: { title: 'Leerling A', sight: 2 }, note: { text: 'Wij kennen dit' } });
		expect(seen).toMatchObject({ others: [], decisions: [], actions: [] });
		expect(JSON.stringify(seen)).not.toMatch(/Finn|Otten/);
		expect(JSON.stringify(await room('partner'))).not.toMatch(/Finn|Otten|Noor|Lotte/);
	});

	test('when consent is withdrawn in between the point is gone at once; what the partner noted stays with the school', async () => {
		await note('partner', 'jayden', 'Wij zien vader elke week');
		await withdraw();
		expect(await see('partner', 'jayden')).toBeNull();
		await expect(note('partner', 'jayden', 'Nog iets', 1)).rejects.toThrow(NotFound);
		expect((await see('zorgcoordinator', 'jayden'))?.others).toMatchObject([{ text: 'Wij zien vader elke week' }]);
	});

	test('all that is written at a point is kept at once, or nothing of it', async () => {
		const input = { text: 'Genoteerd', decision: 'We bellen', what: 'Bellen', owner: table.school.people.mentor };
		await expect(work('zorgcoordinator', 'jayden', { ...input, dueOn: '2026-11-01' })).rejects.toThrow(FormIssue);
		expect(await see('zorgcoordinator', 'jayden')).toMatchObject({ note: { text: '' }, decisions: [], actions: [] });
		await work('zorgcoordinator', 'jayden', { ...input, dueOn: '2026-11-30', doe: 'klaar' });
		expect(await see('zorgcoordinator', 'jayden')).toMatchObject({
			point: { state: 'handled' },
			note: { text: 'Genoteerd' },
			decisions: [{ text: 'We bellen' }],
			actions: [{ what: 'Bellen' }]
		});
	});

	test('after the end nobody notes any more', async () => {
		await setState('cancelled');
		await expect(note('zorgcoordinator', 'jayden', 'Te laat')).rejects.toThrow(Refusal);
	});
});

describe('decisions', () => {
	test('are for the narrowest circle until somebody chooses wider, and change with their version', async () => {
		await decide('directeur', 'jayden');
		const [decision] = (await see('zorgcoordinator', 'jayden'))!.decisions;
		expect(decision).toMatchObject({ text: 'We vragen hulp', audience: 'zorg', evaluateOn: null, version: 1 });
		const rewrite = (version: number, text: string) =>
			change('zorgcoordinator', 'jayden', { decision: decision!.id, text, audience: 'gedeeld', version });
		await rewrite(1, 'We vragen hulp en bellen');
		await expect(rewrite(1, 'Anders')).rejects.toMatchObject({
			theirs: { text: 'We vragen hulp en bellen' },
			version: 2
		});
	});

	test('taken away they can be put back until the meeting is closed; nobody else sees them then', async () => {
		await decide('zorgcoordinator', 'jayden');
		const { actors } = table;
		const { id } = (await see('zorgcoordinator', 'jayden'))!.decisions[0]!;
		await as(actors.directeur, (db) => overleg.removeDecision(db, actors.directeur, at('jayden'), { decision: id }));
		expect(await see('zorgcoordinator', 'jayden')).toMatchObject({
			decisions: [],
			removed: { decisions: [{ id, text: 'We vragen hulp' }] }
		});
		expect((await see('partner', 'jayden'))?.decisions).toEqual([]);
		await as(actors.directeur, (db) => overleg.restoreDecision(db, actors.directeur, at('jayden'), { decision: id }));
		expect((await see('partner', 'jayden'))?.decisions).toMatchObject([{ id }]);
	});

	test.each<[Who, unknown]>([
		['partner', Refusal],
		['orthopedagoog', Refusal],
		['mentor', Refusal],
		['stranger', Refusal]
	])('%s does not decide', async (who, problem) => {
		await expect(decide(who, 'jayden')).rejects.toThrow(problem as typeof Refusal);
	});

	test('not before the meeting begins, and not after it', async () => {
		await setState('planned');
		await expect(decide('zorgcoordinator', 'jayden')).rejects.toThrow(Refusal);
		await setState('cancelled');
		await expect(decide('zorgcoordinator', 'jayden')).rejects.toThrow(Refusal);
	});

	test('one of a point is not changed from another point', async () => {
		await decide('zorgcoordinator', 'jayden');
		const { id } = (await see('zorgcoordinator', 'jayden'))!.decisions[0]!;
		await expect(change('zorgcoordinator', 'noor', { decision: id, text: 'Hier', version: 1 })).rejects.toThrow(
			NotFound
		);
		await expect(
			as(
				table.actors.zorgcoordinator,
				({ sql }) => sql`update agenda_decision set item_id = ${table.items.noor} where id = ${id}`
			)
		).rejects.toThrow('stays');
	});
});

describe('begin and close', () => {
	test('begun by who runs it, with who is there; a partner or somebody else does not', async () => {
		await setState('planned');
		const { zat } = table.meetings;
		const begin = (who: Who, day = today) =>
			as(table.actors[who], (db) =>
				overleg.beginMeeting(db, table.actors[who], zat, { present: [table.guests.partner] }, day)
			);
		for (const who of ['partner', 'directeur', 'mentor', 'orthopedagoog'] as const)
			await expect(begin(who)).rejects.toThrow(Refusal);
		await expect(begin('zorgcoordinator', '2026-11-15')).rejects.toThrow(Refusal);
		await begin('zorgcoordinator');
		const { meeting, seats } = await room('zorgcoordinator');
		expect(meeting.state).toBe('held');
		expect(seats.filter(({ wasPresent }) => wasPresent).map(({ name }) => name)).toEqual(['Noa Kuiper']);
		await expect(begin('zorgcoordinator')).rejects.toThrow(Refusal);
	});

	test('is not closed while something must be answered, and says what', async () => {
		await put('zorgcoordinator', 'jayden', 'handled');
		expect((await room('zorgcoordinator')).missing.map(({ what, title }) => `${what} ${title}`)).toEqual([
			'open Noor Bakker',
			'open Finn Otten',
			'open Lotte Bruins',
			'open Pauzes'
		]);
		await expect(close()).rejects.toThrow(Refusal);
		await expect(put('zorgcoordinator', 'noor', 'postponed')).rejects.toMatchObject({ key: 'overleg_refusal_no_next' });
	});

	test('points that were left for later go to the next meeting in the same transaction', async () => {
		const next = await planNext();
		await handleAll();
		await put('directeur', 'noor', 'postponed');
		await put('directeur', 'lotte', 'postponed');
		await close();
		const rows = await asSystem(
			({ sql }) => sql`
				select i.question, i.state, i.alias, i.checked_at, o.source, o.follows_id, p.name from agenda_item i
				join agenda_origin o on o.item_id = i.id left join agenda_pupil p on p.item_id = i.id
				where i.meeting_id = ${next} order by i.position`
		);
		expect([...rows]).toMatchObject([
			{
				question: 'Wat heeft Noor nodig?',
				state: 'open',
				alias: '',
				source: 'vervolg',
				follows_id: table.items.noor,
				name: 'Noor Bakker'
			},
			{ question: 'Een meisje is bang.', alias: 'A', checked_at: null, source: 'vervolg', name: 'Lotte Bruins' }
		]);
	});

	test('closed it stays as it is', async () => {
		await decide('zorgcoordinator', 'jayden');
		await handleAll();
		await close();
		expect((await room('zorgcoordinator')).meeting.state).toBe('closed');
		await expect(close()).rejects.toThrow(Refusal);
		await expect(note('zorgcoordinator', 'jayden', 'Nog iets')).rejects.toThrow(Refusal);
		await expect(decide('zorgcoordinator', 'jayden')).rejects.toThrow(Refusal);
		await expect(agree('zorgcoordinator', 'jayden')).rejects.toThrow(Refusal);
		await expect(put('zorgcoordinator', 'jayden', 'open')).rejects.toThrow(Refusal);
		const changed = await as(
			table.actors.zorgcoordinator,
			({ sql }) => sql`update agenda_decision set text = 'Anders' where item_id = ${table.items.jayden} returning id`
		);
		expect(changed).toHaveLength(0);
	});

	test('if it cannot be closed nothing went on to the next meeting', async () => {
		const next = await planNext();
		await put('zorgcoordinator', 'noor', 'postponed');
		await expect(close()).rejects.toThrow(Refusal);
		const [{ count }] = await asSystem(
			({ sql }) => sql<[{ count: number }]>`select count(*)::int as count from agenda_item where meeting_id = ${next}`
		);
		expect(count).toBe(0);
	});

	test('a director at the table does not close what the care team leads', async () => {
		await handleAll();
		await expect(close('directeur')).rejects.toThrow(Refusal);
		await expect(close('partner')).rejects.toThrow(Refusal);
	});
});

describe('what was agreed for a group', () => {
	test('has a day on which it is looked at again, also after the meeting; its words stay', async () => {
		const { school, actors } = table;
		const { meetingId, pointId } = await asSystem(async (db) => {
			const id = await addMeeting(db, table, {
				onDay: today,
				state: 'held',
				circle: 'team',
				subject: 'groepen',
				name: 'Groepsbespreking',
				kindKey: 'groepsbespreking',
				chairId: school.people.directeur
			});
			await addSeat(db, table, { meetingId: id, personId: school.people.directeur, kind: 'lid', mayNote: true });
			const item = await addItem(db, table, {
				meetingId: id,
				position: 1,
				pupilId: null,
				about: 'groep',
				title: '2B',
				groupId: school.groups['2B'],
				question: 'Hoe gaat het in de groep?'
			});
			return { meetingId: id, pointId: item };
		});
		const where = { meetingId, pointId };
		const { directeur, mentor } = actors;
		const look = (actor: Actor) => as(actor, (db) => overleg.findPoint(db, actor, where, { today, draft: noDraft }));
		await as(directeur, (db) =>
			overleg.workOnPoint(
				db,
				directeur,
				where,
				PointWorkForm.parse({ decision: 'Stilte bij instructie', evaluateOn: '2027-03-01' })
			)
		);
		const [decision] = (await look(directeur))!.decisions;
		expect(decision).toMatchObject({ audience: 'team', evaluateOn: '2027-03-01', evaluation: '' });
		await asSystem(
			({ sql }) =>
				sql`update meeting set state = 'closed', closed_at = now(), closed_by_id = ${school.people.directeur} where id = ${meetingId}`
		);
		expect((await look(mentor))?.mayEvaluate).toBe(true);
		const asked = (actor: Actor, day: string) =>
			as({ ...actor, today: day }, (db) => overleg.agreementsToLookAt(db, actor, day));
		expect(await asked(mentor, '2027-02-01')).toEqual([]);
		expect(await asked(mentor, '2027-02-20')).toMatchObject([{ text: 'Stilte bij instructie', dueOn: '2027-03-01' }]);
		expect(await asked(actors.otherMentor, '2027-02-20')).toEqual([]);
		const input = { decision: decision!.id, evaluation: 'Het is rustiger', version: 1 };
		await as(mentor, (db) => overleg.evaluateAgreement(db, mentor, where, input));
		expect(await asked(mentor, '2027-02-20')).toEqual([]);
		expect((await look(directeur))!.decisions).toMatchObject([
			{ text: 'Stilte bij instructie', evaluation: 'Het is rustiger' }
		]);
		await expect(as(mentor, (db) => overleg.evaluateAgreement(db, mentor, where, input))).rejects.toThrow(EditConflict);
		await expect(
			as(mentor, ({ sql }) => sql`update agenda_decision set text = 'Anders' where id = ${decision!.id}`)
		).rejects.toThrow('stays');
		await expect(
			as(actors.otherMentor, (db) => overleg.evaluateAgreement(db, actors.otherMentor, where, { ...input, version: 2 }))
		).rejects.toThrow(NotFound);
	});
});

/** The parents take their answer back, as of today. */

const withdraw = (): Promise<unknown> =>
	asSystem((db) =>
		addConsentAnswer(db, table.school, {
			consentId: table.consent,
			personId: table.school.parents.jayden,
			answer: 'withdraws'
		})
	);
