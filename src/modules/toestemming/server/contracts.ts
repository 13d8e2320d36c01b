import type { TimelineEntry, TimelineSource } from '#modules/leerlingen/index.ts';
import { linesOf, type NormOffer } from '#modules/kwaliteit/index.ts';
import type { TextKey } from '#platform/web/errors.ts';
import { decidedBeforeEnd, factsUntil, type ConsentFacts } from '../norms.ts';
import { consentPaths, consentsPath } from '../paths.ts';
import type { Purpose } from '../toestemming.ts';
import { aboutWhat } from './about.ts';

export { consentDue, consentTasks } from './tasks.ts';

/** TO, for the page of today and for the school's figures. */
export const consentNormOffer: NormOffer = {
	href: consentsPath,
	async judge(db, { day, known, pupilIds, isPast }) {
		// One that was withdrawn or refused does not run to its last day: about that there is nothing to decide.
		const [{ pupils }, found] = await Promise.all([
			known,
			db.sql<ConsentFacts[]>`
				with ending as materialized (
					select c.* from consent c
					where c.school_id = (select app_school()) and c.until_on between ${day.schoolYear.startsOn} and ${day.schoolYear.endsOn}
						and (${(pupilIds as string[] | undefined) ?? null}::uuid[] is null or c.pupil_id = any (${(pupilIds as string[] | undefined) ?? null}::uuid[]))
						and exists (
							select from consent_in_force f
							where f.school_id = c.school_id and f.consent_id = c.id and f.until_on >= coalesce(c.ended_on, c.until_on))
				)
				select e.pupil_id as "pupilId", jsonb_agg(jsonb_build_object('dueOn', e.until_on, 'decidedOn', least(e.ended_on, (
					select min(n.asked_on) from consent n
					where n.school_id = e.school_id and n.pupil_id = e.pupil_id and n.purpose = e.purpose
						and n.subject_key is not distinct from e.subject_key and n.created_at > e.created_at and n.until_on > e.until_on
				))) order by e.until_on) as ends
				from ending e group by e.pupil_id`
		]);
		const endsOf = new Map(found.map(({ pupilId, ends }) => [pupilId, ends]));
		const all = pupils.map(({ pupilId }) => ({ pupilId, ends: endsOf.get(pupilId) ?? [] }));
		return linesOf([decidedBeforeEnd], isPast ? all.map((fact) => factsUntil(fact, day.today)) : all, pupils, day);
	}
};

type Line = {
	id: string;
	consentId: string;
	at: string;
	what: keyof typeof lineKeys;
	purpose: Purpose;
	partners: string[];
	author: string | null;
};

const lineKeys = {
	asked: 'toestemming_line_asked',
	gives: 'toestemming_line_given',
	refuses: 'toestemming_line_refused',
	withdraws: 'toestemming_line_withdrawn',
	ended: 'toestemming_line_ended'
} as const satisfies Record<string, TextKey>;

/** What was asked and what people said, in the one line of the dossier; who sees which answer, the tables say. */
export const consentLine: TimelineSource = async (db, pupilId, { kind, fromOn = null, untilOn = null, limit }) => {
	if (kind && kind !== 'ondersteuning') return [];
	const lines = await db.sql<Line[]>`
		select line.id, line.consent_id as "consentId", line.at::text, line.what, c.purpose,
			array(
				select w.name from consent_partner w
				where w.school_id = c.school_id and w.consent_id = c.id order by lower(w.name)) as partners,
			nullif(concat_ws(' ', p.given_name, p.infix, p.family_name), '') as author
		from (
			select id, id as consent_id, asked_on as at, 'asked' as what, asked_by_id as by_id, created_at from consent
			where school_id = (select app_school()) and pupil_id = ${pupilId}
			union all
			select id, consent_id, said_on, answer, person_id, created_at from consent_answer
			where school_id = (select app_school()) and pupil_id = ${pupilId}
			union all
			select id, id, ended_on, 'ended', ended_by_id, created_at from consent
			where school_id = (select app_school()) and pupil_id = ${pupilId} and ended_on is not null
		) line
		join consent c on c.school_id = (select app_school()) and c.id = line.consent_id
		left join person p on p.school_id = c.school_id and p.id = line.by_id
		where (${fromOn}::date is null or line.at >= ${fromOn}::date) and (${untilOn}::date is null or line.at <= ${untilOn}::date)
		order by line.at desc, line.created_at desc limit ${limit}`;
	return lines.map((line): TimelineEntry => ({
		id: `${line.what} ${line.id}`,
		at: line.at,
		kind: 'ondersteuning',
		title: { key: lineKeys[line.what] },
		text: aboutWhat(line.purpose, line.partners),
		audience: 'gedeeld',
		author: line.author ?? undefined,
		href: consentPaths(pupilId, line.consentId).page
	}));
};
