import { expect, test } from 'vitest';
import { initials } from './initials.ts';

test.each([
	['Jayden Wolters', 'JW'],
	['Jan van der Berg', 'JB'],
	['Nadia El Amrani', 'NA'],
	['Kadir', 'K'],
	['Anne-Marie de Vries', 'AV'],
	['élise ter horst', 'ÉH'],
	['  ', '']
])('%s → %s', (name, letters) => {
	expect(initials(name)).toBe(letters);
});
