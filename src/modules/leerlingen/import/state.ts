import { addDays } from '#platform/text/dates.ts';
import type { ExistingPupil } from './compare.ts';
import type { Gender } from './records.ts';
import type { ImportSource } from './source.ts';

export type Names = { givenName: string; infix: string | null; familyName: string };

export type Reach = {
	email: string | null;
	phone: string | null;
	street: string | null;
	postcode: string | null;
	town: string | null;
	addressIsSecret: boolean;
};

export type Enrolment = { id: string; locationId: string; location: string; fromOn: string; untilOn: string | null };

export type Membership = {
	id: string;
	groupId: string;
	name: string;
	schoolYearId: string;
	isHome: boolean;
	/** The pupil's own, else the group's. */
	stage: number | null;
	fromOn: string;
	untilOn: string | null;
};

export type KnownContact = Names & {
	id: string;
	personId: string;
	relation: string;
	hasCustody: boolean;
	mayAskInformation: boolean;
	reach: Reach | null;
};

/** All that an import can write of one pupil, as it stands in the tables. The function `import_states` makes it. */
export type PupilState = {
	pupilId: string;
	pupil: Names & {
		firstNames: string | null;
		bornOn: string;
		gender: Gender;
		pupilNumber: string | null;
		eckId: string | null;
	};
	/** Sealed. */
	bsn: string | null;
	reach: Reach | null;
	/** By source. */
	keys: Partial<Record<ImportSource, string>>;
	/** By first day. */
	enrolments: Enrolment[];
	memberships: Membership[];
	contacts: KnownContact[];
};

export type SchoolYear = { id: string; name: string; startsOn: string; endsOn: string };

/** The day of the file, the school year that its groups are of, and the system that it comes from. */
export type ImportFrame = { on: string; year: SchoolYear | null; source: ImportSource };

export const noReach: Reach = {
	email: null,
	phone: null,
	street: null,
	postcode: null,
	town: null,
	addressIsSecret: false
};

/** What the tables say of a pupil, flat, as a file can be compared with it. `bsn` stands in its place: see `bsnMark`. */
export function recordOf(state: PupilState, frame: ImportFrame, bsn: string | null): ExistingPupil {
	const stay = stayOf(state);
	const home = homeOf(state, frame);
	return {
		id: state.pupilId,
		sourceKey: state.keys[frame.source] ?? null,
		bsn,
		...state.pupil,
		...(state.reach ?? noReach),
		// A year in which the pupil has no group yet says nothing else of the pupil: it is the group that would change.
		schoolYear: frame.year?.name ?? null,
		stage: home?.stage ?? null,
		group: home?.name ?? null,
		otherGroups: othersOf(state, frame)
			.map(({ name }) => name)
			.sort(),
		location: stay?.current.location ?? null,
		fromOn: stay?.first.fromOn ?? null,
		untilOn: stay?.current.untilOn ?? null,
		contacts: state.contacts.map(
			({ relation, givenName, infix, familyName, hasCustody, mayAskInformation, reach }) => ({
				relation,
				givenName,
				infix,
				familyName,
				hasCustody,
				mayAskInformation,
				...(reach ?? noReach)
			})
		)
	};
}

/** A stay that ends before it begins was corrected away. */
const tookPlace = ({ fromOn, untilOn }: { fromOn: string; untilOn: string | null }) => !untilOn || fromOn <= untilOn;

/** The last enrolment, and the first of those that follow on each other without a gap: a move to another location is no new start. */
export function stayOf({ enrolments }: PupilState): { current: Enrolment; first: Enrolment } | undefined {
	const real = enrolments.filter(tookPlace);
	const current = real.pop();
	if (!current) return undefined;
	let first = current;
	for (let before = real.pop(); before?.untilOn && addDays(before.untilOn, 1) === first.fromOn; before = real.pop()) {
		first = before;
	}
	return { current, first };
}

/** The group on the day of the file, or on the last day of who has left; of who comes later, the first. */
export const homeOf = (state: PupilState, frame: ImportFrame): Membership | undefined =>
	inYear(state, frame).findLast(({ isHome }) => isHome);

export const othersOf = (state: PupilState, frame: ImportFrame): Membership[] =>
	inYear(state, frame).filter(({ isHome }) => !isHome);

/** The memberships of this school year that hold on the day, or begin after it. */
function inYear(state: PupilState, { on, year }: ImportFrame): Membership[] {
	const lastOn = stayOf(state)?.current.untilOn;
	const day = lastOn && lastOn < on ? lastOn : on;
	return state.memberships.filter(
		(membership) =>
			membership.schoolYearId === year?.id &&
			tookPlace(membership) &&
			(!membership.untilOn || membership.untilOn >= (day > year.endsOn ? year.endsOn : day))
	);
}
