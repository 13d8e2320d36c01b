import { waysOut, type Arrangement } from '#modules/traject/arrangement.ts';
import { hardEndOf, type GoalResult } from '#modules/traject/traject.ts';
import { addDays } from '#platform/text/dates.ts';
import { chance, type Chance } from './chance.ts';
import { onSchoolDay } from './opp-rows.ts';
import { addGoals, addStep, begin, give, type Placements } from './placement-rows.ts';
import { becauses, outcomes } from './placement-sentences.ts';
import type { Pupils } from './pupils.ts';
import type { DemoSchool } from './schools.ts';
import type { Group, Staff } from './staff.ts';

type School = {
	schoolId: string;
	today: string;
	name: string;
	groups: Group[];
	staff: Staff;
	pupils: Pupils;
	arrangements: readonly Arrangement[];
	/** By the key that the set-up names it by. */
	locations: { id: string; key: string }[];
};

/** How many are there now, wait and were there; how much time it takes, and of which years they are. */
type Wanted = { now: number; waiting?: number; past?: number; minutes?: number; stages?: number[]; endsSoon?: boolean };

const wanted: Partial<Record<DemoSchool['setup'], Record<string, Wanted>>> = {
	'pro-almere': {
		eag: { now: 4, past: 3, minutes: 240, stages: [1, 2] },
		plus: { now: 6, past: 7, waiting: 1, minutes: 90, endsSoon: true },
		'extra-nederlands': { now: 6, past: 3, minutes: 60, endsSoon: true },
		'tt-groepen': { now: 1, minutes: 300, stages: [5] },
		'next-level': { now: 3, past: 1, waiting: 1, minutes: 900 },
		oja: { now: 3, past: 2 }
	},
	'pro-assen': {
		tussengroep: { now: 3, stages: [1] },
		basisplus: { now: 5, past: 5, minutes: 120, stages: [1, 2, 3], endsSoon: true },
		balans: { now: 10, past: 4, waiting: 3, minutes: 600 },
		'pro-roc': { now: 2, minutes: 180, stages: [5] },
		'pro-isk': { now: 1, minutes: 120, stages: [4, 5] }
	}
};

/** Arrangements filled as a school fills them. A school whose set-up names none has none. */
export function makePlacements(seed: number, setup: DemoSchool['setup'], school: School): Placements {
	const by = chance(seed);
	const made: Placements = { placements: [], goals: [], reasons: [], steps: [], guides: [] };
	const free = presentPupils(by, school);
	const helpers = [
		...new Set(
			school.staff.groupStaff
				.filter(({ role }) => role !== 'mentor' && role !== 'stagiair')
				.map(({ personId }) => personId)
		)
	];
	for (const arrangement of school.arrangements) {
		const want = wanted[setup]?.[arrangement.key];
		if (!want) continue;
		const fits = (pupil: Present) =>
			(want.stages?.includes(pupil.stage) ?? true) && (arrangement.locations?.includes(pupil.location) ?? true);
		const take = () => {
			const at = free.findIndex(fits);
			return at < 0 ? undefined : free.splice(at, 1)[0];
		};
		const guides = by.some(helpers, Math.min(2, helpers.length), Math.min(2, helpers.length));
		for (let i = 0; i < (want.past ?? 0); i++)
			withPupil(take(), (pupil) => pastOf(by, made, school, arrangement, pupil, want));
		for (let i = 0; i < want.now; i++) {
			const endsSoon = Boolean(want.endsSoon) && i === 0;
			withPupil(take(), (pupil) =>
				nowOf(by, made, school, arrangement, pupil, { ...want, endsSoon }, guides[i % guides.length])
			);
		}
		for (let i = 0; i < (want.waiting ?? 0); i++)
			withPupil(take(), (pupil) => waitingOf(by, made, school, arrangement, pupil, i === 0 && (want.waiting ?? 0) > 1));
	}
	return made;
}

const withPupil = (pupil: Present | undefined, work: (pupil: Present) => void): void => {
	if (pupil) work(pupil);
};

type Present = { id: string; stage: number; since: string; location: string };

