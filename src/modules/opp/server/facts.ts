import type { Db } from '#platform/database/session.ts';
import { schoolYearEnd, schoolYearOf, schoolYearStart } from '#platform/text/dates.ts';
import type { NormCard, NormLine, Subject } from '#modules/kwaliteit/index.ts';
import { judge, type Norm, type NormDay } from '#modules/kwaliteit/norm.ts';
import { oppNorms, type OppFacts } from '../norms.ts';
import { getOppSettings } from './settings.ts';

/** Nothing given: every pupil whose plan the actor works with. */
export type FactsFilter = { pupilIds?: readonly string[]; groupId?: string };

export type OppSubject = OppFacts & { name: string; groupName: string | null };

type Row = Omit<OppSubject, 'isGuest' | 'versions' | 'discussedOn'> & {
	kind: 'ingeschreven' | 'gast';
	versions: OppFacts['versions'];
	discussedOn: string[];
};

/**
 * What the norms ask, for all these pupils in one statement. Only pupils of whose team the actor is one: who may not read
 * drafts would see work that is done as not done. Row-level security decides which rows there are.
 */
export async function listOppFacts(db: Db, { pupilIds, groupId }: FactsFilter = {}): Promise<OppSubject[]> {
	const rows = await db.sql<Row[]>`
		with own as materialized (
			select distinct i.pupil_id from involvement i
			where i.school_id = (select app_school()) and i.person_id = (select app_person()) and 'team' = any (i.sees)
				and (select app_today()) between i.from_on and i.until_on
				and (${!pupilIds}::boolean or i.pupil_id = any (${(pupilIds ?? []) as string[]}::uuid[]))
		), versions as materialized (
			select v.pupil_id, v.id, v.state, v.fixed_on, v.number from opp_version v
			where v.school_id = (select app_school()) and v.pupil_id in (select pupil_id from own)
		), heard as materialized (
			select distinct w.version_id from opp_words w
			where w.school_id = (select app_school()) and w.pupil_id in (select pupil_id from own)
				and case w.form when 'not given' then w.reason <> '' when 'voice' then w.words <> '' and w.confirmed_on is not null else w.words <> '' end
		), talks as materialized (
			select c.pupil_id, c.held_on, c.attended from opp_consultation c
			where c.school_id = (select app_school()) and c.pupil_id in (select pupil_id from own)
		), stays as (
			select distinct on (e.pupil_id) e.pupil_id, e.enrolled_on, e.placed_on, e.left_on, e.kind
			from (
				select e.pupil_id, e.stay, min(e.from_on) as enrolled_on, min(e.placed_on) as placed_on,
					nullif(max(coalesce(e.until_on, 'infinity')), 'infinity') as left_on,
					(array_agg(e.kind order by e.from_on desc))[1] as kind
				from (
					select e.*, sum(e.is_new::int) over (partition by e.pupil_id order by e.from_on) as stay
					from (
						select e.*, e.from_on > coalesce(max(coalesce(e.until_on, 'infinity')) over (
							partition by e.pupil_id order by e.from_on rows between unbounded preceding and 1 preceding) + 1, '-infinity') as is_new
						from enrolment e
						where e.school_id = (select app_school()) and e.pupil_id in (select pupil_id from own)
					) e
				) e
				group by e.pupil_id, e.stay
			) e
			order by e.pupil_id, e.stay desc
		), groups as (
			select distinct on (m.pupil_id) m.pupil_id, m.group_id, g.name
			from group_member m join school_group g on g.school_id = m.school_id and g.id = m.group_id
			where m.school_id = (select app_school()) and m.pupil_id in (select pupil_id from own)
				and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
			order by m.pupil_id, m.from_on desc
		)
		select p.id as "pupilId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name, g.name as "groupName",
			s.enrolled_on::text as "enrolledOn", s.placed_on::text as "placedOn", s.left_on::text as "leftOn", s.kind,
			coalesce(v.versions, '[]') as versions, coalesce(t.days, '{}') as "discussedOn"
		from own
		join pupil p on p.school_id = (select app_school()) and p.id = own.pupil_id
		join stays s on s.pupil_id = p.id
		left join groups g on g.pupil_id = p.id
		left join (
			select v.pupil_id, json_agg(json_build_object('id', v.id, 'state', v.state, 'fixedOn', v.fixed_on,
				'isPupilHeard', h.version_id is not null) order by v.number) as versions
			from versions v left join heard h on h.version_id = v.id
			group by v.pupil_id
		) v on v.pupil_id = p.id
		left join (
			-- with a parent, or with the pupil who decides for oneself
			select t.pupil_id, array_agg(t.held_on::text) as days
			from talks t join pupil p on p.school_id = (select app_school()) and p.id = t.pupil_id
			where exists (select 1 from unnest(t.attended) a where a <> t.pupil_id or t.held_on >= p.born_on + interval '18 years')
			group by t.pupil_id
		) t on t.pupil_id = p.id
		where ${groupId ?? null}::uuid is null or g.group_id = ${groupId ?? null}::uuid
		order by p.family_name, p.given_name`;
	return rows.map(({ kind, ...row }) => ({ ...row, isGuest: kind === 'gast' }));
}

/** N2, N18 and O5 for these pupils today: the task, the signal and the figure all follow from it. */
export async function judgeOpp(db: Db, today: string, filter: FactsFilter = {}): Promise<NormLine[]> {
	const [settings, subjects] = await Promise.all([getOppSettings(db), listOppFacts(db, filter)]);
	const day = normDay(today);
	const norms: Norm<OppSubject>[] = oppNorms(settings);
	return norms.flatMap((norm) =>
		judge(norm, subjects, day, []).map(({ fact, outcome }) => ({ norm: cardOf(norm), subject: subjectOf(fact), outcome }))
	);
}

const subjectOf = ({ pupilId, name, groupName }: OppSubject): Subject => ({ id: pupilId, name, groupName });

/** What a page may know of a norm: everything but its functions. */
function cardOf({ key, nameKey, openKey, manyKey, source, subject, resultArea, defaultTarget, taskKey, taskFor, soonDays }: NormCard): NormCard {
	return { key, nameKey, openKey, manyKey, source, subject, resultArea, defaultTarget, taskKey, taskFor, soonDays };
}

function normDay(today: string): NormDay {
	const year = schoolYearOf(today);
	return { today, schoolYear: { startsOn: schoolYearStart(year), endsOn: schoolYearEnd(year) } };
}
