import { randomUUID } from 'node:crypto';
import type { Db } from '#platform/database/session.ts';
import type { SchoolContext } from '../../import/check.ts';
import type { ExistingPupil } from '../../import/compare.ts';
import { personKey } from '../../import/identity.ts';
import type { PupilRow } from '../../import/records.ts';
import type { NewGroup } from '../../import/run.ts';
import {
	recordOf,
	type ImportFrame,
	type Names,
	type PupilState,
	type Reach,
	type SchoolYear
} from '../../import/state.ts';
import { bsnMarks } from './bsn.ts';

type Place = { id: string; name: string; brin: string | null };
type Group = { id: string; name: string; locationId: string; stage: number | null };

/** What the school has that a file is compared with. */
export type School = {
	frame: ImportFrame;
	places: Place[];
	groups: Group[];
	states: Map<string, PupilState>;
	marks: Map<string, string>;
	existing: ExistingPupil[];
};

/** The named school year, else the one of the day, else the last. */
export async function findYear(
	{ sql }: Db,
	schoolId: string,
	name: string | null,
	on: string
): Promise<SchoolYear | null> {
	const [year] = await sql<SchoolYear[]>`
		select id, name, starts_on as "startsOn", ends_on as "endsOn" from school_year
		where school_id = ${schoolId} and (${name}::text is null or name = ${name})
		order by ${on}::date between starts_on and ends_on desc, starts_on desc limit 1`;
	return year ?? null;
}

/** Reads all pupils of the school once; with 30,000 of them in about a second. */
export async function readSchool({ sql }: Db, schoolId: string, frame: ImportFrame): Promise<School> {
	const places = await sql<Place[]>`
		select id, name, brin from location where school_id = ${schoolId} and closed_on is null order by name`;
	const groups = await sql<Group[]>`
		select id, name, location_id as "locationId", stage from school_group
		where school_id = ${schoolId} and school_year_id = ${frame.year?.id ?? null}`;
	const school: School = { frame, places, groups, states: new Map(), marks: new Map(), existing: [] };
	const digest = bsnMarks();
	const reading = sql<{ state: PupilState; mark: string }[]>`
		select state, md5(state::text) as mark from import_states(${schoolId})`.cursor(1000);
	for await (const rows of reading) {
		for (const { state, mark } of rows) {
			school.states.set(state.pupilId, state);
			school.marks.set(state.pupilId, mark);
			school.existing.push(recordOf(state, frame, state.bsn && digest.ofSealed(state.bsn, schoolId, state.pupilId)));
		}
	}
	return school;
}

/** A location's BRIN is four characters, or six with the *vestiging*. */
export const checkContext = ({ frame, places, groups }: School): SchoolContext => ({
	on: frame.on,
	locations: places.map(({ name, brin }) => ({
		name,
		brin: brin?.slice(0, 4) ?? null,
		establishment: brin?.slice(4, 6) || null
	})),
	groups: groups.map(({ name }) => name)
});

/** Finds groups by name at a location. A name that the school does not have becomes a new group, once. */
export function groupFinder({ groups, places }: School, stages: ReadonlyMap<string, number | null>) {
	const found = new Map(groups.map((group): [string, Group] => [`${group.locationId} ${group.name}`, group]));
	const made: NewGroup[] = [];
	const find = (name: string, locationId: string): { id: string; stage: number | null } => {
		const key = `${locationId} ${name}`;
		const known = found.get(key);
		if (known) return known;
		const location = places.find(({ id }) => id === locationId)?.name ?? '';
		const group: NewGroup = { id: randomUUID(), name, locationId, location, stage: stages.get(name) ?? null };
		made.push(group);
		found.set(key, group);
		return group;
	};
	return { find, made };
}

/** The lowest year of school life in each group of the file: that is the group's own. */
export function stagesOf(rows: readonly PupilRow[]): Map<string, number | null> {
	const stages = new Map<string, number | null>();
	for (const { pupil } of rows) {
		if (!pupil.group || !pupil.stage) continue;
		stages.set(pupil.group, Math.min(pupil.stage, stages.get(pupil.group) ?? pupil.stage));
	}
	return stages;
}

/**
 * A parent with the same name and e-mail address, of whom nothing else differs, is the same person: brothers and sisters share
 * their parents. Without an address nobody is taken for another.
 */
export function parentFinder(states: Iterable<PupilState>) {
	const keyOf = (parent: Names & Reach) =>
		parent.email &&
		`${personKey(parent)} ${JSON.stringify([parent.email, parent.phone, parent.street, parent.postcode, parent.town, parent.addressIsSecret])}`;
	const known = new Map<string, string>();
	for (const { contacts } of states) {
		for (const contact of contacts) {
			const key = contact.reach && keyOf({ ...contact, ...contact.reach });
			if (key) known.set(key, contact.personId);
		}
	}
	return {
		find: (parent: Names & Reach): string | undefined => known.get(keyOf(parent) ?? ''),
		remember(parent: Names & Reach, personId: string): void {
			const key = keyOf(parent);
			if (key) known.set(key, personId);
		}
	};
}
