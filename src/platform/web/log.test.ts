import { expect, test } from 'vitest';
import { withoutMessage } from './log.ts';

test('of an error the log has the kind, the code and the place, never the words', () => {
	const cause = Object.assign(new Error('Key (name)=(Noor) already exists'), { code: '23505' });
	const logged = withoutMessage(new TypeError('Failed query: params: Noor\nwith a second line', { cause }));
	expect(logged).toMatchObject({ name: 'TypeError', cause: { name: 'Error', code: '23505' } });
	expect(logged.stack[0]).toMatch(/^at .*log\.test\.ts/);
	expect(JSON.stringify(logged)).not.toMatch(/Noor|second line/);
});

test('what is thrown without being an error is not quoted', () => {
	expect(withoutMessage('Noor')).toEqual({ name: 'string', stack: [] });
});
