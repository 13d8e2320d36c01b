/** A pupil whose OPP may be fixed: each test takes one thing away. */
import type { Signatory } from './agreement.ts';
import type { VersionFacts } from './fixing.ts';
import { edit, firstOpp, type OppContent, type OppVersion } from './opp.ts';

export const today = '2026-10-02';

export const mother: Signatory = { personId: 'mother', name: 'Sanne Voorbeeld', as: 'parent' };
export const father: Signatory = { personId: 'father', name: 'Bram Voorbeeld', as: 'parent' };

export const content: OppContent = {
	destination: 'horeca',
	grounds: 'Noa kookt graag en werkt netjes.',
	supporting: ['Vraagt om hulp'],
	hindering: ['Raakt in de war van drukte'],
	support: 'Een vaste plek in de klas.',
	deviations: '',
	programme: ['Koken'],
	actionPart: [{ what: 'Elke ochtend de dag doornemen', byWhom: 'mentor', when: '8.30 uur' }],
	goals: []
};

export const draft: OppVersion = edit(firstOpp('v1', '2026-09-14'), content);

export const complete: VersionFacts = {
	earlier: [],
	signatories: [mother, father],
	consultations: [
		{
			versionId: 'v1',
			on: '2026-09-24',
			how: 'school',
			invited: ['mother', 'father'],
			attended: ['mother'],
			summary: 'Besproken wat Noa wil.'
		}
	],
	statements: [
		{
			versionId: 'v1',
			personId: 'mother',
			actionPartRevision: 2,
			on: '2026-09-28',
			answer: 'agrees',
			signedBy: 'digital'
		},
		{
			versionId: 'v1',
			personId: 'father',
			actionPartRevision: 2,
			on: '2026-10-01',
			answer: 'silent',
			remindedOn: ['2026-09-26', '2026-09-29'],
			disputeCommittee: 'Landelijke geschillencommissie'
		}
	],
	words: [{ versionId: 'v1', on: '2026-09-24', form: 'text', words: 'Ik wil kok worden.' }]
};
