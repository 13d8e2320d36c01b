// The goals of the living plan stand in the OPP without anybody typing them: those of the day on which it is fixed.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addGoal, endGoal } from '#modules/plan/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import type { FreshDatabase } from '../../../../tests/support/database.ts';
import {
	add,
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	today,
	type TestSchool
} from '../../../../tests/support/school.ts';
import * as opp from './index.ts';

let database: FreshDatabase;
let school: TestSchool;
let mentor: Actor;
let jayden: string;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	mentor = school.actors.mentor;
	jayden = school.pupils.jayden;
});

const begin = (behaviour: string, fromOn = '2026-09-01') =>
	as(mentor, (db) =>
		addGoal(db, mentor, jayden, {
			plan: 'iop',
			origin: 'pupil',
			source: null,
			behaviour,
			place: '',
			moment: '',
			approach: '',
			helper: '',
			weekdays: [],
			subjects: [],
			fromOn,
			untilOn: null
		})
	);
const end = (goalId: string) => as(mentor, (db) => endGoal(db, mentor, goalId, 'reached', today));

/** The goals on the page of this version, for this reader. */
const goalsFor = async (actor: Actor, oppId: string) => {
	const { says } = await as(actor, (db) => opp.viewOpp(db, actor, jayden, oppId));
	return says.help.find(({ heading }) => heading === 'Hier werkt Jayden nu aan')?.items ?? [];
};
const draftId = async () => (await as(mentor, (db) => opp.viewChain(db, mentor, jayden))).draft!.id;
const kept = async (oppId: string) => {
	const [row] = await asSystem(
		({ sql }) => sql<{ goals: string[] }[]>`select content -> 'goals' as goals from opp_version where id = ${oppId}`
	);
	return row?.goals;
};

/** Everything that a version needs before it can be fixed. */
async function makeReady(oppId: string): Promise<void> {
	const { schoolId, parents } = school;
	const parent = parents.jayden;
	const of = { schoolId, versionId: oppId, pupilId: jayden };
	await asSystem(async (db) => {
		await add(db, 'opp_consultation', {
			...of,
			heldOn: today,
			how: 'school',
			invited: [parent],
			attended: [parent],
			summary: 'Besproken.',
			recordedById: mentor.personId
		});
		await add(db, 'opp_words', { ...of, saidOn: today, form: 'text', words: 'Ik wil koken.', givenById: jayden });
		const answer = { personId: parent, actionPartRevision: 2, saidOn: today, answer: 'agrees', signedBy: 'digital' };
		await add(db, 'opp_statement', { ...of, ...answer, recordedById: parent });
	});
}

const write = async (oppId: string, version: number) =>
	as(mentor, (db) =>
		opp.saveDraft(db, mentor, jayden, oppId, {
			version,
			explanation: '',
			content: {
				destination: 'regular-work',
				grounds: 'Jayden kookt graag.',
				supporting: ['Vraagt om hulp'],
				hindering: ['Drukte'],
				support: 'Een vaste plek.',
				deviations: '',
				programme: [],
				actionPart: [{ what: 'De dag doornemen', byWhom: 'mentor', when: 'elke ochtend' }]
			}
		})
	);

test('from draft to fixed, and after', async () => {
	const hulp = await begin('Ik vraag hulp als ik vastloop.');
	await begin('Ik ben op tijd.', '2026-12-01');
	await as(mentor, (db) => opp.startOpp(db, mentor, jayden));
	const id = await draftId();
	expect(await kept(id)).toEqual(['Ik vraag hulp als ik vastloop.']);

	await end(hulp);
	await begin('Ik ruim mijn plek op.', '2026-10-01');
	expect(await goalsFor(mentor, id)).toEqual(['Ik ruim mijn plek op.']);
	const edit = await as(mentor, (db) => opp.viewEdit(db, mentor, jayden, id, async () => undefined));
	expect(edit.goals).toEqual(['Ik ruim mijn plek op.']);

	await write(id, 1);
	await makeReady(id);
	await as(mentor, (db) => opp.fixOpp(db, mentor, jayden, id, { version: 2 }));
	expect(await kept(id)).toEqual(['Ik ruim mijn plek op.']);

	await begin('Ik maak mijn werk af.', '2026-11-01');
	expect(await goalsFor(school.actors.parent, id)).toEqual(['Ik ruim mijn plek op.']);
	await as(mentor, (db) =>
		opp.startNext(db, mentor, jayden, id, { kind: 'evaluation', explanation: 'Het gaat goed.' })
	);
	const next = await draftId();
	const { says } = await as(mentor, (db) => opp.viewOpp(db, mentor, jayden, next));
	expect(says.changes?.fields.map(({ heading }) => heading)).toEqual(['Doelen van nu']);
});

test('a goal of which parents know nothing stays out of what they read', async () => {
	const goal = await begin('Ik bel mijn hulpverlener.');
	await asSystem(({ sql }) => sql`update goal set audience = 'team' where id = ${goal}`);
	await as(mentor, (db) => opp.startOpp(db, mentor, jayden));
	expect(await kept(await draftId())).toEqual([]);
});
