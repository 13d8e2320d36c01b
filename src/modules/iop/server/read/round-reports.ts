import { getLocale } from '#paraglide/runtime.js';
import { seesWholeRounds } from '#modules/gesprekken/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import type { ReportWords, RoundOnPaper } from '../../pdf/report-says.ts';
import { saidOnReport } from '../../talk/said.ts';
import { iopSettings } from '../../settings.ts';
import type { Talked } from '../../talk/talk.ts';

type Row = Pick<ReportWords, 'canTell' | 'notes' | 'agreements' | 'reflection' | 'presence' | 'plan'> & {
	talkId: string;
	kind: ReportWords['talk']['kind'];
	roundName: ReportWords['talk']['roundName'];
	heldOn: string;
	leadName: string;
	pupilId: string;
	name: string;
	givenName: string;
	outcome: Partial<Talked>;
	signatures: (Omit<ReportWords['signatures'][number], 'at'> & { at: string; isPupil: boolean })[];
};

/**
 * All reports of a round that the actor may read, in the order of groups and names: of the whole round for who looks at the
 * school, of the own talks for a mentor. Recorded for each pupil. Throws NotFound when the round is not there, and refuses
 * while no talk was held.
 */
export async function downloadRoundReports(db: Db, actor: Actor, roundId: string): Promise<RoundOnPaper> {
	if (actor.kind !== 'medewerker') throw new NotFound('reports');
	const [setup, [head], rows] = await Promise.all([
		setupOf(db),
		db.sql<{ round: string; name: string; place: string; colour: string }[]>`
			select r.name as round, s.name, coalesce(l.name, '') as place, s.theme_color as colour
			from talk_round r
			join school s on s.id = r.school_id
			left join location l on l.school_id = r.school_id and l.id = r.location_id
			where r.school_id = (select app_school()) and r.id = ${roundId}`,
		listReports(db, roundId, seesWholeRounds(actor) ? null : actor.personId)
	]);
	if (!head) throw new NotFound('reports');
	if (rows.length === 0) throw new Refusal('iop_refusal_no_reports');
	record(db, actor, { act: 'iop.downloadReports', subjectId: roundId, detail: { count: rows.length } });
	for (const { pupilId, talkId } of rows) record(db, actor, { act: 'iop.downloadReport', pupilId, subjectId: talkId });
	const { label } = iopSettings(setup);
	const { round, ...school } = head;
	return { round, school, views: rows.map((row) => wordsOf(row, label)), locale: getLocale(), madeAt: new Date() };
}

function wordsOf(row: Row, label: ReportWords['label']): ReportWords {
	const { talkId: _, kind, heldOn, leadName, pupilId, name, givenName, outcome, signatures, roundName, ...words } = row;
	return {
		...words,
		label,
		pupil: { id: pupilId, name, givenName },
		talk: { kind, roundName, heldOn, leadName },
		said: saidOnReport(outcome, signatures.find(({ isPupil }) => isPupil)?.agrees),
		signatures: signatures.map(({ isPupil: _pupil, ...signature }) => ({ ...signature, at: new Date(signature.at) }))
	};
}

/** Closed talks of the round, of all or of whoever held them; in one statement, whatever their number. */
const listReports = (db: Db, roundId: string, leadId: string | null): Promise<Row[]> => db.sql<Row[]>`
	select k.id as "talkId", k.kind, r.name as "roundName", k.held_on::text as "heldOn", concat_ws(' ', l.given_name, l.infix, l.family_name) as "leadName",
		p.id as "pupilId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name, p.given_name as "givenName",
		c.notes, c.reflection, c.can_tell as "canTell", jsonb_build_object('said', c.outcome -> 'said', 'writtenOut', c.outcome -> 'writtenOut',
			'isRight', c.outcome -> 'isRight') as outcome,
		(
			select jsonb_build_object('number', v.number, 'content', v.content)
			from iop_version v
			where v.school_id = k.school_id and v.talk_id = k.id and v.pupil_id = k.pupil_id order by v.number desc limit 1
		) as plan,
		coalesce((
			select jsonb_agg(jsonb_build_object('id', a.id, 'what', a.what, 'dueOn', a.due_on, 'doneOn', a.done_on,
				'ownerName', concat_ws(' ', o.given_name, o.infix, o.family_name)) order by a.created_at, a.due_on, a.id)
			from talk_agreement a
			left join person o on o.school_id = a.school_id and o.id = a.owner_id
			where a.school_id = k.school_id and a.talk_id = k.id), '[]') as agreements,
		coalesce((
			select jsonb_agg(jsonb_build_object('isPresent', a.is_present, 'role', a.role,
				'name', concat_ws(' ', o.given_name, o.infix, o.family_name)) order by a.role, o.family_name, o.given_name)
			from talk_presence a
			left join person o on o.school_id = a.school_id and o.id = a.person_id
			where a.school_id = k.school_id and a.talk_id = k.id), '[]') as presence,
		coalesce((
			select jsonb_agg(jsonb_build_object('name', g.signed_name, 'agrees', g.is_agreed, 'remark', g.remark, 'at', g.created_at,
				'isPupil', g.person_id = k.pupil_id)
				order by g.created_at)
			from talk_signature g
			where g.school_id = k.school_id and g.talk_id = k.id), '[]') as signatures
	from talk k
	join talk_round r on r.school_id = k.school_id and r.id = k.round_id
	join pupil p on p.school_id = k.school_id and p.id = k.pupil_id
	join talk_record c on c.school_id = k.school_id and c.talk_id = k.id and c.closed_at is not null
	left join person l on l.school_id = k.school_id and l.id = k.lead_id
	left join lateral (
		select m.group_id from group_member m
		where m.school_id = k.school_id and m.pupil_id = k.pupil_id
			and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
		order by m.is_home desc, m.from_on desc limit 1
	) member on true
	left join school_group g on g.school_id = k.school_id and g.id = member.group_id
	where k.school_id = (select app_school()) and k.round_id = ${roundId} and k.state = 'held' and k.held_on is not null
		and (${leadId}::uuid is null or k.lead_id = ${leadId}::uuid)
	order by g.name, p.family_name, p.given_name`;
