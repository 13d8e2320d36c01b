import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StartProblem } from '#platform/start-problem.ts';

/** As whom PostgreSQL runs: what goes before its command, how it is spawned, and who owns its folders. */
export type Account = {
	before: string[];
	spawn: { uid?: number; gid?: number; cwd?: string };
	owner?: { uid: number; gid: number };
};

/**
 * PostgreSQL refuses to run as root. Then it runs as the account `postgres`, which is made when it is missing, and the
 * data folder becomes its own. Anybody else runs it as themselves.
 */
export function chooseAccount(dataFolder: string, program: string): Account {
	if (process.getuid?.() !== 0) return { before: [], spawn: {} };
	const owner = findOrMakeAccount();
	mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
	giveTo(dataFolder, owner);
	giveFilesTo(dataFolder, owner.uid);
	const canReach = [dataFolder, program].every(
		(path) => spawnSync('test', ['-x', path], { ...owner, cwd: '/' }).status === 0
	);
	if (canReach) return { before: [], spawn: { ...owner, cwd: '/' }, owner };
	// A checkout below /root (0700): let PostgreSQL walk through folders that it may not read, and nothing more of root.
	const rights = '+dac_override,+dac_read_search';
	const setpriv = ['setpriv', `--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'];
	return { before: [...setpriv, `--inh-caps=${rights}`, `--ambient-caps=${rights}`, '--'], spawn: { cwd: '/' }, owner };
}

export function giveTo(folder: string, owner: Account['owner']): void {
	if (!owner) return;
	chownSync(folder, owner.uid, owner.gid);
	chmodSync(folder, 0o700);
}

/** A restored or copied cluster may still belong to root, or to the number that `postgres` had on another machine. */
function giveFilesTo(dataFolder: string, uid: number): void {
	const version = join(dataFolder, 'PG_VERSION');
	if (existsSync(version) && statSync(version).uid !== uid) execFileSync('chown', ['-R', 'postgres:', dataFolder]);
}

function findOrMakeAccount(): { uid: number; gid: number } {
	if (spawnSync('id', ['postgres']).status !== 0) {
		const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
		if (made.status !== 0) {
			throw new StartProblem(
				'De database draait niet als root en het account "postgres" kon niet worden gemaakt; start Zicht als gewone gebruiker.',
				'The database does not run as root and the account "postgres" could not be made; start Zicht as an ordinary user.'
			);
		}
	}
	const numberOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
	return { uid: numberOf('-u'), gid: numberOf('-g') };
}
