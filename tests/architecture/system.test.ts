import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The files that may see every row of every school, each with its reason. Whoever adds one explains it here. */
const mayActAsSystem: Record<string, string> = {
	'src/platform/database/session.ts': 'where it is made',
	'src/platform/audit/verify.ts': 'the check of the log goes over all schools, from the command line',
	'src/platform/jobs/jobs.ts': 'the outbox carries messages of all schools, after the commit',
	'src/modules/inloggen/server/first-school.ts': 'the first school has nobody yet who could make it',
	'src/modules/mensen/server/demo.ts': 'the demo page shows the invented people of the demo schools to who is nobody yet'
};

test('only these files act as the system', () => {
	const callers = globSync('{src,server.ts,scripts}/**/*.ts').filter((path) => /\basSystem(<[^>]*>)?\(/.test(readFileSync(path, 'utf8')) && !path.endsWith('.test.ts'));
	expect(callers.toSorted()).toEqual(Object.keys(mayActAsSystem).toSorted());
});

test('no page does', () => {
	const pages = globSync('src/routes/**/*.{ts,svelte}').filter((path) => /asSystem|pools\(\)/.test(readFileSync(path, 'utf8')));
	expect(pages).toEqual([]);
});
