import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSetup, type SchoolSetup } from '#modules/scholen/setup/index.ts';
import { asSystem } from '#platform/database/session.ts';
import { todayInTheNetherlands } from '#platform/web/today.ts';
import { record } from '#platform/audit/record.ts';
import { installSchool } from '#modules/scholen/server/index.ts';

export type FirstSchool = {
	school: string;
	/** The name of a file in the folder with set-ups. */
	setup: string;
	administrator: { givenName: string; infix: string; familyName: string; email: string };
};

export type MadeSchool = { schoolId: string; personId: string };

const setupFolder = 'schools';

/** The set-ups that a school can begin with: the name of the file, and the school that it was made from. */
export async function listSetups(): Promise<{ file: string; school: string }[]> {
	const files = (await readdir(setupFolder)).filter((name) => name.endsWith('.yaml')).sort();
	const setups = await Promise.all(files.map(async (file) => ({ file, setup: await readSetup(file) })));
	return setups.flatMap(({ file, setup }) => (setup ? [{ file: file.replace('.yaml', ''), school: setup.school.naam }] : []));
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
	const chosen = (await listSetups()).find(({ file }) => file === setup);
	const document = chosen && (await readSetup(`${chosen.file}.yaml`));
	if (!document) return undefined;
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
		await record(db, { schoolId, personId }, { act: 'inloggen.first_start', subjectId: schoolId, detail: { setup } });
		return { schoolId, personId };
	});
}

async function readSetup(file: string): Promise<SchoolSetup | undefined> {
	const parsed = parseSetup(await readFile(join(setupFolder, file), 'utf8'));
	return parsed.ok ? parsed.setup : undefined;
}
