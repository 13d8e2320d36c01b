// The reports of a round in one go: those that whoever asks may read, as each of them is alone.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { viewTalks } from '#modules/gesprekken/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import {
	as,
	closeTestDatabase,
	makeSchool,
	openTestDatabase,
	type TestSchool
} from '../../../../../tests/support/school.ts';
import { addRound, addTalk } from '../../../../../tests/support/talks.ts';
import { SignForm, TalkForm } from '../../forms.ts';
import { downloadReport, downloadRoundReports, keepTalk, signReport } from '../index.ts';

let database: FreshDatabase;
let school: TestSchool;
let roundId: string;
let talks: Record<'jayden' | 'noor' | 'finn', string>;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	school = await makeSchool();
	const { pupils, people } = school;
	await asSystem(async (db) => {
		roundId = await addRound(db, school, {
			key: 'iop-leerlinggesprek',
			kind: 'leerlinggesprek',
			name: 'IOP-gesprek 1'
		});
		const talkWith = (pupilId: string, leadId: string) =>
			addTalk(db, school, { roundId, pupilId, leadId, kind: 'leerlinggesprek' });
		talks = {
			jayden: await talkWith(pupils.jayden, people.mentor),
			noor: await talkWith(pupils.noor, people.mentor),
			finn: await talkWith(pupils.finn, people.otherMentor)
		};
	});
});

const hold = (who: keyof typeof talks, actor: Actor) =>
	as(actor, (db) =>
		keepTalk(
			db,
			actor,
			school.pupils[who],
			talks[who],
			TalkForm.parse({
				version: '0',
				doe: 'klaar',
				goed: 'Ik vroeg de kok om hulp.',
				doel: 'Ik maak zelf een gerecht.',
				waar: 'Keuken',
				wanneer: 'Donderdag',
				aanwezig: school.pupils[who],
				kan: 'ja',
				verslag: 'Het was een goed gesprek.',
				afspraken: 'Mirjam belt de chef.'
			})
		)
	);
const download = (actor: Actor) => as(actor, (db) => downloadRoundReports(db, actor, roundId));
const namesFor = async (actor: Actor) => (await download(actor)).views.map(({ pupil }) => pupil.givenName);

test('a mentor gets those of the own talks, who looks at the school all, in the order of groups', async () => {
	const { mentor, otherMentor, directeur, zorgcoordinator } = school.actors;
	await hold('finn', otherMentor);
	await hold('jayden', mentor);
	expect(await namesFor(mentor)).toEqual(['Jayden']);
	expect(await namesFor(otherMentor)).toEqual(['Finn']);
	expect(await namesFor(directeur)).toEqual(['Jayden', 'Finn']);
	expect(await namesFor(zorgcoordinator)).toEqual(['Jayden', 'Finn']);
});

test('each is what it is alone, down to the name under it', async () => {
	const { mentor, parent } = school.actors;
	await hold('jayden', mentor);
	await as(parent, (db) =>
		signReport(
			db,
			parent,
			school.pupils.jayden,
			talks.jayden,
			SignForm.parse({ signedName: 'Sandra Wolters', agrees: 'ja' })
		)
	);
	const { view } = (await as(mentor, (db) => downloadReport(db, mentor, school.pupils.jayden, talks.jayden))).report;
	const [inRound] = (await download(mentor)).views;
	expect(view).toMatchObject(inRound!);
	expect(inRound).toMatchObject({
		said: [{ words: 'Ik vroeg de kok om hulp.' }],
		plan: { number: 1, content: { goals: [{ behaviour: 'Ik maak zelf een gerecht.' }] } },
		agreements: [{ what: 'Mirjam belt de chef.', ownerName: 'Mirjam Hoekstra' }],
		presence: [{ name: 'Jayden Wolters', isPresent: true }],
		signatures: [{ name: 'Sandra Wolters', agrees: 'ja' }]
	});
});

test('the log says whose report was taken along', async () => {
	const { mentor } = school.actors;
	await hold('jayden', mentor);
	await hold('noor', mentor);
	await download(mentor);
	const lines = await asSystem(
		({ sql }) => sql<{ act: string; pupilId: string | null }[]>`
			select act, pupil_id as "pupilId" from audit
			where school_id = ${school.schoolId} and act like 'iop.downloadReport%' order by number`
	);
	expect(lines).toEqual([
		{ act: 'iop.downloadReports', pupilId: null },
		{ act: 'iop.downloadReport', pupilId: school.pupils.noor },
		{ act: 'iop.downloadReport', pupilId: school.pupils.jayden }
	]);
});

test('while no talk was held there is nothing to take along', async () => {
	await expect(download(school.actors.mentor)).rejects.toThrow(new Refusal('iop_refusal_no_reports'));
	await hold('jayden', school.actors.mentor);
	await expect(download(school.actors.otherMentor)).rejects.toThrow(new Refusal('iop_refusal_no_reports'));
});

test('pupils, parents and people of another school find nothing', async () => {
	await hold('jayden', school.actors.mentor);
	const elsewhere = await makeSchool('De Andere');
	for (const actor of [school.actors.parent, school.actors.pupil, school.actors.helper, elsewhere.actors.directeur]) {
		await expect(download(actor)).rejects.toThrow(NotFound);
	}
});

test('the page of talks says of which rounds there are reports, and how far they are', async () => {
	const { mentor, directeur } = school.actors;
	const look = async (actor: Actor) => (await as(actor, (db) => viewTalks(db, actor))).reports;
	expect(await look(mentor)).toEqual([]);
	await hold('jayden', mentor);
	expect(await look(mentor)).toEqual([{ id: roundId, name: 'IOP-gesprek 1', held: 1, talks: 2 }]);
	expect(await look(directeur)).toEqual([{ id: roundId, name: 'IOP-gesprek 1', held: 1, talks: 3 }]);
	expect(await look(school.actors.otherMentor)).toEqual([]);
});
