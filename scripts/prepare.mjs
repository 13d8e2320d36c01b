// Before `npm start` and `npm test`: installs what is missing and, with the argument `build`, builds what is stale.
// Runs on the machine's own Node, before anything is installed: no dependency, no TypeScript.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, linkSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const lockFile = '.prepare.lock';
const ownNode = join('node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node');
/** What goes into a build. `src/paraglide` comes out of one. */
const sources = ['src', 'static', 'schools', 'project.inlang', 'vite.config.ts', 'package.json', 'package-lock.json'];
const madeBySources = new Set([join('src', 'paraglide'), join('project.inlang', 'cache')]);

const wantsBuild = process.argv.includes('build');
if (isReady()) process.exit(0);
await takeTurn();
try {
	if (!isInstalled()) install();
	requireNode();
	if (wantsBuild && !isBuilt()) build();
} finally {
	rmSync(lockFile, { force: true });
}

function isReady() {
	return isInstalled() && (!wantsBuild || isBuilt());
}

/** npm keeps a list of what it installed: it must hold every package of the lock that does not depend on the machine. */
function isInstalled() {
	const installed = readJson(join('node_modules', '.package-lock.json'))?.packages;
	if (!installed) return false;
	/** @type {Record<string, { version: string, optional?: boolean }>} */
	const wanted = readJson('package-lock.json').packages;
	return Object.entries(wanted).every(
		([path, { version, optional }]) => path === '' || (installed[path] ? installed[path].version === version : optional)
	);
}

function install() {
	// Not through node_modules/.bin, which npm is about to replace.
	const path = (process.env.PATH ?? '')
		.split(delimiter)
		.filter((folder) => !folder.endsWith(join('node_modules', '.bin')));
	step('Pakketten installeren, ongeveer een minuut / Installing packages, about a minute', 'npm', ['ci'], {
		PATH: path.join(delimiter)
	});
}

function isBuilt() {
	return existsSync(join('build', 'handler.js')) && read(join('build', '.sources')) === sourcesHash();
}

function build() {
	const hash = sourcesHash();
	const node = existsSync(ownNode) ? resolve(ownNode) : process.execPath;
	const vite = join('node_modules', 'vite', 'bin', 'vite.js');
	step('Zicht bouwen / Building Zicht', node, [vite, 'build', '--logLevel=warn'], { NODE_ENV: 'production' });
	writeFileSync(join('build', '.sources'), hash);
}

function sourcesHash() {
	const hash = createHash('sha256');
	for (const file of sources.flatMap(filesOf).sort()) hash.update(file).update('\0').update(readFileSync(file));
	return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesOf(path) {
	if (!existsSync(path) || madeBySources.has(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path).flatMap((name) => filesOf(join(path, name)));
}

/** Where no Node comes with the packages (other systems than Linux), the machine's own must run TypeScript. */
function requireNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (existsSync(ownNode) || major > 22 || (major === 22 && minor >= 18)) return;
	fail(
		`Op dit systeem is Node 24 nodig, dit is ${process.version}. / This system needs Node 24, this is ${process.version}.`
	);
}

/** @param {string} title @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} env */
function step(title, command, args, env) {
	const from = Date.now();
	console.log(`${title} …`);
	const { status, error, output } = spawnSync(command, args, {
		encoding: 'utf8',
		env: { ...process.env, CI: '1', ...env }
	});
	if (status !== 0) console.error(output?.join('').trim());
	if (status !== 0) fail(`Mislukt / Failed: ${title}${error ? ` (${error.message})` : ''}`);
	console.log(`${title}: ${((Date.now() - from) / 1000).toFixed(1)} s`);
}

/** Two at once would install and build over each other: the second waits for the first. */
async function takeTurn() {
	const draft = `${lockFile}.${process.pid}`;
	writeFileSync(draft, String(process.pid));
	for (let waits = 0; !take(draft); waits++) {
		const holder = Number(read(lockFile));
		if (holder && !isAlive(holder)) {
			takeAway(holder, `${draft}.old`);
			continue;
		}
		if (waits === 0) console.log(`Wachten op proces ${holder} / Waiting for process ${holder} …`);
		await new Promise((done) => setTimeout(done, 200));
	}
	rmSync(draft);
}

/**
 * Removes the lock that a killed process left behind. Somebody else may have done so a moment ago and hold it by now:
 * then it is put back.
 * @param {number} holder
 * @param {string} aside
 */
function takeAway(holder, aside) {
	try {
		renameSync(lockFile, aside);
	} catch {
		return;
	}
	if (Number(read(aside)) !== holder) take(aside);
	rmSync(aside);
}

/** @param {string} draft */
function take(draft) {
	try {
		linkSync(draft, lockFile);
		return true;
	} catch {
		return false;
	}
}

/** @param {number} pid */
function isAlive(pid) {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
	}
}

/** @param {string} line */
function fail(line) {
	console.error(line);
	rmSync(lockFile, { force: true });
	process.exit(1);
}

/** @param {string} path */
function readJson(path) {
	const text = read(path);
	return text && JSON.parse(text);
}

/** @param {string} path */
function read(path) {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		return undefined;
	}
}
