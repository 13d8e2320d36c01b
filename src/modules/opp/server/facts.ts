import type { Db } from '#platform/database/session.ts';
import { schoolYearEnd, schoolYearOf, schoolYearStart } from '#platform/text/dates.ts';
import type { NormCard, NormLine, Subject } from '#modules/kwaliteit/index.ts';
import { judge, type Norm, type NormDay } from '#modules/kwaliteit/norm.ts';
import { oppNorms, type OppFacts } from '../norms.ts';
import { getOppSettings } from './settings.ts';

/** Nothing given: every pupil whose plan the actor works with. */
export type FactsFilter = { pupilIds?: readonly string[]; groupId?: string };

export type OppSubject = OppFacts & { name: string; groupName: string | null };

/**
 * What the norms ask, for all these pupils in one statement. Only pupils of whose team the actor is one: who may not read
 * drafts would see work that is done as not done. The function `opp_facts` in migrations sees to that.
 */
export async function listOppFacts(db: Db, { pupilIds, groupId }: FactsFilter = {}): Promise<OppSubject[]> {
	return db.sql<OppSubject[]>`
		select pupil_id as "pupilId", name, group_name as "groupName", enrolled_on::text as "enrolledOn",
			placed_on::text as "placedOn", left_on::text as "leftOn", is_guest as "isGuest", versions, discussed_on as "discussedOn"
		from opp_facts(${(pupilIds as string[] | undefined) ?? null}::uuid[], ${groupId ?? null}::uuid)`;
}

/** N2, N18 and O5 for these pupils today: the task, the signal and the figure all follow from it. */
export async function judgeOpp(db: Db, today: string, filter: FactsFilter = {}): Promise<NormLine[]> {
	const [settings, subjects] = await Promise.all([getOppSettings(db), listOppFacts(db, filter)]);
	const day = normDay(today);
	const norms: Norm<OppSubject>[] = oppNorms(settings);
	return norms.flatMap((norm) =>
		judge(norm, subjects, day, []).map(({ fact, outcome }) => ({ norm: cardOf(norm), subject: subjectOf(fact), outcome }))
	);
}

const subjectOf = ({ pupilId, name, groupName }: OppSubject): Subject => ({ id: pupilId, name, groupName });

/** What a page may know of a norm: everything but its functions. */
function cardOf({ key, nameKey, openKey, manyKey, source, subject, resultArea, defaultTarget, taskKey, taskFor, soonDays }: NormCard): NormCard {
	return { key, nameKey, openKey, manyKey, source, subject, resultArea, defaultTarget, taskKey, taskFor, soonDays };
}

function normDay(today: string): NormDay {
	const year = schoolYearOf(today);
	return { today, schoolYear: { startsOn: schoolYearStart(year), endsOn: schoolYearEnd(year) } };
}
