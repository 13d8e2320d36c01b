// Planning by hand, times on offer, single talks and the pupil's own rhythm, against the real database.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { asSystem } from '#platform/database/session.ts';
import { EditConflict, FormIssue, NotFound } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	type TestSchool
} from '../../../../../tests/support/school.ts';
import { addRound, addTalk } from '../../../../../tests/support/talks.ts';
import { NewTalkForm, PlanForm, RhythmForm, SlotsForm } from '../../forms.ts';
import { talkTasks } from '../contracts.ts';
import { viewNewTalk, viewPupilTalks, viewSlots, viewTalks } from '../read/views.ts';
import { addTalk as makeTalk, setRhythm } from './add.ts';
import { cancelTalk, planTalk } from './plan.ts';
import { addSlots, removeSlot } from './slots.ts';

let database: FreshDatabase;
let school: TestSchool;
let roundId: string;
let talkId: string;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	await asSystem(async (db) => {
		roundId = await addRound(db, school);
		talkId = await addTalk(db, school, { roundId });
	});
});

const planned = { on: '2026-11-20', time: '14:00', minutes: '20', place: 'Lokaal 12', version: '1' };
const plan = (
	change: Record<string, string> = {},
	who: 'mentor' | 'stagiair' | 'zorgcoordinator' | 'parent' = 'mentor'
) => {
	const actor = school.actors[who];
	const input = PlanForm.parse({ ...planned, lead: school.people.mentor, ...change });
	return as(actor, (db) => planTalk(db, actor, school.pupils.jayden, talkId, input));
};
const talk = () =>
	asSystem(async ({ sql }) => {
		const [row] = await sql<
			{ at: string; place: string; state: string; leadId: string; version: number; reason: string }[]
		>`
			select to_char(planned_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI') as at, place, state, lead_id as "leadId", version, reason
			from talk where id = ${talkId}`;
		return row!;
	});
const news = () =>
	asSystem(async ({ sql }) => {
		const rows = await sql<{ news: string }[]>`
			select payload ->> 'news' as news from outbox where school_id = ${school.schoolId} and kind = 'gesprekken.tell' order by id`;
		return rows.map((row) => row.news);
	});

describe('by hand', () => {
	test('the talk has its time, and the parents hear of it', async () => {
		await plan();
		expect(await talk()).toMatchObject({ at: '2026-11-20 14:00', place: 'Lokaal 12', version: 2 });
		expect(await news()).toEqual(['planned']);
		await plan({ time: '15:00', version: '2' });
		expect(await news()).toEqual(['planned', 'moved']);
	});

	test('in summer the clock of the Netherlands counts too', async () => {
		await plan({ on: '2027-06-18', time: '09:05' });
		expect(await talk()).toMatchObject({ at: '2027-06-18 09:05' });
	});

	test('with somebody else who holds it, but not with anybody', async () => {
		await plan({ lead: school.people.zorgcoordinator });
		expect(await talk()).toMatchObject({ leadId: school.people.zorgcoordinator });
		await expect(plan({ lead: school.people.otherMentor, version: '2' })).rejects.toThrow(FormIssue);
	});

	test('not in the past, and not where the mentor has a talk already', async () => {
		await expect(plan({ on: '2026-11-13' })).rejects.toMatchObject({ errors: { on: 'gesprekken_form_past' } });
		await asSystem((db) =>
			addTalk(db, school, { pupilId: school.pupils.noor, plannedAt: '2026-11-20T14:10:00+01:00' })
		);
		await expect(plan()).rejects.toMatchObject({ key: 'gesprekken_refusal_busy' });
		await plan({ time: '14:30' });
	});

	test('two who plan at once: the second sees what stands there now', async () => {
		await plan();
		const problem = await plan({ time: '16:00' }, 'zorgcoordinator').catch((error: unknown) => error);
		expect(problem).toBeInstanceOf(EditConflict);
		expect(problem).toMatchObject({ theirs: { on: '2026-11-20', time: '14:00' }, version: 2 });
	});

	test.each(['stagiair', 'parent'] as const)('not by a %s', async (who) => {
		await expect(plan({}, who)).rejects.toMatchObject({ key: 'gesprekken_refusal_role' });
	});

	test('is cancelled with a reason that stays, once', async () => {
		await plan();
		const { mentor } = school.actors;
		const cancel = (version: number) =>
			as(mentor, (db) => cancelTalk(db, mentor, school.pupils.jayden, talkId, { reason: 'Mentor is ziek.', version }));
		await cancel(2);
		expect(await talk()).toMatchObject({ state: 'cancelled', reason: 'Mentor is ziek.' });
		expect((await news()).at(-1)).toBe('cancelled');
		await expect(cancel(3)).rejects.toMatchObject({ key: 'gesprekken_refusal_closed' });
		await expect(plan({ version: '3' })).rejects.toMatchObject({ key: 'gesprekken_refusal_closed' });
	});
});

