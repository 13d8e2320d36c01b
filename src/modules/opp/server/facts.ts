import { versionOf, type Versioned } from '#platform/database/remembered.ts';
import type { Db } from '#platform/database/session.ts';
import { linesOf, type NormLines, type NormQuestion } from '#modules/kwaliteit/index.ts';
import { judge, type Judged, type NormDay } from '#modules/kwaliteit/norm.ts';
import { factsUntil } from '../norm-facts.ts';
import { oppNorms, type OppFacts } from '../norms.ts';
import { getOppSettings, type OppSettings } from './settings.ts';

/**
 * Every norm about the OPP for these pupils: the task, the signal and the figure all follow from it. Of pupils of whose
 * team the actor is one (the function `opp_facts` sees to that): who may not read drafts would see work that is done as not done.
 */
export async function judgeOpp(db: Db, { day, known, pupilIds, isPast }: NormQuestion): Promise<NormLines[]> {
	const [{ pupils }, settings, found] = await Promise.all([
		known,
		getOppSettings(
			db,
			known.then(({ school }) => school)
		),
		db.sql<OppFacts[]>`
			select ${columns(db)} from opp_facts(${(pupilIds as string[] | undefined) ?? null}::uuid[])`
	]);
	const facts = isPast ? found.map((one) => factsUntil(one, day.today)) : found;
	return linesOf(oppNorms(settings), facts, pupils, day);
}

/** The same for a page that knows these pupils by name already. */
export async function judgeStanding(
	db: Db,
	pupilIds: readonly string[],
	settings: OppSettings,
	day: NormDay
): Promise<Judged<OppFacts>[]> {
	const facts = await db.sql<OppFacts[]>`
		select ${columns(db)} from opp_standing
		where school_id = (select app_school()) and pupil_id = any (${pupilIds as string[]}::uuid[])`;
	return oppNorms(settings).flatMap((norm) => judge(norm, facts, day, []));
}

/** Which state of it stands there now, for those of whom the actor may read it. */
export const listStandings = (db: Db, pupilIds: readonly string[]): Promise<Versioned[]> =>
	db.sql<Versioned[]>`
		select s.pupil_id as id, ${versionOf(db, 's')} as version from opp_standing s
		where s.school_id = (select app_school()) and s.pupil_id = any (${pupilIds as string[]}::uuid[])`;

const columns = ({ sql }: Pick<Db, 'sql'>) => sql`
	pupil_id as "pupilId", enrolled_on::text as "enrolledOn", placed_on::text as "placedOn", left_on::text as "leftOn",
	is_guest as "isGuest", versions, discussed_on::text[] as "discussedOn"`;
