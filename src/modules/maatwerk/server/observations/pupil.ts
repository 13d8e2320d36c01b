import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import { listInvolved } from '#modules/leerlingen/server/index.ts';
import { listCovered } from '#modules/toestemming/server/index.ts';
import { mayBeginObservation, maySeeFindings, mayWriteObservation, type TailorActor } from '../../access.ts';
import type { FindingOf, ObservationRow, ObservationsView, ObservationView, StaffChoice } from '../../views.ts';
import { getSubject } from '../subject.ts';

type OfPupil = Context<{ leerling: string }>;
type OfObservation = Context<{ leerling: string; observatie: string }>;

/** Whether the parents' consent (from 16 the pupil's) to observe this pupil is in force today. */
export async function isConsented(db: Db, pupilId: string): Promise<boolean> {
	const covered = await listCovered(db, [pupilId], { purpose: 'observatie' });
	return covered.get(pupilId)?.isCovered ?? false;
}

const select = (db: Db, condition: ReturnType<Db['sql']>) => db.sql<ObservationRow[]>`
	select o.id, o.audience, o.question, o.observer_id as "observerId", o.begun_on::text as "begunOn", o.observed_on::text as "observedOn",
		o.place, o.findings, o.advice, o.done_on::text as "doneOn", o.stopped_on::text as "stoppedOn", o.stop_reason as "stopReason", o.version as lock,
		case when p.id is not null then concat_ws(' ', p.given_name, p.infix, p.family_name) end as observer
	from observation o
	left join person p on p.school_id = o.school_id and p.id = o.observer_id
	where o.school_id = (select app_school()) and ${condition}
	order by coalesce(o.observed_on, o.begun_on) desc, o.created_at desc`;

/** Throws NotFound. */
export async function getObservation(db: Db, pupilId: string, id: string): Promise<ObservationRow> {
	const [row] = await select(db, db.sql`o.pupil_id = ${pupilId} and o.id = ${id}`);
	if (!row) throw new NotFound('observation');
	return row;
}

/** The observations of a pupil that the actor may read, and what teachers saw in the first weeks. For staff alone. */
export async function viewObservations({ db, actor, params, today, draft }: OfPupil): Promise<ObservationsView> {
	const subject = await getSubject(db, actor, params.leerling);
	if (!readsObservations(subject.who)) throw new NotFound('page');
	const begins = mayBeginObservation(subject.who);
	const [rows, findings, consented, involved, kept] = await Promise.all([
		select(db, db.sql`o.pupil_id = ${params.leerling}`),
		maySeeFindings(subject.who) ? listFindingsOf(db, params.leerling) : [],
		isConsented(db, params.leerling),
		begins ? listInvolved(db, params.leerling) : [],
		draft('begin')
	]);
	record(db, actor, { act: 'maatwerk.listObservations', pupilId: subject.pupil.id });
	return {
		pupil: subject.pupil,
		today,
		running: rows.filter(({ doneOn, stoppedOn }) => !doneOn && !stoppedOn),
		past: rows.filter(({ doneOn, stoppedOn }) => doneOn !== null || stoppedOn !== null),
		findings: [...Map.groupBy(findings, ({ year }) => year)].map(([year, own]) => ({ year, findings: own })),
		isConsented: consented,
		observers: observersOf(involved),
		draft: kept,
		me: actor.personId,
		may: { begin: begins }
	};
}

/** Staff of the team; what is in them each row says for itself. */
const readsObservations = ({ kind, sees }: TailorActor): boolean => kind === 'medewerker' && sees.includes('team');

type Involved = Awaited<ReturnType<typeof listInvolved>>;

const observersOf = (involved: Involved): StaffChoice[] => {
	const staff = involved.filter(
		({ kind, sees, role }) => kind === 'medewerker' && sees.length > 0 && role !== 'stagiair'
	);
	return [...new Map(staff.map(({ personId, name }) => [personId, name]))]
		.map(([id, name]) => ({ id, name }))
		.sort((a, b) => a.name.localeCompare(b.name, 'nl'));
};

/** One observation: to write in for whoever observes, else to read. */
export async function viewObservation({ db, actor, params, today, draft }: OfObservation): Promise<ObservationView> {
	const [subject, row, consented, kept] = await Promise.all([
		getSubject(db, actor, params.leerling),
		getObservation(db, params.leerling, params.observatie),
		isConsented(db, params.leerling),
		draft('bewaren')
	]);
	record(db, actor, { act: 'maatwerk.viewObservation', pupilId: subject.pupil.id, subjectId: row.id });
	return {
		pupil: subject.pupil,
		today,
		observation: row,
		isConsented: consented,
		draft: kept,
		me: actor.personId,
		may: { write: mayWriteObservation(subject.who, row), stop: mayWriteObservation(subject.who, row) }
	};
}

/** What was seen of this pupil in the first weeks of each year, the last year first. */
const listFindingsOf = (db: Db, pupilId: string): Promise<(FindingOf & { year: string })[]> => db.sql<
	(FindingOf & { year: string })[]
>`
	select y.name as year, f.author_id as "authorId", f.themes, f.text, f.written_on::text as "writtenOn",
		concat_ws(' ', p.given_name, p.infix, p.family_name) as author
	from observation_finding f
	join school_group g on g.school_id = f.school_id and g.id = f.group_id
	join school_year y on y.school_id = g.school_id and y.id = g.school_year_id
	join person p on p.school_id = f.school_id and p.id = f.author_id
	where f.school_id = (select app_school()) and f.pupil_id = ${pupilId}
	order by y.starts_on desc, p.given_name, p.family_name`;
