import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartProblem } from '#platform/start-problem.ts';
import { isAlive, readIfThere, startMoment } from './postmaster.ts';

/**
 * Claims a data folder for this process, so that two servers never share one. The claim of a process that is gone
 * (`kill -9`, a power cut) is taken over. Gives back how to let go.
 */
export async function claim(ownerFile: string): Promise<() => void> {
	const mine = `${process.pid} ${startMoment(process.pid)}`;
	const draft = `${ownerFile}.${process.pid}`;
	writeFileSync(draft, mine, { mode: 0o600 });
	try {
		linkSync(draft, ownerFile);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		refuseLivingOwner(ownerFile);
		renameSync(draft, ownerFile);
		// Two servers may take over at the same moment. The last one has it; the other notices here.
		await sleep(50);
		if (readIfThere(ownerFile) !== mine) refuseLivingOwner(ownerFile);
	} finally {
		rmSync(draft, { force: true });
	}
	return () => {
		if (readIfThere(ownerFile) === mine) rmSync(ownerFile, { force: true });
	};
}

function refuseLivingOwner(ownerFile: string): void {
	const [pid, moment] = (readIfThere(ownerFile) ?? '').split(' ');
	if (!pid || !isAlive(Number(pid)) || startMoment(Number(pid)) !== moment) return;
	throw new StartProblem(
		`De gegevensmap is al in gebruik door proces ${pid}; stop dat, of kies een andere met DATA_DIR.`,
		`The data folder is in use by process ${pid}; stop that, or choose another with DATA_DIR.`
	);
}
