import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { addMonths } from '#platform/text/dates.ts';
import type { Draft } from '#platform/web/drafts.ts';
import { NotFound } from '#platform/web/errors.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import type { PartnerKind } from '#modules/partners/index.ts';
import { listPartners } from '#modules/partners/server/index.ts';
import { mayAsk } from '../../access.ts';
import type { AskQuery } from '../../forms.ts';
import { isOver } from '../../toestemming.ts';
import type { AskView } from '../../views.ts';
import { meetingsOf, type Meeting } from '../../meetings.ts';
import { getAround, lineOf, shown } from './consents.ts';
import { listConsents } from './rows.ts';

/** The form of a question: who would be asked, what can be chosen, and what is open already. */
export async function viewAsk(
	db: Db,
	actor: Actor,
	pupilId: string,
	{ known: asked, draft }: { known: AskQuery; draft: (action: string) => Promise<Draft | undefined> }
): Promise<AskView> {
	const known = await getAround(db, actor, pupilId);
	if (!mayAsk(known.actor)) throw new NotFound('consent');
	const [partners, meetings, untilOn, rows, kept] = await Promise.all([
		listPartners(db),
		listMeetings(db),
		endOfYear(db, known.today),
		listConsents(db, { pupilIds: [pupilId], untilFrom: known.today }),
		draft('default')
	]);
	const standing = new Set(meetings.flatMap(({ partnerIds }) => partnerIds));
	return {
		pupil: shown(known.pupil),
		deciders: known.deciders.map((personId) => known.names.get(personId) ?? '').filter(Boolean),
		pupilDecides: known.pupilDecides,
		meetings,
		partners: partners
			.filter(({ isArchived }) => !isArchived)
			.map(({ id, name, kind }) => ({ id, name, isNear: helping.has(kind) || standing.has(id) })),
		open: rows.filter(({ state }) => !isOver(state)).map((row) => lineOf(row, known)),
		known: asked,
		today: known.today,
		untilOn,
		draft: kept,
		me: actor.personId
	};
}

const helping = new Set<PartnerKind>([
	'gemeente',
	'jeugdhulp',
	'zorg',
	'welzijn',
	'veiligheid',
	'samenwerkingsverband'
]);

/** The kinds of meeting about pupils, each with the partners that stand in it. */
export async function listMeetings(db: Db): Promise<Meeting[]> {
	const [setup, partners] = await Promise.all([setupOf(db), listPartners(db)]);
	return meetingsOf(setup, partners);
}

/** Where no school year is known: a year from today. */
const monthsWithoutYear = 12;

/** The last day of the school year of today, or of the coming one in the holidays between them. */
async function endOfYear({ sql }: Db, today: string): Promise<string> {
	const [year] = await sql<{ endsOn: string }[]>`
		select ends_on::text as "endsOn" from school_year
		where school_id = app_school() and ends_on >= ${today} order by ends_on limit 1`;
	return year?.endsOn ?? addMonths(today, monthsWithoutYear);
}
