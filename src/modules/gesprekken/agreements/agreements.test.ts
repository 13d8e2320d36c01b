import { describe, expect, test } from 'vitest';
import { agreementsIn, type AgreementPerson } from './agreements.ts';

/** A Monday. */
const on = '2026-11-16';
const people: AgreementPerson[] = [
	{ id: 'jayden', words: ['Jayden'] },
	{ id: 'moeder', words: ['Sandra', 'moeder', 'ma', 'mama', 'ouders'] },
	{ id: 'mentor', words: ['Mirjam', 'mentor', 'ik'] }
];
const read = (line: string) => agreementsIn(line, people, 'mentor', on)[0];

describe('who does it', () => {
	test.each([
		['Jayden legt zijn telefoon in de keuken.', 'jayden'],
		['Moeder helpt met de wekker.', 'moeder'],
		['Jayden zet de wekker, moeder helpt.', 'jayden'],
		['De wekker van moeder staat in Jaydens kamer.', 'moeder'],
		['Jaydens jas hangt klaar.', 'jayden'],
		['Ik bel de chef van de keuken.', 'mentor'],
		['De ouders kijken mee naar het plan.', 'moeder'],
		['De planning hangt aan het bord.', 'mentor'],
		['De afspraak komt in de agenda van Mirjam.', 'mentor']
	])('%s', (line, owner) => expect(read(line)?.ownerId).toBe(owner));

	test('a word inside another word names nobody', () => {
		expect(read('De imam komt op bezoek.')?.ownerId).toBe('mentor');
	});
});

describe('by when', () => {
	test.each([
		['Jayden oefent thuis.', '2026-11-23'],
		['Jayden belt de stage vóór 20 november.', '2026-11-19'],
		['Jayden belt de stage voor 20 november.', '2026-11-19'],
		['Jayden belt de stage op 20 november.', '2026-11-20'],
		['Uiterlijk 20 nov belt Mirjam.', '2026-11-20'],
		['Klaar op 3-12.', '2026-12-03'],
		['Klaar op 12 januari.', '2027-01-12'],
		['Klaar op 12 januari 2028.', '2028-01-12'],
		['Morgen neemt Jayden het boek mee.', '2026-11-17'],
		['Overmorgen neemt Jayden het boek mee.', '2026-11-18'],
		['Vrijdag laat Jayden zijn goed gevulde map zien.', '2026-11-20'],
		['Vóór vrijdag ligt de map klaar.', '2026-11-19'],
		['Op maandag begint Jayden.', '2026-11-23'],
		['Volgende week dinsdag belt moeder.', '2026-11-24'],
		['Deze week belt moeder.', '2026-11-20'],
		['Volgende week belt moeder.', '2026-11-27'],
		['Over twee weken kijken we weer.', '2026-11-30'],
		['Binnen 3 dagen belt Mirjam.', '2026-11-19']
	])('%s', (line, dueOn) => expect(read(line)?.dueOn).toBe(dueOn));

	test.each([
		['Dat was op 2 november 2026 ook zo.', '2026-11-23'],
		['Klaar op 31 februari.', '2026-11-23'],
		["Jayden staat 's morgens zelf op.", '2026-11-23']
	])('no day that can still come: %s', (line, dueOn) => expect(read(line)?.dueOn).toBe(dueOn));
});

test('each line is one, without its bullet; empty lines are none', () => {
	const text = '- Jayden oefent thuis.\r\n\r\n• Moeder helpt.\n2) Mirjam belt de chef.\n';
	expect(agreementsIn(text, people, 'mentor', on).map(({ what, ownerId }) => [what, ownerId])).toEqual([
		['Jayden oefent thuis.', 'jayden'],
		['Moeder helpt.', 'moeder'],
		['Mirjam belt de chef.', 'mentor']
	]);
});

test('nothing written is nothing agreed', () => {
	expect(agreementsIn(' \n ', people, 'mentor', on)).toEqual([]);
});
