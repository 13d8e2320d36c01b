// Everything that must hold, one step after the other. A step that fails does not keep the others from telling what they
// found. `npm test` and the build server call this; `npm run check` calls it with "check": what needs no database and no
// browser.
import { spawnSync } from 'node:child_process';

type Step = { name: string; command: string[]; isCheck?: true };

const bin = (name: string, ...args: string[]): string[] => [`node_modules/.bin/${name}`, ...args];

const steps: Step[] = [
	{
		name: 'texts',
		command: bin('paraglide-js', 'compile', '--project', 'project.inlang', '--outdir', 'src/paraglide', '--silent'),
		isCheck: true
	},
	{ name: 'generated types', command: bin('svelte-kit', 'sync'), isCheck: true },
	{ name: 'types', command: bin('svelte-check', '--threshold', 'error', '--output', 'human-verbose'), isCheck: true },
	{ name: 'lint', command: bin('oxlint', '--quiet'), isCheck: true },
	{ name: 'lint of screens', command: bin('eslint', '--quiet', 'src'), isCheck: true },
	{ name: 'layout of code', command: bin('prettier', '--check', '--log-level', 'warn', '.'), isCheck: true },
	{
		name: 'who uses what',
		command: bin('depcruise', 'src', 'seed', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'),
		isCheck: true
	},
	{ name: 'unused code', command: bin('knip'), isCheck: true },
	{ name: 'rules, database and process', command: bin('vitest', 'run', '--reporter=dot') },
	{ name: 'browser', command: bin('playwright', 'test') }
];

const only = process.argv[2] === 'check' ? steps.filter((step) => step.isCheck) : steps;
const failed: string[] = [];
for (const { name, command } of only) {
	const startedAt = Date.now();
	console.log(`\n── ${name}`);
	const [program = '', ...args] = command;
	const { status } = spawnSync(process.execPath, [program, ...args], {
		stdio: 'inherit',
		env: { ...process.env, NODE_NO_WARNINGS: '1' }
	});
	console.log(`── ${name}: ${status === 0 ? 'ok' : 'FAILED'}, ${((Date.now() - startedAt) / 1000).toFixed(1)} s`);
	if (status !== 0) failed.push(name);
}
console.log(
	`\n${only.length - failed.length} passed, ${failed.length} failed`,
	...failed.map((name) => `\n   ${name}`)
);
process.exit(failed.length === 0 ? 0 : 1);
