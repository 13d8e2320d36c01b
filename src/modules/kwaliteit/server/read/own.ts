import { itemsOf } from '#modules/scholen/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { mayMakeNorms } from '../../access.ts';
import type { CounterOffer } from '../../offers.ts';
import type { OwnNorm } from '../../own.ts';
import { schoolPhases } from '../../places.ts';
import type { Choice, CounterChoice, OwnNormRule, OwnNormView } from '../../views.ts';

export type KeptOwnNorm = OwnNorm & { id: string; fromOn: string; version: number; why: string };

/** The norms that the school made itself, as they hold on a day, in the order of their numbers. */
export async function listOwnNorms(db: Db, today: string): Promise<KeptOwnNorm[]> {
	return db.sql<KeptOwnNorm[]>`
		select id, key, name, counter, option, times, period, stages, location_ids::text[] as "locationIds", target,
			result_area as "resultArea", is_task as "isTask", from_on::text as "fromOn", version, why, (
				select min(first.from_on)::text from own_norm first where first.school_id = n.school_id and first.key = n.key
			) as since
		from own_norm n
		where school_id = (select app_school()) and ${today}::date between from_on and coalesce(until_on, 'infinity')
		order by length(key), key`;
}

/** What such a norm counts, and why the school wants it so. Null: the school has no such norm. */
export async function findOwnRule(
	db: Db,
	today: string,
	key: string,
	counters: readonly CounterOffer[]
): Promise<OwnNormRule | null> {
	const norm = (await listOwnNorms(db, today)).find((one) => one.key === key);
	if (!norm) return null;
	const choices = await listCounterChoices(
		db,
		counters.filter((counter) => counter.key === norm.counter)
	);
	const counts = choices.find(({ option }) => option === norm.option);
	return counts ? { counts, times: norm.times, period: norm.period, why: norm.why } : null;
}

/** The form of a new norm, or of one that changes: the building blocks that there are. For who may make norms. */
export async function viewOwnNorm(
	db: Db,
	actor: Actor,
	key: string | null,
	{ today, counters }: { today: string; counters: readonly CounterOffer[] }
): Promise<OwnNormView> {
	if (!mayMakeNorms(actor)) throw new NotFound('own norm');
	const [norms, blocks, locations, setup] = await Promise.all([
		key ? listOwnNorms(db, today) : [],
		listCounterChoices(db, counters),
		listLocations(db),
		setupOf(db, today)
	]);
	const norm = norms.find((one) => one.key === key) ?? null;
	if (key && !norm) throw new NotFound('own norm');
	return {
		norm,
		counters: blocks,
		locations,
		stages: [...new Set(schoolPhases(setup).flatMap(({ stages }) => stages))].toSorted((a, b) => a - b),
		resultAreas: itemsOf(setup.normen.resultaatgebieden).map(({ key: id, naam }) => ({ id, name: naam }))
	};
}

/** Everything that can be counted: each counter, or each kind of it. */
export async function listCounterChoices(db: Db, counters: readonly CounterOffer[]): Promise<CounterChoice[]> {
	const found = await Promise.all(
		counters.map(async ({ key, nameKey, options }): Promise<CounterChoice[]> => {
			if (!options) return [{ counter: key, option: null, nameKey, kind: null }];
			return (await options(db)).map(({ key: option, name }) => ({ counter: key, option, nameKey, kind: name }));
		})
	);
	return found.flat();
}

async function listLocations(db: Db): Promise<Choice[]> {
	return db.sql<Choice[]>`select id, name from location where school_id = (select app_school()) order by name`;
}
