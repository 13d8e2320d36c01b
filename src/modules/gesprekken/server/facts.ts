import type { Db } from '#platform/database/session.ts';
import { linesOf, type JudgeFilter, type NormLine } from '#modules/kwaliteit/index.ts';
import { judge, type Judged, type NormDay } from '#modules/kwaliteit/norm.ts';
import { listPlaces } from '#modules/leerlingen/server/index.ts';
import { schoolYearOf } from '#modules/scholen/index.ts';
import { talkNorms, talksUntil, type TalkFacts } from '../norms.ts';
import { getTalkSettings } from './settings.ts';

/** N19, N22, N23 and I5 for these pupils today, or for all of whose team the actor is one: the function `talk_facts` sees to that. */
export async function judgeTalks(db: Db, today: string, filter: JudgeFilter = {}): Promise<NormLine[]> {
	const [settings, pupils, facts] = await Promise.all([
		getTalkSettings(db),
		filter.pupils ?? listPlaces(db, filter),
		db.sql<TalkFacts[]>`
			select pupil_id as "pupilId", enrolled_on::text as "enrolledOn", left_on::text as "leftOn", is_guest as "isGuest", talks
			from talk_facts(${(filter.pupilIds as string[] | undefined) ?? null}::uuid[])`
	]);
	const known = filter.isPast ? facts.map((one) => talksUntil(one, today)) : facts;
	return linesOf(talkNorms(settings), known, pupils, normDay(today));
}

/** The same for a page that knows these pupils by name already, with the facts themselves. */
export async function judgeTalksOf(
	db: Db,
	today: string,
	pupilIds: readonly string[]
): Promise<{ facts: TalkFacts[]; judged: Judged<TalkFacts>[] }> {
	const [settings, facts] = await Promise.all([
		getTalkSettings(db),
		db.sql<TalkFacts[]>`
			select pupil_id as "pupilId", enrolled_on::text as "enrolledOn", left_on::text as "leftOn", is_guest as "isGuest", talks
			from talk_standing
			where school_id = (select app_school()) and pupil_id = any (${pupilIds as string[]}::uuid[])`
	]);
	const day = normDay(today);
	return { facts, judged: talkNorms(settings).flatMap((norm) => judge(norm, facts, day, [])) };
}

function normDay(today: string): NormDay {
	const { startsOn, endsOn } = schoolYearOf(today);
	return { today, schoolYear: { startsOn, endsOn } };
}
