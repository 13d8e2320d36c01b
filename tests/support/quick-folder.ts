import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const inMemory = '/dev/shm';
const roomBytes = 2 ** 31;

/** Where tests keep databases and files for a moment: in memory, when the system has room for files there. */
export const quickFolder = hasRoom(inMemory) ? inMemory : tmpdir();

function hasRoom(folder: string): boolean {
	try {
		const { bavail, bsize } = statfsSync(folder);
		return bavail * bsize >= roomBytes;
	} catch {
		return false;
	}
}
