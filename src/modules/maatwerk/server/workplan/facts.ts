import type { Db } from '#platform/database/session.ts';
import {
	linesOf,
	ownNumber,
	type NormLines,
	type NormNumber,
	type NormQuestion,
	type NumberSources
} from '#modules/kwaliteit/index.ts';
import { getNumberSources } from '#modules/kwaliteit/server/index.ts';
import { isStated, itemsOf, type SchoolSetup } from '#modules/scholen/index.ts';
import { defaultTimesAYear, workPlansEvaluated, workPlansUntil, type WorkPlanFacts } from '../../workplan/norms.ts';

/** N17 of these pupils. Of whom the actor knows neither a work plan nor a declaration it says nothing (function `work_plan_facts`). */
export async function judgeWorkPlans(db: Db, { day, known, pupilIds, isPast }: NormQuestion): Promise<NormLines[]> {
	const [{ school, pupils }, found] = await Promise.all([known, listFacts(db, pupilIds)]);
	const facts = isPast ? found.map((one) => workPlansUntil(one, day.today)) : found;
	return linesOf([workPlansEvaluated(timesAYear(school))], facts, pupils, day);
}

const listFacts = (db: Db, pupilIds?: readonly string[]): Promise<WorkPlanFacts[]> => db.sql<WorkPlanFacts[]>`
	select pupil_id as "pupilId", enrolled_on::text as "enrolledOn", left_on::text as "leftOn", is_guest as "isGuest", declared, plans
	from work_plan_facts(${(pupilIds as string[] | undefined) ?? null}::uuid[])`;

export async function workPlanNumbers(db: Db, today: string): Promise<NormNumber[]> {
	const value = timesAYear(await getNumberSources(db, today));
	return [{ normKey: 'N17', key: 'timesAYear', labelKey: 'maatwerk_number_n17', least: 1, most: 6, value }];
}

/** What somebody at school set, else what the set-up says, else two. */
const timesAYear = (sources: NumberSources): number =>
	ownNumber(sources, 'N17', 'timesAYear') ?? statedTimesAYear(sources.setup);

function statedTimesAYear({ normen }: SchoolSetup): number {
	const norm = itemsOf(normen.lijst).find(({ nummer }) => nummer === 'N17');
	const [requirement] = norm && isStated(norm.eisen) ? norm.eisen : [];
	return Math.max(1, requirement?.minimaal ?? defaultTimesAYear);
}
