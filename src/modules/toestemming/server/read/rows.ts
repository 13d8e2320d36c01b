import type { Db } from '#platform/database/session.ts';
import type { Purpose, State } from '../../toestemming.ts';
import type { SaidLine } from '../../views.ts';

export type ConsentRow = {
	id: string;
	pupilId: string;
	purpose: Purpose;
	subjectKey: string | null;
	subjectName: string | null;
	partners: string[];
	fromOn: string;
	untilOn: string;
	askedOn: string;
	askedBy: string | null;
	endedOn: string | null;
	endedBy: string | null;
	endReason: string | null;
	what: string | null;
	why: string | null;
	state: State;
	isInForce: boolean;
	said: SaidLine[];
};

/** Which ones: of these pupils, and of them one, or those that are not long over. */
export type Which = { pupilIds: readonly string[]; id?: string; untilFrom?: string };

/**
 * The consents of these pupils as far as the actor sees them, with the answers that the actor sees, the newest first. How far
 * one is, the database says: a parent does not see what the other parent said.
 */
export async function listConsents(
	{ sql }: Pick<Db, 'sql'>,
	{ pupilIds, id, untilFrom }: Which
): Promise<ConsentRow[]> {
	const rows = await sql<ConsentRow[]>`
		with shown as materialized (
			select * from consent
			where school_id = app_school() and pupil_id = any (${pupilIds as string[]}::uuid[])
				and (${id ?? null}::uuid is null or id = ${id ?? null}) and (${untilFrom ?? null}::date is null or until_on >= ${untilFrom ?? null})
		)
		select c.id, c.pupil_id as "pupilId", c.purpose, c.subject_key as "subjectKey", c.subject_name as "subjectName",
			array(
				select w.name from consent_partner w
				where w.school_id = c.school_id and w.consent_id = c.id order by lower(w.name)) as partners,
			c.from_on::text as "fromOn", c.until_on::text as "untilOn", c.asked_on::text as "askedOn",
			concat_ws(' ', by.given_name, by.infix, by.family_name) as "askedBy", c.ended_on::text as "endedOn",
			concat_ws(' ', ended.given_name, ended.infix, ended.family_name) as "endedBy", c.end_reason as "endReason",
			words.what, words.why, s.state,
			exists (
				select from consent_in_force f
				where f.school_id = c.school_id and f.consent_id = c.id and app_today() between f.from_on and f.until_on) as "isInForce",
			coalesce((
				select json_agg(json_build_object('personId', a.person_id, 'answer', a.answer, 'saidOn', a.said_on, 'how', a.how,
					'remark', a.remark, 'scanFileId', a.scan_file_id,
					'name', nullif(concat_ws(' ', p.given_name, p.infix, p.family_name), ''),
					'recordedBy', case when a.recorded_by_id <> a.person_id then concat_ws(' ', r.given_name, r.infix, r.family_name) end)
					order by a.said_on, a.created_at)
				from consent_answer a
				left join person p on p.school_id = a.school_id and p.id = a.person_id
				left join person r on r.school_id = a.school_id and r.id = a.recorded_by_id
				where a.school_id = c.school_id and a.consent_id = c.id), '[]') as said
		from shown c
		join consent_states(array(select id from shown)) s on s.consent_id = c.id
		left join consent_words words on words.school_id = c.school_id and words.consent_id = c.id
		left join person by on by.school_id = c.school_id and by.id = c.asked_by_id
		left join person ended on ended.school_id = c.school_id and ended.id = c.ended_by_id
		order by c.asked_on desc, c.created_at desc, c.id`;
	return [...rows];
}

export type PupilRow = { id: string; name: string; givenName: string; bornOn: string };
export type CustodyRow = { pupilId: string; personId: string; name: string; fromOn: string; untilOn: string | null };

/** Those of these pupils whom the actor may know. */
export async function listPupils({ sql }: Pick<Db, 'sql'>, pupilIds: readonly string[]): Promise<PupilRow[]> {
	const rows = await sql<PupilRow[]>`
		select id, concat_ws(' ', given_name, infix, family_name) as name, given_name as "givenName", born_on::text as "bornOn"
		from pupil where school_id = app_school() and id = any (${pupilIds as string[]}::uuid[])`;
	return [...rows];
}

/** Who has custody, past and to come; a parent gets the own row only. */
export async function listCustody({ sql }: Pick<Db, 'sql'>, pupilIds: readonly string[]): Promise<CustodyRow[]> {
	const rows = await sql<CustodyRow[]>`
		select c.pupil_id as "pupilId", c.person_id as "personId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name,
			c.from_on::text as "fromOn", c.until_on::text as "untilOn"
		from contact c
		join person p on p.school_id = c.school_id and p.id = c.person_id
		where c.school_id = app_school() and c.pupil_id = any (${pupilIds as string[]}::uuid[]) and c.has_custody
		order by c.position, p.family_name, p.given_name`;
	return [...rows];
}
