import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartProblem } from '#platform/start-problem.ts';
import { chooseAccount, giveTo, type Account } from './account.ts';
import { claim } from './owner.ts';
import type { EmbeddedPlace } from './place.ts';
import { findPrograms } from './programs.ts';
import { isAlive, readPostmaster, servesFolder, stopPostmaster } from './postmaster.ts';

export type EmbeddedDatabase = {
	place: EmbeddedPlace;
	pid: number;
	/** Ends when PostgreSQL ends, for whatever reason. */
	ended: Promise<void>;
	/** Stops PostgreSQL and lets go of the folder. */
	stop(): Promise<void>;
};

export type EmbeddedOptions = { database?: string; port?: number; flags?: string[] };

/** One for all: behind a Unix socket it is only a part of a file name. */
const usualPort = 5432;
/** A socket's path holds at most 107 bytes, with `/.s.PGSQL.5432` at its end. */
const longestSocketFolder = 90;
const socketFolderPrefix = 'zicht-socket-';
const largestLogBytes = 10_000_000;
const patienceAfterCrashMs = 10_000;

/**
 * What a log may say: an error's details hold the values of the row, so names of pupils, and the statement may hold them
 * too. Neither is logged.
 */
const discreetLog = ['-c', 'log_error_verbosity=terse', '-c', 'log_min_error_statement=panic'];

/** An eighth of the machine's memory for rows that were read before, and no more than a database of this kind fills. */
const megabyte = 2 ** 20;
const buffers = ['-c', `shared_buffers=${Math.max(128, Math.min(512, Math.floor(totalmem() / 8 / megabyte)))}MB`];

/**
 * Starts the PostgreSQL that came with the packages, in `folder`, reachable through a Unix socket alone. Makes the folder
 * at the first start. A server that was left behind by a killed process is stopped first.
 */
export async function startEmbedded(folder: string, options: EmbeddedOptions = {}): Promise<EmbeddedDatabase> {
	const dataFolder = resolve(folder);
	const { database = 'zicht', port = usualPort, flags = [] } = options;
	const programs = await findPrograms();
	mkdirSync(dirname(dataFolder), { recursive: true, mode: 0o711 });
	const account = chooseAccount(dataFolder, programs.postgres);
	const letGo = await claim(`${dataFolder}.owner`);
	let socket = dataFolder;
	try {
		await stopOrphan(dataFolder);
		if (!existsSync(join(dataFolder, 'PG_VERSION'))) makeCluster(dataFolder, programs.initdb, account);
		socket = makeSocketFolder(dataFolder, account);
		const { pid, ended } = await launchUntilReady(dataFolder, () =>
			launch(dataFolder, programs.postgres, account, ['-k', socket, '-p', String(port), ...flags])
		);
		return {
			place: { socket, port, database },
			pid,
			ended,
			stop: async () => {
				await stopPostmaster(pid);
				removeSocketFolder(socket, dataFolder);
				letGo();
			}
		};
	} catch (error) {
		removeSocketFolder(socket, dataFolder);
		letGo();
		throw error;
	}
}

async function stopOrphan(dataFolder: string): Promise<void> {
	const orphan = readPostmaster(dataFolder);
	if (!orphan) return;
	if (isAlive(orphan.pid) && servesFolder(orphan.pid, dataFolder)) await stopPostmaster(orphan.pid);
	removeSocketFolder(orphan.socket, dataFolder);
}

/** Made beside its place and then put there, so that a start that was cut short never leaves half a database. */
function makeCluster(dataFolder: string, initdb: string, account: Account): void {
	const making = `${dataFolder}.making`;
	rmSync(making, { recursive: true, force: true });
	mkdirSync(making, { mode: 0o700 });
	giveTo(making, account.owner);
	const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
	// Whoever reaches the socket in the closed folder could also read the files: a password would add nothing.
	const [command = initdb, ...rest] = [...account.before, initdb, '-D', making, '-U', 'postgres', '--auth=trust'];
	const made = spawnSync(command, [...rest, ...locale, '--data-checksums'], { ...account.spawn, encoding: 'utf8' });
	if (made.status === 0) return renameSync(making, dataFolder);
	const reason = (made.stderr || made.error?.message || '').trim().split('\n').at(-1) ?? '';
	throw new StartProblem(
		`De database kon niet worden gemaakt in ${dataFolder}: ${reason}`,
		`The database could not be made in ${dataFolder}: ${reason}`
	);
}

function makeSocketFolder(dataFolder: string, account: Account): string {
	if (account.before.length === 0 && Buffer.byteLength(dataFolder) <= longestSocketFolder) return dataFolder;
	const folder = mkdtempSync(join(tmpdir(), socketFolderPrefix));
	giveTo(folder, account.owner);
	return folder;
}

function removeSocketFolder(socket: string, dataFolder: string): void {
	const isOurs = socket !== dataFolder && basename(socket).startsWith(socketFolderPrefix);
	if (isOurs) rmSync(socket, { recursive: true, force: true });
}

/** Detached and with a log file of its own, so that Ctrl-C does not reach it before the server has stopped. */
function launch(dataFolder: string, postgres: string, account: Account, flags: string[]): ChildProcess {
	const logFile = `${dataFolder}.log`;
	if (existsSync(logFile) && statSync(logFile).size > largestLogBytes) renameSync(logFile, `${logFile}.1`);
	const log = openSync(logFile, 'a', 0o600);
	const closed = ['-c', 'listen_addresses=', '-c', 'unix_socket_permissions=0700'];
	const [command = postgres, ...rest] = [
		...account.before,
		postgres,
		'-D',
		dataFolder,
		...closed,
		...discreetLog,
		...buffers,
		...flags
	];
	const child = spawn(command, rest, { ...account.spawn, detached: true, stdio: ['ignore', log, log] });
	closeSync(log);
	return child;
}

type Launched = { pid: number; ended: Promise<void> };

/**
 * After a `kill -9` of PostgreSQL itself, the processes of its connections hold its memory until they notice, and it
 * refuses to start until then: so try for some seconds.
 */
async function launchUntilReady(dataFolder: string, launchOnce: () => ChildProcess): Promise<Launched> {
	const giveUpAt = Date.now() + (readPostmaster(dataFolder) ? patienceAfterCrashMs : 0);
	for (;;) {
		const child = launchOnce();
		const ended = new Promise<void>((resolveEnd) => {
			child.once('exit', () => resolveEnd()).once('error', () => resolveEnd());
		});
		const pid = await Promise.race([untilReady(child, dataFolder), ended]);
		if (pid) {
			child.unref();
			return { pid, ended };
		}
		if (Date.now() > giveUpAt) {
			throw new StartProblem(
				`De ingebouwde database start niet; lees ${dataFolder}.log.`,
				`The embedded database does not start; read ${dataFolder}.log.`
			);
		}
		await sleep(200);
	}
}

async function untilReady(child: ChildProcess, dataFolder: string): Promise<number | undefined> {
	while (child.exitCode === null && child.signalCode === null && child.pid) {
		const postmaster = readPostmaster(dataFolder);
		if (postmaster?.isReady && postmaster.pid === child.pid) return postmaster.pid;
		await sleep(10);
	}
	return undefined;
}
