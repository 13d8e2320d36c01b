/** What people may send about indications. A message is a text key; the screen says it in the reader's language. */
import { z } from 'zod';
import { indicationKinds, indicationStates } from './indication.ts';

const maybeDay = z.union([z.literal('').transform(() => null), z.iso.date('maatwerk_form_date')], 'maatwerk_form_date');
const day = (sent: unknown) => sent ?? '';
const date = z.preprocess(day, maybeDay);
const words = (most: number) => z.string().trim().max(most, 'maatwerk_form_long').default('');

const fields = z.object({
	kind: z.enum(indicationKinds, 'maatwerk_form_kind'),
	label: words(120),
	state: z.enum(indicationStates, 'maatwerk_form_state'),
	issuer: words(200),
	number: words(80),
	askedOn: date,
	sentOn: date,
	decidedOn: date,
	validFrom: date,
	validUntil: date,
	note: words(2000)
});

type Fields = z.output<typeof fields>;

/** What each state needs: a day on which it came to that. */
const asked: Record<Fields['state'], { path: keyof Fields; error: string }[]> = {
	aangevraagd: [{ path: 'askedOn', error: 'maatwerk_form_asked_on' }],
	verstuurd: [{ path: 'sentOn', error: 'maatwerk_form_sent_on' }],
	toegekend: [],
	afgewezen: [{ path: 'decidedOn', error: 'maatwerk_form_decided_on' }]
};

const check = (sent: Fields, issues: z.core.$RefinementCtx<Fields>): void => {
	const say = (path: string, message: string) => issues.addIssue({ code: 'custom', path: [path], message });
	if (sent.kind === 'eigen' && sent.label.length < 2) say('label', 'maatwerk_form_label');
	for (const { path, error } of asked[sent.state]) if (!sent[path]) say(path, error);
	if (sent.validFrom && sent.validUntil && sent.validUntil < sent.validFrom) say('validUntil', 'maatwerk_form_order');
};

export const IndicationForm = fields.superRefine(check);
export type IndicationForm = z.output<typeof IndicationForm>;

export const ChangeIndicationForm = fields
	.extend({ version: z.coerce.number().int().positive() })
	.superRefine((sent, issues) => check(sent, issues as unknown as z.core.$RefinementCtx<Fields>));
export type ChangeIndicationForm = z.output<typeof ChangeIndicationForm>;

export const PaperForm = z.object({
	file: z.instanceof(File, { error: 'maatwerk_form_file' }).refine(({ size }) => size > 0, 'maatwerk_form_file')
});
export type PaperForm = z.output<typeof PaperForm>;

export const RemovePaperForm = z.object({ fileId: z.uuid('platform_form_check') });
export type RemovePaperForm = z.output<typeof RemovePaperForm>;
