import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import type { ItemState } from '../../agenda.ts';
import { aroundPoint } from '../../minutes.ts';
import type { PointWorkForm } from '../../minutes-forms.ts';
import { sessionPath, sessionPointPath } from '../../paths.ts';
import { getMeeting } from '../read/meetings.ts';
import { findNext, listSessionPoints } from '../read/room.ts';
import { agreeOnAction } from './actions.ts';
import { decide } from './decisions.ts';
import { keepNote } from './notes.ts';
import { findAtPoint, getPointToDecide, type Where } from './point.ts';

const states: Partial<Record<PointWorkForm['doe'], ItemState>> = { klaar: 'handled', later: 'postponed', open: 'open' };

/** Keeps all that was written at a point, and says what becomes of it. If one of these cannot be, nothing happened. */
export async function workOnPoint(db: Db, actor: Actor, where: Where, input: PointWorkForm): Promise<Done> {
	const { decision, what, owner, dueOn, doe } = input;
	// Consent can be withdrawn while a partner types: what was kept until then stays with the school.
	if (!(await findAtPoint(db, actor, where))) throw new Refusal('overleg_refusal_gone');
	if (input.text.trim() !== '' || input.version > 0) await keepNote(db, actor, where, input);
	if (decision !== '') {
		const { audience, evaluateOn } = input;
		if (decision.length < 3) throw new FormIssue({ decision: 'overleg_form_decision' });
		await decide(db, actor, where, { text: decision, audience, evaluateOn });
	}
	if (what !== '') {
		if (what.length < 3) throw new FormIssue({ what: 'overleg_form_what' });
		await agreeOnAction(db, actor, where, { what, owner, dueOn: dueOn! });
	}
	const state = states[doe];
	if (!state) return { to: sessionPointPath(where.meetingId, where.pointId), said: 'overleg_said_kept' };
	return setPointState(db, actor, where, state);
}

/** A point is handled, goes to the next time, or is open after all. What is left for later needs a next time. */
async function setPointState(db: Db, actor: Actor, where: Where, state: ItemState): Promise<Done> {
	await getPointToDecide(db, actor, where);
	const { meetingId, pointId } = where;
	if (state === 'postponed' && !(await findNext(db, actor, await getMeeting(db, actor, meetingId))))
		throw new Refusal('overleg_refusal_no_next');
	const changed = await db.sql`
		update agenda_item set state = ${state}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${pointId} and state <> 'off' returning id`;
	if (changed.length === 0) throw new NotFound('point');
	record(db, actor, { act: 'overleg.setPoint', subjectId: pointId, detail: { state } });
	if (state === 'open') return { to: sessionPointPath(meetingId, pointId) };
	const { nextOpen } = aroundPoint(await listSessionPoints(db, actor, meetingId), pointId);
	return {
		to: nextOpen ? sessionPointPath(meetingId, nextOpen.id) : sessionPath(meetingId),
		said: state === 'handled' ? 'overleg_said_handled' : 'overleg_said_postponed'
	};
}
