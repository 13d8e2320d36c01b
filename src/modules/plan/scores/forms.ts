/** What people may send about scores. A message is a text key; the screen says it in the reader's language. */
import { z } from 'zod';
import { fileIfAny } from '#platform/forms/fields.ts';

const longestKey = 100;
const mostAtOnce = 300;
const id = z.uuid();
/** A goal, by its id, or a competence of the school's list, by its key. */
const about = z.string().min(1).max(longestKey);
const value = z.string().min(1).max(longestKey);

/** What a score is about, from the text in which it travels. */
export const aboutOf = (text: string): { goalId: string | null; competence: string | null } =>
	id.safeParse(text).success ? { goalId: text, competence: null } : { goalId: null, competence: text };

/** The field of one cell: whose score, on what. */
export const cellName = (pupilId: string, about: string): string => `s.${pupilId}.${about}`;

const Cell = z.templateLiteral(['s.', z.uuid(), '.', z.string()]);

/**
 * The group's form: a field for each cell that was filled in. `batch` is made with the page, so that a form that is sent
 * twice counts once.
 */
export const GroupScoresForm = z.looseObject({ batch: id }).transform(({ batch, ...fields }) => ({
	batch,
	scores: Object.entries(fields).flatMap(([name, given]) => {
		const [, pupilId, ...about] = name.split('.');
		const chosen = value.safeParse(given);
		if (!Cell.safeParse(name).success || !chosen.success) return [];
		return [{ pupilId: pupilId!, about: about.join('.'), value: chosen.data }];
	})
}));
export type GroupScoresForm = z.infer<typeof GroupScoresForm>;

/** What the group's screen sends by itself: scores that may have waited for a connection, and whose they are. */
export const ScoresSent = z.object({
	owner: z.string().max(longestKey),
	scores: z
		.array(z.object({ id, pupil: id, about, value: value.nullable(), at: z.int().nonnegative() }))
		.min(1)
		.max(mostAtOnce)
});
export type ScoresSent = z.infer<typeof ScoresSent>;

const reason = z.string().trim().min(1, 'plan_form_reason').max(500, 'plan_form_reason_long');

/** One score on one goal, with a word and a photo for who wants. */
export const ScoreForm = z.object({
	id,
	value: z.string('plan_form_value').min(1, 'plan_form_value').max(longestKey),
	word: z.string().trim().max(500, 'plan_form_word_long').default(''),
	photo: fileIfAny
});
export type ScoreForm = z.infer<typeof ScoreForm>;

/** The choice that takes a score back without another in its place. */
export const noValue = 'geen';

export const CorrectScoreForm = z
	.object({ id, value: z.string('plan_form_value').min(1, 'plan_form_value').max(longestKey), why: reason })
	.transform(({ value, ...rest }) => ({ ...rest, value: value === noValue ? null : value }));
export type CorrectScoreForm = z.infer<typeof CorrectScoreForm>;

export const TakeBackForm = z.object({ id, scoreId: id });
export type TakeBackForm = z.infer<typeof TakeBackForm>;
