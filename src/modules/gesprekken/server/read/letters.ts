import { baseLocale, getLocale, isLocale, type Locale } from '#paraglide/runtime.js';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { statusOf } from '#platform/identity/status.ts';
import { dateInNetherlands } from '#platform/text/dates.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import type { PaperLetter, PaperLetters } from '../../pdf/letters-pdf.ts';
import { letterDateIn, longDayIn, whenIn } from '../when-in-words.ts';

export { lettersPdf } from '../../pdf/letters-pdf.ts';

type Row = {
	talkId: string;
	personId: string;
	how: 'mail' | 'letter';
	leadId: string;
	dueOn: string | null;
	plannedAt: string | null;
	place: string;
	pupilGivenName: string;
	reader: string;
	language: string;
	mentor: string;
	street: string | null;
	town: string | null;
};

/** As many times as fit on one page with the rest. */
const mostTimes = 16;

/**
 * The letters of a round for who gets no mail or never signed in. From then on they count as asked. For who runs rounds, or
 * a mentor's own talks. Throws NotFound for who is no staff or when the round is not there, and refuses when there is nobody to
 * write to.
 */
export async function downloadLetters(db: Db, actor: Actor, roundId: string): Promise<PaperLetters> {
	if (actor.kind !== 'medewerker') throw new NotFound('round');
	const [rows, slots, [school]] = await Promise.all([
		listRows(db, roundId),
		db.sql<{ leadId: string; startsAt: string }[]>`
			select lead_id as "leadId", starts_at as "startsAt" from talk_slot
			where school_id = ${actor.schoolId} and round_id = ${roundId} and talk_id is null
				and (starts_at at time zone 'Europe/Amsterdam')::date > (select app_today())
			order by starts_at`,
		db.sql<{ name: string; place: string; colour: string }[]>`
			select s.name, coalesce(l.name, '') as place, s.theme_color as colour
			from talk_round r
			join school s on s.id = r.school_id
			left join location l on l.school_id = r.school_id and l.id = r.location_id
			where r.school_id = ${actor.schoolId} and r.id = ${roundId}`
	]);
	if (!school) throw new NotFound('round');
	const known = await statusOf(actor.schoolId, [...new Set(rows.map(({ personId }) => personId))]);
	const onPaper = rows.filter(({ how, personId }) => how === 'letter' || !known.get(personId)?.hasAccount);
	if (onPaper.length === 0) throw new Refusal('gesprekken_refusal_no_letters');
	await db.sql`select note_talk_letters(${onPaper.map(({ talkId }) => talkId)}::uuid[], ${onPaper.map(({ personId }) => personId)}::uuid[])`;
	record(db, actor, { act: 'gesprekken.printLetters', subjectId: roundId, detail: { count: onPaper.length } });
	const madeAt = new Date();
	return {
		school,
		letters: onPaper.map((row) =>
			letterOf(
				row,
				slots.filter(({ leadId }) => leadId === row.leadId).map(({ startsAt }) => new Date(startsAt)),
				dateInNetherlands(madeAt)
			)
		),
		locale: getLocale(),
		madeAt
	};
}

/** With the address as far as this actor may know it. */
async function listRows(db: Db, roundId: string): Promise<Row[]> {
	return db.sql<Row[]>`
		select l.talk_id as "talkId", l.person_id as "personId", l.how, l.lead_id as "leadId", l.due_on::text as "dueOn",
			l.planned_at as "plannedAt", l.place, u.given_name as "pupilGivenName", p.language,
			concat_ws(' ', p.given_name, p.infix, p.family_name) as reader,
			concat_ws(' ', t.given_name, t.infix, t.family_name) as mentor,
			r.street, nullif(concat_ws('  ', r.postcode, r.town), '') as town
		from talk_letters(${roundId}) l
		join pupil u on u.school_id = (select app_school()) and u.id = l.pupil_id
		join person p on p.school_id = (select app_school()) and p.id = l.person_id
		left join person t on t.school_id = (select app_school()) and t.id = l.lead_id
		left join reach r on r.school_id = (select app_school()) and r.person_id = l.person_id
		order by u.family_name, u.given_name, p.family_name`;
}

function letterOf(row: Row, slots: readonly Date[], today: string): PaperLetter {
	const locale: Locale = isLocale(row.language) ? row.language : baseLocale;
	const { reader, street, town, pupilGivenName, mentor, place, plannedAt, dueOn } = row;
	return {
		locale,
		date: letterDateIn(today, locale),
		reader,
		street,
		town,
		pupilGivenName,
		mentor,
		place,
		when: plannedAt ? whenIn(new Date(plannedAt), locale) : null,
		until: dueOn ? longDayIn(dueOn, locale) : null,
		times: slots.slice(0, mostTimes).map((at) => whenIn(at, locale))
	};
}
