import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { edges } from '#modules/edges.ts';

test('every module says in edges.ts what it may use', () => {
	const folders = readdirSync('src/modules', { withFileTypes: true }).filter((entry) => entry.isDirectory());
	expect(folders.map(({ name }) => name).toSorted()).toEqual(Object.keys(edges).toSorted());
});

test('no module uses another in a circle', () => {
	const reach = (from: string, seen: string[] = []): string[] =>
		seen.includes(from)
			? seen
			: (edges[from as keyof typeof edges] as readonly string[]).reduce((all, to) => reach(to, all), [...seen, from]);
	for (const [name, uses] of Object.entries(edges)) {
		for (const used of uses) expect(reach(used), `${name} uses ${used}`).not.toContain(name);
	}
});
