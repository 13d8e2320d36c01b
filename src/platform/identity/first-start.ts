import { timingSafeEqual } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, inGroups, makeCode, readCode } from './tokens.ts';

/* A new server belongs to nobody: whoever opens it first would be its administrator. The code on its console says who may. */

const fileOf = (dataFolder: string): string => join(dataFolder, 'first-start');

/** A new code for the console; the data folder keeps its hash. An earlier one stops working. */
export function offerFirstStart(dataFolder: string): string {
	const code = makeCode();
	writeFileSync(fileOf(dataFolder), hashOf(code).toString('hex'), { mode: 0o600 });
	return inGroups(code);
}

/** Whether this is the code that stands on the console. */
export function isFirstStartCode(dataFolder: string, typed: string): boolean {
	const kept = readKept(dataFolder);
	return kept !== undefined && timingSafeEqual(kept, hashOf(readCode(typed)));
}

/** The school is there: the code has done its work. */
export function endFirstStart(dataFolder: string): void {
	rmSync(fileOf(dataFolder), { force: true });
}

function readKept(dataFolder: string): Buffer | undefined {
	try {
		const hash = Buffer.from(readFileSync(fileOf(dataFolder), 'utf8').trim(), 'hex');
		return hash.length === 32 ? hash : undefined;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}
