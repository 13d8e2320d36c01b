import type { Job } from '#platform/jobs/jobs.ts';
import { storage } from '#platform/storage/opened.ts';

/** Takes away the content of files whose row is gone, after the commit. */
export const forgetContent: Job = {
	kind: 'bestanden.forget',
	run: async ({ keys }: { keys: string[] }) => {
		for (const key of keys) await storage().delete(key);
	}
};
