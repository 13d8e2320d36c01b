import { listPlaces } from '#modules/leerlingen/server/index.ts';
import { schoolYearOf } from '#modules/scholen/index.ts';
import type { Db } from '#platform/database/session.ts';
import { judge, type NormDay } from '../norm.ts';
import { cardOf, type CounterOffer, type JudgeFilter, type NormLine, type NormOffer } from '../offers.ts';
import { ownNorm, type OwnFacts, type Span } from '../own.ts';
import { listOwnNorms, type KeptOwnNorm } from './read/own.ts';

/** The norms that a school made itself, over what these counters count. A school without any pays one look-up. */
export const ownNorms = (counters: readonly CounterOffer[]): NormOffer => ({
	href: (pupilId) => `/leerlingen/${pupilId}`,
	judge: (db, today, filter) => judgeOwn(db, counters, today, filter)
});

async function judgeOwn(
	db: Db,
	counters: readonly CounterOffer[],
	today: string,
	filter: JudgeFilter
): Promise<NormLine[]> {
	const norms = (await listOwnNorms(db, today)).flatMap((norm) => {
		const counter = counters.find(({ key }) => key === norm.counter);
		return counter ? [{ norm, counter }] : [];
	});
	if (norms.length === 0) return [];
	const { startsOn, endsOn } = schoolYearOf(today);
	const day: NormDay = { today, schoolYear: { startsOn, endsOn } };
	const asked = { since: startsOn, until: today, pupilIds: filter.pupilIds };
	const [pupils, rounds, counted] = await Promise.all([
		listPlaces(db, filter),
		listRounds(db, day),
		Promise.all(norms.map(({ norm, counter }) => counter.count(db, { ...asked, option: norm.option })))
	]);
	return norms.flatMap(({ norm, counter }, at) => {
		const days = Map.groupBy(counted[at] ?? [], ({ pupilId }) => pupilId);
		const facts = pupils.map((pupil) => ({
			...pupil,
			dates: (days.get(pupil.pupilId) ?? []).map(({ on }) => on).toSorted()
		}));
		return linesOf(norm, rounds, facts, day, counter);
	});
}

type Subject = OwnFacts & { name: string; group: string | null };

function linesOf(
	own: KeptOwnNorm,
	rounds: readonly Span[],
	facts: Subject[],
	day: NormDay,
	counter: CounterOffer
): NormLine[] {
	const norm = ownNorm(own, rounds);
	const card = cardOf(norm);
	return judge(norm, facts, day, []).map(({ fact, outcome }) => ({
		norm: card,
		subject: { id: fact.pupilId, name: (fact as Subject).name, groupName: (fact as Subject).group },
		outcome,
		href: counter.href(fact.pupilId)
	}));
}

/** The rounds in the school's calendar of this school year, in order. */
async function listRounds(db: Db, { schoolYear }: NormDay): Promise<Span[]> {
	return db.sql<Span[]>`
		select p.starts_on::text as "startsOn", p.ends_on::text as "endsOn"
		from period p
		where p.school_id = (select app_school()) and p.kind = 'ronde' and p.location_id is null
			and p.starts_on between ${schoolYear.startsOn} and ${schoolYear.endsOn}
		order by p.starts_on`;
}
