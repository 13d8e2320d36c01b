import { listPlaces } from '#modules/leerlingen/server/index.ts';
import { schoolYearOf } from '#modules/scholen/index.ts';
import type { Db } from '#platform/database/session.ts';
import { linesOf } from '../lines.ts';
import type { NormDay } from '../norm.ts';
import type { CounterOffer, JudgeFilter, NormLine, NormOffer } from '../offers.ts';
import { ownNorm, type Span } from '../own.ts';
import { listOwnNorms } from './read/own.ts';

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
		filter.pupils ?? listPlaces(db, filter),
		listRounds(db, day),
		Promise.all(norms.map(({ norm, counter }) => counter.count(db, { ...asked, option: norm.option })))
	]);
	return norms.flatMap(({ norm, counter }, at) => {
		const days = Map.groupBy(counted[at] ?? [], ({ pupilId }) => pupilId);
		const facts = pupils.map((pupil) => ({
			...pupil,
			dates: (days.get(pupil.pupilId) ?? []).map(({ on }) => on).toSorted()
		}));
		return linesOf([ownNorm(norm, rounds)], facts, pupils, day).map((line) => ({
			...line,
			href: counter.href(line.subject.id)
		}));
	});
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
