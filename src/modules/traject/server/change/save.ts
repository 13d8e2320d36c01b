import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { Refusal } from '#platform/web/errors.ts';
import { todayOf } from '#platform/web/today.ts';
import { mayDecide, type OwnInvolvement } from '../../access.ts';
import type { StepKind } from '../../traject.ts';
import type { PlacementLine } from '../../views.ts';
import { placement, placementStep } from '../tables.ts';

type PlacementRow = typeof placement.$inferInsert;

export function requireDecider(own: OwnInvolvement): void {
	if (!mayDecide(own)) throw new Refusal('traject_refusal_role');
}

/** What an act asks of the placement: in one of these states, else it was decided already. */
export function requireState({ state }: Pick<PlacementLine, 'state'>, ...states: PlacementLine['state'][]): void {
	if (!states.includes(state)) throw new Refusal('traject_refusal_state');
}

/**
 * Saves what was decided, as long as nobody else changed the placement since the page was read. The database holds places and
 * hard durations; what it refuses is told as that.
 */
export async function savePlacement(
	db: Db,
	actor: Actor,
	{ id }: Pick<PlacementLine, 'id'>,
	version: number,
	values: Partial<Omit<PlacementRow, 'overrideAt'>> & { overrideAt?: SQL }
): Promise<void> {
	const saved = await told(
		db
			.update(placement)
			.set({ ...values, version: version + 1 })
			.where(and(eq(placement.schoolId, actor.schoolId), eq(placement.id, id), eq(placement.version, version)))
			.returning({ id: placement.id })
	);
	if (saved.length === 0) throw new Refusal('traject_refusal_changed');
}

const refusals = {
	full: 'traject_refusal_full',
	long: 'traject_refusal_long'
} as const;
const constraints: Record<string, keyof typeof refusals> = { placement_capacity: 'full', placement_duration: 'long' };

/**
 * What goes beyond places or time asks for a reason, and who gives it lets it go beyond them for this once: the database takes
 * it in this very statement only.
 */
export function overridingIf(
	actor: Actor,
	beyond: keyof typeof refusals | null,
	reason: string | null
): { overrideById?: string; overrideReason?: string; overrideAt?: SQL } {
	if (beyond === null) return {};
	if (reason === null) throw new Refusal(refusals[beyond]);
	return { overrideById: actor.personId, overrideReason: reason, overrideAt: sql`now()` };
}

/** The refusal of the database in words. */
async function told<Result>(saving: PromiseLike<Result>): Promise<Result> {
	try {
		return await saving;
	} catch (problem) {
		const { constraint_name: name } = ((problem as { cause?: unknown }).cause ?? problem) as {
			constraint_name?: string;
		};
		const beyond = name && constraints[name];
		if (beyond) throw new Refusal(refusals[beyond]);
		throw problem;
	}
}

/** What was decided, by whom and why, beside the placement. */
export async function addStep(
	db: Db,
	actor: Actor,
	{ id, pupilId }: Pick<PlacementLine, 'id' | 'pupilId'>,
	kind: StepKind,
	{ why = null, endWas = null }: { why?: string | null; endWas?: string | null } = {}
): Promise<void> {
	await db.insert(placementStep).values({
		schoolId: actor.schoolId,
		placementId: id,
		pupilId,
		kind,
		onDay: todayOf(actor),
		byId: actor.personId,
		why,
		endWas
	});
}
