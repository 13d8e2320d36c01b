import { randomUUID } from 'node:crypto';
import { m } from '#paraglide/messages.js';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { mayBeAnonymous, mayBringIn, mayFollow, subjectsOf, type ItemState } from '../../agenda.ts';
import type {
	BringInForm,
	BringPupilForm,
	BroughtIn,
	CheckForm,
	MoveItemForm,
	OneItemForm,
	PointForm,
	ProposalForm,
	SignalForm
} from '../../forms.ts';
import { aliasAt, isOpen } from '../../overleg.ts';
import { bringInPath, checkPath, meetingPath, signalPath } from '../../paths.ts';
import type { Point } from '../../views.ts';
import type { ProposalSource } from '../proposals.ts';
import { bringerOf, findBoard, findBringers, findProposal, type Subject } from '../read/bring-in.ts';
import { getMeeting, type FoundMeeting } from '../read/meetings.ts';
import { getPoint, listPoints } from '../read/points.ts';

/**
 * A point on the agenda: the point, where it comes from and which pupil it is about, in one transaction. Refuses who may not
 * bring in at this kind of meeting, and a pupil whom the actor does not know.
 */
export async function bringIn(db: Db, actor: Actor, meetingId: string, input: BroughtIn): Promise<Done> {
	const meeting = await getOpen(db, actor, meetingId);
	if (!subjectsOf(meeting.subject).includes(input.about)) throw new FormIssue({ about: 'overleg_form_about' });
	const isAnonymous = input.isAnonymous && input.about === 'leerling';
	if (isAnonymous && !mayBeAnonymous(meeting.consent)) throw new FormIssue({ isAnonymous: 'overleg_form_anonymous' });
	const subject = await getSubject(db, actor, input);
	const [named, bringer] = await Promise.all([
		findBringers(db, meeting.kindKey),
		bringerOf(db, actor, meeting, subject)
	]);
	if (!mayBringIn(named, bringer)) throw new Refusal('overleg_refusal_bring_in');

	const id = randomUUID();
	const { schoolId, personId } = actor;
	const { position, alias } = await nextPlace(db, meetingId);
	// In this order and without `returning`: the actor reads the point only once it says who brought it in.
	await db.sql`
		insert into agenda_item (school_id, id, meeting_id, position, about, title, group_id, alias, is_anonymous, question, facts)
		values (${schoolId}, ${id}, ${meetingId}, ${position}, ${input.about}, ${input.about === 'leerling' ? '' : subject.name},
			${input.about === 'groep' ? subject.id! : null}, ${isAnonymous ? alias : ''}, ${isAnonymous}, ${input.question}, ${input.facts})`;
	const source =
		input.source ?? (bringer.roles.includes('mentor') ? 'mentor' : bringer.isAtTable ? 'tafel' : 'zorgteam');
	await db.sql`
		insert into agenda_origin (school_id, item_id, brought_in_by_id, source, source_id, follows_id)
		values (${schoolId}, ${id}, ${personId}, ${source}, ${input.sourceId ?? null}, ${input.followsId ?? null})`;
	if (input.about === 'leerling')
		await db.sql`
			insert into agenda_pupil (school_id, item_id, pupil_id, name)
			values (${schoolId}, ${id}, ${subject.id!}, ${subject.name})`;
	const pupilId = input.about === 'leerling' ? subject.id! : undefined;
	record(db, actor, { act: 'overleg.bringIn', pupilId, subjectId: id, detail: { meetingId, source, isAnonymous } });
	return { to: `${meetingPath(meetingId)}#punt-${id}`, said: 'overleg_said_brought_in' };
}

/** From the dossier: what the pupil and the parents say of it stands with what everybody should know, under its own words. */
export const bringInPupil = (db: Db, actor: Actor, pupil: string, input: BringPupilForm): Promise<Done> => {
	const { meeting, pupilSays, parentsSay, facts, ...words } = input;
	const said = [
		facts,
		pupilSays && `${m.overleg_facts_pupil()}\n${pupilSays}`,
		parentsSay && `${m.overleg_facts_parents()}\n${parentsSay}`
	];
	return bringIn(db, actor, meeting, {
		...words,
		about: 'leerling',
		pupil,
		title: '',
		facts: said.filter(Boolean).join('\n\n')
	});
};

/** One line on the next board of signals. */
export async function bringSignal(db: Db, actor: Actor, { about, question }: SignalForm, today: string): Promise<Done> {
	const board = await findBoard(db, actor, today);
	if (!board) throw new Refusal('overleg_refusal_no_board');
	const [kind, id] = about.split(' ') as ['leerling' | 'groep', string];
	const whom = kind === 'leerling' ? { about: kind, pupil: id } : { about: kind, group: id };
	const line = { question, facts: '', isAnonymous: false, title: '', source: 'signaal' } as const;
	await bringIn(db, actor, board.id, { ...whom, ...line });
	return { to: signalPath(), said: 'overleg_said_signal', params: { name: board.name } };
}

