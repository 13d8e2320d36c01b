import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The files that may see every row of every school, each with its reason. Whoever adds one explains it here. */
const mayActAsSystem: Record<string, string> = {
	'src/platform/database/session.ts': 'where it is made',
	'src/platform/audit/verify.ts': 'the check of the log goes over all schools, from the command line',
	'src/platform/jobs/jobs.ts': 'the outbox carries messages of all schools, after the commit',
	'src/platform/nightly.ts': 'unsent text of all schools goes after its days, at night',
	'src/platform/storage/orphans.ts': 'content that no row of any school names goes, at night',
	'src/modules/inloggen/server/first-school.ts': 'the first school has nobody yet who could make it',
	'src/modules/mensen/server/mail.ts': 'a letter is sent after the commit, when nobody is signed in',
	'src/modules/leerlingen/server/import/check-job.ts':
		'an import is read in the background, against all pupils of its own school, also those who left',
	'src/modules/leerlingen/server/import/jobs.ts':
		'the rows of old imports go at night, in all schools; what is confirmed is written as the person who did',
	'src/modules/leerlingen/server/import/run-key.ts':
		'how far an import is, told outside its transaction, for that one import',
	'src/modules/leerlingen/server/import/undo.ts':
		'an undo takes away pupils of its own school whom nobody can see any more once their enrolment is gone',
	'src/modules/gesprekken/server/jobs.ts':
		'who is asked to a talk hears of it after the commit, and of all schools every morning; at night who came later gets a talk',
	'src/modules/leerlingen/server/news/job.ts':
		'which parents of all schools wait for news is asked by the clock; what is news is asked as each of them',
	'src/modules/kwaliteit/server/years.ts':
		'figures of a school year that is over are of all its pupils, at night, when nobody is signed in',
	'src/modules/mensen/server/demo.ts':
		'the demo page shows the invented people of the demo schools to who is nobody yet'
};

test('only these files act as the system', () => {
	const callers = globSync('{src,server.ts,scripts}/**/*.ts').filter(
		(path) => /\basSystem(<[^>]*>)?\(/.test(readFileSync(path, 'utf8')) && !/\.(test|fixture)\.ts$/.test(path)
	);
	expect(callers.toSorted()).toEqual(Object.keys(mayActAsSystem).toSorted());
});

test('no page does', () => {
	const pages = globSync('src/routes/**/*.{ts,svelte}').filter((path) =>
		/asSystem|pools\(\)/.test(readFileSync(path, 'utf8'))
	);
	expect(pages).toEqual([]);
});
