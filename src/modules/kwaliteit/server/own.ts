import type { Db } from '#platform/database/session.ts';
import { linesOf } from '../lines.ts';
import type { CounterOffer, NormLines, NormOffer, NormQuestion } from '../offers.ts';
import { ownNorm } from '../own.ts';
import { findOwnRule, listOwnNorms } from './read/own.ts';

/** The norms that a school made itself, over what these counters count. A school without any pays one look-up. */
export const ownNorms = (counters: readonly CounterOffer[]): NormOffer => ({
	href: (pupilId) => `/leerlingen/${pupilId}`,
	judge: (db, question) => judgeOwn(db, counters, question),
	about: (db, today, normKey) => findOwnRule(db, today, normKey, counters)
});

async function judgeOwn(
	db: Db,
	counters: readonly CounterOffer[],
	{ day, known, pupilIds }: NormQuestion
): Promise<NormLines[]> {
	const norms = (await listOwnNorms(db, day.today)).flatMap((norm) => {
		const counter = counters.find(({ key }) => key === norm.counter);
		return counter ? [{ norm, counter }] : [];
	});
	if (norms.length === 0) return [];
	const asked = { since: day.schoolYear.startsOn, until: day.today, pupilIds };
	const [{ school, pupils }, counted] = await Promise.all([
		known,
		Promise.all(norms.map(({ norm, counter }) => counter.count(db, { ...asked, option: norm.option })))
	]);
	return norms.flatMap(({ norm, counter }, at) => {
		const days = Map.groupBy(counted[at] ?? [], ({ pupilId }) => pupilId);
		const facts = pupils.map((pupil) => ({
			...pupil,
			dates: (days.get(pupil.pupilId) ?? []).map(({ on }) => on).toSorted()
		}));
		return linesOf([ownNorm(norm, school.rounds)], facts, pupils, day).map(({ norm: card, lines }) => ({
			norm: card,
			lines: lines.map((line) => ({ ...line, href: counter.href(line.subject.id) }))
		}));
	});
}
