import { beforeEach, describe, expect, test } from 'vitest';
import { handOver, type Running } from '#platform/running.ts';
import { seal, unseal } from './seal.ts';

const start = (secret: string) => handOver({ secret } as Running);
beforeEach(() => start('a secret of at least thirty-two characters'));

describe('seal', () => {
	test('opens again where it belongs', () => {
		expect(unseal(seal('123456782', 'bsn of a'), 'bsn of a')).toBe('123456782');
	});

	test('never looks the same twice, and holds nothing readable', () => {
		const one = Buffer.from(seal('123456782', 'bsn of a'));
		expect(one.equals(Buffer.from(seal('123456782', 'bsn of a')))).toBe(false);
		expect(one.toString('latin1')).not.toContain('123456782');
	});

	test.each<[string, () => string]>([
		['moved to another row', () => unseal(seal('123456782', 'bsn of a'), 'bsn of b')],
		[
			'changed',
			() => {
				const sealed = seal('123456782', 'bsn of a');
				sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
				return unseal(sealed, 'bsn of a');
			}
		],
		['cut off', () => unseal(seal('123456782', 'bsn of a').subarray(0, 20), 'bsn of a')],
		[
			'of a server with another secret',
			() => {
				const sealed = seal('123456782', 'bsn of a');
				start('another secret of at least thirty-two characters');
				return unseal(sealed, 'bsn of a');
			}
		]
	])('does not open what was %s', (_, open) => {
		expect(open).toThrow();
	});
});
