import { guide } from '#modules/leerlingen/server/tables.ts';
import { isHard, type Arrangement } from '#modules/traject/arrangement.ts';
import { placement, placementGoal, placementReason, placementStep } from '#modules/traject/server/tables.ts';
import { lastDayOf, proposedEnd, type GoalResult } from '#modules/traject/traject.ts';
import { insertRows } from '#platform/database/bulk.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Chance } from './chance.ts';
import { becauses, goals as goalSentences, needs } from './placement-sentences.ts';

export type Placement = typeof placement.$inferInsert & { id: string };

export type Placements = {
	placements: Placement[];
	goals: (typeof placementGoal.$inferInsert)[];
	reasons: (typeof placementReason.$inferInsert)[];
	steps: (typeof placementStep.$inferInsert)[];
	guides: (typeof guide.$inferInsert)[];
};

export async function insertPlacements(db: Db, made: Placements): Promise<void> {
	await insertRows(db, placement, made.placements);
	await insertRows(db, placementGoal, made.goals);
	await insertRows(db, placementReason, made.reasons);
	await insertRows(db, placementStep, made.steps);
	await insertRows(db, guide, made.guides);
}

/** Where the rows belong. */
type At = {
	schoolId: string;
	name: string;
	staff: { careCoordinator: string };
	/** By the key that the set-up names it by. */
	locations: { id: string; key: string }[];
};

/** Asked for, with why; from there it waits. */
export function begin(
	by: Chance,
	made: Placements,
	school: At,
	arrangement: Arrangement,
	pupil: { id: string; location: string },
	askedOn: string
): Placement {
	const { schoolId, staff, locations } = school;
	const module = arrangement.modules?.length ? by.pick(arrangement.modules) : null;
	const row: Placement = {
		schoolId,
		id: by.id(),
		pupilId: pupil.id,
		arrangementKey: arrangement.key,
		arrangementName: arrangement.name,
		level: arrangement.level,
		moduleKey: module?.key ?? null,
		moduleName: module?.name ?? null,
		locationId: arrangement.place ? null : (locations.find(({ key }) => key === pupil.location)?.id ?? null),
		state: 'wacht',
		askedOn,
		askedById: staff.careCoordinator,
		isUrgent: false,
		fromOn: null,
		endBy: null,
		endKind: null,
		endedOn: null,
		outcomeKey: null,
		outcome: null,
		decidedOn: null,
		decidedById: null,
		decidedIn: null,
		weeklyMinutes: null,
		staysEnrolledAt: null
	};
	made.placements.push(row);
	const of = { schoolId, placementId: row.id, pupilId: pupil.id };
	made.reasons.push({ ...of, need: by.pick(needs), byId: staff.careCoordinator });
	made.steps.push({
		...of,
		id: by.id(),
		kind: 'gevraagd',
		onDay: askedOn,
		byId: staff.careCoordinator,
		why: null,
		endWas: null
	});
	return row;
}

export const addStep = (
	by: Chance,
	made: Placements,
	row: Placement,
	kind: 'geplaatst' | 'beëindigd' | 'voorrang',
	onDay: string,
	why: string | null
) =>
	made.steps.push({
		schoolId: row.schoolId,
		id: by.id(),
		placementId: row.id,
		pupilId: row.pupilId,
		kind,
		onDay,
		byId: row.askedById,
		why,
		endWas: kind === 'beëindigd' ? (row.endBy ?? null) : null
	});

export function addGoals(by: Chance, made: Placements, row: Placement, result: () => GoalResult | null): void {
	for (const [position, text] of by.some(goalSentences, 1, 3).entries())
		made.goals.push({
			schoolId: row.schoolId,
			id: by.id(),
			placementId: row.id,
			pupilId: row.pupilId,
			position,
			text,
			result: result()
		});
}

/** Given its place on a day. */
export function give(
	by: Chance,
	made: Placements,
	school: At,
	arrangement: Arrangement,
	row: Placement,
	from: string,
	minutes?: number
): void {
	const { duration, decidedIn, enrolment, funding } = arrangement;
	Object.assign(row, {
		state: 'geplaatst',
		fromOn: from,
		endBy: duration ? lastDayOf(duration, from) : proposedEnd(null, from),
		endKind: isHard(duration) ? 'hard' : 'voorkeur',
		decidedOn: addDays(from, -by.between(4, 14)),
		decidedById: row.askedById,
		decidedIn: decidedIn?.name ?? 'Zorgoverleg',
		weeklyMinutes: minutes ?? null,
		funding: funding && funding.length <= 40 ? funding : null,
		staysEnrolledAt: enrolment === 'school van herkomst' ? school.name : null
	});
	addStep(by, made, row, 'geplaatst', row.decidedOn!, by.pick(becauses.placed));
}
