// Reads src/modules/edges.ts: which module may use which, and how deep.
const { readFileSync } = require('node:fs');

const source = readFileSync(`${__dirname}/src/modules/edges.ts`, 'utf8');
const edges = Object.fromEntries(
	[...source.matchAll(/^\t(\w+): \[(.*)\],?$/gm)].map(([, name, list]) => [
		name,
		[...list.matchAll(/'(\w+)'/g)].map(([, used]) => used)
	])
);

const modules = Object.keys(edges).map((name) => ({
	name: `${name}-uses-only-its-edges`,
	comment: `src/modules/edges.ts says what ${name} may use. Add an edge with its reason, or ask the other module's index.`,
	severity: 'error',
	from: { path: `^src/modules/${name}/` },
	to: { path: '^src/modules/[^/]+/', pathNot: [name, ...edges[name]].map((used) => `^src/modules/${used}/`) }
}));

module.exports = {
	forbidden: [
		...modules,
		{
			name: 'no-circles',
			severity: 'error',
			from: {},
			to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
		},
		{
			name: 'doors-of-a-module',
			comment: "Come in through a module's index.ts, server/index.ts, ui/ or (for foreign keys) server/tables.ts.",
			severity: 'error',
			from: { path: '^src/modules/([^/]+)/' },
			to: {
				path: '^src/modules/[^/]+/',
				pathNot: [
					'^src/modules/$1/',
					'^src/modules/[^/]+/(index|roles|norm)\\.ts$',
					'^src/modules/[^/]+/(setup|import)/index\\.ts$',
					'^src/modules/[^/]+/server/(index|tables)\\.ts$',
					'^src/modules/[^/]+/ui/'
				]
			}
		},
		{
			name: 'routes-come-in-by-the-doors',
			comment:
				'A page fetches, hands over and shows: it uses index.ts, forms.ts, access.ts, server/index.ts and ui/ of a module.',
			severity: 'error',
			from: { path: '^src/routes/' },
			to: {
				path: '^src/modules/[^/]+/',
				pathNot: [
					'^src/modules/[^/]+/(index|[a-z-]*forms|access|roles|norm|norms)\\.ts$',
					'^src/modules/[^/]+/[a-z-]+/(forms|access)\\.ts$',
					'^src/modules/[^/]+/server/index\\.ts$',
					'^src/modules/[^/]+/ui/'
				]
			}
		},
		{
			name: 'platform-knows-no-school',
			severity: 'error',
			from: { path: '^src/platform/' },
			to: { path: '^src/modules/' }
		},
		{ name: 'ui-knows-no-school', severity: 'error', from: { path: '^src/ui/' }, to: { path: '^src/modules/' } },
		{
			name: 'rules-are-pure',
			comment:
				'Rules, forms, access and norms know no database, clock or framework, also in the folder of a part of the module.',
			severity: 'error',
			from: {
				path: ['^src/modules/[^/]+/[a-z-]+\\.ts$', '^src/modules/[^/]+/[a-z-]+/[a-z-]+\\.ts$'],
				pathNot: '^src/modules/[^/]+/(server|ui|pdf)/'
			},
			to: {
				path: ['^src/platform/(database|web|audit|jobs|mail|storage|pdf)/', '^src/modules/[^/]+/server/', '\\$app'],
				dependencyTypesNot: ['type-only']
			}
		},
		{
			name: 'fixtures-are-for-tests',
			severity: 'error',
			from: { pathNot: '\\.fixture\\.ts$' },
			to: { path: '\\.fixture\\.ts$' }
		},
		{
			name: 'nothing-unresolved',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, pathNot: '^\\$app|\\$types|\\?' }
		}
	],
	options: {
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		doNotFollow: { path: 'node_modules' },
		exclude: { path: ['src/paraglide', '\\.test\\.ts$'] },
		enhancedResolveOptions: {
			exportsFields: ['exports', 'imports'],
			conditionNames: ['import', 'svelte', 'node', 'default'],
			extensions: ['.ts', '.js', '.svelte', '.mjs']
		}
	}
};
