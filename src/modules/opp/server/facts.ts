import type { Db } from '#platform/database/session.ts';
import { linesOf, type JudgeFilter, type NormLine } from '#modules/kwaliteit/index.ts';
import { judge, type Judged, type NormDay } from '#modules/kwaliteit/norm.ts';
import { listPlaces } from '#modules/leerlingen/server/index.ts';
import { schoolYearOf } from '#modules/scholen/index.ts';
import { factsUntil } from '../norm-facts.ts';
import { oppNorms, type OppFacts } from '../norms.ts';
import { getOppSettings } from './settings.ts';

/**
 * What the norms ask of these pupils, from beside its sources (docs/decisions/0007). The database shows it to the team: who
 * may not read drafts would see work that is done as not done.
 */
async function listOppFacts(db: Db, pupilIds: readonly string[]): Promise<OppFacts[]> {
	return db.sql<OppFacts[]>`
		select pupil_id as "pupilId", enrolled_on::text as "enrolledOn", placed_on::text as "placedOn", left_on::text as "leftOn",
			is_guest as "isGuest", versions, discussed_on::text[] as "discussedOn"
		from opp_standing
		where school_id = (select app_school()) and pupil_id = any (${pupilIds as string[]}::uuid[])`;
}

/** Every norm about the OPP for these pupils today: the task, the signal and the figure all follow from it. */
export async function judgeOpp(db: Db, today: string, filter: JudgeFilter = {}): Promise<NormLine[]> {
	const settings = getOppSettings(db);
	const pupils = await (filter.pupils ?? listPlaces(db, filter));
	const facts = await listOppFacts(
		db,
		pupils.map(({ pupilId }) => pupilId)
	);
	const known = filter.isPast ? facts.map((one) => factsUntil(one, today)) : facts;
	return linesOf(oppNorms(await settings), known, pupils, normDay(today));
}

/** The same for a page that knows these pupils by name already. */
export async function judgeStanding(db: Db, today: string, pupilIds: readonly string[]): Promise<Judged<OppFacts>[]> {
	const [settings, facts] = await Promise.all([getOppSettings(db), listOppFacts(db, pupilIds)]);
	return oppNorms(settings).flatMap((norm) => judge(norm, facts, normDay(today), []));
}

function normDay(today: string): NormDay {
	const { startsOn, endsOn } = schoolYearOf(today);
	return { today, schoolYear: { startsOn, endsOn } };
}