/** What waits for this table, on its agenda with its question and facts as they are; they can be changed there. */
export async function takeProposal(
	db: Db,
	actor: Actor,
	meetingId: string,
	{ proposal }: ProposalForm,
	from: { sources: readonly ProposalSource[]; today: string }
): Promise<Done> {
	const found = await findProposal(db, actor, meetingId, proposal, from);
	const { about, title, pupilId, groupId, isAnonymous, question, facts, source, sourceId, followsId } = found;
	// Who it is about a person says first.
	if (about === 'leerling' && !pupilId)
		return { to: `${bringInPath(meetingId)}?${new URLSearchParams({ voorstel: proposal })}` };
	const words = { question, facts, isAnonymous, title: about === 'onderwerp' ? title : '' };
	const origin = { source, sourceId: sourceId ?? undefined, followsId: followsId ?? undefined };
	const whom = { pupil: pupilId ?? undefined, group: groupId ?? undefined };
	return bringIn(db, actor, meetingId, { about, ...words, ...whom, ...origin });
}

/** As it was filled in; what it goes on from is looked up again. */
export async function bringInFilled(
	db: Db,
	actor: Actor,
	meetingId: string,
	{ proposal, ...input }: BringInForm,
	from: { sources: readonly ProposalSource[]; today: string }
): Promise<Done> {
	const found = proposal ? await findProposal(db, actor, meetingId, proposal, from) : null;
	const isSame = found && found.about === input.about && (!found.pupilId || found.pupilId === input.pupil);
	const origin = isSame
		? { source: found.source, sourceId: found.sourceId ?? undefined, followsId: found.followsId ?? undefined }
		: {};
	return bringIn(db, actor, meetingId, { ...input, ...origin });
}

/** Other words, or with or without the name. Of an anonymous point the database takes the reading back. */
export async function changePoint(
	db: Db,
	actor: Actor,
	meetingId: string,
	itemId: string,
	{ question, facts, isAnonymous, version }: PointForm
): Promise<Done> {
	const meeting = await getOpen(db, actor, meetingId);
	const point = await getToWrite(db, actor, meetingId, itemId);
	const isHidden = isAnonymous && point.about === 'leerling';
	if (isHidden && !mayBeAnonymous(meeting.consent)) throw new FormIssue({ isAnonymous: 'overleg_form_anonymous' });
	const alias = isHidden && point.alias === '' ? (await nextPlace(db, meetingId)).alias : point.alias;
	const changed = await db.sql`
		update agenda_item set question = ${question}, facts = ${facts}, is_anonymous = ${isHidden}, alias = ${alias}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${itemId} and version = ${version} returning id`;
	if (changed.length === 0) return conflict(db, actor, meetingId, itemId);
	record(db, actor, {
		act: 'overleg.changePoint',
		pupilId: point.pupil?.id,
		subjectId: itemId,
		detail: { isAnonymous: isHidden }
	});
	return { to: `${meetingPath(meetingId)}#punt-${itemId}`, said: 'overleg_said_changed' };
}

/** Off the agenda: gone for partners and for who reads along. It can be put back. */
export async function takeOff(db: Db, actor: Actor, meetingId: string, { item }: OneItemForm): Promise<Done> {
	await become(db, actor, meetingId, item, 'off');
	const page = meetingPath(meetingId);
	return { to: page, said: 'overleg_said_off', undo: { href: `${page}#van-de-agenda`, key: 'overleg_put_back' } };
}

/** Back on the agenda, where it stood. */
export async function putBack(db: Db, actor: Actor, meetingId: string, { item }: OneItemForm): Promise<Done> {
	await become(db, actor, meetingId, item, 'open');
	return { to: `${meetingPath(meetingId)}#punt-${item}`, said: 'overleg_said_back' };
}

/** One place up or down among the points that are on the agenda. At an end nothing happens. */
export async function moveItem(db: Db, actor: Actor, meetingId: string, { item, way }: MoveItemForm): Promise<Done> {
	await getOpen(db, actor, meetingId);
	const points = (await listPoints(db, actor, meetingId)).filter(({ state }) => state !== 'off');
	const from = points.findIndex(({ id }) => id === item);
	if (from < 0) throw new NotFound('point');
	if (points.some(({ mayWrite }) => !mayWrite)) throw new Refusal('overleg_refusal_order');
	const to = Math.max(0, Math.min(points.length - 1, from + (way === 'up' ? -1 : 1)));
	const [moved] = points.splice(from, 1);
	points.splice(to, 0, moved!);
	await db.sql`
		update agenda_item i set position = o.place
		from unnest(${points.map(({ id }) => id)}::uuid[]) with ordinality as o (id, place)
		where i.school_id = ${actor.schoolId} and i.id = o.id and i.position <> o.place`;
	record(db, actor, { act: 'overleg.order', subjectId: meetingId });
	return { to: `${meetingPath(meetingId)}#punt-${item}` };
}

