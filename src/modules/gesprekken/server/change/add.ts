import { randomUUID } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { instantInNetherlands } from '#platform/text/dates.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { mayAddTalk } from '../../access.ts';
import type { NewTalkForm, RhythmForm } from '../../forms.ts';
import { isWithParents } from '../../gesprekken.ts';
import { pupilTalksPath } from '../../paths.ts';
import { listHolders } from '../read/holders.ts';
import { talkActor } from '../read/talk.ts';
import { talk, talkRhythm } from '../tables.ts';
import { inviteParents } from './invite.ts';
import { refuseWhenBusy } from './plan.ts';

/** A talk outside the rounds, such as a coaching talk. The mentor holds it, whoever writes it down. */
export async function addTalk(db: Db, actor: Actor, pupilId: string, input: NewTalkForm): Promise<Done> {
	const [own, holders] = await Promise.all([getHolder(db, actor, pupilId), listHolders(db, pupilId)]);
	if (input.on < own.today) throw new FormIssue({ on: 'gesprekken_form_past' });
	const leadId = own.roles.includes('mentor') ? actor.personId : (holders[0]?.id ?? actor.personId);
	const { kind, minutes, place, on, time } = input;
	const plannedAt = time ? instantInNetherlands(on, time) : null;
	const id = randomUUID();
	if (plannedAt) await refuseWhenBusy(db, { id, leadId, plannedAt, minutes });
	const row = { id, pupilId, kind, leadId, minutes, place, plannedAt, dueOn: on };
	await db.insert(talk).values({ schoolId: actor.schoolId, changedById: actor.personId, ...row });
	record(db, actor, { act: 'gesprekken.add', pupilId, subjectId: id, detail: { kind, on } });
	if (isWithParents(kind)) await inviteParents(db, actor, id);
	return { to: pupilTalksPath(pupilId), said: plannedAt ? 'gesprekken_said_planned' : 'gesprekken_said_added' };
}

/** How often this pupil has a coaching talk; nothing ends the rhythm and keeps the talks. */
export async function setRhythm(db: Db, actor: Actor, pupilId: string, input: RhythmForm): Promise<Done> {
	await getHolder(db, actor, pupilId);
	const { everyWeeks, version } = input;
	const here = and(eq(talkRhythm.schoolId, actor.schoolId), eq(talkRhythm.pupilId, pupilId));
	const values = { everyWeeks: everyWeeks ?? 0, changedById: actor.personId };
	const kept =
		version === 0
			? await db
					.insert(talkRhythm)
					.values({ schoolId: actor.schoolId, pupilId, ...values })
					.onConflictDoNothing()
					.returning({ version: talkRhythm.version })
			: await db
					.update(talkRhythm)
					.set({ ...values, version: sql`${talkRhythm.version} + 1` })
					.where(and(here, eq(talkRhythm.version, version)))
					.returning({ version: talkRhythm.version });
	if (kept.length === 0) {
		const [now] = await db.select().from(talkRhythm).where(here);
		throw new EditConflict({ everyWeeks: String(now?.everyWeeks || '') }, now?.version ?? 0);
	}
	record(db, actor, { act: 'gesprekken.setRhythm', pupilId, detail: { everyWeeks } });
	return { said: everyWeeks ? 'gesprekken_said_rhythm' : 'gesprekken_said_rhythm_ended' };
}

async function getHolder(db: Db, actor: Actor, pupilId: string) {
	const own = await talkActor(db, actor, pupilId);
	if (own.roles.length === 0) throw new NotFound('pupil');
	if (!mayAddTalk(own)) throw new Refusal('gesprekken_refusal_role');
	return own;
}
