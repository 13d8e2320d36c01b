import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import { mayFinishPeriod, maySeeTogether, mayWriteGroupFinding } from '../../access.ts';
import { weight, type Finding } from '../../observations/period.ts';
import type { FindingOf, GroupFindings, MarkLine, OwnFindingsView, TogetherView } from '../../views.ts';
import { getObservedGroup, listPupilsOf } from './group.ts';

type OfGroup = Context<{ groep: string }>;

type FindingRow = FindingOf & { pupilId: string };

/** What was seen of the pupils of a group, as far as the actor may read it: a teacher the own, the mentor all. */
const listFindings = (db: Db, groupId: string): Promise<FindingRow[]> => db.sql<FindingRow[]>`
	select f.pupil_id as "pupilId", f.author_id as "authorId", f.themes, f.text, f.written_on::text as "writtenOn",
		concat_ws(' ', p.given_name, p.infix, p.family_name) as author
	from observation_finding f
	join person p on p.school_id = f.school_id and p.id = f.author_id
	where f.school_id = (select app_school()) and f.group_id = ${groupId}
	order by p.given_name, p.family_name`;

type GroupRow = { authorId: string; author: string; text: string };

const listGroupFindings = (db: Db, groupId: string): Promise<GroupRow[]> => db.sql<GroupRow[]>`
	select f.author_id as "authorId", f.text, concat_ws(' ', p.given_name, p.infix, p.family_name) as author
	from observation_group_finding f
	join person p on p.school_id = f.school_id and p.id = f.author_id
	where f.school_id = (select app_school()) and f.group_id = ${groupId}
	order by p.given_name, p.family_name`;

const listMarks = (db: Db, groupId: string): Promise<(MarkLine & { pupilId: string })[]> => db.sql<
	(MarkLine & { pupilId: string })[]
>`
	select k.pupil_id as "pupilId", k.why, k.marked_on::text as "markedOn", k.talked_on::text as "talkedOn",
		concat_ws(' ', p.given_name, p.infix, p.family_name) as "markedBy"
	from observation_mark k
	join person p on p.school_id = k.school_id and p.id = k.marked_by_id
	where k.school_id = (select app_school()) and k.group_id = ${groupId}`;

/** The actor's own findings of a group: a form with a row for each pupil. */
export async function viewOwnFindings({ db, actor, params, today, draft }: OfGroup): Promise<OwnFindingsView> {
	const group = await getObservedGroup(db, actor, params.groep, today);
	const [pupils, findings, ofGroup, kept] = await Promise.all([
		listPupilsOf(db, actor, group),
		listFindings(db, group.id),
		listGroupFindings(db, group.id),
		draft('bewaren')
	]);
	for (const { id } of pupils) record(db, actor, { act: 'maatwerk.viewFindings', pupilId: id, subjectId: group.id });
	const own = new Map(findings.filter(({ authorId }) => authorId === actor.personId).map((one) => [one.pupilId, one]));
	return {
		group,
		today,
		rows: pupils.map((pupil) => ({ pupil, finding: own.get(pupil.id) ?? null })),
		ofGroup: ofGroup.find(({ authorId }) => authorId === actor.personId)?.text ?? '',
		draft: kept,
		me: actor.personId,
		may: {
			teaches: mayWriteGroupFinding(group.parts),
			write: mayWriteGroupFinding(group.parts) && group.state !== 'done' && group.state !== 'later',
			seeTogether: maySeeTogether(group.parts)
		}
	};
}