/** Who is in a group today, in an order of chance. */
function presentPupils(by: Chance, { pupils, groups, today, locations }: School): Present[] {
	const now = new Map(
		groups.filter((group) => group.startsOn <= today && today <= group.endsOn).map((group) => [group.id, group])
	);
	const since = new Map(pupils.enrolments.map(({ pupilId, fromOn }) => [pupilId, fromOn]));
	const keys = new Map(locations.map(({ id, key }) => [id, key]));
	const present = pupils.members.flatMap(({ pupilId, groupId }): Present[] => {
		const group = now.get(groupId);
		return group
			? [
					{
						id: pupilId,
						stage: group.stage,
						since: since.get(pupilId) ?? today,
						location: keys.get(group.locationId) ?? ''
					}
				]
			: [];
	});
	return by.some(present, present.length, present.length);
}

/** Began some time ago, and never before the pupil came. */
const startOf = (by: Chance, { today }: School, { since }: Present, least: number, most: number): string => {
	const on = onSchoolDay(addDays(today, -by.between(least, most)));
	return on > since ? on : onSchoolDay(addDays(since, 7));
};

function nowOf(
	by: Chance,
	made: Placements,
	school: School,
	arrangement: Arrangement,
	pupil: Present,
	{ minutes, endsSoon }: Wanted,
	guideId: string | undefined
): void {
	const began = startOf(by, school, pupil, 30, 130);
	// What lasts a school year began in this one.
	const isOver = (hardEndOf(arrangement.duration, began) ?? school.today) < school.today;
	const from = isOver ? onSchoolDay(addDays(school.today, -3)) : began;
	const row = begin(by, made, school, arrangement, pupil, addDays(from, -by.between(20, 60)));
	give(by, made, school, arrangement, row, from, minutes);
	// A school year that is nearly over ends for all of them; one that just began, for one.
	if (endsSoon) row.endBy = onSchoolDay(addDays(school.today, 19));
	if (row.endBy! < school.today) row.endBy = addDays(school.today, 60);
	if (row.endBy! < from) row.endBy = addDays(from, 60);
	addGoals(by, made, row, () => null);
	if (!guideId) return;
	made.guides.push({
		schoolId: school.schoolId,
		id: by.id(),
		pupilId: pupil.id,
		personId: guideId,
		fromOn: from,
		untilOn: row.endBy!,
		source: 'traject',
		sourceId: row.id,
		why: arrangement.name,
		namedById: school.staff.careCoordinator
	});
}

function pastOf(
	by: Chance,
	made: Placements,
	school: School,
	arrangement: Arrangement,
	pupil: Present,
	{ minutes }: Wanted
): void {
	const from = startOf(by, school, pupil, 180, 420);
	const endedOn = onSchoolDay(addDays(from, by.between(60, 150)));
	// Who came only this autumn was nowhere yet.
	if (endedOn >= school.today) return;
	const row = begin(by, made, school, arrangement, pupil, addDays(from, -by.between(20, 60)));
	give(by, made, school, arrangement, row, from, minutes);
	const ways = waysOut(arrangement, row.moduleKey ?? null);
	const way = ways.length > 0 ? by.pick(ways) : null;
	Object.assign(row, {
		state: 'beëindigd',
		endBy: endedOn < row.endBy! ? addDays(endedOn, by.between(0, 10)) : row.endBy,
		endedOn: endedOn < row.endBy! ? endedOn : row.endBy,
		outcomeKey: way?.key ?? null,
		outcome: way?.name ?? by.pick(outcomes)
	});
	addGoals(by, made, row, () => by.pick<GoalResult>(['ja', 'ja', 'deels', 'nee']));
	// Now and then it was decided only after the end.
	addStep(
		by,
		made,
		row,
		'beëindigd',
		addDays(row.endBy!, by.happens(0.12) ? 6 : -by.between(1, 12)),
		by.pick(becauses.ended)
	);
}

function waitingOf(
	by: Chance,
	made: Placements,
	school: School,
	arrangement: Arrangement,
	pupil: Present,
	isUrgent: boolean
): void {
	const askedOn = startOf(by, school, pupil, isUrgent ? 8 : 20, isUrgent ? 15 : 90);
	const row = begin(by, made, school, arrangement, pupil, askedOn < school.today ? askedOn : school.today);
	addGoals(by, made, row, () => null);
	if (!isUrgent) return;
	row.isUrgent = true;
	addStep(by, made, row, 'voorrang', row.askedOn, becauses.first);
}
