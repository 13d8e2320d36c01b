// What happens at a school on any day, as its people do it: everything that a norm looks at. Each is tried on a pupil;
// many are refused, as on a real day: there is no goal to end, or no draft to fix.
import { randomUUID } from 'node:crypto';
import { addTalk, cancelTalk, planTalk, startRound, stopRound } from '#modules/gesprekken/server/index.ts';
import { TalkForm } from '#modules/iop/forms.ts';
import { keepTalk } from '#modules/iop/server/index.ts';
import { doHandover, endEnrolment, enrol, moveToGroup } from '#modules/leerlingen/server/index.ts';
import { addGoal, correctScore, endGoal, giveScores } from '#modules/plan/server/index.ts';
import { schoolYearOf } from '#modules/scholen/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { addDays } from '#platform/text/dates.ts';
import { todayInTheNetherlands } from '#platform/web/today.ts';
import { as } from '../support/school.ts';
import { find, oneOf, pupilOf, type Change, type Happening } from './happening.ts';
import { oppChanges } from './opp-changes.ts';

/** The database keeps the scores of the school year in which it lives. */
const scoredOn = schoolYearOf(todayInTheNetherlands()).startsOn;

type Id = { id: string };
type Versioned = Id & { version: number };
const openTalk = `select id, version, kind from talk where pupil_id = $1 and state = 'open' order by created_at, id`;
const parents = `select person_id as "personId" from contact where pupil_id = $1 order by id`;
const runningGoal = `select id from goal where pupil_id = $1 and state = 'running' order by created_at, id`;

const goalChanges: Record<string, Change> = {
	'a goal begins': ({ school, pupilId, dice }) => {
		const actor = school.actors.zorgcoordinator;
		const words = {
			behaviour: 'Ik ben op tijd.',
			place: oneOf(['School', ''], dice),
			moment: 'Elke dag',
			approach: 'Met een wekker',
			helper: ''
		};
		const source = dice % 3 === 0 ? null : ({ list: 'competenties', key: 'op-tijd' } as const);
		const rest = { origin: 'staff', source, weekdays: [], subjects: [], fromOn: scoredOn, untilOn: null } as const;
		return as(actor, (db) =>
			addGoal(db, actor, pupilId, { ...words, ...rest, plan: 'iop', weekdays: [], subjects: [] })
		);
	},
	'a goal ends': async (happening) => {
		const { id } = await find<Id>(happening, runningGoal);
		const actor = happening.school.actors.zorgcoordinator;
		await as(actor, (db) =>
			endGoal(db, actor, id, oneOf(['reached', 'stopped'] as const, happening.dice), happening.today)
		);
	},
	'the staff scores': (happening) => score(happening, happening.school.actors.zorgcoordinator),
	'the pupil scores': (happening) => score(happening, pupilOf(happening)),
	'a score is put right': async (happening) => {
		const { school, pupilId, dice } = happening;
		const actor = school.actors.zorgcoordinator;
		const wrong = await find<Id>(
			happening,
			`select id from score where pupil_id = $1 and side = 'staff' and value is not null order by created_at, id`
		);
		const right = { id: randomUUID(), value: oneOf(['zelf', 'met-hulp', null], dice), why: 'Verkeerde leerling.' };
		await as(actor, (db) => correctScore(db, actor, pupilId, wrong.id, right, null));
	}
};

async function score(happening: Happening, actor: Actor): Promise<void> {
	const { pupilId, dice } = happening;
	const { id: goalId } = await find<Id>(happening, runningGoal);
	const value = oneOf(['zelf', 'met-hulp'], dice);
	await as(actor, (db) =>
		giveScores(db, actor, [{ id: randomUUID(), pupilId, goalId, competence: null, value, on: scoredOn }])
	);
}

