import type { DayTask, TaskOffer } from '#modules/kwaliteit/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { todayOf } from '#platform/web/today.ts';
import { viewerOf, type DueItem, type DueSource } from '#modules/leerlingen/index.ts';
import { askers } from '../access.ts';
import { askPath, consentPaths, overviewOf } from '../paths.ts';
import { daysOfNo, endsSoonDays, isStillAsked, type Purpose } from '../toestemming.ts';
import { questionOf } from '../words.ts';
import { aboutWhat } from './about.ts';
import { around, standingOf } from './read/consents.ts';
import { listConsents, listCustody, listPupils } from './read/rows.ts';

/**
 * Of a parent, or the pupil from 16: the questions that wait for an answer. Of who asks and of the care team: who said no or
 * no longer, and what is about to end.
 */
export const consentTasks: TaskOffer = (db, actor) =>
	actor.kind === 'medewerker' ? staffTasks(db, actor) : familyTasks(db, actor);

async function familyTasks(db: Db, actor: Actor): Promise<DayTask[]> {
	if (actor.kind === 'extern') return [];
	const own = await db.sql<{ pupilId: string; role: string }[]>`
		select distinct pupil_id as "pupilId", role from involvement
		where school_id = ${actor.schoolId} and person_id = ${actor.personId} and role in ('ouder', 'leerling')
			and (select app_today()) between from_on and until_on`;
	const today = todayOf(actor);
	const rows = await listConsents(db, { pupilIds: own.map(({ pupilId }) => pupilId), untilFrom: today });
	if (rows.length === 0) return [];
	const ids = [...new Set(rows.map(({ pupilId }) => pupilId))];
	const [pupils, custody] = await Promise.all([listPupils(db, ids), listCustody(db, ids)]);
	const viewer = viewerOf(actor);
	return rows.flatMap((row): DayTask[] => {
		const pupil = pupils.find(({ id }) => id === row.pupilId);
		if (!pupil) return [];
		const theirs = custody.filter(({ pupilId }) => pupilId === pupil.id);
		const who = { personId: actor.personId, kind: actor.kind, as: [], sees: [] };
		if (!isStillAsked(standingOf(row, around(pupil, theirs, who, today), actor.personId))) return [];
		return [
			{
				key: `consent ${row.id}`,
				title: questionOf(row, pupil.givenName, viewer),
				text: viewer === 'pupil' ? undefined : { key: 'toestemming_day_asked_text' },
				pupilId: pupil.id,
				dueOn: null,
				href: consentPaths(pupil.id, row.id).page,
				button: viewer === 'pupil' ? 'toestemming_pupil_day_do' : 'toestemming_day_asked_do'
			}
		];
	});
}

type ForStaff = {
	id: string;
	pupilId: string;
	pupilName: string;
	purpose: Purpose;
	subjectKey: string | null;
	partners: string[];
	partnerIds: string[];
	untilOn: string;
	state: 'refused' | 'withdrawn' | 'given';
};

async function staffTasks(db: Db, actor: Actor): Promise<DayTask[]> {
	const rows = await listForStaff(db, actor, null);
	return rows.map((row) => (row.state === 'given' ? endingTask(row) : noTask(row)));
}

/** What is about to end, on the dossier of these pupils: for who may ask for consent, whoever of them asked. */
export const consentDue: DueSource = async (db, actor, pupilIds) => {
	if (actor.kind !== 'medewerker') return new Map();
	const ending = (await listForStaff(db, actor, pupilIds)).filter(({ state }) => state === 'given');
	return new Map([...Map.groupBy(ending, ({ pupilId }) => pupilId)].map(([id, rows]) => [id, rows.map(dueOf)]));
};

const dueOf = ({ purpose, partners, subjectKey, pupilId, partnerIds, untilOn }: ForStaff): DueItem => ({
	title: { key: 'toestemming_due', params: { about: aboutWhat(purpose, partners) } },
	dueOn: untilOn,
	state: 'soon',
	href: askPath(pupilId, { purpose, subjectKey: subjectKey ?? undefined, partnerIds })
});

