import { execFile, execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { isAlive, readPostmaster } from '#platform/database/postmaster.ts';
import { quickFolder } from '../support/quick-folder.ts';

const run = promisify(execFile);

export type ServerProcess = {
	url: string;
	pid: number;
	/** Of the embedded database. */
	databasePid: number;
	/** What it printed so far. */
	output(): string;
	stop(signal?: NodeJS.Signals): Promise<number | null>;
};

const startedByTests: ChildProcess[] = [];
const folders: string[] = [];

export function buildWhenStale(): void {
	execFileSync(process.execPath, ['scripts/prepare.mjs', 'build'], { stdio: 'inherit' });
}

export function newFolder(within = quickFolder): string {
	const folder = mkdtempSync(join(within, 'zicht-process-'));
	folders.push(folder);
	return folder;
}

type Environment = Record<string, string>;

/** What `npm start` gives to Node: `exec node … server.ts`. */
const asStarted = JSON.parse(readFileSync('package.json', 'utf8')).scripts.start.split(' ').slice(2) as string[];

/** Starts a server on a free port and waits until it has said its address. */
export async function startServer(dataFolder: string, environment: Environment = {}): Promise<ServerProcess> {
	const { child, output } = spawnServer(dataFolder, environment);
	const ended = untilEnd(child);
	let address: string | undefined;
	while (!(address = output().match(/Zicht: .*(http:[^\s)]+)/)?.[1])) {
		if (child.exitCode !== null) throw new Error(`The server ended:\n${output()}`);
		await sleep(20);
	}
	const { port } = new URL(address);
	return {
		url: `http://localhost:${port}`,
		pid: child.pid!,
		output,
		databasePid: readPostmaster(join(dataFolder, 'postgres'))?.pid ?? 0,
		stop: (signal = 'SIGINT') => (child.kill(signal), ended)
	};
}

/** Starts a server that is expected to give up; what it printed and its exit code. */
export async function failToStart(
	dataFolder: string,
	environment: Environment
): Promise<{ lines: string[]; code: number | null }> {
	const { child, output } = spawnServer(dataFolder, environment);
	const code = await untilEnd(child);
	return { lines: output().split('\n').filter(Boolean), code };
}

export async function untilGone(pid: number): Promise<void> {
	while (isAlive(pid)) await sleep(20);
}

/** Stops a server as soon as its database is starting; what it printed and its exit code. */
export async function interruptStart(dataFolder: string): Promise<{ printed: string; code: number | null }> {
	const { child, output } = spawnServer(dataFolder, {});
	while (!readPostmaster(join(dataFolder, 'postgres'))) await sleep(5);
	child.kill('SIGINT');
	const code = await untilEnd(child);
	return { printed: output(), code };
}

/** What a command of the project prints; throws when it fails. */
export async function printedBy(command: string[], dataFolder: string, environment: Environment = {}): Promise<string> {
	const { stdout } = await run(process.execPath, command, {
		env: environmentOf(dataFolder, environment),
		maxBuffer: 64_000_000
	});
	return stdout;
}

/** To be called after each test: ends what it left, the databases too, and removes its folders. */
export async function cleanUp(): Promise<void> {
	for (const child of startedByTests.splice(0)) {
		if (child.exitCode === null && child.signalCode === null) {
			child.kill('SIGTERM');
			await untilEnd(child);
		}
	}
	for (const folder of folders.splice(0)) {
		const left = readPostmaster(join(folder, 'postgres'));
		if (left && isAlive(left.pid)) {
			process.kill(left.pid, 'SIGQUIT');
			await untilGone(left.pid);
		}
		rmSync(folder, { recursive: true, force: true });
	}
}

function spawnServer(dataFolder: string, environment: Environment) {
	const child = spawn(process.execPath, asStarted, {
		env: environmentOf(dataFolder, { NODE_ENV: 'production', PORT: '0', DEMO_SCHOOLS: 'nee', ...environment }),
		stdio: ['ignore', 'pipe', 'pipe']
	});
	startedByTests.push(child);
	let text = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (text += part));
	return { child, output: () => text };
}

function environmentOf(dataFolder: string, environment: Environment): NodeJS.ProcessEnv {
	const { DATABASE_URL: _, ...inherited } = process.env;
	return { ...inherited, DATA_DIR: dataFolder, ...environment };
}

function untilEnd(child: ChildProcess): Promise<number | null> {
	if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
	return new Promise((resolve) => child.once('close', (code) => resolve(code)));
}
