import { join } from 'node:path';
import { running } from '#platform/running.ts';
import { diskStorage } from '#platform/storage/disk.ts';
import type { Storage } from '#platform/storage/storage.ts';

let opened: Storage | undefined;

/** Where the content of files lies: in the data folder. */
export function storage(): Storage {
	opened ??= diskStorage(join(running().settings.dataFolder, 'files'));
	return opened;
}

/** For tests: another place. */
export function useStorage(other: Storage): void {
	opened = other;
}
