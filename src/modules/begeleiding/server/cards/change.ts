import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { catalogue } from '#modules/scholen/server/index.ts';
import { mayMakeCard, mayWriteDayLog } from '../../card/access.ts';
import { mostWeeks, runsOn } from '../../card/card.ts';
import type {
	CardForm,
	ChangeCardForm,
	DayLogForm,
	LaterCardForm,
	ReviewForm,
	StopCardForm
} from '../../card/forms.ts';
import { addDays } from '#platform/text/dates.ts';
import { guideRoles } from '../../guides.ts';
import { cardDayPath, cardPath } from '../../paths.ts';
import { findCard, listCards, listDayLogs, listGuidesOf, listReviews, type Card } from './rows.ts';
import { getCardSubject } from './subject.ts';

/** A new card with its goals. Of one pupil one card runs on a day. */
export async function makeCard(db: Db, actor: Actor, pupilId: string, input: CardForm, today: string): Promise<Done> {
	await requireMaker(db, actor, pupilId);
	await requireKnown(db, pupilId, input);
	if (input.untilOn < today) throw new FormIssue({ untilOn: 'begeleiding_form_past' });
	const id = randomUUID();
	const { fromOn, untilOn, guideId, reward, needed, outOf, per, lines, because, goals } = input;
	await alone(
		() => db.sql`
			insert into goal_card (school_id, id, pupil_id, guide_id, from_on, until_on, reward, needed, out_of, per, lines, because, changed_by_id)
			values (${actor.schoolId}, ${id}, ${pupilId}, ${guideId}, ${fromOn}, ${untilOn}, ${reward}, ${needed}, ${outOf}, ${per},
				${lines}, ${because}, ${actor.personId})`
	);
	await insertGoals(db, actor, { id, pupilId }, goals);
	record(db, actor, { act: 'begeleiding.makeCard', pupilId, subjectId: id });
	return { to: cardPath(pupilId), said: 'begeleiding_said_card' };
}

const insertGoals = (db: Db, actor: Actor, card: Pick<Card, 'id' | 'pupilId'>, goals: readonly string[]) => db.sql`
	insert into goal_card_goal (school_id, id, card_id, pupil_id, position, words)
	select ${actor.schoolId}, gen_random_uuid(), ${card.id}, ${card.pupilId}, position, words
	from unnest(${[...goals]}::text[]) with ordinality as g (words, position)`;

/** Everything about a card on which nothing was marked yet. */
export async function changeCard(
	db: Db,
	actor: Actor,
	pupilId: string,
	input: ChangeCardForm,
	today: string
): Promise<Done> {
	const card = await getRunning(db, actor, pupilId, today);
	if (card.isMarked) throw new Refusal('begeleiding_refusal_marked');
	await requireKnown(db, pupilId, input);
	const { fromOn, untilOn, guideId, reward, needed, outOf, per, lines, because, goals, version } = input;
	const changed = await alone(
		() => db.sql`
			update goal_card set from_on = ${fromOn}, until_on = ${untilOn}, guide_id = ${guideId}, reward = ${reward}, needed = ${needed},
				out_of = ${outOf}, per = ${per}, lines = ${lines}, because = ${because}, changed_by_id = ${actor.personId}, version = version + 1
			where school_id = ${actor.schoolId} and id = ${card.id} and version = ${version} returning 1`
	);
	if (changed.length === 0) throw conflictWith(card);
	await db.sql`delete from goal_card_goal where school_id = ${actor.schoolId} and card_id = ${card.id}`;
	await insertGoals(db, actor, card, goals);
	record(db, actor, { act: 'begeleiding.changeCard', pupilId, subjectId: card.id });
	return { to: cardPath(pupilId), said: 'begeleiding_said_card_changed' };
}

/** Until when, and who guides; also once the card was marked. */
export async function prolongCard(
	db: Db,
	actor: Actor,
	pupilId: string,
	input: LaterCardForm,
	today: string
): Promise<Done> {
	const card = await getRunning(db, actor, pupilId, today);
	await requireKnown(db, pupilId, { guideId: input.guideId, because: null });
	if (input.untilOn < today) throw new FormIssue({ untilOn: 'begeleiding_form_past' });
	if (input.untilOn > addDays(card.fromOn, 7 * mostWeeks)) throw new FormIssue({ untilOn: 'begeleiding_form_weeks' });
	const changed = await alone(
		() => db.sql`
			update goal_card set until_on = ${input.untilOn}, guide_id = ${input.guideId}, changed_by_id = ${actor.personId}, version = version + 1
			where school_id = ${actor.schoolId} and id = ${card.id} and version = ${input.version} returning 1`
	);
	if (changed.length === 0) throw conflictWith(card);
	record(db, actor, { act: 'begeleiding.changeCard', pupilId, subjectId: card.id });
	return { to: cardPath(pupilId), said: 'begeleiding_said_card_changed' };
}

/** From today on it is used no longer; what was marked stays. */
export async function stopCard(
	db: Db,
	actor: Actor,
	pupilId: string,
	input: StopCardForm,
	today: string
): Promise<Done> {
	const card = await getRunning(db, actor, pupilId, today);
	const changed = await db.sql`
		update goal_card set stopped_on = ${today}, stopped_why = ${input.reason}, changed_by_id = ${actor.personId}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${card.id} and version = ${input.version} returning 1`;
	if (changed.length === 0) throw conflictWith(card);
	record(db, actor, { act: 'begeleiding.stopCard', pupilId, subjectId: card.id });
	return { to: cardPath(pupilId), said: 'begeleiding_said_card_stopped' };
}

