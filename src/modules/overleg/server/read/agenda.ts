import type { Actor } from '#platform/access/actor.ts';
import { recordHourly } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { mayRun, maySeat } from '../../access.ts';
import { isSignalBoard, mayBringIn, subjectsOf } from '../../agenda.ts';
import { findKind } from '../../kinds.ts';
import { isOpen } from '../../overleg.ts';
import type { AgendaView } from '../../views.ts';
import type { ProposalSource } from '../proposals.ts';
import { bringerOf, findBringers, listProposals, prepare } from './bring-in.ts';
import { getMeeting, listSeats, type FoundMeeting } from './meetings.ts';
import { listPoints } from './points.ts';

/** The agenda of one meeting as the actor sees it, and for who prepares it what waits for this table. Recorded. */
export async function viewAgenda(
	db: Db,
	actor: Actor,
	id: string,
	{ sources, today }: { sources: readonly ProposalSource[]; today: string }
): Promise<AgendaView> {
	const meeting = await getMeeting(db, actor, id);
	const [all, seats, mayBring, prepared, setup] = await Promise.all([
		listPoints(db, actor, id),
		listSeats(db, actor, meeting),
		canBringIn(db, actor, meeting),
		prepare(db, actor, meeting),
		setupOf(db)
	]);
	const kind = findKind(setup, meeting.kindKey);
	const points = all.filter(({ state }) => state !== 'off');
	if (points.length > 0) recordHourly(db, actor, { act: 'overleg.viewAgenda', subjectId: id });
	return {
		meeting,
		points,
		off: all.filter(({ state, mayWrite }) => state === 'off' && mayWrite),
		seats,
		proposals: await listProposals(db, actor, prepared, { sources, today }),
		isBoard: kind !== undefined && isSignalBoard(kind),
		today,
		may: {
			bringIn: isOpen(meeting.state) && mayBring,
			order: points.length > 1 && points.every(({ mayWrite }) => mayWrite),
			begin: isOpen(meeting.state) && (meeting.seat !== null || mayRun(actor, meeting)) && meeting.onDay <= today,
			seat: maySeat(actor, meeting) && isOpen(meeting.state)
		}
	};
}

/** Whether the actor has somebody or something to bring in here. */
async function canBringIn(db: Db, actor: Actor, meeting: FoundMeeting): Promise<boolean> {
	if (actor.kind !== 'medewerker') return false;
	const [named, bringer] = await Promise.all([
		findBringers(db, meeting.kindKey),
		bringerOf(db, actor, meeting, { about: 'onderwerp', id: null })
	]);
	if (mayBringIn(named, bringer)) return true;
	if (subjectsOf(meeting.subject)[0] === 'onderwerp') return false;
	const roles = named.length > 0 ? [...named] : ['mentor'];
	const [row] = await db.sql<{ has: boolean }[]>`
		select exists (
			select from involvement
			where school_id = ${actor.schoolId} and person_id = ${actor.personId} and role = any (${roles}) and 'team' = any (sees)
				and (select app_today()) between from_on and until_on) as has`;
	return row?.has ?? false;
}
