import {
	cardOf,
	linesOf,
	subjectOf,
	type NormLine,
	type NormLines,
	type NormOffer,
	type NormQuestion
} from '#modules/kwaliteit/index.ts';
import { outcomeOf, type Norm, type NormDay } from '#modules/kwaliteit/norm.ts';
import { getNormSchoolOnce } from '#modules/kwaliteit/server/index.ts';
import type { PupilPlace } from '#modules/leerlingen/index.ts';
import type { Db } from '#platform/database/session.ts';
import { longDate } from '#ui/format.ts';
import {
	answeredInTime,
	caseUntil,
	evaluatedOnTime,
	hasPlan,
	requestUntil,
	tracksOf,
	type CaseFacts,
	type RequestFacts
} from '../norms.ts';
import { supportPath } from '../paths.ts';
import { answerDays, daysUntilPlan, listHolidays, supportNumberSettings } from './settings.ts';

/** What the norms ask about cases: of pupils of whose team the actor is one (the function `support_facts` sees to that). */
export const listCaseFacts = (db: Db, pupilIds?: readonly string[]): Promise<CaseFacts[]> =>
	db.sql<CaseFacts[]>`
		select pupil_id as "pupilId", case_id as "caseId", closed_on::text as "closedOn", steps, plans
		from support_facts(${(pupilIds as string[] | undefined) ?? null}::uuid[])`;

/**
 * What they ask about requests of this school year, and those that are still open: of those that the actor may read. A norm
 * must not tell the team that there is a request.
 */
const listRequestFacts = (db: Db, { schoolYear }: NormDay, pupilIds?: readonly string[]): Promise<RequestFacts[]> => {
	const ids = (pupilIds as string[] | undefined) ?? null;
	return db.sql<RequestFacts[]>`
		select r.pupil_id as "pupilId", r.id as "requestId", r.urgency, r.state, r.raised_on::text as "raisedOn",
			r.state = 'gesloten' and r.decided_by_id = r.author_id as "isTakenBack",
			coalesce((
				select jsonb_agg(jsonb_build_object('on', y.said_on, 'by', y.side) order by y.created_at, y.id) from request_reply y
				where y.school_id = r.school_id and y.request_id = r.id), '[]')
			|| case when r.decided_on is not null and r.decided_by_id <> r.author_id
				then jsonb_build_array(jsonb_build_object('on', r.decided_on, 'by', 'zorg')) else '[]' end as events
		from support_request r
		where r.school_id = (select app_school()) and (r.raised_on >= ${schoolYear.startsOn} or r.state in ('open', 'teruggevraagd'))
			and (${ids}::uuid[] is null or r.pupil_id = any (${ids}::uuid[]))
		order by r.raised_on, r.created_at`;
};

/** N20, ZP and ZV for these pupils. */
async function judgeSupport(db: Db, { day, known, pupilIds, isPast }: NormQuestion): Promise<NormLines[]> {
	const [{ school, pupils }, cases, requests, holidays] = await Promise.all([
		known,
		listCaseFacts(db, pupilIds),
		listRequestFacts(db, day, pupilIds),
		listHolidays(db, day.schoolYear.startsOn)
	]);
	const caseFacts = isPast ? cases.flatMap((one) => caseUntil(one, day.today)) : cases;
	const requestFacts = isPast ? requests.flatMap((one) => requestUntil(one, day.today)) : requests;
	const tracks = caseFacts.flatMap((one) => tracksOf(one, day));
	const inTime = answeredInTime(answerDays(school.setup), holidays);
	return [
		manyOf(evaluatedOnTime, tracks, pupils, day, ({ evaluationOn }) => longDate(evaluationOn)),
		...linesOf([hasPlan(daysUntilPlan(school))], openOnes(caseFacts), pupils, day),
		manyOf(inTime, requestFacts, pupils, day, ({ raisedOn }) => longDate(raisedOn))
	];
}

/** A pupil has one open case at most; those that closed ask for no plan. */
const openOnes = (cases: readonly CaseFacts[]): CaseFacts[] => cases.filter(({ closedOn }) => closedOn === null);

/** A norm that may say more than one thing of a pupil, each told by its day. */
function manyOf<Fact extends { pupilId: string }>(
	norm: Norm<Fact>,
	facts: readonly Fact[],
	pupils: readonly PupilPlace[],
	day: NormDay,
	partOf: (fact: Fact) => string
): NormLines {
	const places = new Map(pupils.map((pupil) => [pupil.pupilId, pupil]));
	const card = cardOf(norm);
	const lines = facts.flatMap((fact): NormLine[] => {
		const place = places.get(fact.pupilId);
		if (!place) return [];
		return [
			{ norm: card, subject: subjectOf(place, partOf(fact)), outcome: outcomeOf(norm.judge(fact, day), day.today) }
		];
	});
	return { norm: card, lines };
}

/** The norms about support, for the page of today and for the school's figures. */
export const supportNormOffer: NormOffer = { judge: judgeSupport, numbers: supportNumberSettings, href: supportPath };

/** When a plan is due for these pupils, for a page that knows them by name already. */
export async function daysOfPlans(db: Db, today: string): Promise<number> {
	return daysUntilPlan(await getNormSchoolOnce(db, today));
}
