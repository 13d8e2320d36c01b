import { listHandoverFacts, listPlaces } from '#modules/leerlingen/server/index.ts';
import { schoolYearOf } from '#modules/scholen/index.ts';
import { linesOf } from '../lines.ts';
import { handoverPath, handoversUntil, warmHandover } from '../norms.ts';
import type { NormOffer } from '../offers.ts';

/** The warm handover, for the page of today and for the school's figures. */
export const handoverNorm: NormOffer = {
	href: handoverPath,
	async judge(db, today, { pupilIds, isPast, pupils = listPlaces(db, { pupilIds }) }) {
		const schoolYear = schoolYearOf(today);
		const [known, facts] = await Promise.all([pupils, listHandoverFacts(db, { pupilIds, since: schoolYear.startsOn })]);
		const then = isPast ? facts.map((fact) => handoversUntil(fact, today)) : facts;
		return linesOf([warmHandover], then, known, { today, schoolYear });
	}
};
