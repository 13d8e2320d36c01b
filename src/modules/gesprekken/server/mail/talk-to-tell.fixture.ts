// A talk with the parents of Jayden in a round, for tests of who hears what by mail.
import { asSystem } from '#platform/database/session.ts';
import type { Mail } from '#platform/mail/mail.ts';
import { handOver, type Running } from '#platform/running.ts';
import { as, makeSchool } from '../../../../../tests/support/school.ts';
import { addRound, addSlot, addTalk, planAt } from '../../../../../tests/support/talks.ts';
import { inviteParents } from '../change/invite.ts';
import type { Tell } from '../change/tell.ts';
import { tellPeople } from './send.ts';

export type TalkToTell = Awaited<ReturnType<typeof startTalkToTell>>;

/** Where the mails say that Zicht is. */
export const running = () =>
	handOver({ settings: { origin: 'https://zicht.example', mailFrom: 'Zicht <zicht@school.example>' } } as Running);

/** A new school; of the parents of Jayden the mother can be reached by mail. */
export async function startTalkToTell() {
	const school = await makeSchool();
	const { schoolId, parents } = school;
	const { roundId, talkId } = await asSystem(async (db) => {
		const round = await addRound(db, school);
		await db.sql`insert into reach (school_id, person_id, email) values (${schoolId}, ${parents.jayden}, 'sandra@example.nl')`;
		return { roundId: round, talkId: await addTalk(db, school, { roundId: round }) };
	});

	/** What lies in the outbox, and takes it out. */
	const taken = <Payload>(kind: 'mail' | 'gesprekken.tell') =>
		asSystem(async ({ sql }) => {
			const rows = await sql<{ payload: Payload }[]>`
				delete from outbox where school_id = ${schoolId} and kind = ${kind} returning payload`;
			return rows.map(({ payload }) => payload);
		});

	return {
		school,
		roundId,
		talkId,
		offerTime: (at = '2099-11-20T14:00:00+01:00') => asSystem((db) => addSlot(db, school, roundId, at)),
		setTime: (at: string) => planAt(talkId, at),
		invite: () => as(school.actors.mentor, (db) => inviteParents(db, school.actors.mentor, talkId)),
		nobodyHasMail: () => asSystem(({ sql }) => sql`delete from reach where school_id = ${schoolId}`),
		/** The invitation left at that moment. */
		invitedAt: (at: string) =>
			asSystem(
				({ sql }) => sql`update talk_invitation set sent_at = ${at}::text::timestamptz where talk_id = ${talkId}`
			),
		/** Who was invited. */
		invited: async () => {
			const rows = await asSystem(
				({ sql }) => sql<{ id: string }[]>`select person_id as id from talk_invitation where talk_id = ${talkId}`
			);
			return rows.map(({ id }) => id);
		},
		/** Leaves news in the outbox, so many times. */
		leave: (news: Omit<Tell, 'talkId'>, times = 1) =>
			asSystem(
				({ sql }) => sql`
					insert into outbox (school_id, kind, payload)
					select ${schoolId}, 'gesprekken.tell', ${JSON.stringify({ ...news, talkId })}::text::jsonb
					from generate_series(1, ${times}::int)`
			),
		taken,
		/** Does what the job does with all news, and gives the mails. */
		mails: async (): Promise<Mail[]> => {
			for (const tell of await taken<Tell>('gesprekken.tell')) {
				await asSystem((db) => tellPeople(db, schoolId, tell, new Date('2026-11-16T09:00:00Z')));
			}
			return taken<Mail>('mail');
		}
	};
}
