import { versionOf, type Versioned } from '#platform/database/remembered.ts';
import type { Db } from '#platform/database/session.ts';
import { linesOf, type NormLines, type NormQuestion } from '#modules/kwaliteit/index.ts';
import { judge, type Judged, type NormDay } from '#modules/kwaliteit/norm.ts';
import { talkNorms, talksUntil, type TalkFacts, type TalkNormSettings } from '../norms.ts';
import { talkSettings } from './settings.ts';

/** N19, N22, N23 and I5 for these pupils, or for all of whose team the actor is one: the function `talk_facts` sees to that. */
export async function judgeTalks(db: Db, { day, known, pupilIds, isPast }: NormQuestion): Promise<NormLines[]> {
	const [{ school, pupils }, found] = await Promise.all([
		known,
		db.sql<TalkFacts[]>`
			select ${columns(db)} from talk_facts(${(pupilIds as string[] | undefined) ?? null}::uuid[])`
	]);
	const facts = isPast ? found.map((one) => talksUntil(one, day.today)) : found;
	return linesOf(talkNorms(talkSettings(school)), facts, pupils, day);
}

export type JudgedTalks = { facts: TalkFacts[]; judged: Judged<TalkFacts>[] };

/** The same for a page that knows these pupils by name already, with the facts themselves. */
export async function judgeTalksOf(
	db: Db,
	pupilIds: readonly string[],
	settings: TalkNormSettings,
	day: NormDay
): Promise<JudgedTalks> {
	const facts = await db.sql<TalkFacts[]>`
		select ${columns(db)} from talk_standing
		where school_id = (select app_school()) and pupil_id = any (${pupilIds as string[]}::uuid[])`;
	return { facts, judged: talkNorms(settings).flatMap((norm) => judge(norm, facts, day, [])) };
}

/** Which state of it stands there now, for those of whom the actor may read it. */
export const listTalkStandings = (db: Db, pupilIds: readonly string[]): Promise<Versioned[]> =>
	db.sql<Versioned[]>`
		select s.pupil_id as id, ${versionOf(db, 's')} as version from talk_standing s
		where s.school_id = (select app_school()) and s.pupil_id = any (${pupilIds as string[]}::uuid[])`;

const columns = ({ sql }: Pick<Db, 'sql'>) => sql`
	pupil_id as "pupilId", enrolled_on::text as "enrolledOn", left_on::text as "leftOn", is_guest as "isGuest", talks`;
