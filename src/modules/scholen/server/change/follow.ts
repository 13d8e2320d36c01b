import { randomUUID } from 'node:crypto';
import type { Db } from '#platform/database/session.ts';
import { isStated, type SchoolSetup } from '../../setup/index.ts';
import { locationsOf } from '../install.ts';

/**
 * Lets the rows that other records point at follow the set-up: the school's name and the locations. A location that is no
 * longer in the set-up keeps its row, as groups and enrolments hang on it; it is closed on a day, on its own page.
 */
export async function followSetup({ sql }: Db, schoolId: string, setup: SchoolSetup): Promise<void> {
	const brin = isStated(setup.school.brin) ? setup.school.brin : null;
	await sql`
		update school set name = ${setup.school.naam}, brin = ${brin}, version = version + 1
		where id = ${schoolId} and (name, brin) is distinct from (${setup.school.naam}::text, ${brin}::text)`;
	if (typeof setup.locaties === 'string') return;
	const rows = locationsOf(setup).map((location) => ({ ...location, id: randomUUID() }));
	await sql`
		insert into location as l (school_id, id, key, name, brin, town)
		select ${schoolId}, id, key, name, brin, town
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, key text, name text, brin text, town text)
		on conflict (school_id, key) do update set name = excluded.name, brin = excluded.brin, town = excluded.town, version = l.version + 1
		where (l.name, l.brin, l.town) is distinct from (excluded.name, excluded.brin, excluded.town)`;
}