/**
 * A person read the words of an anonymous point and says that they do not tell who it is: from now on partners read the
 * question. Only of the words that were read, and by somebody who knows who it is about.
 */
export async function checkPoint(
	db: Db,
	actor: Actor,
	meetingId: string,
	itemId: string,
	{ version }: CheckForm
): Promise<Done> {
	await getOpen(db, actor, meetingId);
	const point = await getToWrite(db, actor, meetingId, itemId);
	if (!point.isAnonymous || !point.pupil || point.sight !== 3) throw new Refusal('overleg_refusal_read');
	const read = await db.sql`
		update agenda_item set checked_at = now()
		where school_id = ${actor.schoolId} and id = ${itemId} and version = ${version} and is_anonymous returning id`;
	// What stands there now was not read: the page shows it, and the reading begins again.
	if (read.length === 0) return { to: checkPath(meetingId, itemId), said: 'overleg_said_read_other' };
	record(db, actor, { act: 'overleg.check', pupilId: point.pupil.id, subjectId: itemId });
	return { to: `${meetingPath(meetingId)}#punt-${itemId}`, said: 'overleg_said_read' };
}

async function getOpen(db: Db, actor: Actor, meetingId: string): Promise<FoundMeeting> {
	const meeting = await getMeeting(db, actor, meetingId);
	if (!isOpen(meeting.state)) throw new Refusal('overleg_refusal_over');
	return meeting;
}

async function getToWrite(db: Db, actor: Actor, meetingId: string, itemId: string): Promise<Point> {
	const point = await getPoint(db, actor, meetingId, itemId);
	if (!point.mayWrite) throw new Refusal('overleg_refusal_write');
	return point;
}

async function become(db: Db, actor: Actor, meetingId: string, itemId: string, state: ItemState): Promise<void> {
	await getOpen(db, actor, meetingId);
	const point = await getToWrite(db, actor, meetingId, itemId);
	if (point.state === state) return; // sent twice
	if (!mayFollow(point.state, state)) throw new Refusal('overleg_refusal_taken');
	await db.sql`
		update agenda_item set state = ${state}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${itemId} and state = ${point.state}`;
	record(db, actor, { act: 'overleg.itemState', pupilId: point.pupil?.id, subjectId: itemId, detail: { state } });
}

/** Throws what stands there now. */
async function conflict(db: Db, actor: Actor, meetingId: string, itemId: string): Promise<never> {
	const { question, facts, isAnonymous, version } = await getPoint(db, actor, meetingId, itemId);
	throw new EditConflict({ question, facts, isAnonymous: isAnonymous ? 'ja' : 'nee' }, version);
}

/** Where the next point stands and what letter the next anonymous pupil gets; others who bring something in wait until it is kept. */
async function nextPlace({ sql }: Db, meetingId: string): Promise<{ position: number; alias: string }> {
	const [next] = await sql<
		{ place: number; aliases: number }[]
	>`select place, aliases from app_agenda_place(${meetingId})`;
	if (!next) throw new Refusal('overleg_refusal_bring_in');
	return { position: next.place, alias: aliasAt(next.aliases) };
}

/** The pupil of whose team the actor is one, the group, or the words of the subject. */
async function getSubject({ sql }: Db, { schoolId, personId }: Actor, input: BroughtIn): Promise<Subject> {
	if (input.about === 'onderwerp') return { about: 'onderwerp', id: null, name: input.title };
	if (input.about === 'groep') {
		const [group] = await sql<{ name: string }[]>`
			select name from school_group where school_id = ${schoolId} and id = ${input.group!}`;
		if (!group) throw new FormIssue({ group: 'overleg_form_group' });
		return { about: 'groep', id: input.group!, name: group.name };
	}
	const [pupil] = await sql<{ name: string }[]>`
		select concat_ws(' ', p.given_name, p.infix, p.family_name) as name from pupil p
		where p.school_id = ${schoolId} and p.id = ${input.pupil!} and exists (
			select from involvement i
			where i.school_id = p.school_id and i.person_id = ${personId} and i.pupil_id = p.id and 'team' = any (i.sees)
				and (select app_today()) between i.from_on and i.until_on)`;
	if (pupil) return { about: 'leerling', id: input.pupil!, name: pupil.name };
	// Who prepares the meeting puts on again whom this table spoke about, also a pupil whom one does not know otherwise.
	const [before] = await sql<{ name: string }[]>`
		select name from agenda_pupil
		where school_id = ${schoolId} and item_id = ${input.followsId ?? null} and pupil_id = ${input.pupil!}`;
	if (!before) throw new FormIssue({ pupil: 'overleg_form_pupil' });
	return { about: 'leerling', id: input.pupil!, name: before.name };
}
