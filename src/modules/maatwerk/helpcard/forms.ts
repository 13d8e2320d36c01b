/** What people may send about a help card. A message is a text key; the screen says it in the reader's language. */
import { z } from 'zod';
import { heads, longestLine, mostLines, rowsPerHead, type CardLine, type Head } from './help-card.ts';

/** The names of the fields of one row: its text, that the pupil said it so, that it is for the team alone. */
export const rowNames = (head: Head, row: number) => ({
	text: `text-${head}-${row}`,
	own: `own-${head}-${row}`,
	team: `team-${head}-${row}`
});

export const cardRows = heads.flatMap((head) =>
	Array.from({ length: rowsPerHead }, (_, row) => ({ head, row, ...rowNames(head, row) }))
);

const tick = z
	.string()
	.optional()
	.transform((ticked) => ticked !== undefined);
const line = z.string().trim().max(longestLine, 'maatwerk_form_line_long').default('');

const rowFields = Object.fromEntries(
	cardRows.flatMap(({ text, own, team }) => [
		[text, line],
		[own, tick],
		[team, tick]
	])
) as Record<string, z.ZodType<string | boolean>>;

const reason = z.string().trim().max(500, 'maatwerk_form_long').default('');

export const CardForm = z
	.object({
		...rowFields,
		/** The number of the card that was on the screen; 0 where there was none. */
		version: z.coerce.number().int().min(0),
		isWithPupil: z.enum(['ja', 'nee'], 'maatwerk_form_with_pupil'),
		whyWithout: reason,
		why: reason,
		/** The writer saw the hint about words that sound like a diagnosis and means them. */
		wordsSeen: tick
	})
	.transform((sent, issues) => {
		const values = sent as unknown as Record<string, string | boolean>;
		const lines = cardRows.flatMap(({ head, text, own, team }): CardLine[] => {
			const written = String(values[text] ?? '');
			if (!written) return [];
			return [
				{ head, text: written, isOwnWords: values[own] === true, audience: values[team] === true ? 'team' : 'gedeeld' }
			];
		});
		const say = (path: string, message: string) => issues.addIssue({ code: 'custom', path: [path], message });
		const [first] = cardRows;
		if (lines.length === 0) say(first!.text, 'maatwerk_form_lines_none');
		if (lines.length > mostLines) say(first!.text, 'maatwerk_form_lines_many');
		const isWithPupil = sent.isWithPupil === 'ja';
		if (!isWithPupil && sent.whyWithout.length < 3) say('whyWithout', 'maatwerk_form_why_without');
		if (sent.version > 0 && sent.why.length < 3) say('why', 'maatwerk_form_why');
		return {
			version: sent.version,
			lines,
			isWithPupil,
			whyWithout: isWithPupil ? '' : sent.whyWithout,
			why: sent.why,
			wordsSeen: sent.wordsSeen
		};
	});
export type CardForm = z.output<typeof CardForm>;

/** It was looked at, and is still right. */
export const StillRightForm = z.object({ version: z.coerce.number().int().min(1) });
export type StillRightForm = z.output<typeof StillRightForm>;

export const TakeBackForm = z.object({
	version: z.coerce.number().int().min(1),
	why: z.string('maatwerk_form_why').trim().min(3, 'maatwerk_form_why').max(500, 'maatwerk_form_long')
});
export type TakeBackForm = z.output<typeof TakeBackForm>;
