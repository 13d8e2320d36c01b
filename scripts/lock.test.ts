import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Packages = Record<string, { optionalDependencies?: Record<string, string> }>;

/** Where Node would look for a package that another one names: beside it, and then a folder higher each time. */
function isInLock(packages: Packages, path: string, name: string): boolean {
	for (let folder = path; ; folder = folder.slice(0, folder.lastIndexOf('node_modules/')).replace(/\/$/, '')) {
		if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
		if (!folder) return false;
	}
}

// A registry may not have every platform's package of a new version yet. `npm install` then drops it from the lock
// without a word, and `npm ci` fails on it ("Missing: … from lock file") on every other machine.
test('every optional package is in the lock', () => {
	const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Packages };
	const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
		Object.keys(optionalDependencies)
			.filter((name) => !isInLock(packages, path, name))
			.map((name) => `${name}, wanted by ${path || 'package.json'}: pin a version that has all its packages`)
	);
	expect(missing).toEqual([]);
});
