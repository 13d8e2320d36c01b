import { expect, test } from 'vitest';
import { dayOf } from './day.ts';
import { draftSubject, pupilInPath } from './drafts.ts';
import { figuresOf } from './figures.ts';
import type { DayTask } from './offers.ts';
import { card, line, met, missed, notApplicable, overdue, saidBy, toDo } from './norms.fixture.ts';
import {
	accessTasks,
	draftTasks,
	endsSoon,
	exemptionTasks,
	figureTasks,
	handoverTasks,
	importTasks,
	normTasks,
	unplacedTasks
} from './tasks.ts';

const today = '2026-11-16';
const href = () => '/opp';
const n18 = card('N18');
const pupil = (name: string) => ({ id: name, pupilId: name, pupilName: name });

/** What each role finds, in this order: the sheet | this week | later. */
const days: [role: string, tasks: DayTask[], expected: string][] = [
	[
		'a mentor with everything in order',
		normTasks([line(n18, 'a', met), line(n18, 'b', notApplicable), line(n18, 'c', missed)], href),
		'| |'
	],
	[
		'a mentor with an OPP that is late, a handover this week and a draft',
		[
			...normTasks([line(n18, 'noor', toDo), line(n18, 'finn', overdue)], href),
			...handoverTasks([{ ...pupil('jayden'), dueOn: '2026-11-19' }]),
			...draftTasks([{ path: '/leerlingen/x/logboek/nieuw', pupilId: 'lotte', pupilName: 'Lotte', about: 'log' }])
		],
		'norm N18 finn, draft /leerlingen/x/logboek/nieuw | handover jayden | norm N18 noor'
	],
	[
		'a mentor who has to tell about one pupil, while nobody was named for another',
		[
			...normTasks([line(card('WO'), 'jayden', overdue), line(card('WO'), 'lotte', overdue)], href),
			...handoverTasks([{ ...pupil('jayden'), dueOn: '2026-11-12' }])
		],
		'norm WO lotte, handover jayden | |'
	],
	[
		'a care coordinator with an exemption and access that end',
		[
			...exemptionTasks([{ ...pupil('finn'), normKey: 'N18', untilOn: '2026-11-18' }]),
			...accessTasks([{ ...pupil('noor'), personName: 'Karin', untilOn: today }])
		],
		'access noor | exemption finn |'
	],
	[
		'the administration with a file and pupils without a group or mentor',
		[
			...importTasks([{ id: '1', fileName: 'leerlingen.xml' }]),
			...unplacedTasks({ pupils: 40, withoutGroup: 2, withoutMentor: 1 })
		],
		'import 1, without group, without mentor | |'
	],
	[
		'the administration with nothing that waits',
		[...importTasks([]), ...unplacedTasks({ pupils: 40, withoutGroup: 0, withoutMentor: 0 })],
		'| |'
	],
	[
		'a director with two norms below their target and one that is reached',
		figureTasks(
			figuresOf(
				saidBy(
					line(card('N1'), 'a', met),
					line(card('N2'), 'a', overdue),
					line(card('N3', 10), 'a', overdue),
					line(card('N4'), 'a', toDo)
				),
				[],
				[]
			)
		),
		'figure N2, figure N3 | |'
	]
];

test.each(days)('%s', (_, tasks, expected) => {
	const { now, week, later } = dayOf(tasks, today);
	const told = [now, week, later].map((part) => part.map(({ key }) => key).join(', '));
	expect(
		told
			.join(' | ')
			.trim()
			.replace(/ +/g, ' ')
			.replace(/\| \|$/, '| |')
	).toBe(expected);
});

test('a norm that falls to another role is not the mentor’s', () => {
	expect(normTasks([line({ ...n18, taskFor: 'zorgcoordinator' }, 'a', overdue)], href)).toEqual([]);
});

test('a task says a fact, and its button what is then done', () => {
	expect(normTasks([line(n18, 'finn', overdue, 'Finn Otten')], () => '/leerlingen/finn/opp')).toEqual([
		expect.objectContaining({
			title: { key: n18.openKey, params: { name: 'Finn Otten' } },
			button: n18.taskKey,
			dueOn: '2026-11-12',
			href: '/leerlingen/finn/opp'
		})
	]);
});

test.each([
	['2026-11-30', true],
	['2026-12-01', false]
])('what ends on %s: soon is %s', (untilOn, soon) => {
	expect(endsSoon(untilOn, today)).toBe(soon);
});

test.each([
	['/leerlingen/0b0f0e62-6f0c-4d0b-8a54-2f8f3c1f9b11/logboek/nieuw', 'log', '0b0f0e62-6f0c-4d0b-8a54-2f8f3c1f9b11'],
	['/leerlingen/0b0f0e62-6f0c-4d0b-8a54-2f8f3c1f9b11/opp/1', 'opp', '0b0f0e62-6f0c-4d0b-8a54-2f8f3c1f9b11'],
	['/leerlingen/0b0f0e62-6f0c-4d0b-8a54-2f8f3c1f9b11/gesprekken/1', 'talk', '0b0f0e62-6f0c-4d0b-8a54-2f8f3c1f9b11'],
	['/leerlingen/0b0f0e62-6f0c-4d0b-8a54-2f8f3c1f9b11/doelen/nieuw', 'goal', '0b0f0e62-6f0c-4d0b-8a54-2f8f3c1f9b11'],
	['/leerlingen/0b0f0e62-6f0c-4d0b-8a54-2f8f3c1f9b11/doelen/1/scores', 'score', '0b0f0e62-6f0c-4d0b-8a54-2f8f3c1f9b11'],
	['/leerlingen/0b0f0e62-6f0c-4d0b-8a54-2f8f3c1f9b11/plan/wijzigen', 'plan', '0b0f0e62-6f0c-4d0b-8a54-2f8f3c1f9b11'],
	[
		'/leerlingen/0b0f0e62-6f0c-4d0b-8a54-2f8f3c1f9b11/toestemmingen/nieuw',
		'consent',
		'0b0f0e62-6f0c-4d0b-8a54-2f8f3c1f9b11'
	],
	['/leerlingen/0b0f0e62-6f0c-4d0b-8a54-2f8f3c1f9b11/planning', 'other', '0b0f0e62-6f0c-4d0b-8a54-2f8f3c1f9b11'],
	['/groepen/1/scoren', 'score', null],
	['/berichten/1', 'message', null],
	['/berichten/nieuw', 'message', null],
	['/school/jaren', 'other', null],
	['/leerlingen/nieuw', 'other', null]
])('a draft on %s is about %s', (path, about, pupilId) => {
	expect([draftSubject(path), pupilInPath(path)]).toEqual([about, pupilId]);
});

test.each([
	['/leerlingen/x/gesprekken/y', 'talk', '/leerlingen/x/gesprekken/y?terug=/vandaag'],
	['/leerlingen/x/logboek/nieuw', 'log', '/leerlingen/x/logboek/nieuw']
] as const)('a talk opened from here leads back here: %s', (path, about, href) => {
	expect(draftTasks([{ path, about, pupilId: 'x', pupilName: 'Lotte' }])[0]?.href).toBe(href);
});

test('a school without pupils is told how to begin', () => {
	expect(unplacedTasks({ pupils: 0, withoutGroup: 0, withoutMentor: 0 }).map(({ key, href }) => [key, href])).toEqual([
		['no pupils', '/school']
	]);
});
