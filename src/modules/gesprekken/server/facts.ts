import type { Db } from '#platform/database/session.ts';
import { cardOf, type NormLine, type Subject } from '#modules/kwaliteit/index.ts';
import { judge, type Judged, type Norm, type NormDay } from '#modules/kwaliteit/norm.ts';
import { schoolYearOf } from '#modules/scholen/index.ts';
import { talkNorms, type TalkFacts, type TalkNormSettings } from '../norms.ts';
import { getTalkSettings } from './settings.ts';

type TalkSubject = TalkFacts & { name: string; groupName: string | null };

/** N19, N22, N23 and I5 for these pupils today, or for all of whose team the actor is one: the function `talk_facts` sees to that. */
export async function judgeTalks(
	db: Db,
	today: string,
	{ pupilIds }: { pupilIds?: readonly string[] } = {}
): Promise<NormLine[]> {
	const [settings, subjects] = await Promise.all([
		getTalkSettings(db),
		db.sql<TalkSubject[]>`
			select pupil_id as "pupilId", name, group_name as "groupName", enrolled_on::text as "enrolledOn", left_on::text as "leftOn",
				is_guest as "isGuest", talks
			from talk_facts(${(pupilIds as string[] | undefined) ?? null}::uuid[])`
	]);
	return judged(settings, subjects, today).map(({ norm, fact, outcome }) => ({
		norm: cardOf(norm),
		subject: subjectOf(fact),
		outcome
	}));
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
	return { facts, judged: judged(settings, facts, today) };
}

function judged<Facts extends TalkFacts>(settings: TalkNormSettings, facts: Facts[], today: string): Judged<Facts>[] {
	const day = normDay(today);
	return talkNorms(settings).flatMap((norm: Norm<Facts>) => judge(norm, facts, day, []));
}

const subjectOf = ({ pupilId, name, groupName }: TalkSubject): Subject => ({ id: pupilId, name, groupName });

function normDay(today: string): NormDay {
	const { startsOn, endsOn } = schoolYearOf(today);
	return { today, schoolYear: { startsOn, endsOn } };
}