/** The look back on one day, of the guide with the pupil; the words that stood there stay in view when two write at once. */
export async function saveReview(
	db: Db,
	actor: Actor,
	pupilId: string,
	input: ReviewForm,
	today: string
): Promise<Done> {
	await requireMaker(db, actor, pupilId);
	const { day, wentWell, couldBeBetter, version } = input;
	const card = await findCard(db, pupilId, day);
	if (!card || day > today) throw new NotFound('goal card');
	const saved = await db.sql`
		insert into day_review (school_id, card_id, pupil_id, on_day, went_well, could_be_better, changed_by_id)
		values (${actor.schoolId}, ${card.id}, ${pupilId}, ${day}, ${wentWell}, ${couldBeBetter}, ${actor.personId})
		on conflict (school_id, card_id, on_day) do update set went_well = excluded.went_well, could_be_better = excluded.could_be_better,
			changed_by_id = excluded.changed_by_id, changed_at = now(), version = day_review.version + 1
		where day_review.version = ${version} returning 1`;
	if (saved.length === 0) {
		const [theirs] = await listReviews(db, [card.id], { from: day, until: day });
		throw new EditConflict(
			{
				wentWell: theirs!.wentWell,
				couldBeBetter: theirs!.couldBeBetter,
				changedBy: theirs!.by ?? '',
				changedAt: theirs!.changedAt.toISOString()
			},
			theirs!.version
		);
	}
	record(db, actor, { act: 'begeleiding.review', pupilId, subjectId: card.id, detail: { day } });
	return { to: cardDayPath(pupilId, day === today ? {} : { day }), said: 'begeleiding_said_review' };
}

/** The pupil's own words about today; nothing written takes them away. */
export async function saveDayLog(
	db: Db,
	actor: Actor,
	pupilId: string,
	input: DayLogForm,
	today: string
): Promise<Done> {
	const { own } = await getCardSubject(db, actor, pupilId);
	const card = await findCard(db, pupilId, today);
	if (!card || !mayWriteDayLog(actor, own, card, today)) throw new NotFound('goal card');
	const { text, audience, version } = input;
	if (!text) {
		await db.sql`delete from day_log where school_id = ${actor.schoolId} and card_id = ${card.id} and on_day = ${today}`;
		record(db, actor, { act: 'begeleiding.clearDayLog', pupilId, subjectId: card.id });
		return { to: cardPath(pupilId), said: 'begeleiding_pupil_said_log_gone' };
	}
	const saved = await db.sql`
		insert into day_log (school_id, card_id, pupil_id, on_day, text, audience)
		values (${actor.schoolId}, ${card.id}, ${pupilId}, ${today}, ${text}, ${audience})
		on conflict (school_id, card_id, on_day) do update set text = excluded.text, audience = excluded.audience, changed_at = now(),
			version = day_log.version + 1
		where day_log.version = ${version} returning 1`;
	if (saved.length === 0) {
		const [theirs] = await listDayLogs(db, card.id, { from: today, until: today });
		throw new EditConflict({ text: theirs!.text, audience: theirs!.audience }, theirs!.version);
	}
	record(db, actor, { act: 'begeleiding.writeDayLog', pupilId, subjectId: card.id });
	const said = audience === 'gedeeld' ? 'begeleiding_pupil_said_log_shared' : 'begeleiding_pupil_said_log';
	return { to: cardPath(pupilId), said };
}

async function requireMaker(db: Db, actor: Actor, pupilId: string): Promise<void> {
	const { own } = await getCardSubject(db, actor, pupilId);
	if (!mayMakeCard(own)) throw new Refusal('begeleiding_refusal_role');
}

/** The card that runs or is to begin. */
async function getRunning(db: Db, actor: Actor, pupilId: string, today: string): Promise<Card> {
	await requireMaker(db, actor, pupilId);
	const cards = await listCards(db, { pupilIds: [pupilId] });
	const card = cards.find((each) => runsOn(each, today) || (each.fromOn > today && !each.stoppedOn));
	if (!card) throw new NotFound('goal card');
	return card;
}

async function requireKnown(
	db: Db,
	pupilId: string,
	{ guideId, because }: Pick<CardForm, 'guideId' | 'because'>
): Promise<void> {
	const [guides, arrangements] = await Promise.all([
		listGuidesOf(db, pupilId, guideRoles),
		because === null ? [] : catalogue(db, 'arrangementen')
	]);
	if (guides.every(({ id }) => id !== guideId)) throw new FormIssue({ guideId: 'begeleiding_form_guide' });
	if (because !== null && arrangements.every(({ key }) => key !== because))
		throw new FormIssue({ because: 'begeleiding_form_arrangement' });
}

/** What the database says of a second card on the same days (23P01) is an issue of the form. */
async function alone<T>(work: () => PromiseLike<T>): Promise<T> {
	try {
		return await work();
	} catch (problem) {
		const { code } = problem as { code?: string };
		if (code === '23P01') throw new FormIssue({ fromOn: 'begeleiding_form_alone' });
		throw problem;
	}
}

function conflictWith(card: Card): EditConflict {
	const { fromOn, untilOn, guideId, reward, needed, outOf, per, lines, because, goals, version } = card;
	return new EditConflict(
		{
			fromOn,
			untilOn,
			guideId,
			reward,
			needed: String(needed),
			outOf: String(outOf),
			per,
			lines: lines.join('\n'),
			because: because ?? '',
			...Object.fromEntries(goals.map(({ words, position }) => [`goals${position}`, words]))
		},
		version
	);
}
