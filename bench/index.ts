// npm run bench -- [--json FILE] [--only PREFIX]: what is fast enough, measured. See docs/bench.md. Nothing is asserted.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cleanUp } from '../tests/process/server.ts';
import { allFigures } from './figures/index.ts';
import { tableOf } from './table.ts';

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string', default: '' } } });
const wants = (name: string): boolean => name.startsWith(values.only);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.once(signal, () => void cleanUp().finally(() => process.exit(1)));
}

const figures: Record<string, number> = {};
try {
	for (const { names, measure } of allFigures) {
		const wanted = names.filter(wants);
		if (wanted.length === 0) continue;
		console.log(`${wanted.join(', ')} …`);
		const measured = await measure(wants).catch((problem: unknown) => {
			console.error('Niet gemeten:', problem);
			return {};
		});
		for (const [name, value] of Object.entries(measured)) if (wants(name)) figures[name] = value;
	}
} finally {
	await cleanUp();
}
console.log(`\n${tableOf(figures, values.only)}`);
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, '\t')}\n`);
