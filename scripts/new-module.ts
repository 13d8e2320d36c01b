// npm run new-module -- NAME: the folder of a new module with the names that every module has, and its place in the lists.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [name, root = '.'] = process.argv.slice(2);
if (!name || !/^[a-z]+$/.test(name)) {
	console.error('Gebruik: npm run new-module -- naam (kleine letters, het woord van de school, zoals "verzuim")');
	process.exit(1);
}
const folder = join(root, 'src/modules', name);
if (existsSync(folder)) {
	console.error(`De module ${name} is er al: ${folder}`);
	process.exit(1);
}

const files: Record<string, string> = {
	'index.ts': `// What anyone may use of ${name}; safe in the browser.\nexport {} from './${name}.ts';\n`,
	[`${name}.ts`]: `/* The rules of ${name}: pure. No database, clock or framework; dates come in as arguments. */\n`,
	[`${name}.test.ts`]: `import { describe, test } from 'vitest';\n\ndescribe('${name}', () => {\n\ttest.todo('each rule as a table, each success with a failure');\n});\n`,
	'access.ts': `/* What an actor may do with a row of ${name} that it sees. Pure; also tells the screen which buttons to show. */\n`,
	'server/tables.ts': `/* The columns of ${name}, and beside them which rows exist for whom. */\n`,
	'server/read.ts': `/* getX (or NotFound), findX (or nothing), listX. */\n`,
	'server/change.ts': `/* One function for each thing that one can do; each records what it did. */\n`,
	'server/index.ts': `// What routes and allowed modules may call of ${name}.\nexport {} from './read.ts';\nexport {} from './change.ts';\n`,
	'texts/nl.json': '{}\n',
	'texts/en.json': '{}\n'
};
for (const [file, text] of Object.entries(files)) {
	const path = join(folder, file);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, text);
}

change('src/modules/edges.ts', (text) =>
	text.replace(/\n} as const satisfies/, `,\n\t${name}: ['mensen', 'scholen', 'leerlingen']\n} as const satisfies`)
);
change('project.inlang/settings.json', (text) =>
	text.replace(/"\n(\t*)\]\n/, `",\n$1\t"./src/modules/${name}/texts/{locale}.json"\n$1]\n`)
);

console.log(
	`${folder} staat klaar. Lees ARCHITECTURE.md, kies in src/modules/edges.ts wat ${name} mag gebruiken, en begin met de regel als tabel.`
);

function change(file: string, edit: (text: string) => string): void {
	const path = join(root, file);
	const before = readFileSync(path, 'utf8');
	const after = edit(before);
	if (after === before) throw new Error(`${path} heeft niet de vorm die hier wordt verwacht`);
	writeFileSync(path, after);
}