describe('times on offer', () => {
	const form = (change: Record<string, string> = {}) =>
		SlotsForm.parse({
			round: roundId,
			on: '2026-11-20',
			from: '14:00',
			until: '15:00',
			minutes: '20',
			pause: '0',
			place: 'Lokaal 12',
			...change
		});
	const offer = (change: Record<string, string> = {}, who: 'mentor' | 'parent' = 'mentor') => {
		const actor = school.actors[who];
		return as(actor, (db) => addSlots(db, actor, form(change)));
	};
	const times = async () =>
		(await as(school.actors.mentor, (db) => viewSlots(db, school.actors.mentor, roundId))).slots;

	test('as many as fit, and the same again makes none', async () => {
		expect(await offer()).toMatchObject({ params: { count: 3 } });
		await expect(offer()).rejects.toMatchObject({ key: 'gesprekken_refusal_no_slot' });
		expect(await offer({ from: '14:50', until: '15:40' })).toMatchObject({ params: { count: 1 } });
		expect((await times()).map(({ startsAt }) => startsAt.toISOString().slice(11, 16))).toEqual([
			'13:00',
			'13:20',
			'13:40',
			'14:10'
		]);
	});

	test('unasked, for the round in which somebody waits', async () => {
		const startsOn = '2026-10-01';
		const earlier = await asSystem((db) => addRound(db, school, { key: 'eigen-oudergesprek', startsOn }));
		const shown = (asked?: string) => as(school.actors.mentor, (db) => viewSlots(db, school.actors.mentor, asked));
		expect((await shown()).round?.id).toBe(roundId);
		expect((await shown(earlier)).round?.id).toBe(earlier);
	});

	test('not where the mentor has a talk', async () => {
		await plan();
		expect(await offer()).toMatchObject({ params: { count: 2 } });
	});

	test('not in the past, and not by a parent', async () => {
		await expect(offer({ on: '2026-11-13' })).rejects.toThrow(FormIssue);
		await expect(offer({}, 'parent')).rejects.toMatchObject({ key: 'gesprekken_refusal_role' });
	});

	test('parents who waited for them are told', async () => {
		await asSystem(
			({ sql }) => sql`insert into talk_invitation (school_id, talk_id, pupil_id, person_id, how)
				values (${school.schoolId}, ${talkId}, ${school.pupils.jayden}, ${school.parents.jayden}, 'mail')`
		);
		await offer();
		expect(await news()).toEqual(['invited']);
	});

	test('a free one is taken away, a picked one and another’s are not', async () => {
		await offer();
		const { mentor, otherMentor } = school.actors;
		const [first, second] = await times();
		await as(mentor, (db) => removeSlot(db, mentor, { slot: first!.id }));
		expect(await times()).toHaveLength(2);
		await expect(as(otherMentor, (db) => removeSlot(db, otherMentor, { slot: second!.id }))).rejects.toThrow(NotFound);
		await asSystem(({ sql }) => sql`update talk_slot set talk_id = ${talkId} where id = ${second!.id}`);
		await expect(as(mentor, (db) => removeSlot(db, mentor, { slot: second!.id }))).rejects.toMatchObject({
			key: 'gesprekken_refusal_slot_taken'
		});
	});
});

