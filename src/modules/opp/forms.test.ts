import { describe, expect, test } from 'vitest';
import {
	ConsultationForm,
	DraftForm,
	NextVersionForm,
	RefusalForm,
	SignForm,
	SignatoryForm,
	WordsForm
} from './forms.ts';

const person = '0190a7a4-3b2c-7c3e-9a58-0d1f6b8f5a11';
const file = new File(['klank'], 'opname.webm');

describe('DraftForm', () => {
	test('reads lines and rows as a plain form sends them', () => {
		const { content } = DraftForm.parse({
			version: '3',
			destination: 'horeca',
			supporting: 'Vraagt om hulp\r\n\r\n  Is vrolijk ',
			actionWhat: ['Dag doornemen', 'Rustige plek'],
			actionByWhom: ['mentor'],
			actionWhen: 'elke dag'
		});
		expect(content.supporting).toEqual(['Vraagt om hulp', 'Is vrolijk']);
		expect(content.actionPart).toEqual([
			{ what: 'Dag doornemen', byWhom: 'mentor', when: 'elke dag' },
			{ what: 'Rustige plek', byWhom: '', when: '' }
		]);
	});

	test('an empty draft may be kept', () => {
		expect(DraftForm.parse({ version: '1' }).content).toMatchObject({ destination: null, grounds: '', actionPart: [] });
	});
});

test.each([
	['a letter too long', DraftForm, { version: '1', grounds: 'a'.repeat(4001) }, 'opp_form_too_long'],
	['no date', ConsultationForm, { on: 'gisteren', how: 'school', invited: person, summary: 'x' }, 'opp_form_date'],
	['nobody invited', ConsultationForm, { on: '2026-09-24', how: 'school', summary: 'x' }, 'opp_form_nobody_invited'],
	[
		'no summary',
		ConsultationForm,
		{ on: '2026-09-24', how: 'school', invited: person, summary: ' ' },
		'opp_form_summary'
	],
	[
		'an unknown way',
		ConsultationForm,
		{ on: '2026-09-24', how: 'mail', invited: person, summary: 'x' },
		'opp_form_how'
	],
	['not ticked', SignForm, { signedName: 'Sandra', actionPartRevision: '1' }, 'opp_form_tick_to_sign'],
	['no name', SignForm, { signedName: ' ', isAgreed: 'on', actionPartRevision: '1' }, 'opp_form_signed_name'],
	['no reason', RefusalForm, { actionPartRevision: '1', reason: '' }, 'opp_form_reason'],
	['nobody to remind', SignatoryForm, { personId: 'iemand' }, 'opp_form_person'],
	['a picture without words', WordsForm, { form: 'picture', file, words: '' }, 'opp_form_picture_words'],
	['a recording without sound', WordsForm, { form: 'voice', file: new File([], 'leeg.webm') }, 'opp_form_file'],
	['not given without why', WordsForm, { form: 'not given', reason: '' }, 'opp_form_words_reason'],
	['no way chosen', WordsForm, { words: 'Ik wil kok worden.' }, 'opp_form_words_how'],
	['a first version', NextVersionForm, { kind: 'first', explanation: 'x' }, 'opp_form_kind']
])('%s', (_, form, sent, message) => {
	const parsed = form.safeParse(sent);
	expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([message]);
});

test.each([
	[SignForm, { signedName: 'Sandra Wolters', isAgreed: 'on', actionPartRevision: '2' }],
	[RefusalForm, { actionPartRevision: '2', reason: 'Te veel hulp' }],
	[SignatoryForm, { personId: person }],
	[WordsForm, { form: 'voice', file }],
	[ConsultationForm, { on: '2026-09-24', how: 'home', invited: person, attended: [], summary: 'Besproken.' }]
])('what is complete passes: %#', (form, sent) => {
	expect(form.safeParse(sent).success).toBe(true);
});
