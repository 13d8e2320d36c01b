import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import { listInvolved } from '#modules/leerlingen/server/index.ts';
import { mayKeepIndications, mayReadIndications } from '../../access.ts';
import { endsSoon, isValidOn, isWaiting } from '../../indications/indication.ts';
import type { IndicationRow, IndicationView, IndicationsView, NewIndicationView } from '../../views.ts';
import { getSubject } from '../subject.ts';

type OfPupil = Context<{ leerling: string }>;
type OfIndication = Context<{ leerling: string; indicatie: string }>;

const select = (db: Db, condition: ReturnType<Db['sql']>) => db.sql<IndicationRow[]>`
	select n.id, n.kind, n.label, n.state, n.issuer, n.number, n.asked_on::text as "askedOn", n.sent_on::text as "sentOn",
		n.decided_on::text as "decidedOn", n.valid_from::text as "validFrom", n.valid_until::text as "validUntil", n.note,
		n.version as lock, case when p.id is not null then concat_ws(' ', p.given_name, p.infix, p.family_name) end as "changedBy",
		(select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'mine', d.added_by_id = (select app_person())) order by d.created_at), '[]')
			from indication_paper d join file f on f.school_id = d.school_id and f.id = d.file_id
			where d.school_id = n.school_id and d.indication_id = n.id) as papers
	from indication n
	left join person p on p.school_id = n.school_id and p.id = n.changed_by_id
	where n.school_id = (select app_school()) and ${condition}
	order by n.valid_until desc nulls first, n.created_at desc`;

/** Throws NotFound. */
export async function getIndication(db: Db, pupilId: string, id: string): Promise<IndicationRow> {
	const [row] = await select(db, db.sql`n.pupil_id = ${pupilId} and n.id = ${id}`);
	if (!row) throw new NotFound('indication');
	return row;
}

/** All papers and applications of a pupil, for the care team. For whoever may not know of them there is no such page. */
export async function viewIndications({ db, actor, params, today }: OfPupil): Promise<IndicationsView> {
	const [subject, rows, readers] = await Promise.all([
		getSubject(db, actor, params.leerling),
		select(db, db.sql`n.pupil_id = ${params.leerling}`),
		listReaders(db, params.leerling)
	]);
	if (!mayReadIndications(subject.who)) throw new NotFound('page');
	record(db, actor, { act: 'maatwerk.listIndications', pupilId: subject.pupil.id });
	const withSigns = rows.map((row) => ({
		...row,
		isValid: isValidOn(row, today),
		endsSoon: endsSoon(row, today)
	}));
	return {
		pupil: subject.pupil,
		today,
		current: withSigns.filter(
			(row) => row.isValid || isWaiting(row) || (row.state === 'toegekend' && (row.validFrom ?? '') > today)
		),
		past: withSigns.filter(
			(row) => !row.isValid && !isWaiting(row) && !(row.state === 'toegekend' && (row.validFrom ?? '') > today)
		),
		readers,
		may: { keep: mayKeepIndications(subject.who) }
	};
}

/** One of them, with its papers. Reading it is noted. */
export async function viewIndication({ db, actor, params, draft }: OfIndication): Promise<IndicationView> {
	const [subject, row, readers, kept] = await Promise.all([
		getSubject(db, actor, params.leerling),
		getIndication(db, params.leerling, params.indicatie),
		listReaders(db, params.leerling),
		draft('wijzig')
	]);
	record(db, actor, { act: 'maatwerk.viewIndication', pupilId: subject.pupil.id, subjectId: row.id });
	return {
		pupil: subject.pupil,
		indication: row,
		readers,
		draft: kept,
		me: actor.personId,
		may: { keep: mayKeepIndications(subject.who) }
	};
}

export async function viewNewIndication({ db, actor, params, draft }: OfPupil): Promise<NewIndicationView> {
	const [subject, readers, kept] = await Promise.all([
		getSubject(db, actor, params.leerling),
		listReaders(db, params.leerling),
		draft('default')
	]);
	if (!mayKeepIndications(subject.who)) throw new NotFound('form');
	return { pupil: subject.pupil, readers, draft: kept, me: actor.personId };
}

/** How many people read what is for the care team. */
async function listReaders(db: Db, pupilId: string): Promise<number> {
	const involved = await listInvolved(db, pupilId);
	return new Set(involved.filter(({ sees }) => sees.includes('zorg')).map(({ personId }) => personId)).size;
}
