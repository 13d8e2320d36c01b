import { PgBoss } from 'pg-boss';
import { poolOptions } from '#platform/database/connect.ts';
import type { DatabasePlace } from '#platform/database/place.ts';
import { pools } from '#platform/database/pools.ts';
import { asSystem } from '#platform/database/session.ts';
import { log, withoutMessage } from '#platform/web/log.ts';

/** What is done with one kind of message from the outbox. It may be called twice with the same message. */
export type Job = {
	kind: string;
	/** Done by the clock, of no school in particular: a cron expression, in Dutch time. */
	every?: string;
	run(payload: never, schoolId: string): Promise<void>;
};

export type RunningJobs = { stop(): Promise<void> };

const atOnce = 100;
const lookAgainAfterMs = 30_000;
const dayInSeconds = 86_400;

/** Starts the queue and carries messages from the outbox to it, as soon as they are committed. */
export async function startJobs(place: DatabasePlace, jobs: readonly Job[]): Promise<RunningJobs> {
	const boss = new PgBoss({
		...poolOptions(place, 'zicht_job', { max: 2 }),
		schema: 'job',
		createSchema: false
	} as ConstructorParameters<typeof PgBoss>[0]);
	boss.on('error', (problem) => log().error({ job: 'queue', error: withoutMessage(problem) }));
	await boss.start();
	for (const job of jobs) await attend(boss, job);

	const carry = oneAtATime(() => carryOver(boss));
	const listening = await pools().system.listen('outbox', carry, carry);
	const timer = setInterval(carry, lookAgainAfterMs).unref();
	return {
		stop: async () => {
			clearInterval(timer);
			await listening.unlisten();
			await boss.stop({ graceful: true, timeout: 3000 });
		}
	};
}

/** Five attempts, with longer and longer waits; then it stays as failed, to be seen and counted. */
async function attend(boss: PgBoss, { kind, every, run }: Job): Promise<void> {
	await boss.createQueue(kind, { retryLimit: 5, retryBackoff: true, retryDelay: 30, deleteAfterSeconds: dayInSeconds });
	await boss.work<{ payload: never; schoolId: string }>(kind, { pollingIntervalSeconds: 2 }, async (work) => {
		for (const { data } of work) await run(data.payload, data.schoolId);
	});
	if (every) await boss.schedule(kind, every, { schoolId: '', payload: {} }, { tz: 'Europe/Amsterdam' });
}

type Message = { id: string; schoolId: string; kind: string; payload: object };

/** A message goes to the queue under its own number before it leaves the outbox: a crash in between sends it again, and the queue knows it. */
async function carryOver(boss: PgBoss): Promise<void> {
	for (;;) {
		const carried = await asSystem(async ({ sql }) => {
			const messages = await sql<Message[]>`
				select id::text, school_id as "schoolId", kind, payload from outbox order by id for update skip locked limit ${atOnce}`;
			for (const { id, schoolId, kind, payload } of messages) {
				await boss.send(kind, { schoolId, payload }, { id: queueId(id) });
			}
			await sql`delete from outbox where id = any (${messages.map(({ id }) => id)}::bigint[])`;
			return messages.length;
		});
		if (carried < atOnce) return;
	}
}

/** The outbox number as the queue's id, which has the form of a uuid. */
const queueId = (number: string): string => `00000000-0000-4000-8000-${BigInt(number).toString(16).padStart(12, '0')}`;

/** Never two at the same time; who asks while it runs makes it run once more afterwards. */
function oneAtATime(work: () => Promise<void>): () => void {
	let running = false;
	let again = false;
	const start = async (): Promise<void> => {
		if (running) {
			again = true;
			return;
		}
		running = true;
		try {
			do {
				again = false;
				await work();
			} while (again);
		} catch (problem) {
			log().error({ job: 'outbox', error: withoutMessage(problem) });
		} finally {
			running = false;
		}
	};
	return () => void start();
}