/** What everybody saw, a pupil at a time, whoever is to be looked at first. For the mentor and the care team. */
export async function viewTogether({ db, actor, params, today }: OfGroup): Promise<TogetherView> {
	const group = await getObservedGroup(db, actor, params.groep, today);
	if (!maySeeTogether(group.parts)) throw new NotFound('page');
	const [pupils, findings, ofGroup, marks, writers] = await Promise.all([
		listPupilsOf(db, actor, group),
		listFindings(db, group.id),
		listGroupFindings(db, group.id),
		listMarks(db, group.id),
		listWriters(db, group.id)
	]);
	for (const { id } of pupils) record(db, actor, { act: 'maatwerk.viewFindings', pupilId: id, subjectId: group.id });
	const wrote = new Set(findings.map(({ authorId }) => authorId));
	const ofPupil = Map.groupBy(findings, ({ pupilId }) => pupilId);
	return {
		group,
		today,
		rows: pupils
			.map((pupil) => ({
				pupil,
				findings: ofPupil.get(pupil.id) ?? [],
				mark: marks.find(({ pupilId }) => pupilId === pupil.id) ?? null
			}))
			.toSorted((a, b) => weight(b.findings) - weight(a.findings)),
		ofGroup: ofGroup.map(({ author, text }) => ({ author, text })),
		waitingFor: writers.filter(({ id }) => !wrote.has(id)).map(({ name }) => name),
		may: { finish: mayFinishPeriod(group.parts), seeTogether: true, write: mayWriteGroupFinding(group.parts) }
	};
}

/** Who works with the group today, or teaches it: from whom a finding may come. */
const listWriters = (db: Db, groupId: string): Promise<{ id: string; name: string }[]> => db.sql<
	{ id: string; name: string }[]
>`
	select distinct p.id, concat_ws(' ', p.given_name, p.infix, p.family_name) as name
	from (
		select s.person_id from group_staff s
		where s.school_id = (select app_school()) and s.group_id = ${groupId} and (select app_today()) between s.from_on and coalesce(s.until_on, 'infinity')
		union
		select l.teacher_id from lesson l
		where l.school_id = (select app_school()) and l.group_id = ${groupId} and l.teacher_id is not null and l.kind in ('les', 'mentoruur', 'planuur')
			and (select app_today()) between l.from_on and l.until_on
	) w
	join person p on p.school_id = (select app_school()) and p.id = w.person_id
	order by name`;

/**
 * What was seen of a group in a school year, for its group discussion: the findings of the first weeks, of each pupil and of the
 * group, and the group observations. As far as the actor may read it; `year` is the id of the school year.
 */
export async function findingsOfGroup(db: Db, actor: Actor, groupId: string, year: string): Promise<GroupFindings> {
	const [findings, ofGroup, observations] = await Promise.all([
		db.sql<(Finding & { pupilId: string; pupilName: string; author: string })[]>`
			select f.pupil_id as "pupilId", concat_ws(' ', u.given_name, u.infix, u.family_name) as "pupilName", f.themes, f.text,
				concat_ws(' ', p.given_name, p.infix, p.family_name) as author
			from observation_finding f
			join school_group g on g.school_id = f.school_id and g.id = f.group_id and g.school_year_id = ${year}
			join pupil u on u.school_id = f.school_id and u.id = f.pupil_id
			join person p on p.school_id = f.school_id and p.id = f.author_id
			where f.school_id = (select app_school()) and f.group_id = ${groupId}
			order by u.given_name, u.family_name, p.given_name`,
		listGroupFindings(db, groupId),
		db.sql<GroupFindings['observations']>`
			select o.observed_on::text as "observedOn", o.place, o.text, o.advice, concat_ws(' ', p.given_name, p.infix, p.family_name) as author
			from group_observation o
			join school_group g on g.school_id = o.school_id and g.id = o.group_id and g.school_year_id = ${year}
			join person p on p.school_id = o.school_id and p.id = o.author_id
			where o.school_id = (select app_school()) and o.group_id = ${groupId}
			order by o.observed_on`
	]);
	const ofPupil = Map.groupBy(findings, ({ pupilId }) => pupilId);
	for (const pupilId of ofPupil.keys())
		record(db, actor, { act: 'maatwerk.viewFindings', pupilId, subjectId: groupId });
	return {
		pupils: [...ofPupil].map(([pupilId, own]) => ({
			pupilId,
			name: own[0]!.pupilName,
			findings: own.map(({ author, themes, text }) => ({ author, themes, text }))
		})),
		group: ofGroup.map(({ author, text }) => ({ author, text })),
		observations
	};
}
