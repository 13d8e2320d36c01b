import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import { catalogueOf, isStated, itemsOf, type SchoolSetup } from '#modules/scholen/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { guideRoles } from '../../guides.ts';
import {
	leadsTrainings,
	mayChangeTraining,
	mayMakeTraining,
	maySchedule,
	placerRoles,
	sharedPlacerRoles
} from '../../training/access.ts';
import { attended, trainingKinds } from '../../training/training.ts';
import {
	getTraining,
	listCandidates,
	listMeetings,
	listMembers,
	listTrainings,
	type Choice,
	type Training
} from './rows.ts';

type AnyPage = Context<Record<string, string>>;
type OfTraining = Context<{ training: string }>;

/** Who sees lists of trainings at all: who works here, and who gives one from outside. */
const maySeeTrainings = ({ kind }: Pick<Actor, 'kind'>): boolean => kind === 'medewerker' || kind === 'extern';

export async function viewTrainings({ db, actor, today }: AnyPage) {
	if (!maySeeTrainings(actor)) throw new NotFound('page');
	const [trainings, groups] = await Promise.all([listTrainings(db, actor, { today }), listOwnGroups(db, actor)]);
	return {
		today,
		running: trainings.filter(({ endedOn }) => endedOn === null),
		ended: trainings.filter(({ endedOn }) => endedOn !== null),
		mayMake: leadsTrainings(actor) || groups.length > 0
	};
}

export type OfferedTraining = { key: string; name: string; kind: Training['kind']; forWhom: string | null; by: string };

/** The school's own list, with who gives each in words. */
export function offeredTrainings(setup: SchoolSetup): OfferedTraining[] {
	const partners = new Map(itemsOf(setup.partners).map(({ key, naam }) => [key, naam]));
	return catalogueOf(setup, 'trainingen').map(({ key, naam, soort, voor, door }) => ({
		key,
		name: naam,
		kind: soort,
		forWhom: isStated(voor) ? voor : null,
		by: itemsOf(door)
			.flatMap((who) => partners.get(who) ?? [])
			.join(', ')
	}));
}

export async function viewNewTraining({ db, actor, url, today, draft }: AnyPage) {
	const [setup, groups, staff, kept] = await Promise.all([
		setupOf(db),
		listOwnGroups(db, actor),
		listTrainerChoices(db),
		draft('default')
	]);
	const kinds = trainingKinds.filter((kind) => mayMakeTraining(actor, kind, groups.length > 0));
	if (kinds.length === 0) throw new NotFound('form');
	const offered = offeredTrainings(setup).filter(({ kind }) => kinds.includes(kind));
	return {
		offered,
		chosen: offered.find(({ key }) => key === url.searchParams.get('training')) ?? null,
		isOwn: url.searchParams.get('training') === 'eigen' || offered.length === 0,
		kinds,
		/** Who leads makes one for any group, a mentor for the own one. */
		groups: leadsTrainings(actor) ? await listGroups(db) : groups,
		needsGroup: !leadsTrainings(actor),
		staff,
		today,
		owner: actor.personId,
		draft: kept
	};
}
export type NewTrainingView = Awaited<ReturnType<typeof viewNewTraining>>;