/**
 * What asks something of staff: of these pupils, or else of all of one's own as far as one asked or is of the care team. A no
 * stands until the school asks again, ends it, or four weeks have passed; an end until there is a later one.
 */
function listForStaff(db: Db, actor: Actor, pupilIds: readonly string[] | null): Promise<ForStaff[]> {
	const ids = pupilIds as string[] | null;
	return db.sql<ForStaff[]>`
		with mine as (
			select i.pupil_id, bool_or(i.role <> 'mentor') as is_care from involvement i
			where i.school_id = ${actor.schoolId} and i.person_id = ${actor.personId} and i.role = any (${[...askers]})
				and (select app_today()) between i.from_on and i.until_on
			group by i.pupil_id
		), open as materialized (
			select c.* from consent c
			join mine on mine.pupil_id = c.pupil_id
			where c.school_id = ${actor.schoolId} and c.ended_on is null and c.until_on >= (select app_today())
				and (c.pupil_id = any (${ids}::uuid[]) or ${ids}::uuid[] is null and (mine.is_care or c.asked_by_id = ${actor.personId}))
				and (c.until_on <= (select app_today()) + ${endsSoonDays}::int or exists (
					select from consent_answer a
					where a.school_id = c.school_id and a.consent_id = c.id and a.answer in ('refuses', 'withdraws')
						and a.said_on > (select app_today()) - ${daysOfNo}::int))
		)
		select c.id, c.pupil_id as "pupilId", concat_ws(' ', p.given_name, p.infix, p.family_name) as "pupilName", c.purpose,
			c.subject_key as "subjectKey", w.names as partners, w.ids as "partnerIds", c.until_on::text as "untilOn", s.state
		from open c
		join consent_states(array(select id from open)) s on s.consent_id = c.id
		join pupil p on p.school_id = c.school_id and p.id = c.pupil_id
		cross join lateral (
			select coalesce(array_agg(w.name order by lower(w.name)), '{}') as names, coalesce(array_agg(w.partner_id), '{}') as ids
			from consent_partner w where w.school_id = c.school_id and w.consent_id = c.id
		) w
		where (s.state in ('refused', 'withdrawn') or s.state = 'given' and c.until_on <= (select app_today()) + ${endsSoonDays}::int)
			and not exists (
				select from consent n
				where n.school_id = c.school_id and n.pupil_id = c.pupil_id and n.purpose = c.purpose and n.ended_on is null
					and n.subject_key is not distinct from c.subject_key and n.created_at > c.created_at
					and (s.state <> 'given' or n.until_on > c.until_on))
		order by s.state = 'given', c.until_on, p.family_name, p.given_name`.then((rows) => [...rows]);
}

const noTask = ({ id, pupilId, pupilName, state, purpose, partners }: ForStaff): DayTask => ({
	key: `consent no ${id}`,
	title: {
		key: state === 'refused' ? 'toestemming_day_refused' : 'toestemming_day_withdrawn',
		params: { name: pupilName }
	},
	text: aboutWhat(purpose, partners),
	person: pupilName,
	pupilId,
	dueOn: null,
	href: consentPaths(pupilId, id).page,
	button: 'toestemming_day_no_do',
	bundle: { key: 'consent no', manyKey: 'toestemming_day_no_many', href: overviewOf('nee') }
});

const endingTask = (row: ForStaff): DayTask => ({
	key: `consent ends ${row.id}`,
	title: { key: 'toestemming_day_ends', params: { name: row.pupilName } },
	text: aboutWhat(row.purpose, row.partners),
	person: row.pupilName,
	pupilId: row.pupilId,
	dueOn: row.untilOn,
	href: askPath(row.pupilId, {
		purpose: row.purpose,
		subjectKey: row.subjectKey ?? undefined,
		partnerIds: row.partnerIds
	}),
	button: 'toestemming_day_ends_do',
	instead: `norm TO ${row.pupilId}`,
	bundle: { key: 'consent ends', manyKey: 'toestemming_day_ends_many', href: overviewOf('loopt-af') }
});
