import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import type { Talk } from '../../gesprekken.ts';
import type { PresenceRow, RecordWords } from '../read/record.ts';
import { talk, talkAgreement, talkNote, talkPresence, talkRecord, talkSignature } from '../tables.ts';

type TalkId = Pick<Talk, 'id' | 'pupilId'>;

/** Keeps what is written, on top of what was read; false when somebody else was first, or the talk is closed. */
export async function keepRecord(
	db: Db,
	actor: Actor,
	{ id: talkId, pupilId }: TalkId,
	words: RecordWords,
	lock: number
): Promise<boolean> {
	const values = { ...words, changedById: actor.personId, changedAt: new Date() };
	if (lock === 0) {
		const added = await db
			.insert(talkRecord)
			.values({ ...values, schoolId: actor.schoolId, talkId, pupilId })
			.onConflictDoNothing()
			.returning({ talkId: talkRecord.talkId });
		return added.length > 0;
	}
	const changed = await db
		.update(talkRecord)
		.set({ ...values, version: lock + 1 })
		.where(
			and(
				eq(talkRecord.schoolId, actor.schoolId),
				eq(talkRecord.talkId, talkId),
				eq(talkRecord.version, lock),
				isNull(talkRecord.closedAt)
			)
		)
		.returning({ talkId: talkRecord.talkId });
	return changed.length > 0;
}

/** The actor's own note at a talk; an empty one is taken away. */
export async function keepNote(db: Db, actor: Actor, { id: talkId, pupilId }: TalkId, text: string): Promise<void> {
	const own = and(
		eq(talkNote.schoolId, actor.schoolId),
		eq(talkNote.talkId, talkId),
		eq(talkNote.byId, actor.personId)
	);
	if (text === '') return void (await db.delete(talkNote).where(own));
	await db
		.insert(talkNote)
		.values({ schoolId: actor.schoolId, talkId, pupilId, byId: actor.personId, text })
		.onConflictDoUpdate({ target: [talkNote.schoolId, talkNote.talkId, talkNote.byId], set: { text } });
}

export type Closed = {
	heldOn: string;
	presence: readonly PresenceRow[];
	agreements: readonly { what: string; ownerId: string; dueOn: string }[];
};

/** From now on the record stays as it is, and pupil and parents read it. Who came and who does what stand beside it. */
export async function closeTalk(
	db: Db,
	actor: Actor,
	{ id: talkId, pupilId }: TalkId,
	{ heldOn, presence, agreements }: Closed
): Promise<void> {
	const ofTalk = { schoolId: actor.schoolId, talkId, pupilId };
	await Promise.all([
		db
			.update(talkRecord)
			.set({ closedAt: new Date(), closedById: actor.personId })
			.where(and(eq(talkRecord.schoolId, actor.schoolId), eq(talkRecord.talkId, talkId), isNull(talkRecord.closedAt))),
		db
			.update(talk)
			.set({ state: 'held', heldOn, changedById: actor.personId })
			.where(and(eq(talk.schoolId, actor.schoolId), eq(talk.id, talkId), eq(talk.state, 'open'))),
		presence.length > 0 &&
			db.insert(talkPresence).values(presence.map((row) => ({ ...ofTalk, ...row, recordedById: actor.personId }))),
		agreements.length > 0 &&
			db
				.insert(talkAgreement)
				.values(agreements.map((agreement) => ({ ...ofTalk, ...agreement, addedById: actor.personId })))
	]);
}

/** The actor's name under a report; false when it stood there already. */
export async function signReport(
	db: Db,
	actor: Actor,
	{ id: talkId, pupilId }: TalkId,
	signature: { signedName: string; isAgreed: 'ja' | 'nee'; remark: string }
): Promise<boolean> {
	const added = await db
		.insert(talkSignature)
		.values({ ...signature, schoolId: actor.schoolId, talkId, pupilId, personId: actor.personId })
		.onConflictDoNothing({ target: [talkSignature.schoolId, talkSignature.talkId, talkSignature.personId] })
		.returning({ id: talkSignature.id });
	return added.length > 0;
}
