// npx node scripts/access-doc.ts: writes docs/access.md from the access tables of the modules, which the tests run cell by cell.
import { globSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

type Row = { what: string; who: string[] };
type Words = Record<string, string>;

const target = 'docs/access.md';

/** The people of the test school, in words. */
const names: Words = {
	zorgcoordinator: 'zorgcoördinator',
	beheerder: 'functioneel beheerder',
	otherMentor: 'mentor van een andere groep',
	helper: 'begeleider met toegang',
	pupil: 'de leerling',
	otherPupil: 'andere leerling',
	parent: 'ouder met gezag',
	parentWithoutCustody: 'ouder zonder gezag',
	otherParent: 'andere ouder',
	formerMentor: 'mentor tot vorige week',
	teacher: 'docent volgens het rooster',
	assistant: 'onderwijsassistent',
	stranger: 'directeur van een andere school',
	strangeMentor: 'mentor van een andere school'
};

/** A module's table in one form, whatever the form in which it reads best beside its tests. */
function rowsOf(table: unknown, words: Words, path: string[] = []): Row[] {
	if (Array.isArray(table)) {
		if (table.every((cell) => typeof cell === 'string'))
			return [{ what: path.filter(Boolean).join(' '), who: table.map((who) => words[who] ?? names[who] ?? who) }];
		return (table as { what: string; roles: Record<string, string> }[]).map(({ what, roles }) => ({
			what,
			who: Object.entries(roles).flatMap(([who, answer]) =>
				answer === 'nee' ? [] : [answer === 'ja' ? who : `${who} (${answer})`]
			)
		}));
	}
	return Object.entries(table as Record<string, unknown>).flatMap(([key, value]) =>
		rowsOf(value, words, [...path, words[key] ?? names[key] ?? key])
	);
}

/** The module; and of which of its records, where it has a table for each. */
function titleOf(path: string): string {
	const [, , module, ...rest] = path.split('/');
	const record = rest.join('/').replace(/[-/]?access\.table\.ts$/, '');
	return record ? `${module}: ${record}` : module!;
}

export async function accessDocument(): Promise<string> {
	const parts = [
		'# Wie mag wat',
		'',
		'Gemaakt uit de toegangstabellen van de modules door `npx node scripts/access-doc.ts`. Elke cel wordt tegen de echte database getest; wie niet genoemd is, mag het niet.'
	];
	for (const path of globSync('src/modules/*/{,*-,*/}access.table.ts').toSorted()) {
		const { accessTable, accessWords = {} } = (await import(pathToFileURL(path).href)) as {
			accessTable: unknown;
			accessWords?: Words;
		};
		parts.push('', `## ${titleOf(path)}`, '', '| wat | wie |', '| --- | --- |');
		for (const { what, who } of rowsOf(accessTable, accessWords))
			parts.push(`| ${what} | ${who.join(', ') || 'niemand'} |`);
	}
	return `${parts.join('\n')}\n`;
}

if (import.meta.main) writeFileSync(target, await accessDocument());
