import { listHandoverFacts } from '#modules/leerlingen/server/index.ts';
import { linesOf } from '../lines.ts';
import { handoverPath, handoversUntil, warmHandover } from '../norms.ts';
import type { NormOffer } from '../offers.ts';

/** The warm handover, for the page of today and for the school's figures. */
export const handoverNorm: NormOffer = {
	href: handoverPath,
	async judge(db, { day, known, pupilIds, isPast }) {
		const [{ pupils }, facts] = await Promise.all([
			known,
			listHandoverFacts(db, { pupilIds, since: day.schoolYear.startsOn })
		]);
		const handoversOf = new Map(facts.map((fact) => [fact.pupilId, fact.handovers]));
		const all = pupils.map(({ pupilId }) => ({ pupilId, handovers: handoversOf.get(pupilId) ?? [] }));
		return linesOf([warmHandover], isPast ? all.map((fact) => handoversUntil(fact, day.today)) : all, pupils, day);
	}
};