export async function viewTraining({ db, actor, params, url, today, draft }: OfTraining) {
	const training = await getTraining(db, actor, params.training, today);
	const mayChange = mayChangeTraining(actor, training);
	const roles = training.kind === 'op indicatie' ? placerRoles : sharedPlacerRoles;
	const [meetings, members, candidates, staff, kept] = await Promise.all([
		listMeetings(db, training.id),
		listMembers(db, actor, training.id, [...guideRoles, 'directeur']),
		mayChange ? listCandidates(db, actor, { trainingId: training.id, roles }) : ([] as Choice[]),
		mayChange ? listTrainerChoices(db) : ([] as Choice[]),
		draft('change')
	]);
	if (actor.kind === 'medewerker' || actor.kind === 'extern') {
		for (const { pupilId } of members)
			record(db, actor, { act: 'begeleiding.viewTraining', pupilId, subjectId: training.id });
	}
	const held = new Set(meetings.filter(({ cancelledWhy }) => cancelledWhy === null).map(({ id }) => id));
	return {
		training,
		today,
		owner: actor.personId,
		isFamily: !maySeeTrainings(actor),
		meetings,
		members: members.map((member) => ({
			...member,
			...attended(Object.entries(member.presences).flatMap(([id, presence]) => (held.has(id) ? [presence] : [])))
		})),
		/** Of the group that it is of: who is not in it yet. */
		missing: training.groupId ? candidates.filter(({ group }) => group === training.group) : [],
		candidates,
		staff,
		resultFor: url.searchParams.get('resultaat'),
		can: { change: mayChange, schedule: maySchedule(actor, training) },
		draft: kept
	};
}
export type TrainingView = Awaited<ReturnType<typeof viewTraining>>;

/** One meeting: who was there, on one form. */
export async function viewMeeting({ db, actor, params, today }: Context<{ training: string; bijeenkomst: string }>) {
	if (!maySeeTrainings(actor)) throw new NotFound('page');
	const training = await getTraining(db, actor, params.training, today);
	const [meetings, members] = await Promise.all([
		listMeetings(db, training.id),
		listMembers(db, actor, training.id, [...guideRoles, 'vakdocent', 'stagiair'])
	]);
	const meeting = meetings.find(({ id }) => id === params.bijeenkomst);
	if (!meeting) throw new NotFound('meeting');
	for (const { pupilId } of members)
		record(db, actor, { act: 'begeleiding.viewMeeting', pupilId, subjectId: meeting.id });
	const there = members
		.filter(({ leftOn, presences }) => leftOn === null || leftOn > meeting.onDay || meeting.id in presences)
		.map(({ pupilId, name, group, presences, guides }) => ({
			pupilId,
			name,
			group,
			presence: presences[meeting.id] ?? null,
			mayRecord: guides
		}));
	return {
		training,
		meeting,
		members: there,
		today,
		can: {
			record: meeting.cancelledWhy === null && meeting.onDay <= today && there.some(({ mayRecord }) => mayRecord),
			schedule: maySchedule(actor, training)
		}
	};
}
export type MeetingView = Awaited<ReturnType<typeof viewMeeting>>;

/** The groups that the actor is mentor of today. */
export function listOwnGroups(db: Db, { schoolId, personId }: Actor): Promise<Choice[]> {
	return db.sql<Choice[]>`
		select g.id, g.name from group_staff s
		join school_group g on g.school_id = s.school_id and g.id = s.group_id
		where s.school_id = ${schoolId} and s.person_id = ${personId} and s.role = 'mentor'
			and (select app_today()) between s.from_on and coalesce(s.until_on, 'infinity')
		order by g.name`;
}

/** The groups of the school year that is now. */
function listGroups(db: Db): Promise<Choice[]> {
	return db.sql<Choice[]>`
		select g.id, concat_ws(' · ', g.name, case when (select count(*) from location l where l.school_id = g.school_id and l.closed_on is null) > 1 then l.name end) as name
		from school_group g
		join school_year y on y.school_id = g.school_id and y.id = g.school_year_id and (select app_today()) between y.starts_on and y.ends_on
		left join location l on l.school_id = g.school_id and l.id = g.location_id
		where g.school_id = (select app_school())
		order by g.stage nulls last, g.name, l.name`;
}

/** Who can give one: who works here, and helpers from outside. */
export function listTrainerChoices(db: Db): Promise<Choice[]> {
	return db.sql<Choice[]>`
		select id, concat_ws(' ', given_name, infix, family_name) as name from person
		where school_id = (select app_school()) and kind in ('medewerker', 'extern') and not archived
		order by kind desc, family_name, given_name`;
}
export type TrainingsView = Awaited<ReturnType<typeof viewTrainings>>;
