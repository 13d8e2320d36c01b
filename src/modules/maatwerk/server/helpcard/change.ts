import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, NotFound, Refusal } from '#platform/web/errors.ts';
import { mayWriteHelpCard } from '../../access.ts';
import { diagnosisWordsIn } from '../../helpcard/diagnosis-words.ts';
import { cardRows, type CardForm, type StillRightForm, type TakeBackForm } from '../../helpcard/forms.ts';
import { isSame, reviewOn, type CardKind, type CardLine } from '../../helpcard/help-card.ts';
import { helpCardPath } from '../../paths.ts';
import { getSubject } from '../subject.ts';
import { listCards, type Card } from './read.ts';

/** A new version of the card, with all its lines. Words that sound like a diagnosis are pointed at once; the writer decides. */
export async function writeHelpCard(
	db: Db,
	actor: Actor,
	pupilId: string,
	input: CardForm,
	today: string
): Promise<Done> {
	const current = await getCurrent(db, actor, pupilId);
	if (input.version !== (current?.number ?? 0)) throw conflictWith(current);
	const isTakenBack = current?.kind === 'ingetrokken';
	if (current && !isTakenBack && isSame(current.lines, input.lines)) throw new Refusal('maatwerk_refusal_card_same');
	const found = input.lines.flatMap(({ text }) => diagnosisWordsIn(text));
	if (found.length > 0 && !input.wordsSeen)
		throw new Refusal('maatwerk_refusal_words', { words: [...new Set(found)].join(', ') });
	const kind = current && !isTakenBack ? 'gewijzigd' : 'nieuw';
	await addCard(db, actor, pupilId, { ...input, kind, number: input.version + 1 }, today);
	const detail = { kind, lines: input.lines.length, words: found.length };
	record(db, actor, { act: 'maatwerk.writeHelpCard', pupilId, detail });
	return { to: helpCardPath(pupilId), said: 'maatwerk_said_card' };
}

/** It was looked at and is still right: the same lines, to be looked at again in a year. */
export async function keepHelpCard(
	db: Db,
	actor: Actor,
	pupilId: string,
	{ version }: StillRightForm,
	today: string
): Promise<Done> {
	const current = await getCurrent(db, actor, pupilId);
	if (!current || current.kind === 'ingetrokken') throw new NotFound('help card');
	if (version !== current.number) throw new Refusal('maatwerk_refusal_card_changed');
	await addCard(db, actor, pupilId, { ...current, kind: 'nagekeken', number: version + 1, why: '' }, today);
	record(db, actor, { act: 'maatwerk.keepHelpCard', pupilId });
	return { said: 'maatwerk_said_card_kept' };
}

/** There is no card any more: nobody reads it but who writes it and the pupil. */
export async function takeBackHelpCard(
	db: Db,
	actor: Actor,
	pupilId: string,
	{ version, why }: TakeBackForm,
	today: string
): Promise<Done> {
	const current = await getCurrent(db, actor, pupilId);
	if (!current || current.kind === 'ingetrokken') throw new NotFound('help card');
	if (version !== current.number) throw new Refusal('maatwerk_refusal_card_changed');
	await addCard(db, actor, pupilId, { ...current, kind: 'ingetrokken', number: version + 1, why, lines: [] }, today);
	record(db, actor, { act: 'maatwerk.takeBackHelpCard', pupilId });
	return { said: 'maatwerk_said_card_taken_back' };
}

type NewCard = {
	number: number;
	kind: CardKind;
	why: string;
	isWithPupil: boolean;
	whyWithout: string;
	lines: readonly CardLine[];
};

/** Throws a Refusal when somebody else was first. */
async function addCard(db: Db, actor: Actor, pupilId: string, card: NewCard, today: string): Promise<void> {
	const id = randomUUID();
	const added = await db.sql`
		insert into help_card (school_id, id, pupil_id, number, kind, why, is_with_pupil, why_without, written_by_id, written_on, review_on)
		values (${actor.schoolId}, ${id}, ${pupilId}, ${card.number}, ${card.kind}, ${card.why}, ${card.isWithPupil}, ${card.whyWithout},
			${actor.personId}, ${today}, ${reviewOn(today)})
		on conflict (school_id, pupil_id, number) do nothing returning 1`;
	if (added.length === 0) throw new Refusal('maatwerk_refusal_card_changed');
	await db.sql`
		insert into help_card_line (school_id, card_id, pupil_id, position, head, text, is_own_words, audience)
		select ${actor.schoolId}, ${id}, ${pupilId}, at, line ->> 'head', line ->> 'text', (line ->> 'isOwnWords')::boolean, line ->> 'audience'
		from jsonb_array_elements(${JSON.stringify(card.lines)}::text::jsonb) with ordinality as l (line, at)`;
}

async function getCurrent(db: Db, actor: Actor, pupilId: string): Promise<Card | undefined> {
	const [{ who }, cards] = await Promise.all([getSubject(db, actor, pupilId), listCards(db, pupilId)]);
	if (!mayWriteHelpCard(who)) throw new Refusal('maatwerk_refusal_role');
	return cards.find(({ isCurrent }) => isCurrent);
}

/** What stands there now, by field of the form. */
function conflictWith(card: Card | undefined): EditConflict {
	const theirs: Record<string, string> = {};
	for (const { head, row, text } of cardRows) {
		theirs[text] = card?.lines.filter((line) => line.head === head)[row]?.text ?? '';
	}
	return new EditConflict({ ...theirs, ...(card?.byName && { changedBy: card.byName }) }, card?.number ?? 0);
}
