// Who does not agree is told that the mentor gets in touch: so it stands on the mentor's page of today.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { viewStaffDay } from '#modules/kwaliteit/server/index.ts';
import { asSystem } from '#platform/database/session.ts';
import { dayOffers } from '../../../routes/(app)/vandaag/offers.ts';
import { as, today } from '../../../../tests/support/school.ts';
import { listDisagreements } from './work.ts';
import * as opp from './index.ts';
import { openMaking, startMaking, type Making } from './making.fixture.ts';

let close: () => Promise<void>;
let making: Making;
let draftId: string;
beforeAll(async () => void (close = await openMaking()));
afterAll(() => close());
beforeEach(async () => {
	making = await startMaking();
	draftId = await making.ready();
});

const refuse = ({ parent, jayden } = making) =>
	as(parent, (db) => opp.refuseOpp(db, parent, jayden, draftId, { actionPartRevision: 2, reason: 'Te veel hulp.' }));
const told = async (actor = making.mentor) =>
	(await as(actor, (db) => listDisagreements(db, actor))).map(({ personName, pupilName }) => [personName, pupilName]);
const itStands = [['Sandra Wolters', 'Jayden Wolters']];

test('a refusal stands there, also once the plan is fixed', async () => {
	expect(await told()).toEqual([]);
	await refuse();
	expect(await told()).toEqual(itStands);
	await making.fix(draftId);
	expect(await told()).toEqual(itStands);
});

test('the mentor finds it on the page of today', async () => {
	await refuse();
	const { mentor, jayden } = making;
	const { day } = await as(mentor, (db) => viewStaffDay(db, mentor, { today, hour: 9, offers: dayOffers }));
	const refused = [...day.now, ...day.week, ...day.later].filter(({ key }) => key.startsWith('opp refused'));
	expect(refused).toEqual([
		expect.objectContaining({
			title: { key: 'opp_day_refused', params: { person: 'Sandra Wolters', name: 'Jayden Wolters' } },
			href: `/leerlingen/${jayden}/opp/${draftId}`
		})
	]);
});

test('a talk about it ends it', async () => {
	await refuse();
	await making.consult(draftId, '2026-11-16');
	expect(await told()).toEqual([]);
});

test('another answer ends it', async () => {
	await refuse();
	await making.sign(draftId, 2);
	expect(await told()).toEqual([]);
});

test('other words to answer end it: everybody is asked again', async () => {
	await refuse();
	await making.save(draftId, { actionPart: [{ what: 'Iets anders', byWhom: '', when: '' }] });
	expect(await told()).toEqual([]);
});

test('after four weeks it is no task any more', async () => {
	await refuse();
	await asSystem(({ sql }) => sql`update opp_statement set said_on = said_on - 28 where answer = 'refuses'`);
	expect(await told()).toEqual([]);
});

test.each(['otherMentor', 'zorgcoordinator', 'directeur', 'otherParent'] as const)('not for %s', async (who) => {
	await refuse();
	expect(await told(making.school.actors[who])).toEqual([]);
});

test('what the mentor wrote down was heard already', async () => {
	const { mentor, jayden, school } = making;
	const input = { personId: school.parents.jayden, actionPartRevision: 2, reason: 'Te veel hulp.' };
	await as(mentor, (db) => opp.recordRefusal(db, mentor, jayden, draftId, input));
	expect(await told()).toEqual([]);
});
