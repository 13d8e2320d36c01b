import { listHandoverFacts } from '#modules/leerlingen/server/index.ts';
import { schoolYearOf } from '#modules/scholen/index.ts';
import { judge } from '../norm.ts';
import { handoverPath, handoversUntil, warmHandover } from '../norms.ts';
import { cardOf, type NormOffer } from '../offers.ts';

const card = cardOf(warmHandover);

/** The warm handover, for the page of today and for the school's figures. */
export const handoverNorm: NormOffer = {
	href: handoverPath,
	async judge(db, today, { pupilIds, isPast }) {
		const schoolYear = schoolYearOf(today);
		const facts = await listHandoverFacts(db, { pupilIds, since: schoolYear.startsOn });
		const then = isPast ? facts.map((fact) => handoversUntil(fact, today)) : facts;
		return judge(warmHandover, then, { today, schoolYear }, []).map(({ fact, outcome }) => ({
			norm: card,
			subject: { id: fact.pupilId, name: fact.name, groupName: fact.groupName },
			outcome
		}));
	}
};
