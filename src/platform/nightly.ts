import { asSystem } from '#platform/database/session.ts';
import { forgetEnded } from '#platform/identity/forget.ts';
import type { Job } from '#platform/jobs/jobs.ts';
import { running } from '#platform/running.ts';
import { storage } from '#platform/storage/opened.ts';
import { forgetOrphans } from '#platform/storage/orphans.ts';

/** What somebody began to type and left lying: it holds words about pupils, and waits no longer than the setting says. */
export async function forgetDrafts(days: number): Promise<void> {
	await asSystem(({ sql }) => sql`delete from draft where saved_at < now() - make_interval(days => ${days})`);
}

const ended: Job = { kind: 'platform.forgetEnded', every: '20 3 * * *', run: forgetEnded };
const drafts: Job = {
	kind: 'platform.forgetDrafts',
	every: '30 3 * * *',
	run: () => forgetDrafts(running().settings.draftDays)
};
const content: Job = {
	kind: 'platform.forgetOrphans',
	every: '10 4 * * *',
	run: async () => void (await forgetOrphans(storage()))
};

/** Every night, for all schools: what nobody needs goes. */
export const nightlyJobs: readonly Job[] = [ended, drafts, content];
