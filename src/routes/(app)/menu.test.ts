import { expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { menuFor, ownMenuFor } from './menu.ts';

const staff = ['/vandaag', '/leerlingen', '/berichten'];
const teacher = ['/vandaag', '/leerlingen', '/rooster', '/berichten'];

test.each<[Actor['kind'], string[], string[]]>([
	['medewerker', ['mentor'], [...staff, '/gesprekken', '/kwaliteit']],
	['medewerker', [], teacher],
	['medewerker', ['zorgcoordinator'], [...staff, '/kwaliteit', '/school/incidenten']],
	['medewerker', ['orthopedagoog'], [...teacher, '/school/incidenten']],
	['medewerker', ['directeur'], [...staff, '/kwaliteit', '/school']],
	['medewerker', ['administratie'], [...teacher, '/school']],
	['medewerker', ['directeur', 'mentor', 'zorgcoordinator'], [...staff, '/kwaliteit', '/school']],
	['extern', [], staff],
	['ouder', [], ['/vandaag', '/berichten']],
	['leerling', [], ['/vandaag', '/rooster', '/berichten']]
])('%s %j', (kind, roles, expected) => {
	const menu = menuFor({ kind, roles });
	expect(menu.map(({ href }) => href)).toEqual(expected);
	expect(menu.length, 'on a phone they share the bar at the bottom').toBeLessThanOrEqual(5);
});

test.each<[Actor['kind'], string[], string[]]>([
	['medewerker', ['mentor'], ['/rooster', '/aantekeningen']],
	['medewerker', ['directeur'], ['/rooster', '/aantekeningen']],
	['medewerker', [], ['/aantekeningen']],
	['extern', [], ['/aantekeningen']],
	['ouder', [], []],
	['leerling', [], []]
])('under the name of %s %j', (kind, roles, expected) => {
	expect(ownMenuFor({ kind, roles }).map(({ href }) => href)).toEqual(expected);
});
