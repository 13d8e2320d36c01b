import { and, eq } from 'drizzle-orm';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, NotFound, Refusal } from '#platform/web/errors.ts';
import { mayChangeSetup } from '../../access.ts';
import type { CloseLocationForm, ColorForm, LocationForm } from '../../forms.ts';
import { NOT_STATED, type SchoolSetup } from '../../setup/index.ts';
import { addItem, changeFields } from '../../setup/edit.ts';
import { placeAt } from '../../setup/outline.ts';
import { listLocations } from '../read/locations.ts';
import { getSchool } from '../read/school.ts';
import { location, school } from '../tables.ts';
import { changeSetup, listNumbers } from './setup.ts';

/** Any colour will do: tokens.css makes it dark or light enough to read, and keeps the hue. */
export async function changeColor(db: Db, actor: Actor, { themeColor, version }: ColorForm): Promise<Done> {
	if (!mayChangeSetup(actor)) throw new NotFound('school');
	const saved = await db
		.update(school)
		.set({ themeColor, version: version + 1 })
		.where(and(eq(school.id, actor.schoolId), eq(school.version, version)))
		.returning({ id: school.id });
	if (!saved.length) {
		const now = await getSchool(db, actor);
		throw new EditConflict({ themeColor: now.themeColor }, now.version);
	}
	record(db, actor, { act: 'scholen.changeColor', detail: { themeColor } });
	return { said: 'scholen_said_color' };
}

/** Adds or renames a location, in the set-up; the row that groups point at follows. */
export async function saveLocation(
	db: Db,
	actor: Actor,
	today: string,
	{ locationId, name, town, brin, why }: LocationForm
): Promise<Done> {
	if (!mayChangeSetup(actor)) throw new NotFound('location');
	const rows = await listLocations(db, actor);
	const row = rows.find(({ id }) => id === locationId);
	if (locationId && !row) throw new NotFound('location');
	const fields = { naam: name, wijk: town || NOT_STATED, brin: brin || NOT_STATED };
	const edit = (setup: SchoolSetup): SchoolSetup => {
		const listed = withAllLocations(setup, rows);
		return row ? changeFields(listed, `locaties.${row.key}`, fields) : addItem(listed, 'locaties', fields);
	};
	const version = (await listNumbers(db)).at(-1)?.number ?? 0;
	await changeSetup(db, actor, today, { validFromOn: today, why, version }, edit, 'locaties');
	return { to: '/school/locaties', said: 'scholen_said_saved' };
}

/** A set-up that states no locations gets those that the school has, before one of them changes. */
function withAllLocations(
	setup: SchoolSetup,
	rows: { key: string; name: string; town: string | null; brin: string | null }[]
): SchoolSetup {
	const missing = rows.filter(({ key }) => !placeAt(setup, `locaties.${key}`));
	return missing.reduce(
		(listed, { key, name, town, brin }) =>
			addItem(listed, 'locaties', { key, naam: name, wijk: town ?? NOT_STATED, brin: brin ?? NOT_STATED }),
		setup
	);
}

/** The last day of a location, or none: then it is open again. Not while groups stay there. */
export async function closeLocation(
	db: Db,
	actor: Actor,
	{ locationId, closedOn, version }: CloseLocationForm
): Promise<Done> {
	if (!mayChangeSetup(actor)) throw new NotFound('location');
	const row = (await listLocations(db, actor)).find(({ id }) => id === locationId);
	if (!row) throw new NotFound('location');
	if (closedOn) {
		const [used] = await db.sql<{ name: string }[]>`
			select g.name from school_group g join school_year y on y.school_id = g.school_id and y.id = g.school_year_id
			where g.school_id = ${actor.schoolId} and g.location_id = ${locationId} and y.ends_on > ${closedOn} limit 1`;
		if (used) throw new Refusal('scholen_refusal_location_used', { group: used.name });
	}
	const saved = await db
		.update(location)
		.set({ closedOn, version: version + 1 })
		.where(and(eq(location.schoolId, actor.schoolId), eq(location.id, locationId), eq(location.version, version)))
		.returning({ id: location.id });
	if (!saved.length) throw new EditConflict({ closedOn: row.closedOn ?? '' }, row.version);
	record(db, actor, { act: 'scholen.closeLocation', subjectId: locationId, detail: { closedOn } });
	return { to: '/school/locaties', said: 'scholen_said_saved' };
}