describe('in the pupil’s own rhythm', () => {
	const rhythm = (everyWeeks: string, version: string) => {
		const { mentor } = school.actors;
		return as(mentor, (db) => setRhythm(db, mentor, school.pupils.jayden, RhythmForm.parse({ everyWeeks, version })));
	};
	const view = () => as(school.actors.mentor, (db) => viewPupilTalks(db, school.actors.mentor, school.pupils.jayden));
	const coached = (heldOn: string) =>
		asSystem((db) => addTalk(db, school, { kind: 'leerlinggesprek', state: 'held', heldOn }));

	test('the next one follows from the last', async () => {
		await coached('2026-11-02');
		await rhythm('4', '0');
		expect((await view()).rhythm).toMatchObject({ everyWeeks: 4, nextOn: '2026-11-30' });
		const proposed = await as(school.actors.mentor, (db) =>
			viewNewTalk(db, school.actors.mentor, school.pupils.jayden)
		);
		expect(proposed.proposedOn).toBe('2026-11-30');
	});

	test('is asked of the mentor in the week that it falls in, until there is one', async () => {
		await coached('2026-10-19');
		await rhythm('4', '0');
		const { mentor, otherMentor } = school.actors;
		const asked = async (actor = mentor) =>
			(await as(actor, (db) => talkTasks(db, actor, '2026-11-16'))).filter(({ key }) => key.startsWith('rhythm'));
		expect(await asked()).toHaveLength(1);
		expect(await asked(otherMentor)).toEqual([]);
		const input = NewTalkForm.parse({ kind: 'leerlinggesprek', on: '2026-11-18', time: '', minutes: '20' });
		await as(mentor, (db) => makeTalk(db, mentor, school.pupils.jayden, input));
		expect(await asked()).toEqual([]);
	});

	test('ends, and two people do not undo each other', async () => {
		await rhythm('4', '0');
		await expect(rhythm('2', '0')).rejects.toBeInstanceOf(EditConflict);
		await rhythm('', '1');
		expect((await view()).rhythm).toMatchObject({ everyWeeks: 0, nextOn: null });
	});

	test('is not for parents to set', async () => {
		const { parent } = school.actors;
		await expect(
			as(parent, (db) => setRhythm(db, parent, school.pupils.jayden, { everyWeeks: 2, version: 0 }))
		).rejects.toMatchObject({ key: 'gesprekken_refusal_role' });
	});
});

describe('on the page of today', () => {
	const tasks = async (who: 'mentor' | 'parent' | 'pupil' | 'otherParent', today = '2026-11-16') => {
		const actor = { ...school.actors[who], today };
		return (await as(actor, (db) => talkTasks(db, actor, today))).map(({ title, dueOn }) => [
			typeof title === 'string' ? title : title.key,
			dueOn
		]);
	};

	test('a mentor plans from a week before, holds on the day, and closes after it', async () => {
		expect(await tasks('mentor')).toEqual([]);
		expect(await tasks('mentor', '2026-11-27')).toEqual([['gesprekken_day_plan', '2026-12-04']]);
		await plan();
		expect(await tasks('mentor')).toEqual([]);
		expect(await tasks('mentor', '2026-11-20')).toEqual([['gesprekken_day_today', '2026-11-20']]);
		expect(await tasks('mentor', '2026-11-23')).toEqual([['gesprekken_day_passed', '2026-11-20']]);
	});

	test('a parent picks as soon as there is a time; another parent is asked nothing', async () => {
		expect(await tasks('parent')).toEqual([]);
		const { mentor } = school.actors;
		const form = SlotsForm.parse({
			round: roundId,
			on: '2026-11-20',
			from: '14:00',
			until: '15:00',
			minutes: '20',
			pause: '0',
			place: ''
		});
		await as(mentor, (db) => addSlots(db, mentor, form));
		expect(await tasks('parent')).toEqual([['gesprekken_day_pick', '2026-12-04']]);
		expect(await tasks('otherParent')).toEqual([]);
	});

	test('a pupil prepares from two weeks before, until it is done', async () => {
		expect(await tasks('pupil')).toEqual([]);
		await plan();
		expect(await tasks('pupil')).toEqual([['gesprekken_pupil_day', '2026-11-20']]);
		const { pupil } = school.actors;
		await as(
			pupil,
			({ sql }) => sql`
			insert into talk_answer (school_id, id, talk_id, pupil_id, by_id, question, form, words, shared_at)
			values (${school.schoolId}, gen_random_uuid(), ${talkId}, ${pupil.personId}, ${pupil.personId}, 'goed', 'text', 'Goed.', now())`
		);
		expect(await tasks('pupil')).toEqual([]);
	});

	test('the mentor’s list has what asks something first', async () => {
		await plan();
		await asSystem((db) => addTalk(db, school, { pupilId: school.pupils.noor }));
		const view = await as(school.actors.mentor, (db) => viewTalks(db, school.actors.mentor));
		expect(view.mine.map(({ progress }) => progress)).toEqual(['unplanned', 'planned']);
		await expect(as(school.actors.parent, (db) => viewTalks(db, school.actors.parent))).rejects.toThrow(NotFound);
	});
});
