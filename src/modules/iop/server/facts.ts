import { cardOf, linesOf, subjectOf, type JudgeFilter, type NormLine } from '#modules/kwaliteit/index.ts';
import { judge, outcomeOf, type Judged, type Norm, type NormDay } from '#modules/kwaliteit/norm.ts';
import type { PupilPlace } from '#modules/leerlingen/index.ts';
import { listPlaces } from '#modules/leerlingen/server/index.ts';
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

/** What the norms ask, for all these pupils in one statement: pupils of whose team the actor is one. */
export async function listIopFacts(db: Db, pupilIds?: readonly string[]): Promise<StoredFacts[]> {
	return db.sql<StoredFacts[]>`
		select pupil_id as "pupilId", enrolled_on::text as "enrolledOn", left_on::text as "leftOn", is_guest as "isGuest", versions, goals
		from iop_facts(${(pupilIds as string[] | undefined) ?? null}::uuid[])`;
}
type StoredFacts = Omit<IopFacts, 'stage'>;

/** N8–N11 and I7 for these pupils today: the task, the signal and the figure all follow from it. */
export async function judgeIop(db: Db, today: string, filter: JudgeFilter = {}): Promise<NormLine[]> {
	const day = normDay(today);
	const [setup, rounds, pupils, found] = await Promise.all([
		setupOf(db, today),
		listRounds(db, day),
		filter.pupils ?? listPlaces(db, filter),
		listIopFacts(db, filter.pupilIds)
	]);
	const placeOf = new Map(pupils.map((pupil) => [pupil.pupilId, pupil]));
	const facts = found.map((one): IopFacts => ({ ...one, stage: placeOf.get(one.pupilId)?.stage ?? null }));
	const known = filter.isPast ? facts.map((one) => factsUntil(one, today)) : facts;
	const settings = await getNormSettings(db, setup, rounds);
	return [...linesOf(normsOf(settings), known, pupils, day), ...ofCompetences(setup, settings, known, placeOf, day)];
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

const normsOf = (settings: IopNormSettings): Norm<IopFacts>[] => [
	planAdjusted(settings),
	goalsInPlan(settings),
	goalsScored(settings),
	goalsWhole(settings)
];

function ofCompetences(
	setup: SchoolSetup,
	settings: IopNormSettings,
	facts: IopFacts[],
	placeOf: ReadonlyMap<string, PupilPlace>,
	day: NormDay
): NormLine[] {
	const names = new Map(goalIdeas(setup).map(({ source, name }) => [source.key, name]));
	return phasesOf(setup).flatMap((phase, at) => {
		const norm = sufficientIn(phase, at + 1, settings);
		const card = cardOf(norm);
		const inPhase = facts.filter(({ stage }) => stage !== null && phase.stages.includes(stage));
		return competencesOf(inPhase, day).flatMap((one): NormLine[] => {
			const place = placeOf.get(one.pupil.pupilId);
			if (!place) return [];
			const part = names.get(one.goal.competence ?? '') ?? one.goal.competence ?? undefined;
			return [
				{ norm: card, subject: { ...subjectOf(place), part }, outcome: outcomeOf(norm.judge(one, day), day.today) }
			];
		});
	});
}

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
