import { randomUUID } from 'node:crypto';
import { installSchool, listSetupFiles, readSetupFile } from '#modules/scholen/server/index.ts';
import { asSystem } from '#platform/database/session.ts';
import { todayInTheNetherlands } from '#platform/web/today.ts';
import { record } from '#platform/audit/record.ts';

export type FirstSchool = {
	school: string;
	/** The name of a file in the folder with set-ups. */
	setup: string;
	administrator: { givenName: string; infix: string; familyName: string; email: string };
};

export type MadeSchool = { schoolId: string; personId: string };

/** The set-ups that a school can begin with: the name of the file, and the school that it was made from. */
export async function listSetups(): Promise<{ file: string; school: string }[]> {
	const files = await listSetupFiles();
	return Promise.all(files.map(async (file) => ({ file, school: (await readSetupFile(file)).school.naam })));
}

/** Whether there is a school already; then nobody makes a first one. */
export async function hasSchool(): Promise<boolean> {
	return asSystem(async ({ sql }) => (await sql`select 1 from school limit 1`).length > 0);
}

/**
 * Makes the first school and its administrator, who is nobody's colleague yet: so this is done by the system. Gives nothing
 * when there is a school already, also when two ask at the same moment, and when there is no such set-up.
 */
export async function makeFirstSchool({ school, setup, administrator }: FirstSchool): Promise<MadeSchool | undefined> {
	if (!(await listSetupFiles()).includes(setup)) return undefined;
	const document = await readSetupFile(setup);
	return asSystem(async (db) => {
		await db.sql`lock table school in exclusive mode`;
		if ((await db.sql`select 1 from school limit 1`).length > 0) return undefined;
		const { schoolId } = await installSchool(db, { setup: document, name: school, isDemo: false });
		const personId = randomUUID();
		const { givenName, infix, familyName, email } = administrator;
		await db.sql`
			insert into person (school_id, id, kind, given_name, infix, family_name)
			values (${schoolId}, ${personId}, 'medewerker', ${givenName}, ${infix || null}, ${familyName})`;
		await db.sql`insert into reach (school_id, person_id, email) values (${schoolId}, ${personId}, ${email})`;
		await db.sql`
			insert into role_assignment (school_id, id, person_id, role, from_on)
			values (${schoolId}, ${randomUUID()}, ${personId}, 'beheerder', ${todayInTheNetherlands()})`;
		record(db, { schoolId, personId }, { act: 'inloggen.first_start', subjectId: schoolId, detail: { setup } });
		return { schoolId, personId };
	});
}
