import { cardOf, type JudgeFilter, type NormLine, type Subject } from '#modules/kwaliteit/index.ts';
import { judge, type Judged, type Norm, type NormDay } from '#modules/kwaliteit/norm.ts';
import { goalIdeas } from '#modules/plan/index.ts';
import { schoolYearOf, type SchoolSetup } from '#modules/scholen/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import type { Db } from '#platform/database/session.ts';
import {
	competencesOf,
	factsUntil,
	goalsInPlan,
	goalsScored,
	goalsWhole,
	planAdjusted,
	sufficientIn,
	type IopFacts,
	type IopNormSettings,
	type Round
} from '../norms.ts';
import { getNormSettings, phasesOf } from './settings.ts';

export type IopSubject = IopFacts & { name: string; groupName: string | null };

/** Nothing given: every pupil whose plan the actor works with. */
export type FactsFilter = JudgeFilter;

/** What the norms ask, for all these pupils in one statement: pupils of whose team the actor is one. */
export async function listIopFacts(db: Db, { pupilIds }: FactsFilter = {}): Promise<IopSubject[]> {
	return db.sql<IopSubject[]>`
		select pupil_id as "pupilId", name, group_name as "groupName", stage, enrolled_on::text as "enrolledOn",
			left_on::text as "leftOn", is_guest as "isGuest", versions, goals
		from iop_facts(${(pupilIds as string[] | undefined) ?? null}::uuid[])`;
}

/** N8–N11 and I7 for these pupils today: the task, the signal and the figure all follow from it. */
export async function judgeIop(db: Db, today: string, filter: FactsFilter = {}): Promise<NormLine[]> {
	const day = normDay(today);
	const [setup, rounds, found] = await Promise.all([setupOf(db, today), listRounds(db, day), listIopFacts(db, filter)]);
	const facts = filter.isPast ? found.map((one) => factsUntil(one, today)) : found;
	const settings = await getNormSettings(db, setup, rounds);
	return [...ofPupils(settings, facts, day), ...ofCompetences(setup, settings, facts, day)];
}

/** The same for a page that knows these pupils by name already; what counts competences is no task for anybody. */
export async function judgePlans(db: Db, today: string, pupilIds: readonly string[]): Promise<Judged<IopFacts>[]> {
	const day = normDay(today);
	const [setup, rounds, facts] = await Promise.all([
		setupOf(db, today),
		listRounds(db, day),
		db.sql<IopFacts[]>`
			select s.pupil_id as "pupilId", null as stage, s.enrolled_on::text as "enrolledOn", s.left_on::text as "leftOn",
				s.is_guest as "isGuest", coalesce(i.versions, '[]') as versions, coalesce(i.goals, '[]') as goals
			from opp_standing s
			left join iop_standing i on i.school_id = s.school_id and i.pupil_id = s.pupil_id
			where s.school_id = (select app_school()) and s.pupil_id = any (${pupilIds as string[]}::uuid[])`
	]);
	const settings = await getNormSettings(db, setup, rounds);
	return normsOf(settings).flatMap((norm) => judge(norm, facts, day, []));
}

const normsOf = <Facts extends IopFacts>(settings: IopNormSettings): Norm<Facts>[] => [
	planAdjusted(settings),
	goalsInPlan(settings),
	goalsScored(settings),
	goalsWhole(settings)
];

const ofPupils = (settings: IopNormSettings, facts: IopSubject[], day: NormDay): NormLine[] =>
	normsOf<IopSubject>(settings).flatMap((norm) =>
		judge(norm, facts, day, []).map(({ fact, outcome }) => ({ norm: cardOf(norm), subject: subjectOf(fact), outcome }))
	);

function ofCompetences(setup: SchoolSetup, settings: IopNormSettings, facts: IopSubject[], day: NormDay): NormLine[] {
	const names = new Map(goalIdeas(setup).map(({ source, name }) => [source.key, name]));
	const competences = competencesOf(facts, day);
	return phasesOf(setup).flatMap((phase, at) => {
		const norm = sufficientIn(phase, at + 1, settings);
		const inPhase = competences.filter(({ pupil }) => pupil.stage !== null && phase.stages.includes(pupil.stage));
		return judge(norm, inPhase, day, []).map(({ fact: { pupil, goal }, outcome }) => ({
			norm: cardOf(norm),
			subject: {
				...subjectOf(pupil as IopSubject),
				part: names.get(goal.competence ?? '') ?? goal.competence ?? undefined
			},
			outcome
		}));
	});
}

const subjectOf = ({ pupilId, name, groupName }: IopSubject): Subject => ({ id: pupilId, name, groupName });

/** The rounds of plans in the school's calendar of this school year, in order. */
async function listRounds(db: Db, { schoolYear }: NormDay): Promise<Round[]> {
	return db.sql<Round[]>`
		select p.starts_on::text as "startsOn", p.ends_on::text as "endsOn"
		from period p
		where p.school_id = (select app_school()) and p.kind = 'ronde' and p.location_id is null
			and p.starts_on between ${schoolYear.startsOn} and ${schoolYear.endsOn}
		order by p.starts_on`;
}

function normDay(today: string): NormDay {
	const { startsOn, endsOn } = schoolYearOf(today);
	return { today, schoolYear: { startsOn, endsOn } };
}
