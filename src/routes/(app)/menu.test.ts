import { expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import { menuFor } from './menu.ts';

const staff = ['/vandaag', '/leerlingen', '/berichten'];

test.each<[Actor['kind'], string[], string[]]>([
	['medewerker', ['mentor'], [...staff, '/kwaliteit']],
	['medewerker', [], staff],
	['medewerker', ['zorgcoordinator'], [...staff, '/kwaliteit', '/school/incidenten']],
	['medewerker', ['orthopedagoog'], [...staff, '/school/incidenten']],
	['medewerker', ['directeur'], [...staff, '/kwaliteit', '/school']],
	['medewerker', ['administratie'], [...staff, '/school']],
	['medewerker', ['directeur', 'mentor', 'zorgcoordinator'], [...staff, '/kwaliteit', '/school']],
	['extern', [], staff],
	['ouder', [], ['/vandaag', '/berichten']],
	['leerling', [], ['/vandaag', '/berichten']]
])('%s %j', (kind, roles, expected) => {
	const menu = menuFor({ kind, roles });
	expect(menu.map(({ href }) => href)).toEqual(expected);
	expect(menu.length, 'on a phone they share the bar at the bottom').toBeLessThanOrEqual(5);
});
