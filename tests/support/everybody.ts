import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { accessPeople, type AccessPerson } from '#modules/mensen/roles.ts';
import { addLessonRow } from './lessons.ts';
import { add, as, makeSchool, type TestSchool } from './school.ts';

export type Everybody = { school: TestSchool; elsewhere: TestSchool; actors: Record<AccessPerson, Actor> };

/** A school with everybody of the access tables, and another school. */
export async function makeEverybody(): Promise<Everybody> {
	const school = await makeSchool();
	const elsewhere = await makeSchool('Een andere school');
	const { schoolId, people, pupils, groups } = school;
	const hired = await asSystem(async (db) => {
		const hire = (givenName: string) =>
			add(db, 'person', { schoolId, kind: 'medewerker', givenName, familyName: 'Veen' });
		const withRole = async (role: string, givenName: string) => {
			const personId = await hire(givenName);
			await add(db, 'role_assignment', { schoolId, personId, role, fromOn: '2024-08-01' });
			return personId;
		};
		const withGroup = async (role: string, givenName: string, untilOn: string) => {
			const personId = await hire(givenName);
			await add(db, 'group_staff', { schoolId, groupId: groups['2B'], personId, role, fromOn: '2026-08-01', untilOn });
			return personId;
		};
		await add(db, 'access_grant', {
			schoolId,
			pupilId: pupils.jayden,
			personId: people.helper,
			role: 'begeleider',
			sees: ['gedeeld', 'team'],
			fromOn: '2026-11-01',
			untilOn: '2026-11-30',
			why: 'stage',
			grantedById: people.zorgcoordinator
		});
		return {
			orthopedagoog: await withRole('orthopedagoog', 'Fenna'),
			teamleider: await withRole('teamleider', 'Hanneke'),
			assistant: await withGroup('onderwijsassistent', 'Gijs', '2027-07-31'),
			formerMentor: await withGroup('mentor', 'Wouter', '2026-11-09'),
			teacher: await hire('Tessa')
		};
	});
	await addLessonRow(school, { teacherId: hired.teacher, weekday: 5 });
	const staff = (personId: string, ...roles: string[]): Actor => ({ ...school.actors.mentor, personId, roles });
	return {
		school,
		elsewhere,
		actors: {
			...school.actors,
			orthopedagoog: staff(hired.orthopedagoog, 'orthopedagoog'),
			teamleider: staff(hired.teamleider, 'teamleider'),
			assistant: staff(hired.assistant),
			formerMentor: staff(hired.formerMentor),
			teacher: staff(hired.teacher),
			stranger: elsewhere.actors.directeur,
			strangeMentor: elsewhere.actors.mentor
		}
	};
}

/** In the order of the people, so that two lists can be compared. */
export const inOrder = (list: readonly AccessPerson[]): AccessPerson[] =>
	accessPeople.filter((who) => list.includes(who));

const undo = new Error('undo');

/** Whether the database lets this be done; what is done is undone. A foreign key does not know what the actor may not see. */
export async function takes(actor: Actor, work: (db: Db) => PromiseLike<unknown>): Promise<boolean> {
	try {
		await as(actor, async (db) => {
			const rows = await work(db);
			if (Array.isArray(rows) && rows.length === 0) return;
			throw undo;
		});
	} catch (problem) {
		if (problem === undo) return true;
		const { code = (problem as { cause?: { code: string } }).cause?.code } = problem as { code?: string };
		if (code !== '42501' && code !== '23503') throw problem;
	}
	return false;
}

/** Who gets through: of a question whoever gets a row, of a change whoever makes it. */
export async function whoMay(
	{ actors }: Pick<Everybody, 'actors'>,
	work: (db: Db, actor: Actor) => PromiseLike<unknown>
): Promise<AccessPerson[]> {
	const able: AccessPerson[] = [];
	for (const who of accessPeople) if (await takes(actors[who], (db) => work(db, actors[who]))) able.push(who);
	return able;
}
