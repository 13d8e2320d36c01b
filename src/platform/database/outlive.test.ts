import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** A process that outlives lost connections meets a problem that nobody caught; does it go on? */
function goesOnAfter(happens: string): boolean {
	const script = `
		import { EventEmitter } from 'node:events';
		import { outliveLostConnections } from './src/platform/database/outlive.ts';
		outliveLostConnections();
		setTimeout(() => console.log('went on'), 50);
		setTimeout(() => { ${happens} }, 1);`;
	const { stdout } = spawnSync(process.execPath, ['--input-type=module-typescript', '--eval', script], {
		encoding: 'utf8'
	});
	return stdout.includes('went on');
}

test.each([
	['a connection that the database closed', `throw Object.assign(new Error(), { code: '57P01' })`, true],
	['a promise that nobody waited for', `Promise.reject(Object.assign(new Error(), { code: 'ECONNRESET' }))`, true],
	[
		'what a lent connection says, to nobody',
		`new EventEmitter().emit('error', new Error('Connection terminated unexpectedly'))`,
		true
	],
	['any other mistake', `throw new TypeError('x is not a function')`, false],
	['any other promise', `Promise.reject(new Error('no'))`, false]
])('%s', (_, happens, goesOn) => {
	expect(goesOnAfter(happens)).toBe(goesOn);
});
