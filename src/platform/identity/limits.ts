import { isIPv6 } from 'node:net';
import { pools } from '#platform/database/pools.ts';
import { hashTextOf } from './tokens.ts';

/** How often something may go wrong. */
export type Limit = {
	/** So many failures cost nothing. */
	free: number;
	/** From this number on the wait is the longest. */
	lockAt: number;
	/** After this many minutes without a failure the count begins again. */
	forgetAfterMinutes: number;
};

/** What is counted: an account, an address, a card. Accounts that do not exist count too, so that waiting tells nothing. */
export type Subject = { name: string; limit: Limit };

const dayMinutes = 24 * 60;
const longestWaitSeconds = 15 * 60;

export const accountSubject = (email: string): Subject => ({
	name: `account:${hashTextOf(email)}`,
	limit: { free: 3, lockAt: 10, forgetAfterMinutes: dayMinutes }
});

/** A whole school sits behind one address: what is much for a person is little for a building. */
export const addressSubject = (address: string): Subject => ({
	name: `address:${networkOf(address)}`,
	limit: { free: 30, lockAt: 100, forgetAfterMinutes: 15 }
});

/** A PIN has few digits, so it gets few tries. */
export const pupilSubject = (personId: string): Subject => ({
	name: `pupil:${personId}`,
	limit: { free: 2, lockAt: 5, forgetAfterMinutes: dayMinutes }
});

/** Somebody who found a card must not try one PIN on every pupil of the group. */
export const cardSubject = (tokenHash: Buffer): Subject => ({
	name: `card:${tokenHash.toString('base64url')}`,
	limit: { free: 12, lockAt: 30, forgetAfterMinutes: 60 }
});

/** Asking for mails: nobody's mailbox is filled from here. */
export const mailSubject = (email: string): Subject => ({
	name: `mail:${hashTextOf(email)}`,
	limit: { free: 3, lockAt: 6, forgetAfterMinutes: 60 }
});

/** How long to wait after so many failures: nothing at first, then twice as long each time, at last a quarter of an hour. */
export function waitSeconds(failures: number, { free, lockAt }: Limit): number {
	if (failures <= free) return 0;
	if (failures >= lockAt) return longestWaitSeconds;
	return Math.min(2 ** (failures - free), longestWaitSeconds);
}

/** Whoever has IPv6 has a whole network of addresses: the network counts. */
export function networkOf(address: string): string {
	const mapped = address.replace(/^::ffff:(?=\d+\.)/, '');
	if (!isIPv6(mapped)) return mapped;
	const [head = '', tail] = mapped.split('::');
	const before = head.split(':').filter(Boolean);
	const after = tail?.split(':').filter(Boolean) ?? [];
	const whole = [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after];
	return whole
		.slice(0, 4)
		.map((part) => part.replace(/^0+(?=.)/, ''))
		.join(':');
}

type Row = { subject: string; failures: number; lastAt: string; lockedUntil: string | null };

/**
 * Counts an attempt as a failure before it is tried, so that a hundred at once get no further than ten after one another.
 * Gives the moment until which to wait, and then it must not be tried; or nothing. What succeeds is taken back
 * (`forgive`, `takeBack`).
 */
export async function takeAttempt(subjects: Subject[], now = new Date()): Promise<Date | undefined> {
	const names = subjects.map(({ name }) => name);
	return pools().auth.begin(async (sql) => {
		await sql`
			insert into attempt (subject, failures, last_at) select name, 0, ${now} from unnest(${names}::text[]) name order by 1
			on conflict do nothing`;
		const rows = await sql<Row[]>`
			select subject, failures, last_at as "lastAt", locked_until as "lockedUntil" from attempt
			where subject = any (${names}) order by subject for update`;
		const locks = rows
			.flatMap(({ lockedUntil }) => (lockedUntil ? [new Date(lockedUntil)] : []))
			.filter((until) => until > now);
		if (locks.length > 0) return new Date(Math.max(...locks.map(Number)));
		for (const row of rows) {
			const limit = subjects.find(({ name }) => name === row.subject)!.limit;
			const isForgotten = now.getTime() - new Date(row.lastAt).getTime() > limit.forgetAfterMinutes * 60_000;
			const failures = isForgotten ? 1 : row.failures + 1;
			const until = new Date(now.getTime() + 1000 * waitSeconds(failures, limit));
			await sql`update attempt set failures = ${failures}, last_at = ${now}, locked_until = ${until} where subject = ${row.subject}`;
		}
		return undefined;
	});
}

/** The owner came in: what went wrong before is forgotten. */
export async function forgive(...subjects: Subject[]): Promise<void> {
	await pools().auth`delete from attempt where subject = any (${subjects.map(({ name }) => name)})`;
}

/** The attempt that was counted was no failure; earlier ones stay. */
export async function takeBack(...subjects: Subject[]): Promise<void> {
	await pools().auth`
		update attempt set failures = greatest(failures - 1, 0), locked_until = null
		where subject = any (${subjects.map(({ name }) => name)})`;
}
