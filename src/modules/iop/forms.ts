/** What people may send about a talk and the plan. A message is a text key; the screen says it in the reader's language. */
import { z } from 'zod';
import { many as manyOf, fileIfAny } from '#platform/forms/fields.ts';
import { questions, tellings, type Question } from '#modules/gesprekken/index.ts';
import type { GoalWords } from '#modules/plan/index.ts';
import { decisions, type Decision } from './iop.ts';
import { yearPartOf, type NextGoal } from './talk/talk.ts';

const long = z.string().trim().max(4000, 'iop_form_too_long').default('');
const short = z.string().trim().max(300, 'iop_form_too_long');
const version = z.coerce.number().int().min(0);
const many = <Schema extends z.ZodType>(each: Schema) => manyOf(each, 50, 'iop_form_too_many');

/** The name of the radio buttons of one goal. */
export const decisionField = (goalId: string): string => `besluit-${goalId}`;
const goalOfField = /^besluit-(?<id>[0-9a-f-]{36})$/;

/** The weekdays of one row of next goals, from 0. */
export const daysField = (row: number): string => `dagen-${row}`;
/** Where the goal of one row comes from: a list of the school and a key in it, or the pupil. */
export const sourceField = (row: number): string => `bron-${row}`;
/** The button that fills in an offer of the goal helper, where there is no script. */
export const fillField = (row: number): string => `fill-${row}`;

/** The select beside it, with the whole list; it counts where the radio button says so, or says nothing. */
export const listField = (row: number): string => `lijst-${row}`;
export const fromList = 'lijst';
/** The value of a source that is not on any list: the pupil's own words. */
export const ownWords = 'leerling';

/** What stands in the form of a talk, whether it is kept for later or closed. */
export const TalkForm = z
	.looseObject({
		version,
		doe: z.enum(['bewaar', 'klaar']).default('bewaar'),
		goed: long,
		moeilijk: long,
		willen: long,
		klopt: z.literal('on').optional(),
		doel: many(z.string().trim().max(500, 'iop_form_too_long')),
		waar: many(short),
		wanneer: many(short),
		hoe: many(short),
		wie: many(short),
		ambition: long,
		communication: long,
		reckonWith: long,
		programme: long,
		aanwezig: many(z.uuid('iop_form_person')),
		kan: z.enum(tellings).nullable().default(null),
		verslag: long,
		afspraken: long,
		ouders: long,
		notitie: long,
		opp: z.literal('on').optional()
	})
	.transform((sent) => ({
		version: sent.version,
		isDone: sent.doe === 'klaar',
		decisions: decisionsIn(sent),
		next: sent.doel.map((behaviour, row): NextGoal => ({
			behaviour,
			place: sent.waar[row] ?? '',
			moment: sent.wanneer[row] ?? '',
			approach: sent.hoe[row] ?? '',
			helper: sent.wie[row] ?? '',
			...offerIn(sent[fillField(row)]),
			weekdays: numbersIn(sent[daysField(row)]),
			subjects: [],
			...sourceIn(sourceSent(sent, row))
		})),
		said: Object.fromEntries(
			questions.flatMap((question) => (sent[question] ? [[question, sent[question]]] : []))
		) as Partial<Record<Question, string>>,
		isRight: sent.klopt === 'on',
		year: yearPartOf(sent),
		present: sent.aanwezig,
		canTell: sent.kan,
		notes: sent.verslag,
		agreements: sent.afspraken,
		reflection: sent.ouders,
		note: sent.notitie,
		evaluatesOpp: sent.opp === 'on'
	}));
export type TalkForm = z.infer<typeof TalkForm>;

function decisionsIn(sent: Record<string, unknown>): Record<string, Decision> {
	return Object.fromEntries(
		Object.entries(sent).flatMap(([name, value]) => {
			const id = goalOfField.exec(name)?.groups?.id;
			return id && decisions.includes(value as Decision) ? [[id, value as Decision]] : [];
		})
	);
}

const numbersIn = (sent: unknown): number[] =>
	[sent ?? []]
		.flat()
		.map(Number)
		.filter((day) => Number.isInteger(day) && day >= 1 && day <= 7);

/** `behaviour=Ik kom op tijd.`: what the goal helper offered, chosen. */
function offerIn(sent: unknown): Partial<Record<keyof GoalWords, string>> {
	const { field, text } =
		/^(?<field>behaviour|place|moment|approach|helper)=(?<text>.*)$/s.exec(String(sent ?? ''))?.groups ?? {};
	return field && text ? { [field]: text } : {};
}

function sourceSent(sent: Record<string, unknown>, row: number): unknown {
	const picked = sent[sourceField(row)];
	return picked === fromList || !picked ? sent[listField(row)] : picked;
}

/** A goal's source as its field is sent. */
export function sourceValue({ source, origin }: Pick<NextGoal, 'source' | 'origin'>): string {
	const isPupils = origin === 'pupil';
	if (!source) return isPupils ? ownWords : '';
	return [source.list, source.key, ...(isPupils ? [ownWords] : [])].join(':');
}

/** `competenties:op-tijd` is on the school's list; the pupil's own words are the pupil's; anything else is the mentor's. */
function sourceIn(sent: unknown): Pick<NextGoal, 'origin' | 'source'> {
	if (sent === ownWords) return { origin: 'pupil', source: null };
	const [list, key, by] = String(sent ?? '').split(':');
	if (list !== 'competenties' || !key) return { origin: 'staff', source: null };
	return { origin: by === ownWords ? 'pupil' : 'list', source: { list, key } };
}

/** The report was read: agreed, or what is not right about it. */
export const SignForm = z
	.object({
		signedName: z.string().trim().min(3, 'iop_form_signed_name').max(200, 'iop_form_too_long'),
		agrees: z.enum(['ja', 'nee'], 'iop_form_agrees'),
		remark: z.string().trim().max(2000, 'iop_form_too_long').default('')
	})
	.refine(({ agrees, remark }) => agrees === 'ja' || remark !== '', { path: ['remark'], error: 'iop_form_remark' });
export type SignForm = z.infer<typeof SignForm>;

/** The pupil taps a face. The number comes with the page, so that a tap that is sent twice counts once. */
export const TapForm = z.object({ id: z.uuid(), goalId: z.uuid(), value: z.string().min(1, 'iop_form_face').max(100) });
export type TapForm = z.infer<typeof TapForm>;

export const TakeBackForm = z.object({ goalId: z.uuid() });
export type TakeBackForm = z.infer<typeof TakeBackForm>;

/** A word or a photo with what was tapped. */
export const AddToTapForm = z
	.object({
		goalId: z.uuid(),
		word: z.string().trim().max(300, 'iop_form_word_long').default(''),
		photo: fileIfAny
	})
	.refine(({ word, photo }) => word !== '' || photo, { path: ['word'], error: 'iop_form_word_empty' });
export type AddToTapForm = z.infer<typeof AddToTapForm>;
