import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { AnswerForm, PresentAs, Question, Talk, Telling } from '../../gesprekken.ts';

export type RecordRow = {
	notes: string;
	agreements: string;
	reflection: string;
	canTell: Telling | null;
	outcome: object;
	closedAt: Date | null;
	closedByName: string | null;
	changedByName: string | null;
	changedAt: Date;
	/** Guards against two people who write at once. */
	lock: number;
};

/** What is written at a talk. */
export type RecordWords = Pick<RecordRow, 'notes' | 'agreements' | 'reflection' | 'canTell' | 'outcome'>;

export type AnswerRow = {
	id: string;
	question: Question;
	form: AnswerForm;
	byId: string;
	picked: string[];
	words: string;
	fileId: string | null;
};

export type PresenceRow = { personId: string; role: PresentAs; isPresent: boolean };

/** A talk with everything that is said at it, as far as the actor sees it. */
export type TalkWithRecord = Talk & {
	leadName: string;
	wantsInterpreter: boolean;
	/** The round it belongs to, with the key of the set-up; and within how many days another talk follows, where one does (I4). */
	round: { key: string; name: string; number: number; followedWithin: number | null } | null;
	record: RecordRow | null;
	/** What was prepared and shared. */
	answers: AnswerRow[];
	presence: PresenceRow[];
	/** The actor's own note. */
	note: string;
};

type Row = Omit<TalkWithRecord, 'plannedAt' | 'record'> & {
	plannedAt: string | null;
	record: (Omit<RecordRow, 'closedAt' | 'changedAt'> & { closedAt: string | null; changedAt: string }) | null;
};

/** One talk of this pupil in one statement; throws NotFound when there is none, or not for this actor. */
export async function getTalkWithRecord(db: Db, pupilId: string, talkId: string): Promise<TalkWithRecord> {
	const [row] = await db.sql<Row[]>`
		select t.id, t.pupil_id as "pupilId", t.round_id as "roundId", t.kind, t.state, t.lead_id as "leadId",
			t.follows_id as "followsId", t.due_on::text as "dueOn", t.planned_at as "plannedAt", t.minutes, t.place,
			t.wants_interpreter as "wantsInterpreter", t.held_on::text as "heldOn",
			concat_ws(' ', l.given_name, l.infix, l.family_name) as "leadName",
			case when r.id is not null then jsonb_build_object('key', r.key, 'name', r.name, 'number', r.number,
				'followedWithin', (
					select f.within_days from talk_round f
					where f.school_id = r.school_id and f.school_year_id = r.school_year_id and f.number = r.number and f.follows_key = r.key
						and f.location_id is not distinct from r.location_id limit 1)) end as round,
			(select jsonb_build_object('notes', c.notes, 'agreements', c.agreements, 'reflection', c.reflection, 'canTell', c.can_tell,
					'outcome', c.outcome, 'closedAt', c.closed_at, 'changedAt', c.changed_at, 'lock', c.version,
					'closedByName', concat_ws(' ', cp.given_name, cp.infix, cp.family_name),
					'changedByName', concat_ws(' ', hp.given_name, hp.infix, hp.family_name))
				from talk_record c
				left join person cp on cp.school_id = c.school_id and cp.id = c.closed_by_id
				left join person hp on hp.school_id = c.school_id and hp.id = c.changed_by_id
				where c.school_id = t.school_id and c.talk_id = t.id) as record,
			coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'question', a.question, 'form', a.form, 'byId', a.by_id,
					'picked', a.picked, 'words', a.words, 'fileId', a.file_id) order by a.created_at)
				from talk_answer a
				where a.school_id = t.school_id and a.talk_id = t.id and a.shared_at is not null), '[]') as answers,
			coalesce((select jsonb_agg(jsonb_build_object('personId', p.person_id, 'role', p.role, 'isPresent', p.is_present))
				from talk_presence p where p.school_id = t.school_id and p.talk_id = t.id), '[]') as presence,
			coalesce((select n.text from talk_note n
				where n.school_id = t.school_id and n.talk_id = t.id and n.by_id = (select app_person())), '') as note
		from talk t
		left join person l on l.school_id = t.school_id and l.id = t.lead_id
		left join talk_round r on r.school_id = t.school_id and r.id = t.round_id
		where t.school_id = (select app_school()) and t.pupil_id = ${pupilId} and t.id = ${talkId}`;
	if (!row) throw new NotFound('talk');
	const { record } = row;
	return {
		...row,
		plannedAt: row.plannedAt ? new Date(row.plannedAt) : null,
		record: record && {
			...record,
			closedAt: record.closedAt ? new Date(record.closedAt) : null,
			changedAt: new Date(record.changedAt)
		}
	};
}
