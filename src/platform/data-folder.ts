import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StartProblem } from './start-problem.ts';

/** Makes the data folder and tries to write in it: a full disk or a wrong owner shows here rather than halfway. */
export function openDataFolder(folder: string): void {
	const probe = join(folder, `.probe-${process.pid}`);
	try {
		makeFolder(folder);
		writeFileSync(probe, 'x');
		rmSync(probe);
	} catch (error) {
		const reason = (error as NodeJS.ErrnoException).code;
		throw new StartProblem(
			`In de gegevensmap ${folder} kan niet worden geschreven (${reason}); geef rechten of kies een andere met DATA_DIR.`,
			`The data folder ${folder} is not writable (${reason}); give rights or choose another with DATA_DIR.`,
			{ cause: error }
		);
	}
}

/** With what it lies in. Not by Node's `recursive`, which never comes back from a place like /proc. */
function makeFolder(folder: string): void {
	if (existsSync(folder)) return;
	makeFolder(dirname(folder));
	mkdirSync(folder, { mode: 0o711 });
}

/**
 * The secret that was set, else the one of the data folder, made at the first start. Without it nobody can read what is
 * encrypted, so it belongs in every backup.
 */
export function readSecret(folder: string, set: string | undefined): string {
	if (set) return set;
	const file = join(folder, 'secret');
	const draft = `${file}.${process.pid}`;
	writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600 });
	try {
		linkSync(draft, file);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	} finally {
		rmSync(draft);
	}
	return readFileSync(file, 'utf8').trim();
}
