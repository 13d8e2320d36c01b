import type { Db } from '#platform/database/session.ts';
import { cardOf, type JudgeFilter, type NormLine, type Subject } from '#modules/kwaliteit/index.ts';
import { judge, type Judged, type Norm, type NormDay } from '#modules/kwaliteit/norm.ts';
import { schoolYearOf } from '#modules/scholen/index.ts';
import { factsUntil } from '../norm-facts.ts';
import { oppNorms, type OppFacts } from '../norms.ts';
import { getOppSettings, type OppSettings } from './settings.ts';

export type OppSubject = OppFacts & { name: string; groupName: string | null };

/** Nothing given: every pupil whose plan the actor works with. */
export type FactsFilter = JudgeFilter;

/**
 * What the norms ask, for all these pupils in one statement. Only pupils of whose team the actor is one: who may not read
 * drafts would see work that is done as not done. The function `opp_facts` in migrations sees to that.
 */
export async function listOppFacts(db: Db, { pupilIds }: FactsFilter = {}): Promise<OppSubject[]> {
	return db.sql<OppSubject[]>`
		select pupil_id as "pupilId", name, group_name as "groupName", enrolled_on::text as "enrolledOn",
			placed_on::text as "placedOn", left_on::text as "leftOn", is_guest as "isGuest", versions,
			discussed_on::text[] as "discussedOn"
		from opp_facts(${(pupilIds as string[] | undefined) ?? null}::uuid[])`;
}

/** Every norm about the OPP for these pupils today: the task, the signal and the figure all follow from it. */
export async function judgeOpp(db: Db, today: string, filter: FactsFilter = {}): Promise<NormLine[]> {
	const [settings, subjects] = await Promise.all([getOppSettings(db), listOppFacts(db, filter)]);
	const known = filter.isPast ? subjects.map((facts) => factsUntil(facts, today)) : subjects;
	return judged(settings, known, today).map(({ norm, fact, outcome }) => ({
		norm: cardOf(norm),
		subject: subjectOf(fact),
		outcome
	}));
}

/** The same for a page that knows these pupils by name already. */
export async function judgeStanding(db: Db, today: string, pupilIds: readonly string[]): Promise<Judged<OppFacts>[]> {
	const [settings, facts] = await Promise.all([
		getOppSettings(db),
		db.sql<OppFacts[]>`
			select pupil_id as "pupilId", enrolled_on::text as "enrolledOn", placed_on::text as "placedOn", left_on::text as "leftOn",
				is_guest as "isGuest", versions, discussed_on::text[] as "discussedOn"
			from opp_standing
			where school_id = (select app_school()) and pupil_id = any (${pupilIds as string[]}::uuid[])`
	]);
	return judged(settings, facts, today);
}

function judged<Facts extends OppFacts>(settings: OppSettings, facts: Facts[], today: string): Judged<Facts>[] {
	const day = normDay(today);
	return oppNorms(settings).flatMap((norm: Norm<Facts>) => judge(norm, facts, day, []));
}

const subjectOf = ({ pupilId, name, groupName }: OppSubject): Subject => ({ id: pupilId, name, groupName });

function normDay(today: string): NormDay {
	const { startsOn, endsOn } = schoolYearOf(today);
	return { today, schoolYear: { startsOn, endsOn } };
}
