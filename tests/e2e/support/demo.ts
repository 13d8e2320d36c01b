import type { DatabasePlace } from '#platform/database/place.ts';

/** A server with invented people. */
export type Demo = {
	url: string;
	/** The file that says who they are. */
	accounts: string;
	/** The folder with the mails that were written. */
	mails: string;
	database: DatabasePlace;
};

/** For the workers, from `servers.ts`: each worker has a demo of its own, in which nobody else changes anything. */
export const handOverDemos = (demos: Demo[]): void => void (process.env.E2E_DEMOS = JSON.stringify(demos));

export function demo(): Demo {
	const { E2E_DEMOS, TEST_PARALLEL_INDEX = '0' } = process.env;
	if (!E2E_DEMOS) throw new Error('There is no server: run these tests with `npx playwright test`.');
	return (JSON.parse(E2E_DEMOS) as Demo[])[Number(TEST_PARALLEL_INDEX)]!;
}
