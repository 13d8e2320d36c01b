import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { OppDocument } from './document.ts';
import { filled, nearlyEmpty } from './opp-pdf.fixture.ts';
import { oppJob, oppPdf } from './opp-pdf.ts';

/** Everything that the page says, without its layout. */
const says = (opp: OppDocument) => JSON.stringify(oppJob(opp).data);

const icon = readFileSync(new URL('opp-pdf.fixture.png', import.meta.url));

const ofAge: OppDocument = { ...filled, pupil: { ...filled.pupil, isOfAge: true } };
const withPicture: OppDocument = {
	...filled,
	words: { versionId: 'v2', on: '2027-04-20', form: 'picture', fileId: 'f1', words: 'Dit ben ik in de keuken.' },
	picture: { bytes: icon, extension: 'png' }
};

test.each([
	['filled', filled],
	['nearly empty', nearlyEmpty],
	['in English', { ...filled, locale: 'en' as const }],
	['with a picture', withPicture]
])('%s: an accessible PDF', async (_, opp) => {
	const pdf = (await oppPdf(opp)).toString('latin1');
	expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
	expect(pdf).toContain(`/Lang (${opp.locale})`);
	expect(pdf).toContain('Noa Voorbeeld</rdf:li>');
});

describe('what the page says', () => {
	test.each([
		['the destination in plain words', filled, 'Entreeopleiding horeca, met werk'],
		['the pupil, as confirmed', filled, 'Noa zei op 22 april 2027 dat het klopt.'],
		['an agreement', filled, 'Digitaal getekend op 10 mei 2027.'],
		['a refusal', filled, 'Gezegd op 11 mei 2027: Ik vind drie dagen stage te veel.'],
		[
			'O4: the committee, and that support goes on',
			filled,
			'De hulp gaat gewoon door. Komt u er samen niet uit? Dan kunt u naar deze commissie: Geschillencommissie'
		],
		['who was invited and stayed away', filled, 'Wel uitgenodigd, niet erbij: Bram Voorbeeld.'],
		['O7: its predecessor', filled, 'versie 1 van 2 oktober 2026'],
		['O7: what changed', filled, 'Dit is anders dan in versie 1:'],
		['when it is looked at again', filled, 'uiterlijk op 12 mei 2028'],
		['who it is for', filled, 'Dit document is voor Noa, de ouders met gezag'],
		['who it is for, from 18', ofAge, 'Noa kiest wie het nog meer leest.'],
		['that it is a draft', nearlyEmpty, 'Dit is een concept.'],
		['O1: both dates', nearlyEmpty, 'Zes weken na de plaatsing is 19 oktober 2026.'],
		['a place to sign on paper', nearlyEmpty, 'Handtekening'],
		['no deviations', nearlyEmpty, 'Noa volgt het gewone programma van de school.']
	])('%s', (_, opp, sentence) => {
		expect(says(opp)).toContain(sentence);
	});

	test.each([
		['goals, when the school has no plan for them', nearlyEmpty, 'Hier werkt Noa nu aan'],
		['changes, in a first version', nearlyEmpty, 'Wat is er veranderd?'],
		['a place to sign, for who answered', filled, 'Handtekening'],
		['that it is a draft, once fixed', filled, 'concept']
	])('not: %s', (_, opp, sentence) => {
		expect(says(opp)).not.toContain(sentence);
	});

	test('words that the pupil has not confirmed are not printed as the pupil’s', () => {
		const unconfirmed: OppDocument = {
			...filled,
			words: { ...filled.words!, confirmedOn: null } as OppDocument['words']
		};
		expect(says(unconfirmed)).not.toContain('Ik wil later kok worden');
		expect(says(unconfirmed)).toContain('zodra Noa zegt dat die klopt');
	});

	test('O6: an evaluation without change says so', () => {
		const same: OppDocument = {
			...filled,
			version: { ...filled.version, kind: 'evaluation', content: filled.predecessor!.content }
		};
		expect(says(same)).toContain('Het plan is hetzelfde gebleven als in versie 1.');
	});

	test('silence names the days on which the school asked again', () => {
		const { signatory } = filled.answers[1]!;
		const statement = {
			versionId: 'v2',
			personId: 'father',
			actionPartRevision: 2,
			on: '2027-05-11',
			answer: 'silent' as const,
			remindedOn: ['2027-05-03', '2027-05-07'],
			disputeCommittee: 'de commissie'
		};
		expect(says({ ...filled, answers: [{ signatory, statement }] })).toContain(
			'nog een keer op 3 mei 2027 en 7 mei 2027.'
		);
	});
});
