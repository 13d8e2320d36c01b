import { record } from '#platform/audit/record.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import { countReaders } from '#modules/leerlingen/server/index.ts';
import { mayReadIndications, mayReadWorkPlan, mayWriteHelpCard } from '../../access.ts';
import { changeOf, type CardKind, type CardLine } from '../../helpcard/help-card.ts';
import type { HelpCardView, TailoredGlance, TailoredWays, WriteCardView } from '../../views.ts';
import { getSubject } from '../subject.ts';

type OfPupil = Context<{ leerling: string }>;

export type Card = {
	id: string;
	number: number;
	kind: CardKind;
	why: string;
	isWithPupil: boolean;
	whyWithout: string;
	writtenOn: string;
	reviewOn: string;
	isCurrent: boolean;
	byName: string | null;
	lines: CardLine[];
};

/** The versions of the card that the actor may read, the newest first; teachers and parents get the one that holds. */
export const listCards = (db: Db, pupilId: string): Promise<Card[]> => db.sql<Card[]>`
	select c.id, c.number, c.kind, c.why, c.is_with_pupil as "isWithPupil", c.why_without as "whyWithout",
		c.written_on::text as "writtenOn", c.review_on::text as "reviewOn", c.replaced_on is null as "isCurrent",
		case when p.id is not null then concat_ws(' ', p.given_name, p.infix, p.family_name) end as "byName",
		(select coalesce(jsonb_agg(jsonb_build_object('head', l.head, 'text', l.text, 'isOwnWords', l.is_own_words, 'audience', l.audience)
			order by l.position), '[]')
			from help_card_line l where l.school_id = c.school_id and l.card_id = c.id) as lines
	from help_card c
	left join person p on p.school_id = c.school_id and p.id = c.written_by_id
	where c.school_id = (select app_school()) and c.pupil_id = ${pupilId}
	order by c.number desc`;

/** The card as it holds now, and for who writes it how it read before. Reading it is noted. */
export async function viewHelpCard({ db, actor, params, today }: OfPupil): Promise<HelpCardView> {
	const [subject, cards, readers, ways] = await Promise.all([
		getSubject(db, actor, params.leerling),
		listCards(db, params.leerling),
		countReaders(db, params.leerling),
		findWays(db, params.leerling)
	]);
	record(db, actor, { act: 'maatwerk.viewHelpCard', pupilId: subject.pupil.id });
	const current = cards.find(({ isCurrent }) => isCurrent) ?? null;
	return {
		pupil: subject.pupil,
		viewer: subject.viewer,
		today,
		card: current && current.kind !== 'ingetrokken' ? current : null,
		takenBack: current?.kind === 'ingetrokken' ? current : null,
		versions:
			cards.length > 1
				? cards.map((card, at) => ({ ...card, change: changeOf(cards[at + 1]?.lines ?? [], card.lines) }))
				: [],
		readers,
		ways,
		may: { write: mayWriteHelpCard(subject.who) }
	};
}

/** The form: what stands on the card now, to change. Throws NotFound for who does not write it. */
export async function viewWriteCard({ db, actor, params, draft }: OfPupil): Promise<WriteCardView> {
	const [subject, cards, kept] = await Promise.all([
		getSubject(db, actor, params.leerling),
		listCards(db, params.leerling),
		draft('default')
	]);
	if (!mayWriteHelpCard(subject.who)) throw new NotFound('form');
	record(db, actor, { act: 'maatwerk.viewHelpCard', pupilId: subject.pupil.id });
	const current = cards.find(({ isCurrent }) => isCurrent);
	return {
		pupil: subject.pupil,
		number: current?.number ?? 0,
		lines: current?.lines ?? [],
		isWithPupil: current?.isWithPupil ?? null,
		draft: kept,
		me: actor.personId
	};
}

/** What else there is for this pupil, as far as the actor may know. */
const findWays = async (db: Db, pupilId: string): Promise<TailoredWays> => {
	const [row] = await db.sql<TailoredWays[]>`
		select (
				select count(*)::int from measure m
				where m.school_id = (select app_school()) and m.pupil_id = ${pupilId} and m.stopped_on is null
					and (select app_today()) between m.from_on and m.until_on and coalesce(m.request, 'toegekend') = 'toegekend') as measures,
			exists (select from work_plan_version v where v.school_id = (select app_school()) and v.pupil_id = ${pupilId}) as "hasWorkPlan"`;
	return row ?? { measures: 0, hasWorkPlan: false };
};

/** What the page of the dossier shows of it; null for who reads nothing of the dossier. */
export async function findTailoredGlance(db: Db, actor: Actor, pupilId: string): Promise<TailoredGlance | null> {
	const [subject, cards, ways] = await Promise.all([
		getSubject(db, actor, pupilId).catch(nothingForWhoReadsNothing),
		listCards(db, pupilId),
		findWays(db, pupilId)
	]);
	if (!subject) return null;
	const { who, pupil, viewer } = subject;
	const card = cards.find(({ isCurrent, kind }) => isCurrent && kind !== 'ingetrokken');
	return {
		pupil,
		viewer,
		lines: card?.lines ?? [],
		...ways,
		may: {
			write: mayWriteHelpCard(who),
			readWorkPlan: mayReadWorkPlan(who),
			readObservations: who.kind === 'medewerker' && who.sees.includes('team'),
			readIndications: mayReadIndications(who)
		}
	};
}

function nothingForWhoReadsNothing(problem: unknown): null {
	if (problem instanceof NotFound) return null;
	throw problem;
}

/** Of these pupils those who have a card: for a list with a small link. */
export async function listWithHelpCard(db: Db, pupilIds: readonly string[]): Promise<Set<string>> {
	if (pupilIds.length === 0) return new Set();
	const rows = await db.sql<{ pupilId: string }[]>`
		select pupil_id as "pupilId" from help_card
		where school_id = (select app_school()) and pupil_id = any (${pupilIds as string[]}::uuid[])
			and replaced_on is null and kind <> 'ingetrokken'`;
	return new Set(rows.map(({ pupilId }) => pupilId));
}
