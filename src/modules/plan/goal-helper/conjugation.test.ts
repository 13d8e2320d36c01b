import { expect, test } from 'vitest';
import { firstPerson, partsOf, thirdPerson } from './conjugation.ts';

test.each([
	['maken', 'maak', 'maakt'],
	['lezen', 'lees', 'leest'],
	['geven', 'geef', 'geeft'],
	['zitten', 'zit', 'zit'],
	['zeggen', 'zeg', 'zegt'],
	['oefenen', 'oefen', 'oefent'],
	['luisteren', 'luister', 'luistert'],
	['herhalen', 'herhaal', 'herhaalt'],
	['bespreken', 'bespreek', 'bespreekt'],
	['vergeten', 'vergeet', 'vergeet'],
	['verbeteren', 'verbeter', 'verbetert'],
	['proberen', 'probeer', 'probeert'],
	['concentreren', 'concentreer', 'concentreert'],
	['leren', 'leer', 'leert'],
	['onthouden', 'onthoud', 'onthoudt'],
	['begrijpen', 'begrijp', 'begrijpt'],
	['gebruiken', 'gebruik', 'gebruikt'],
	['groeien', 'groei', 'groeit'],
	['komen', 'kom', 'komt'],
	['zijn', 'ben', 'is'],
	['staan', 'sta', 'staat']
])('%s: ik %s, zij %s', (infinitive, ik, zij) => {
	expect([firstPerson(infinitive), thirdPerson(infinitive)]).toEqual([ik, zij]);
});

test.each([
	['opruimen', 'op', 'ruimen'],
	['afmaken', 'af', 'maken'],
	['meedoen', 'mee', 'doen'],
	['voorlezen', 'voor', 'lezen'],
	['nakijken', 'na', 'kijken'],
	['wegen', '', 'wegen'],
	['oefenen', '', 'oefenen'],
	['naaien', '', 'naaien'],
	['antwoorden', '', 'antwoorden']
])('%s comes apart as "%s" and "%s"', (infinitive, particle, verb) => {
	expect(partsOf(infinitive)).toEqual([particle, verb]);
});
