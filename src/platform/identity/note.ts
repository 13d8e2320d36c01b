import { record } from '#platform/audit/record.ts';
import { pools } from '#platform/database/pools.ts';
import { asActor } from '#platform/database/session.ts';
import { log, withoutMessage } from '#platform/web/log.ts';
import { listFiles } from './files.ts';
import type { Subject } from './limits.ts';

/* Who came in, who tried and who left stands in the audit log of each school where the account opens a file. */

export type Way = 'password' | 'code' | 'mail' | 'pin' | 'demo' | 'invitation' | 'school';
export type SignInAct =
	| 'inloggen.in'
	| 'inloggen.failed'
	| 'inloggen.locked'
	| 'inloggen.out'
	| 'inloggen.end_sessions'
	| 'inloggen.change_password'
	| 'inloggen.reset_password'
	| 'inloggen.make_second_factor'
	| 'inloggen.renew_backup_codes';
type Whose = { userId: string } | { schoolId: string; personId: string };

/** Writes it down for the owner of the account. What was typed is no part of it, and neither is from where. */
export async function note(whose: Whose, act: SignInAct, detail: { way?: Way } = {}): Promise<void> {
	const files = 'userId' in whose ? await listFiles(whose.userId) : [whose];
	for (const { schoolId, personId } of files) {
		const file = { schoolId, personId };
		await asActor(file, (db) => record(db, file, { act, subjectId: personId, detail }));
	}
}

/**
 * An attempt that failed, and the lock when this was the one that closed it. Written beside the answer, which nobody waits
 * for: an account that exists must not take longer to refuse than one that does not.
 */
export function noteFailure(whose: Whose, way: Way, subject: Subject): void {
	const write = async (): Promise<void> => {
		// Asked at once: the next attempt counts further.
		const [row] = await pools().auth<{ failures: number }[]>`
			select failures from attempt where subject = ${subject.name}`;
		await note(whose, 'inloggen.failed', { way });
		if (row?.failures === subject.limit.lockAt) await note(whose, 'inloggen.locked', { way });
	};
	write().catch((problem: unknown) => log().error({ note: 'inloggen.failed', error: withoutMessage(problem) }));
}
