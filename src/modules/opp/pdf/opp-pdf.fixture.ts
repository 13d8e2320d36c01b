/** Three invented OPPs on paper: an adjusted one with everything in it, a nearly empty draft, and one of age. */
import { complete, content, draft } from '../opp.fixture.ts';
import { firstOpp, type OppVersion } from '../opp.ts';
import type { OppDocument } from './document.ts';

const destinations: OppDocument['destinations'] = [
	{ key: 'horeca', label: 'Werken in de horeca', destination: 'regular-work', nationalClass: 'work' },
	{
		key: 'entree',
		label: 'Entreeopleiding horeca, met werk',
		destination: 'continued-education',
		nationalClass: 'work-and-learning'
	}
];

const around = {
	locale: 'nl' as const,
	school: { name: 'Praktijkschool Veenkant', place: 'Locatie Noord · Voorbeeldstad', colour: '#005b7e' },
	pupil: { name: 'Noa Voorbeeld', firstName: 'Noa', bornOn: '2011-03-15', group: '3B', isOfAge: false },
	destinations,
	due: { fromEnrolment: '2026-10-12', fromPlacement: '2026-10-19', counting: '2026-10-12' },
	names: { mother: 'Sanne Voorbeeld', father: 'Bram Voorbeeld', mentor: 'Mirjam Mentor' },
	madeAt: new Date('2027-05-12T09:00:00Z')
};

const predecessor: OppVersion = { ...draft, state: 'replaced', fixedOn: '2026-10-02', fixedBy: 'mentor' };

export const filled: OppDocument = {
	...around,
	mentors: ['Mirjam Mentor', 'Joris Mentor'],
	version: {
		...predecessor,
		id: 'v2',
		number: 2,
		kind: 'adjustment',
		state: 'fixed',
		predecessorId: 'v1',
		fixedOn: '2027-05-12',
		explanation: 'Noa heeft laten zien dat leren en werken samen lukt. Daarom verwachten we nu de entreeopleiding.',
		content: {
			destination: 'entree',
			grounds:
				'Noa kookt graag en werkt netjes. De stage in de keuken van het verzorgingshuis gaat goed. Ook op drukke dagen blijft Noa rustig als de taken op papier staan.\n\nRekenen met maten en gewichten lukt op niveau 1F. Lezen van een recept lukt met hulp.',
			supporting: ['Vraagt om hulp als iets niet lukt', 'Is altijd op tijd', 'Krijgt thuis veel steun bij het oefenen'],
			hindering: ['Raakt in de war van drukte en lawaai', 'Vindt lange teksten lezen moeilijk'],
			support:
				'Noa krijgt een vaste plek in de klas en in de keuken. De mentor neemt elke ochtend de dag door. Teksten zijn kort, of worden voorgelezen.',
			deviations: 'Noa loopt vanaf januari drie dagen stage in plaats van twee. De lessen natuur vervallen daardoor.',
			programme: [
				'Koken, zes uur per week',
				'Stage in een keuken, drie dagen',
				'Rekenen met maten en gewichten',
				'HACCP-certificaat'
			],
			actionPart: [
				{ what: 'Elke ochtend samen de dag doornemen', byWhom: 'mentor', when: 'elke dag, 8.30 uur' },
				{ what: 'Taken in de keuken staan op een kaart met plaatjes', byWhom: 'stagebegeleider', when: 'vanaf 18 mei' },
				{ what: 'Oefenen met recepten lezen', byWhom: 'Noa, thuis met moeder', when: 'twee keer per week' }
			],
			goals: ['Ik vraag hulp als ik vastloop.', 'Ik lees zelf een recept van tien regels.']
		}
	},
	predecessor,
	words: {
		versionId: 'v2',
		on: '2027-04-20',
		form: 'voice',
		fileId: 'f1',
		words:
			'Ik wil later kok worden in een restaurant. In de keuken ben ik goed. Als het heel druk is, wil ik even naar buiten mogen. Dat vind ik belangrijk.',
		writtenOutBy: 'mentor',
		confirmedOn: '2027-04-22'
	},
	picture: null,
	consultations: [
		{
			versionId: 'v2',
			on: '2027-04-22',
			how: 'school',
			invited: ['mother', 'father'],
			attended: ['mother', 'mentor'],
			summary:
				'Moeder ziet dat Noa thuis ook meer zelf kookt. Zij wil graag dat het niet te snel gaat. We spreken af dat we na de herfstvakantie kijken of drie dagen stage lukt.'
		},
		{
			versionId: 'v2',
			on: '2027-05-03',
			how: 'phone',
			invited: ['father'],
			attended: ['father'],
			summary: 'Vader wil eerst een diploma op school zien. Hij is het niet eens met de derde stagedag.'
		}
	],
	answers: [
		{
			signatory: complete.signatories[0]!,
			statement: {
				versionId: 'v2',
				personId: 'mother',
				actionPartRevision: 2,
				on: '2027-05-10',
				answer: 'agrees',
				signedBy: 'digital'
			}
		},
		{
			signatory: complete.signatories[1]!,
			statement: {
				versionId: 'v2',
				personId: 'father',
				actionPartRevision: 2,
				on: '2027-05-11',
				answer: 'refuses',
				reason: 'Ik vind drie dagen stage te veel.',
				disputeCommittee: 'Geschillencommissie passend onderwijs'
			}
		}
	],
	nextEvaluationOn: '2028-05-12',
	readers: [
		'Noa Voorbeeld',
		'Sanne Voorbeeld, moeder met gezag',
		'Bram Voorbeeld, vader met gezag',
		'Mirjam Mentor en Joris Mentor, mentoren',
		'de zorgcoördinator van de locatie'
	]
};

export const nearlyEmpty: OppDocument = {
	...around,
	mentors: [],
	version: firstOpp('v1', '2026-09-14', { support: content.support }),
	predecessor: null,
	words: null,
	picture: null,
	consultations: [],
	answers: complete.signatories.map((signatory) => ({ signatory, statement: null })),
	nextEvaluationOn: null,
	readers: ['Mirjam Mentor, mentor']
};
