/** A report with everything in it, of invented people: what the tests and the measuring put on paper. */
import { emptyContent } from '../iop.ts';
import type { ReportOnPaper } from './report-says.ts';

const goal = (id: string, behaviour: string, isNew: boolean) => ({
	id,
	behaviour,
	place: 'Keuken',
	moment: 'Elke donderdag',
	approach: 'Met het stappenplan',
	helper: 'Mirjam',
	source: null,
	isNew
});

export const filled: ReportOnPaper = {
	locale: 'nl',
	madeAt: new Date('2026-11-16T12:00:00Z'),
	school: { name: 'De Proef', place: 'Hoofdgebouw', colour: '#005b7e' },
	view: {
		pupil: { id: 'jayden', name: 'Jayden Wolters', givenName: 'Jayden' },
		talk: {
			kind: 'leerlinggesprek',
			roundName: 'IOP-gesprek 2',
			leadName: 'Mirjam Hoekstra',
			heldOn: '2026-11-16'
		},
		label: { kort: 'IOP', lang: 'individueel ontwikkelingsplan' },
		said: [
			{ question: 'goed', words: 'Ik vroeg de kok om hulp.', writtenOut: null },
			{ question: 'moeilijk', words: 'Op tijd komen.', writtenOut: { byName: 'Mirjam Hoekstra', isRight: true } },
			{ question: 'willen', words: 'Een gerecht dat ik zelf kies.', writtenOut: null }
		],
		plan: {
			number: 2,
			content: {
				...emptyContent,
				ambition: 'Werken in een restaurant.',
				goals: [
					goal('on-time', 'Ik ben op tijd in de les.', false),
					goal('tidy', 'Ik ruim mijn plek op.', false),
					goal('dish', 'Ik maak zelf een gerecht.', true)
				],
				ended: [{ id: 'help', behaviour: 'Ik vraag hulp als ik vastloop.', decision: 'reached' }]
			}
		},
		canTell: 'ja',
		notes: 'Jayden is trots op het diner voor de ouders.',
		agreements: [
			{
				id: '1',
				what: 'De wekker klaarzetten',
				ownerName: 'Jayden Wolters',
				dueOn: '2026-11-20',
				doneOn: null,
				mayFinish: false
			},
			{
				id: '2',
				what: 'De chef bellen',
				ownerName: 'Mirjam Hoekstra',
				dueOn: '2026-11-23',
				doneOn: null,
				mayFinish: false
			}
		],
		reflection: 'Thuis vraagt hij vaker hulp.',
		presence: [{ name: 'Jayden Wolters', role: 'leerling', isPresent: true }],
		signatures: [{ name: 'Sandra Wolters', agrees: 'ja', remark: '', at: new Date('2026-11-17T18:00:00Z') }]
	}
};
