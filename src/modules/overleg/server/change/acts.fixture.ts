import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { addMeeting, addSeat, setTable, type Table } from '../../../../../tests/support/meetings.ts';
import { as, today } from '../../../../../tests/support/school.ts';
import { PointWorkForm, type DecisionForm } from '../../minutes-forms.ts';
import * as overleg from '../index.ts';

export type Who = keyof Table['actors'];
export type Point = keyof Table['items'];

/** A care meeting with partners, held, at which the director writes along too. */
export async function setHeldTable(): Promise<Table> {
	const table = await setTable();
	const { school, meetings } = table;
	await asSystem(
		({ sql }) =>
			sql`update meeting_seat set may_note = true where meeting_id = ${meetings.zat} and person_id = ${school.people.directeur}`
	);
	return table;
}

export const noDraft = () => Promise.resolve(undefined);

/** What people do at the table that is set now. */
export function actsAt(of: () => Table) {
	const at = (point: Point) => ({ meetingId: of().meetings.zat, pointId: of().items[point] });
	const see = (who: Who, point: Point) =>
		as(of().actors[who], (db) => overleg.findPoint(db, of().actors[who], at(point), { today, draft: noDraft }));
	const room = (who: Who, actor: Actor = of().actors[who]) =>
		as(actor, (db) => overleg.viewRoom(db, actor, of().meetings.zat, { today }));
	const note = (who: Who, point: Point, text: string, version = 0) =>
		as(of().actors[who], (db) => overleg.keepNote(db, of().actors[who], at(point), { text, version }));
	const work = (who: Who, point: Point, input: object) =>
		as(of().actors[who], (db) => overleg.workOnPoint(db, of().actors[who], at(point), PointWorkForm.parse(input)));
	const decide = (who: Who, point: Point, input: object = {}) =>
		work(who, point, { decision: 'We vragen hulp', ...input });
	const change = (who: Who, point: Point, input: Omit<DecisionForm, 'evaluateOn'>) =>
		as(of().actors[who], (db) =>
			overleg.changeDecision(db, of().actors[who], at(point), { evaluateOn: null, ...input })
		);
	const agree = (who: Who, point: Point, input: object = {}) =>
		work(who, point, { what: 'Ouders bellen', owner: of().school.people.mentor, dueOn: '2026-11-20', ...input });
	const put = (who: Who, point: Point, state: 'open' | 'handled' | 'postponed') =>
		work(who, point, { doe: { open: 'open', handled: 'klaar', postponed: 'later' }[state] });
	const close = async (who: Who = 'zorgcoordinator') => {
		const [{ version }] = await asSystem(
			({ sql }) => sql<[{ version: number }]>`select version from meeting where id = ${of().meetings.zat}`
		);
		return as(of().actors[who], (db) => overleg.closeMeeting(db, of().actors[who], of().meetings.zat, { version }));
	};
	const setState = (state: string) =>
		asSystem(({ sql }) => sql`update meeting set state = ${state} where id = ${of().meetings.zat}`);
	const handleAll = async () => {
		for (const point of ['jayden', 'noor', 'finn', 'lotte', 'subject'] as const)
			await put('zorgcoordinator', point, 'handled');
	};
	const planNext = (change: object = {}) =>
		asSystem(async (db) => {
			const id = await addMeeting(db, of(), { onDay: '2026-12-14', ...change });
			await addSeat(db, of(), {
				meetingId: id,
				personId: of().school.people.zorgcoordinator,
				kind: 'lid',
				mayNote: true
			});
			return id;
		});
	return { at, see, room, note, work, decide, change, agree, put, close, setState, handleAll, planNext };
}
