import { eq } from 'drizzle-orm';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { mayChangeSetup } from '../../access.ts';
import { sourceOf } from '../../setup/index.ts';
import { setupOf } from '../setups.ts';
import { school } from '../tables.ts';
import { refuseOthers } from './door.ts';
import { listLocations } from './locations.ts';
import { listVersions } from './versions.ts';
import { listGroups, listPeriods, listYears } from './years.ts';

export async function getSchool(db: Db, { schoolId }: Actor) {
	const [row] = await db.select().from(school).where(eq(school.id, schoolId));
	if (!row) throw new NotFound('school');
	return row;
}

/** What is set up and what still asks for something. */
export async function viewSchool(db: Db, actor: Actor, today: string) {
	refuseOthers(actor);
	const [row, setup, locations, years, versions] = await Promise.all([
		getSchool(db, actor),
		setupOf(db),
		listLocations(db, actor),
		listYears(db, actor),
		listVersions(db, actor)
	]);
	const year = years.find(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);
	const [groups, periods] = year
		? await Promise.all([listGroups(db, actor, year.id), listPeriods(db, actor, year.id)])
		: [[], []];
	return {
		school: { name: row.name, brin: row.brin, themeColor: row.themeColor, isDemo: row.isDemo, version: row.version },
		source: { ...sourceOf(setup), note: setup.bron.toelichting ?? null },
		locations: locations.filter(({ closedOn }) => !closedOn || closedOn >= today).length,
		year: year && { id: year.id, name: year.name, periods: periods.length, groups: groups.length },
		nextYear: years.find(({ startsOn }) => startsOn > today) ?? null,
		withoutMentor: groups.filter(({ mentors }) => !mentors.length).map(({ id, name }) => ({ id, name })),
		changed: versions.at(0) ?? null,
		may: { change: mayChangeSetup(actor) }
	};
}
