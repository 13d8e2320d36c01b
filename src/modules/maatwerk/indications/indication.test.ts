import { expect, test } from 'vitest';
import { endsSoon, isValidOn, isWaiting, type Indication } from './indication.ts';

const today = '2026-11-16';
const indication = (otherwise: Partial<Indication>): Indication => ({
	kind: 'tos',
	state: 'toegekend',
	validFrom: '2025-08-01',
	validUntil: '2027-07-31',
	...otherwise
});

test.each<[string, Partial<Indication>, { valid: boolean; soon: boolean; waiting: boolean }]>([
	['granted', {}, { valid: true, soon: false, waiting: false }],
	['granted for good', { validUntil: null }, { valid: true, soon: false, waiting: false }],
	['granted, on its last day', { validUntil: today }, { valid: true, soon: true, waiting: false }],
	['over', { validUntil: '2026-11-15' }, { valid: false, soon: false, waiting: false }],
	['three months before its end', { validUntil: '2027-02-16' }, { valid: true, soon: true, waiting: false }],
	['a day more', { validUntil: '2027-02-17' }, { valid: true, soon: false, waiting: false }],
	['to begin later', { validFrom: '2026-11-17' }, { valid: false, soon: false, waiting: false }],
	['asked for', { state: 'aangevraagd' }, { valid: false, soon: false, waiting: true }],
	['sent', { state: 'verstuurd' }, { valid: false, soon: false, waiting: true }],
	['refused', { state: 'afgewezen' }, { valid: false, soon: false, waiting: false }]
])('%s', (_, otherwise, expected) => {
	const one = indication(otherwise);
	expect({ valid: isValidOn(one, today), soon: endsSoon(one, today), waiting: isWaiting(one) }).toEqual(expected);
});
