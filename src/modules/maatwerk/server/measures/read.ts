import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import { listInvolved } from '#modules/leerlingen/server/index.ts';
import { schoolYearOf } from '#modules/scholen/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { mayDecideMeasure, mayKeepGrounds } from '../../access.ts';
import type { IndicationKind, IndicationState } from '../../indications/indication.ts';
import { isCurrent, meetsCondition, nextStates, type Ground, type RequestState } from '../../measures/measure.ts';
import { measureChoices } from '../../settings.ts';
import type { GroupMeasuresView, MeasureLine, MeasurePageView, MeasuresView, NewMeasureView } from '../../views.ts';
import { listWithHelpCard } from '../helpcard/read.ts';
import { getSubject } from '../subject.ts';

type OfPupil = Context<{ leerling: string }>;
type OfMeasure = Context<{ leerling: string; maatregel: string }>;

export type MeasureRow = {
	id: string;
	pupilId: string;
	itemKey: string | null;
	what: string;
	how: string;
	fromOn: string;
	untilOn: string;
	stoppedOn: string | null;
	decidedById: string;
	decidedBy: string | null;
	hasGround: boolean;
	condition: string;
	request: RequestState | null;
	requestOn: string | null;
	lock: number;
	/** For who may know: on what it rests. */
	ground: { kind: Ground; indicationId: string | null; note: string } | null;
};

/** The measures of these pupils that the actor may read, those that end last first. */
export const listMeasures = (db: Db, pupilIds: readonly string[]): Promise<MeasureRow[]> =>
	select(db, db.sql`m.pupil_id = any (${pupilIds as string[]}::uuid[])`);

/** Throws NotFound. */
export async function getMeasure(db: Db, pupilId: string, id: string): Promise<MeasureRow> {
	const [row] = await select(db, db.sql`m.pupil_id = ${pupilId} and m.id = ${id}`);
	if (!row) throw new NotFound('measure');
	return row;
}

const select = (db: Db, condition: ReturnType<Db['sql']>) => db.sql<MeasureRow[]>`
	select m.id, m.pupil_id as "pupilId", m.item_key as "itemKey", m.what, m.how, m.from_on::text as "fromOn",
		m.until_on::text as "untilOn", m.stopped_on::text as "stoppedOn", m.decided_by_id as "decidedById", m.has_ground as "hasGround", m.condition, m.request,
		m.request_on::text as "requestOn", m.version as lock,
		case when p.id is not null then concat_ws(' ', p.given_name, p.infix, p.family_name) end as "decidedBy",
		(select jsonb_build_object('kind', g.kind, 'indicationId', g.indication_id, 'note', g.note)
			from measure_ground g where g.school_id = m.school_id and g.measure_id = m.id) as ground
	from measure m
	left join person p on p.school_id = m.school_id and p.id = m.decided_by_id
	where m.school_id = (select app_school()) and ${condition}
	order by m.until_on desc, m.what, m.id`;

export const lineOf = ({
	id,
	what,
	how,
	fromOn,
	untilOn,
	stoppedOn,
	decidedBy,
	hasGround,
	condition,
	request,
	requestOn
}: MeasureRow): MeasureLine => ({
	id,
	what,
	how,
	fromOn,
	untilOn,
	stoppedOn,
	decidedBy,
	hasGround,
	condition,
	request,
	requestOn
});

/** All measures of a pupil: what holds or is asked for, and what was. */
export async function viewMeasures({ db, actor, params, today }: OfPupil): Promise<MeasuresView> {
	const [subject, rows] = await Promise.all([
		getSubject(db, actor, params.leerling),
		listMeasures(db, [params.leerling])
	]);
	record(db, actor, { act: 'maatwerk.listMeasures', pupilId: subject.pupil.id });
	return {
		pupil: subject.pupil,
		viewer: subject.viewer,
		today,
		current: rows.filter((row) => isCurrent(row, today)).map(lineOf),
		ended: rows.filter((row) => !isCurrent(row, today)).map(lineOf),
		may: { decide: mayDecideMeasure(subject.who) }
	};
}

type PaperRow = {
	id: string;
	kind: IndicationKind;
	label: string;
	state: IndicationState;
	validFrom: string | null;
	validUntil: string | null;
};

/** The granted papers of a pupil, for who may know of them. */
export const listPapers = (db: Db, pupilId: string): Promise<PaperRow[]> => db.sql<PaperRow[]>`
	select id, kind, label, state, valid_from::text as "validFrom", valid_until::text as "validUntil" from indication
	where school_id = (select app_school()) and pupil_id = ${pupilId} and state = 'toegekend'
	order by valid_until desc nulls first, kind`;

/** Of a request whether the paper that was put with it is what its condition asks for. */
export function isDeclared(
	{ condition, ground }: Pick<MeasureRow, 'condition' | 'ground'>,
	papers: readonly PaperRow[],
	today: string
): boolean {
	const paper = papers.find(({ id }) => id === ground?.indicationId);
	return paper !== undefined && meetsCondition(condition, { ...paper, isGranted: true }, today);
}

