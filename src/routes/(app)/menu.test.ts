import { expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { menuFor, ownMenuFor } from './menu.ts';

const staff = ['/vandaag', '/leerlingen', '/berichten'];
const teacher = ['/vandaag', '/leerlingen', '/rooster', '/berichten'];

const careTeam = ['/vandaag', '/leerlingen', '/ondersteuning', '/overleg', '/berichten'];

test.each<[Actor['kind'], string[], string[]]>([
	['medewerker', ['mentor'], [...staff, '/gesprekken', '/kwaliteit']],
	['medewerker', [], [...teacher.slice(0, -1), '/begeleiding', '/berichten']],
	['medewerker', ['zorgcoordinator'], careTeam],
	['medewerker', ['orthopedagoog'], careTeam],
	['medewerker', ['teamleider'], [...staff, '/kwaliteit', '/school/incidenten']],
	['medewerker', ['directeur'], [...staff, '/kwaliteit', '/school']],
	['medewerker', ['administratie'], [...teacher, '/school']],
	['medewerker', ['directeur', 'mentor', 'zorgcoordinator'], careTeam],
	['extern', [], [...staff, '/overleg']],
	['ouder', [], ['/vandaag', '/berichten']],
	['leerling', [], ['/vandaag', '/rooster', '/berichten']]
])('%s %j', (kind, roles, expected) => {
	const menu = menuFor({ kind, roles });
	expect(menu.map(({ href }) => href)).toEqual(expected);
	expect(menu.length, 'on a phone they share the bar at the bottom').toBeLessThanOrEqual(5);
});

test.each<[Actor['kind'], string[], string[]]>([
	['medewerker', ['mentor'], ['/overleg', '/rooster', '/begeleiding', '/aantekeningen']],
	['medewerker', ['directeur'], ['/overleg', '/rooster', '/ondersteuning/cijfers', '/begeleiding', '/aantekeningen']],
	[
		'medewerker',
		['zorgcoordinator'],
		['/kwaliteit', '/school/incidenten', '/rooster', '/verwijzingen', '/partners', '/begeleiding', '/aantekeningen']
	],
	[
		'medewerker',
		['orthopedagoog'],
		['/school/incidenten', '/rooster', '/verwijzingen', '/partners', '/begeleiding', '/aantekeningen']
	],
	[
		'medewerker',
		['directeur', 'zorgcoordinator'],
		['/kwaliteit', '/school', '/rooster', '/verwijzingen', '/begeleiding', '/aantekeningen']
	],
	['medewerker', ['administratie'], ['/overleg', '/begeleiding', '/aantekeningen']],
	['medewerker', [], ['/overleg', '/aantekeningen']],
	['extern', [], ['/gedeeld-met-mij', '/begeleiding', '/aantekeningen']],
	['ouder', [], []],
	['leerling', [], []]
])('under the name of %s %j', (kind, roles, expected) => {
	expect(ownMenuFor({ kind, roles }).map(({ href }) => href)).toEqual(expected);
});
