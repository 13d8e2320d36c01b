import { and, eq } from 'drizzle-orm';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { mayMakeNorms } from '../access.ts';
import type { OwnNormForm } from '../forms.ts';
import type { CounterOffer } from '../offers.ts';
import { counterValue } from '../own.ts';
import { listCounterChoices, listOwnNorms } from './read/own.ts';
import { ownNorm } from './tables.ts';

type Day = { today: string; counters: readonly CounterOffer[] };

/** A norm of the school's own, from today. It gets the next number; whoever was first with that number makes this one try again. */
export async function makeNorm(db: Db, actor: Actor, input: OwnNormForm, { today, counters }: Day): Promise<Done> {
	if (!mayMakeNorms(actor)) throw new Refusal('kwaliteit_refusal_make');
	const values = await valuesOf(db, actor, input, counters);
	const key = await nextKey(db, actor);
	const added = await db
		.insert(ownNorm)
		.values({ ...values, key, fromOn: today })
		.onConflictDoNothing()
		.returning({ id: ownNorm.id });
	if (added.length === 0) throw new Refusal('kwaliteit_refusal_number');
	record(db, actor, { act: 'kwaliteit.makeNorm', subjectId: added[0]?.id, detail: detailOf(key, input) });
	return { to: `/kwaliteit/${key}`, said: 'kwaliteit_said_made' };
}

/** What it asks from today on, and why; what it asked before stays with its own dates. */
export async function changeNorm(
	db: Db,
	actor: Actor,
	key: string,
	input: OwnNormForm,
	{ today, counters }: Day
): Promise<Done> {
	const now = (await listOwnNorms(db, today)).find((norm) => norm.key === key);
	if (!now) throw new NotFound('own norm');
	if (!mayMakeNorms(actor)) throw new Refusal('kwaliteit_refusal_make');
	if (now.version !== input.version) throw new EditConflict({ name: now.name }, now.version);
	const values = { ...(await valuesOf(db, actor, input, counters)), version: now.version + 1 };
	const ofNow = and(eq(ownNorm.schoolId, actor.schoolId), eq(ownNorm.id, now.id), eq(ownNorm.version, input.version));
	const isOfToday = now.fromOn === today;
	const [kept] = await db
		.update(ownNorm)
		.set(isOfToday ? values : { untilOn: addDays(today, -1) })
		.where(ofNow)
		.returning({ id: ownNorm.id });
	if (!kept) throw new EditConflict({ name: now.name }, now.version);
	if (!isOfToday) await db.insert(ownNorm).values({ ...values, key, fromOn: today });
	record(db, actor, { act: 'kwaliteit.changeNorm', subjectId: kept.id, detail: detailOf(key, input) });
	return { to: `/kwaliteit/${key}`, said: 'kwaliteit_said_changed' };
}

async function valuesOf(db: Db, actor: Actor, input: OwnNormForm, counters: readonly CounterOffer[]) {
	const choices = await listCounterChoices(db, counters);
	const chosen = choices.find(({ counter, option }) => counterValue({ counter, option }) === input.counts);
	if (!chosen) throw new FormIssue({ counts: 'kwaliteit_form_counts' });
	const { name, times, period, stages, locationIds, target, resultArea, isTask, why } = input;
	return {
		schoolId: actor.schoolId,
		name,
		counter: chosen.counter,
		option: chosen.option,
		times,
		period,
		stages,
		locationIds,
		target,
		resultArea: resultArea || null,
		isTask,
		why,
		setById: actor.personId
	};
}

async function nextKey({ sql }: Db, { schoolId }: Actor): Promise<string> {
	const [row] = await sql<{ next: number }[]>`
		select coalesce(max(substr(key, 2)::int), 0) + 1 as next from own_norm where school_id = ${schoolId}`;
	return `E${row?.next ?? 1}`;
}

const detailOf = (norm: string, { counts, times, period, target }: OwnNormForm) => ({
	norm,
	counts,
	times,
	period,
	target
});
