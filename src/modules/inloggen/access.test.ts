import { expect, test } from 'vitest';
import { mayKeepCard } from './access.ts';

test.each<[string, Parameters<typeof mayKeepCard>[0], boolean, boolean]>([
	['the mentor', { kind: 'medewerker', roles: [] }, true, true],
	['the administration', { kind: 'medewerker', roles: ['administratie'] }, false, true],
	['another teacher', { kind: 'medewerker', roles: [] }, false, false],
	['the director', { kind: 'medewerker', roles: ['directeur'] }, false, false],
	['a pupil', { kind: 'leerling', roles: [] }, false, false],
	['a parent', { kind: 'ouder', roles: [] }, false, false]
])('%s may keep the card of a group: %s', (_, actor, isMentor, may) => {
	expect(mayKeepCard(actor, { isMentor })).toBe(may);
});
