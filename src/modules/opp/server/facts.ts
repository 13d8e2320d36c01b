import type { Db } from '#platform/database/session.ts';
import { linesOf, type JudgeFilter, type NormLine } from '#modules/kwaliteit/index.ts';
import { judge, type Judged, type NormDay } from '#modules/kwaliteit/norm.ts';
import { listPlaces } from '#modules/leerlingen/server/index.ts';
import { schoolYearOf } from '#modules/scholen/index.ts';
import { factsUntil } from '../norm-facts.ts';
import { oppNorms, type OppFacts } from '../norms.ts';
import { getOppSettings } from './settings.ts';

/**
 * Every norm about the OPP for these pupils today: the task, the signal and the figure all follow from it. Of pupils of whose
 * team the actor is one (the function `opp_facts` sees to that): who may not read drafts would see work that is done as not done.
 */
export async function judgeOpp(db: Db, today: string, filter: JudgeFilter = {}): Promise<NormLine[]> {
	const [settings, pupils, facts] = await Promise.all([
		getOppSettings(db),
		filter.pupils ?? listPlaces(db, filter),
		db.sql<OppFacts[]>`
			select ${columns(db)} from opp_facts(${(filter.pupilIds as string[] | undefined) ?? null}::uuid[])`
	]);
	const known = filter.isPast ? facts.map((one) => factsUntil(one, today)) : facts;
	return linesOf(oppNorms(settings), known, pupils, normDay(today));
}

/** The same for a page that knows these pupils by name already. */
export async function judgeStanding(db: Db, today: string, pupilIds: readonly string[]): Promise<Judged<OppFacts>[]> {
	const [settings, facts] = await Promise.all([
		getOppSettings(db),
		db.sql<OppFacts[]>`
			select ${columns(db)} from opp_standing
			where school_id = (select app_school()) and pupil_id = any (${pupilIds as string[]}::uuid[])`
	]);
	return oppNorms(settings).flatMap((norm) => judge(norm, facts, normDay(today), []));
}

const columns = ({ sql }: Pick<Db, 'sql'>) => sql`
	pupil_id as "pupilId", enrolled_on::text as "enrolledOn", placed_on::text as "placedOn", left_on::text as "leftOn",
	is_guest as "isGuest", versions, discussed_on::text[] as "discussedOn"`;

function normDay(today: string): NormDay {
	const { startsOn, endsOn } = schoolYearOf(today);
	return { today, schoolYear: { startsOn, endsOn } };
}
