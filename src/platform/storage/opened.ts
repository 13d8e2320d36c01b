import { join } from 'node:path';
import { diskStorage } from './disk.ts';
import type { Storage } from './storage.ts';

let opened: Storage | undefined;

/** Opens the place where the content of files lies: in the data folder. At the start of the application, and in tests. */
export async function openStorage(dataFolder: string): Promise<void> {
	opened = await diskStorage(join(dataFolder, 'files'));
}

export function storage(): Storage {
	if (!opened) throw new Error('The storage was asked for before it was opened.');
	return opened;
}
