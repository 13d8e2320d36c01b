import { describe, expect, test } from 'vitest';
import { figureOf, judge, reachesTarget, signalOf, taskOf, type Judgement, type Norm, type Outcome } from './norm.ts';

type Pupil = { id: string; judgement: Judgement };

const norm: Norm<Pupil> = {
	key: 'N0',
	nameKey: 'name',
	openKey: 'open',
	manyKey: 'many',
	taskKey: 'task',
	subject: 'pupil',
	subjectId: ({ id }) => id,
	resultArea: null,
	defaultTarget: 90,
	taskFor: 'mentor',
	link: ({ id }) => `/leerlingen/${id}`,
	soonDays: 14,
	judge: ({ judgement }) => judgement
};

const today = '2026-11-21';
const day = { today, schoolYear: { startsOn: '2026-08-01', endsOn: '2027-07-31' } };
const due = (on: string, isLost = false): Judgement => ({ is: 'due', on, isLost });

function judged(judgement: Judgement, until?: string) {
	const exemptions = until ? [{ normKey: 'N0', subjectId: 'noa', byName: 'directeur', reason: 'ziek', until }] : [];
	return judge(norm, [{ id: 'noa', judgement }], day, exemptions)[0]!;
}

describe('one definition gives outcome, task and signal', () => {
	test.each<[string, Judgement, Outcome['is'], boolean, string | undefined]>([
		['met', { is: 'met', on: '2026-10-01' }, 'voldaan', false, undefined],
		['not applicable', { is: 'not applicable', whyKey: 'why' }, 'n.v.t.', false, undefined],
		['lost', due('2026-10-01', true), 'gemist', false, undefined],
		['yesterday', due('2026-11-20'), 'nog te doen', true, 'te laat'],
		['today', due('2026-11-21'), 'nog te doen', true, 'bijna'],
		['in 14 days', due('2026-12-05'), 'nog te doen', true, 'bijna'],
		['in 15 days', due('2026-12-06'), 'nog te doen', true, undefined]
	])('%s', (_, judgement, is, hasTask, signal) => {
		const found = judged(judgement);
		expect(found.outcome.is).toBe(is);
		expect(taskOf(found) !== null).toBe(hasTask);
		expect(signalOf(found, today)?.is).toBe(signal);
	});

	test('the task says who, what, when and where', () => {
		expect(taskOf(judged(due('2026-12-05')))).toEqual({
			normKey: 'N0',
			subjectId: 'noa',
			titleKey: 'task',
			for: 'mentor',
			dueOn: '2026-12-05',
			link: '/leerlingen/noa'
		});
	});
});

describe('exemptions', () => {
	test.each<[string, Judgement, string, Outcome['is']]>([
		['what is due', due('2026-11-20'), '2026-11-21', 'n.v.t.'],
		['what is lost', due('2026-11-20', true), '2026-12-31', 'n.v.t.'],
		['ended yesterday', due('2026-11-20'), '2026-11-20', 'nog te doen'],
		['what is met stays met', { is: 'met', on: '2026-10-01' }, '2026-12-31', 'voldaan']
	])('%s', (_, judgement, until, is) => {
		expect(judged(judgement, until).outcome.is).toBe(is);
	});

	test('keep their name and reason', () => {
		expect(judged(due('2026-11-20'), today).outcome).toMatchObject({
			exemption: { byName: 'directeur', reason: 'ziek' }
		});
	});
});

describe('the figure', () => {
	const met: Outcome = { is: 'voldaan', on: '2026-10-01' };
	const missed: Outcome = { is: 'gemist', dueOn: '2026-10-01' };
	const overdue: Outcome = { is: 'nog te doen', dueOn: '2026-11-01', isOverdue: true };
	const toDo: Outcome = { is: 'nog te doen', dueOn: '2027-01-01', isOverdue: false };
	const exempt: Outcome = { is: 'n.v.t.', whyKey: 'why', exemption: null };

	test.each<[string, Outcome[], number | null, number, boolean | null]>([
		['a school without pupils', [], null, 0, null],
		['nobody counts yet', [toDo, exempt], null, 0, null],
		['one pupil', [met], 1, 1, true],
		['missed and overdue both count', [met, missed, overdue, toDo, exempt], 1 / 3, 3, false],
		['exactly the target', [...Array<Outcome>(9).fill(met), missed], 0.9, 10, true],
		['just under it', [...Array<Outcome>(8).fill(met), missed], 8 / 9, 9, false]
	])('%s', (_, outcomes, share, denominator, reaches) => {
		const figure = figureOf(outcomes.map((outcome) => ({ outcome })));
		expect(figure).toMatchObject({ share, denominator });
		expect(reachesTarget(figure, 90)).toBe(reaches);
	});
});
