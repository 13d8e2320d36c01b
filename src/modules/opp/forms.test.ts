import { describe, expect, test } from 'vitest';
import {
	ConsultationForm,
	DraftForm,
	NextVersionForm,
	RefusalForm,
	SignForm,
	SilenceForm,
	WordsForm
} from './forms.ts';

const person = '0190a7a4-3b2c-7c3e-9a58-0d1f6b8f5a11';

describe('DraftForm', () => {
	test('reads lines and rows as a plain form sends them', () => {
		const { content } = DraftForm.parse({
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
		expect(DraftForm.parse({}).content).toMatchObject({ destination: null, grounds: '', actionPart: [] });
	});
});

test.each([
	['a letter too long', DraftForm, { grounds: 'a'.repeat(4001) }, 'opp_form_too_long'],
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
	['not ticked', SignForm, { actionPartRevision: '1' }, 'opp_form_tick_to_sign'],
	['no reason', RefusalForm, { actionPartRevision: '1', reason: '' }, 'opp_form_reason'],
	['a reminder without a date', SilenceForm, { personId: person, remindedOn: ['2026-09-24', 'x'] }, 'opp_form_date'],
	['a picture without words', WordsForm, { form: 'picture', fileId: person, words: '' }, 'opp_form_picture_words'],
	['not given without why', WordsForm, { form: 'not given', reason: '' }, 'opp_form_words_reason'],
	['no way chosen', WordsForm, { words: 'Ik wil kok worden.' }, 'opp_form_words_how'],
	['a first version', NextVersionForm, { kind: 'first', explanation: 'x' }, 'opp_form_kind']
])('%s', (_, form, sent, message) => {
	const parsed = form.safeParse(sent);
	expect(parsed.error?.issues.map((issue) => issue.message)).toEqual([message]);
});

test.each([
	[SignForm, { isAgreed: 'on', actionPartRevision: '2' }],
	[RefusalForm, { actionPartRevision: '2', reason: 'Te veel hulp' }],
	[SilenceForm, { personId: person, remindedOn: ['2026-09-20', '2026-09-27'] }],
	[WordsForm, { form: 'voice', fileId: person }],
	[ConsultationForm, { on: '2026-09-24', how: 'home', invited: person, attended: [], summary: 'Besproken.' }]
])('what is complete passes: %#', (form, sent) => {
	expect(form.safeParse(sent).success).toBe(true);
});
