import { randomUUID } from 'node:crypto';
import type { Db } from '#platform/database/session.ts';
import type { SchoolSetup } from '#modules/scholen/index.ts';
import { readSetupFile } from '#modules/scholen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asActor, asSystem } from '#platform/database/session.ts';
import { closePools, openPools } from '#platform/database/pools.ts';
import { freshDatabase, type FreshDatabase } from './database.ts';

/** The day on which the tests' schools live, unless a test says otherwise. */
export const today = '2026-11-16';

/** The set-up of every test school, read once. */
let setup: ReturnType<typeof readSetupFile> | undefined;

export type TestSchool = Awaited<ReturnType<typeof makeSchool>>;

/** Opens a fresh database for the application's own code; give the result back to `closeTestDatabase`. */
export async function openTestDatabase(): Promise<FreshDatabase> {
	const database = await freshDatabase();
	openPools(database.place, 4);
	return database;
}

export async function closeTestDatabase(database: FreshDatabase): Promise<void> {
	await closePools();
	await database.end();
}

/**
 * A small school with one person in each role and four pupils in two groups: Jayden and Noor in 2B (mentor Mirjam), Finn and
 * Lotte in 3A (mentor Joris). Each pupil has a parent with custody; Jayden's father has none.
 */
export async function makeSchool(name = 'De Proef') {
	const schoolId = randomUUID();
	const document = JSON.stringify(await (setup ??= readSetupFile('pro-hardenberg')));
	return asSystem(async (db) => {
		const { sql } = db;
		await sql`insert into school (id, name, is_demo) values (${schoolId}, ${name}, true)`;
		await sql`insert into setup_version (school_id, number, valid_from_on, document, why)
			values (${schoolId}, 1, '2024-08-01', ${document}::jsonb, 'Eerste inrichting')`;
		const locationId = await add(db, 'location', { schoolId, key: 'hoofd', name: 'Hoofdgebouw' });
		const yearId = await add(db, 'school_year', {
			schoolId,
			name: '2026-2027',
			startsOn: '2026-08-01',
			endsOn: '2027-07-31'
		});
		const group = (groupName: string, stage: number) =>
			add(db, 'school_group', { schoolId, schoolYearId: yearId, locationId, name: groupName, stage });
		const groups = { '2B': await group('2B', 2), '3A': await group('3A', 3) };

		const person = async (kind: Actor['kind'], givenName: string, familyName: string, id = randomUUID()) => {
			await sql`insert into person (school_id, id, kind, given_name, family_name) values (${schoolId}, ${id}, ${kind}, ${givenName}, ${familyName})`;
			return id;
		};
		const withRole = async (role: string, givenName: string, familyName: string) => {
			const personId = await person('medewerker', givenName, familyName);
			await add(db, 'role_assignment', { schoolId, personId, role, fromOn: '2024-08-01' });
			return personId;
		};
		const withGroup = async (groupId: string, role: string, givenName: string, familyName: string) => {
			const personId = await person('medewerker', givenName, familyName);
			await add(db, 'group_staff', { schoolId, groupId, personId, role, fromOn: '2026-08-01', untilOn: '2027-07-31' });
			return personId;
		};
		const pupil = async (groupId: string, givenName: string, familyName: string, bornOn: string) => {
			const id = await person('leerling', givenName, familyName);
			await sql`insert into pupil (school_id, id, given_name, family_name, born_on, search_name)
				values (${schoolId}, ${id}, ${givenName}, ${familyName}, ${bornOn}, ${`${givenName} ${familyName}`.toLowerCase()})`;
			await add(db, 'enrolment', { schoolId, pupilId: id, locationId, fromOn: '2025-08-01' });
			await add(db, 'group_member', { schoolId, groupId, pupilId: id, fromOn: '2026-08-01', untilOn: '2027-07-31' });
			return id;
		};
		const parent = async (
			pupilId: string,
			relation: string,
			hasCustody: boolean,
			givenName: string,
			familyName: string
		) => {
			const personId = await person('ouder', givenName, familyName);
			await add(db, 'contact', { schoolId, pupilId, personId, relation, hasCustody, fromOn: '2025-08-01' });
			return personId;
		};

		const people = {
			directeur: await withRole('directeur', 'Ineke', 'Vos'),
			zorgcoordinator: await withRole('zorgcoordinator', 'Ruud', 'Smit'),
			administratie: await withRole('administratie', 'Els', 'Kok'),
			beheerder: await withRole('beheerder', 'Tim', 'Bos'),
			mentor: await withGroup(groups['2B'], 'mentor', 'Mirjam', 'Hoekstra'),
			otherMentor: await withGroup(groups['3A'], 'mentor', 'Joris', 'Blom'),
			stagiair: await withGroup(groups['2B'], 'stagiair', 'Sanne', 'Prins'),
			helper: await person('extern', 'Karin', 'de Wit')
		};
		const pupils = {
			jayden: await pupil(groups['2B'], 'Jayden', 'Wolters', '2012-03-04'),
			noor: await pupil(groups['2B'], 'Noor', 'Bakker', '2012-09-12'),
			finn: await pupil(groups['3A'], 'Finn', 'Otten', '2011-01-20'),
			lotte: await pupil(groups['3A'], 'Lotte', 'Bruins', '2011-06-30')
		};
		const parents = {
			jayden: await parent(pupils.jayden, 'moeder', true, 'Sandra', 'Wolters'),
			jaydensFather: await parent(pupils.jayden, 'vader', false, 'Rob', 'Jansen'),
			noor: await parent(pupils.noor, 'vader', true, 'Karim', 'Bakker'),
			finn: await parent(pupils.finn, 'moeder', true, 'Anja', 'Otten'),
			lotte: await parent(pupils.lotte, 'moeder', true, 'Petra', 'Bruins')
		};

		const actor = (personId: string, kind: Actor['kind'], ...roles: string[]): Actor => ({
			schoolId,
			personId,
			kind,
			roles,
			name: 'Test',
			provedAt: new Date(),
			today
		});
		const actors = {
			directeur: actor(people.directeur, 'medewerker', 'directeur'),
			zorgcoordinator: actor(people.zorgcoordinator, 'medewerker', 'zorgcoordinator'),
			administratie: actor(people.administratie, 'medewerker', 'administratie'),
			beheerder: actor(people.beheerder, 'medewerker', 'beheerder'),
			mentor: actor(people.mentor, 'medewerker'),
			otherMentor: actor(people.otherMentor, 'medewerker'),
			stagiair: actor(people.stagiair, 'medewerker'),
			helper: actor(people.helper, 'extern'),
			pupil: actor(pupils.jayden, 'leerling'),
			otherPupil: actor(pupils.noor, 'leerling'),
			parent: actor(parents.jayden, 'ouder'),
			parentWithoutCustody: actor(parents.jaydensFather, 'ouder'),
			otherParent: actor(parents.noor, 'ouder')
		};
		return { schoolId, locationId, yearId, groups, people, pupils, parents, actors };
	});
}

/** Adds a row and gives its id. Names of columns in camel case. */
export async function add(db: Db, table: string, row: Record<string, unknown>): Promise<string> {
	const id = randomUUID();
	const snake = Object.fromEntries(
		Object.entries({ id, ...row }).map(([key, value]) => [key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`), value])
	);
	await db.sql`insert into ${db.sql(table)} ${db.sql(snake as Record<string, string>)}`;
	return (row.id as string | undefined) ?? id;
}

/** What the actor gets from this piece of work. */
export const as = asActor;

/** A later version of the school's set-up, from a day, as the screens of the set-up make it. */
export async function changeSetup(
	schoolId: string,
	fromOn: string,
	change: (setup: SchoolSetup) => void
): Promise<void> {
	await asSystem(async ({ sql }) => {
		const [last] = await sql<{ number: number; document: SchoolSetup }[]>`
			select number, document from setup_version where school_id = ${schoolId} order by number desc limit 1`;
		if (!last) throw new Error('a school without a set-up');
		change(last.document);
		await sql`insert into setup_version (school_id, number, valid_from_on, document, why)
			values (${schoolId}, ${last.number + 1}, ${fromOn}, ${JSON.stringify(last.document)}::text::jsonb, 'Voor de test')`;
	});
}