const talkChanges: Record<string, Change> = {
	'a round begins': ({ school, dice }) => {
		const actor = school.actors.administratie;
		const round = { key: 'iop-leerlinggesprek', kind: 'leerlinggesprek', name: 'IOP-gesprek', location: null } as const;
		const input = { ...round, number: 1 + (dice % 2), startsOn: '2026-11-09', endsOn: '2026-12-04' };
		return as(actor, (db) => startRound(db, actor, input));
	},
	'a round is taken back': async (happening) => {
		const { id } = await find<Id>(
			happening,
			`select r.id from talk_round r join pupil p on p.school_id = r.school_id where p.id = $1 order by r.id`
		);
		const actor = happening.school.actors.administratie;
		await as(actor, (db) => stopRound(db, actor, { round: id }));
	},
	'a talk is added': ({ school, pupilId, today, dice }) => {
		const actor = school.actors.zorgcoordinator;
		const kind = oneOf(['leerlinggesprek', 'oudergesprek', 'startgesprek'] as const, dice);
		return as(actor, (db) =>
			addTalk(db, actor, pupilId, { kind, on: addDays(today, dice % 5), time: null, minutes: 20, place: '' })
		);
	},
	'a talk is planned': async (happening) => {
		const { school, pupilId, today, dice } = happening;
		const { id, version } = await find<Versioned>(happening, openTalk);
		const actor = school.actors.zorgcoordinator;
		const time = `${9 + (dice % 8)}:00`.padStart(5, '0');
		const plan = { on: addDays(today, dice % 9), time, minutes: 20, place: 'Lokaal 12', lead: actor.personId, version };
		await as(actor, (db) => planTalk(db, actor, pupilId, id, plan));
	},
	'a talk is called off': async (happening) => {
		const { school, pupilId } = happening;
		const { id, version } = await find<Versioned>(happening, openTalk);
		const actor = school.actors.zorgcoordinator;
		await as(actor, (db) => cancelTalk(db, actor, pupilId, id, { reason: 'Ziek geworden.', version }));
	},
	'something is written at a talk': (happening) => atTalk(happening, 'bewaar'),
	'a talk is held': (happening) => atTalk(happening, 'klaar')
};

async function atTalk(happening: Happening, doe: 'bewaar' | 'klaar'): Promise<void> {
	const { school, pupilId, dice } = happening;
	const talk = await find<Id & { lock: number; kind: string }>(
		happening,
		`select k.id, k.kind, coalesce(r.version, 0) as lock from talk k left join talk_record r on r.talk_id = k.id
		where k.pupil_id = $1 and k.state = 'open' order by k.created_at, k.id`
	);
	const isWithParents = talk.kind === 'oudergesprek';
	const parent = await find<{ personId: string }>(happening, parents);
	const present = [pupilId, ...(isWithParents ? [parent.personId] : [])];
	const next = { doel: 'Ik maak zelf een gerecht.', waar: 'Keuken', wanneer: 'Donderdag', 'bron-0': 'leerling' };
	const sent = TalkForm.parse({
		version: String(talk.lock),
		doe,
		aanwezig: dice % 4 === 0 ? present.slice(1) : present,
		kan: oneOf(['ja', 'beetje', 'nee'], dice),
		ouders: 'Thuis gaat het goed.',
		...(isWithParents ? { kan: undefined } : next)
	});
	const actor = school.actors.zorgcoordinator;
	await as(actor, (db) => keepTalk(db, actor, pupilId, talk.id, sent));
}

const schoolChanges: Record<string, Change> = {
	'a pupil leaves': async (happening) => {
		const { school, pupilId, today, dice } = happening;
		const actor = school.actors.administratie;
		const { id, version } = await find<Versioned>(
			happening,
			`select id, version from enrolment where pupil_id = $1 order by from_on desc limit 1`
		);
		const leave = { enrolmentId: id, version, lastOn: addDays(today, 3 + (dice % 40)), reason: 'verhuizing' } as const;
		await as(actor, (db) => endEnrolment(db, actor, pupilId, leave));
	},
	'a pupil is enrolled again': async ({ school, pupilId, today, dice }) => {
		const actor = school.actors.administratie;
		const fromOn = addDays(today, 1 + (dice % 60));
		const again = { locationId: school.locationId, kind: 'ingeschreven', fromOn, placedOn: undefined } as const;
		const groupId = oneOf(Object.values(school.groups), dice);
		await as(actor, (db) =>
			enrol(db, actor, pupilId, { ...again, groupId, otherSchool: undefined, fileOwnerId: undefined })
		);
	},
	'a pupil moves to another group': ({ school, pupilId, today, dice }) => {
		const actor = school.actors.administratie;
		const groupId = oneOf(Object.values(school.groups), dice);
		return as(actor, (db) => moveToGroup(db, actor, pupilId, { groupId, fromOn: addDays(today, (dice % 7) - 3) }));
	},
	'a handover is held': async (happening) => {
		const { school, today } = happening;
		const actor = school.actors.zorgcoordinator;
		const { id, version } = await find<Versioned>(
			happening,
			`select id, version from handover where pupil_id = $1 and done_on is null order by id`
		);
		const held = { handoverId: id, points: ['aanpak'], note: null, doneOn: today, version };
		await as(actor, (db) => doHandover(db, actor, held, today));
	}
};

export const changes: Record<string, Change> = { ...goalChanges, ...talkChanges, ...schoolChanges, ...oppChanges };