/** One measure, with what the actor may do about it. */
export async function viewMeasure({ db, actor, params, today, draft }: OfMeasure): Promise<MeasurePageView> {
	const [subject, row, involved, papers, kept] = await Promise.all([
		getSubject(db, actor, params.leerling),
		getMeasure(db, params.leerling, params.maatregel),
		listInvolved(db, params.leerling),
		listPapers(db, params.leerling),
		draft('wijzig')
	]);
	record(db, actor, { act: 'maatwerk.viewMeasure', pupilId: subject.pupil.id, subjectId: row.id });
	const mayDecide = mayDecideMeasure(subject.who);
	const keepsGrounds = mayKeepGrounds(subject.who);
	return {
		pupil: subject.pupil,
		viewer: subject.viewer,
		today,
		measure: { ...lineOf(row), decidedById: row.decidedById, isCurrent: isCurrent(row, today) },
		lock: row.lock,
		ground: row.ground && { ...row.ground, paper: papers.find(({ id }) => id === row.ground?.indicationId) ?? null },
		papers: keepsGrounds ? papers : [],
		next: keepsGrounds && row.request ? nextStates(row.request, isDeclared(row, papers, today)) : [],
		staff: mayDecide ? staffOf(involved, actor) : [],
		draft: kept,
		me: actor.personId,
		may: { decide: mayDecide, keepGrounds: keepsGrounds }
	};
}

/** The form for a new one. Throws NotFound for who does not decide. */
export async function viewNewMeasure({ db, actor, params, today, draft }: OfPupil): Promise<NewMeasureView> {
	const [subject, setup, involved, kept] = await Promise.all([
		getSubject(db, actor, params.leerling),
		setupOf(db),
		listInvolved(db, params.leerling),
		draft('default')
	]);
	if (!mayDecideMeasure(subject.who)) throw new NotFound('form');
	return {
		pupil: subject.pupil,
		choices: measureChoices(setup),
		today,
		/** Until the end of the school year, unless somebody says otherwise. */
		untilOn: schoolYearOf(today).endsOn,
		staff: staffOf(involved, actor),
		keepsGrounds: mayKeepGrounds(subject.who),
		draft: kept,
		me: actor.personId
	};
}

type Involved = Awaited<ReturnType<typeof listInvolved>>;

/** Who can have decided it: staff who are involved, each once. */
function staffOf(involved: Involved, actor: Actor): { id: string; name: string }[] {
	const staff = new Map(
		involved
			.filter(({ kind, sees, role }) => kind === 'medewerker' && sees.length > 0 && role !== 'stagiair')
			.map(({ personId, name }) => [personId, name])
	);
	if (!staff.has(actor.personId)) staff.set(actor.personId, actor.name);
	return [...staff].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** The measures that hold for the pupils of a group whom the actor sees: what to reckon with in this class. On paper too. */
export async function viewGroupMeasures({
	db,
	actor,
	params,
	today
}: Context<{ groep: string }>): Promise<GroupMeasuresView> {
	const [[group], pupils] = await Promise.all([
		db.sql<{ id: string; name: string }[]>`
			select id, name from school_group where school_id = ${actor.schoolId} and id = ${params.groep}`,
		listGroupPupils(db, actor, params.groep)
	]);
	if (!group || pupils.length === 0 || actor.kind !== 'medewerker') throw new NotFound('group');
	const ids = pupils.map(({ id }) => id);
	const [rows, withCard] = await Promise.all([listMeasures(db, ids), listWithHelpCard(db, ids)]);
	for (const pupilId of ids) record(db, actor, { act: 'maatwerk.listMeasures', pupilId, subjectId: group.id });
	return {
		group,
		today,
		pupils: pupils.map((pupil) => ({
			...pupil,
			hasHelpCard: withCard.has(pupil.id),
			measures: rows
				.filter((row) => row.pupilId === pupil.id && isCurrent(row, today) && row.fromOn <= today)
				.map(lineOf)
				.toReversed()
		}))
	};
}

/** The pupils who are in the group today and of whose team the actor is one, by first name. */
export const listGroupPupils = (db: Db, actor: Actor, groupId: string) => db.sql<
	{ id: string; name: string; givenName: string }[]
>`
	select distinct p.id, concat_ws(' ', p.given_name, p.infix, p.family_name) as name, p.given_name as "givenName", p.family_name
	from group_member m
	join pupil p on p.school_id = m.school_id and p.id = m.pupil_id
	where m.school_id = ${actor.schoolId} and m.group_id = ${groupId}
		and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
		and exists (
			select from involvement i
			where i.school_id = m.school_id and i.person_id = ${actor.personId} and i.pupil_id = m.pupil_id
				and 'team' = any (i.sees) and (select app_today()) between i.from_on and i.until_on)
	order by p.given_name, p.family_name, p.id`;
