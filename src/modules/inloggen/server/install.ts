import { randomUUID } from 'node:crypto';
import type { SchoolSetup } from '#modules/scholen/setup/index.ts';
import { itemsOf } from '#modules/scholen/setup/index.ts';
import type { Db } from '#platform/database/session.ts';
import { todayInTheNetherlands } from '#platform/web/today.ts';

export type NewSchool = { setup: SchoolSetup; name: string; isDemo: boolean };

/** Makes a school that begins with this set-up: the school, its set-up as first version, and its locations. */
export async function installSchool({ sql }: Db, { setup, name, isDemo }: NewSchool): Promise<{ schoolId: string }> {
	const schoolId = randomUUID();
	await sql`insert into school (id, name, is_demo) values (${schoolId}, ${name}, ${isDemo})`;
	await sql`
		insert into setup_version (school_id, number, valid_from_on, document, why)
		values (${schoolId}, 1, ${todayInTheNetherlands()}, ${JSON.stringify(setup)}::jsonb, 'eerste start')`;
	const stated = itemsOf(setup.locaties);
	for (const { key, naam } of stated.length > 0 ? stated : [{ key: 'hoofdlocatie', naam: name }]) {
		await sql`insert into location (school_id, id, key, name) values (${schoolId}, ${randomUUID()}, ${key}, ${naam})`;
	}
	return { schoolId };
}
