import {
	cardOf,
	linesOf,
	subjectOf,
	type NormLine,
	type NormLines,
	type NormQuestion,
	type NormSchool
} from '#modules/kwaliteit/index.ts';
import { judge, outcomeOf, type Judged, type Norm, type NormDay } from '#modules/kwaliteit/norm.ts';
import type { PupilPlace } from '#modules/leerlingen/index.ts';
import { goalIdeas } from '#modules/plan/index.ts';
import { versionOf, type Versioned } from '#platform/database/remembered.ts';
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
	type IopNormSettings
} from '../norms.ts';
import { normSettings, phasesOf } from './settings.ts';

/** What the norms ask, for all these pupils in one statement: pupils of whose team the actor is one. */
export async function listIopFacts(db: Db, pupilIds?: readonly string[]): Promise<StoredFacts[]> {
	return db.sql<StoredFacts[]>`
		select pupil_id as "pupilId", enrolled_on::text as "enrolledOn", left_on::text as "leftOn", is_guest as "isGuest", versions, goals
		from iop_facts(${(pupilIds as string[] | undefined) ?? null}::uuid[])`;
}
type StoredFacts = Omit<IopFacts, 'stage'>;

/** N8–N11 and I7 for these pupils: the task, the signal and the figure all follow from it. */
export async function judgeIop(db: Db, { day, known, pupilIds, isPast }: NormQuestion): Promise<NormLines[]> {
	const [{ school, pupils }, found] = await Promise.all([known, listIopFacts(db, pupilIds)]);
	const placeOf = new Map(pupils.map((pupil) => [pupil.pupilId, pupil]));
	const all = found.map((one): IopFacts => ({ ...one, stage: placeOf.get(one.pupilId)?.stage ?? null }));
	const facts = isPast ? all.map((one) => factsUntil(one, day.today)) : all;
	return [...linesOf(normsOf(normSettings(school)), facts, pupils, day), ...ofCompetences(school, facts, placeOf)];
}

/** The same for a page that knows these pupils by name already; what counts competences is no task for anybody. */
export async function judgePlans(
	db: Db,
	pupilIds: readonly string[],
	settings: IopNormSettings,
	day: NormDay
): Promise<Judged<IopFacts>[]> {
	const facts = await db.sql<IopFacts[]>`
		select s.pupil_id as "pupilId", null as stage, s.enrolled_on::text as "enrolledOn", s.left_on::text as "leftOn",
			s.is_guest as "isGuest", coalesce(i.versions, '[]') as versions, coalesce(i.goals, '[]') as goals
		${ofPupils(db, pupilIds)}`;
	return normsOf(settings).flatMap((norm) => judge(norm, facts, day, []));
}

/** Which state of what plans are judged by stands there now, for those of whom the actor may read it. */
export const listPlanStandings = (db: Db, pupilIds: readonly string[]): Promise<Versioned[]> =>
	db.sql<Versioned[]>`
		select s.pupil_id as id, concat_ws(' ', ${versionOf(db, 's')}, ${versionOf(db, 'i')}) as version
		${ofPupils(db, pupilIds)}`;

const ofPupils = ({ sql }: Db, pupilIds: readonly string[]) => sql`
	from opp_standing s
	left join iop_standing i on i.school_id = s.school_id and i.pupil_id = s.pupil_id
	where s.school_id = (select app_school()) and s.pupil_id = any (${pupilIds as string[]}::uuid[])`;

const normsOf = (settings: IopNormSettings): Norm<IopFacts>[] => [
	planAdjusted(settings),
	goalsInPlan(settings),
	goalsScored(settings),
	goalsWhole(settings)
];

function ofCompetences(school: NormSchool, facts: IopFacts[], placeOf: ReadonlyMap<string, PupilPlace>): NormLines[] {
	const { setup, day } = school;
	const settings = normSettings(school);
	const names = new Map(goalIdeas(setup).map(({ source, name }) => [source.key, name]));
	return phasesOf(setup).map((phase, at) => {
		const norm = sufficientIn(phase, at + 1, settings);
		const card = cardOf(norm);
		const inPhase = facts.filter(({ stage }) => stage !== null && phase.stages.includes(stage));
		const lines = competencesOf(inPhase, day).flatMap((one): NormLine[] => {
			const place = placeOf.get(one.pupil.pupilId);
			if (!place) return [];
			const part = names.get(one.goal.competence ?? '') ?? one.goal.competence ?? undefined;
			return [{ norm: card, subject: subjectOf(place, part), outcome: outcomeOf(norm.judge(one, day), day.today) }];
		});
		return { norm: card, lines };
	});
}
