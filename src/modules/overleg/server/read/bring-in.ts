import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { getOwnInvolvement, getPupilHead } from '#modules/leerlingen/server/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { askPath } from '#modules/toestemming/index.ts';
import { mayPlan } from '../../access.ts';
import {
	bringersOf,
	isSignalBoard,
	mayBeAnonymous,
	mayBringIn,
	subjectsOf,
	usualSignallers,
	type Bringer,
	type ItemAbout,
	type PartnerConsent
} from '../../agenda.ts';
import { findKind, meetingKinds, type MeetingKind } from '../../kinds.ts';
import { isOpen } from '../../overleg.ts';
import type { BringInView, BringPupilView, Choice, Proposal, SignalView } from '../../views.ts';
import type { PreparedMeeting, ProposalSource } from '../proposals.ts';
import { comingMeetings, getMeeting, type FoundMeeting } from './meetings.ts';

/** What a point is about: a pupil or a group that is there, or the words of a subject. */
export type Subject = { about: ItemAbout; id: string | null; name: string };

/** The roles that bring in at this kind of meeting by the set-up; none when it names nobody, or has the kind no longer. */
export async function findBringers(db: Db, kindKey: string): Promise<readonly string[]> {
	const setup = await setupOf(db);
	const kind = findKind(setup, kindKey);
	if (!kind) return [];
	const named = bringersOf(kind, setup);
	return named.length === 0 && isSignalBoard(kind) ? usualSignallers : named;
}

/** What the actor is to this table, and to the pupil or group of the point. */
export async function bringerOf(
	{ sql }: Db,
	actor: Actor,
	{ seat, circle }: Pick<FoundMeeting, 'seat' | 'circle'>,
	{ about, id }: Pick<Subject, 'about' | 'id'>
): Promise<Bringer> {
	const { schoolId, personId } = actor;
	const rows =
		about === 'onderwerp'
			? []
			: about === 'leerling'
				? await sql<{ role: string }[]>`
					select distinct role from involvement
					where school_id = ${schoolId} and person_id = ${personId} and pupil_id = ${id} and 'team' = any (sees)
						and (select app_today()) between from_on and until_on`
				: await sql<{ role: string }[]>`
					select distinct role from group_staff
					where school_id = ${schoolId} and person_id = ${personId} and group_id = ${id}
						and (select app_today()) between from_on and coalesce(until_on, 'infinity')`;
	return {
		isStaff: actor.kind === 'medewerker',
		isAtTable: seat !== null || mayPlan(actor, circle),
		roles: [...actor.roles, ...rows.map(({ role }) => role)]
	};
}

/** Pupils of whose team the actor is one in such a role, by name; who sits at the table or plans it brings in any of them. */
function listPupils({ sql }: Db, { schoolId, personId }: Actor, roles: readonly string[] | null): Promise<Choice[]> {
	return sql<Choice[]>`
		select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name) || coalesce(' (' || max(g.name) || ')', '') as name
		from involvement i
		join pupil p on p.school_id = i.school_id and p.id = i.pupil_id
		left join group_member m on m.school_id = p.school_id and m.pupil_id = p.id and m.is_home
			and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
		left join school_group g on g.school_id = m.school_id and g.id = m.group_id
		where i.school_id = ${schoolId} and i.person_id = ${personId} and 'team' = any (i.sees)
			and (select app_today()) between i.from_on and i.until_on
			and (${roles === null} or i.role = any (${[...(roles ?? [])]}))
			and exists (select from enrolment e where e.school_id = p.school_id and e.pupil_id = p.id
				and (select app_today()) between e.from_on and coalesce(e.until_on, 'infinity'))
		group by p.id, p.given_name, p.infix, p.family_name
		order by p.given_name, p.family_name, p.id`;
}

/** Groups of this school year: all of them for the table, else those with which the actor has such a role. */
function listGroups(
	{ sql }: Db,
	{ schoolId, personId }: Actor,
	roles: readonly string[] | null,
	locationId: string | null
): Promise<Choice[]> {
	return sql<Choice[]>`
		select g.id, g.name || case when ${locationId}::uuid is null and (select count(*) from location where closed_on is null) > 1 then ' (' || l.name || ')' else '' end as name
		from school_group g
		join school_year y on y.school_id = g.school_id and y.id = g.school_year_id and (select app_today()) between y.starts_on and y.ends_on
		join location l on l.school_id = g.school_id and l.id = g.location_id
		where g.school_id = ${schoolId} and (${locationId}::uuid is null or g.location_id = ${locationId}::uuid)
			and (${roles === null} or exists (
				select from group_staff s
				where s.school_id = g.school_id and s.group_id = g.id and s.person_id = ${personId} and s.role = any (${[...(roles ?? [])]})
					and (select app_today()) between s.from_on and coalesce(s.until_on, 'infinity')))
		order by g.name, l.name`;
}

/** The partners who have a seat at this meeting. */
export const listPartnersAt = ({ sql }: Db, { schoolId }: Actor, meetingId: string): Promise<Choice[]> => sql<Choice[]>`
	select distinct p.id, p.name from meeting_seat s
	join partner p on p.school_id = s.school_id and p.id = s.partner_id
	where s.school_id = ${schoolId} and s.meeting_id = ${meetingId} and s.from_on <= s.until_on
	order by p.name, p.id`;

/** Of each of these partners whether there is consent today to speak about the pupil at this kind of meeting. */
const listConsents = ({ sql }: Db, pupilId: string, kindKey: string, partners: readonly Choice[]) => sql<
	PartnerConsent[]
>`
	select w.id as "partnerId", w.name as partner, consent_covers(${pupilId}, 'overleg', ${kindKey}, w.id::uuid) as "isGiven"
	from jsonb_to_recordset(${JSON.stringify(partners)}::jsonb) as w (id text, name text)`;

/** In which role one must be to bring in here; null: one sits at the table, then any. */
async function rolesToBring(db: Db, actor: Actor, meeting: FoundMeeting): Promise<readonly string[] | null> {
	const [named, bringer] = await Promise.all([
		findBringers(db, meeting.kindKey),
		bringerOf(db, actor, meeting, { about: 'onderwerp', id: null })
	]);
	if (mayBringIn(named, bringer)) return null;
	return named.length > 0 ? named : ['mentor'];
}

export type BringInQuery = { over?: ItemAbout; leerling?: string; voorstel?: string };

/** What one chooses from and fills in. Throws NotFound for who brings nothing in here. */
export async function viewBringIn(
	db: Db,
	actor: Actor,
	meetingId: string,
	{ query, sources, today }: { query: BringInQuery; sources: readonly ProposalSource[]; today: string }
): Promise<BringInView> {
	const meeting = await getMeeting(db, actor, meetingId);
	if (actor.kind !== 'medewerker' || !isOpen(meeting.state)) throw new NotFound('meeting');
	const proposal = query.voorstel ? await findProposal(db, actor, meetingId, query.voorstel, { sources, today }) : null;
	const subjects = subjectsOf(meeting.subject);
	const about = proposal?.about ?? (query.over && subjects.includes(query.over) ? query.over : subjects[0]!);
	const roles = await rolesToBring(db, actor, meeting);
	const [pupils, groups, partners] = await Promise.all([
		subjects.includes('leerling') ? listPupils(db, actor, roles) : [],
		subjects.includes('groep') ? listGroups(db, actor, roles, meeting.locationId) : [],
		listPartnersAt(db, actor, meetingId)
	]);
	const open = subjects.filter(
		(subject) =>
			(subject === 'leerling' && pupils.length > 0) ||
			(subject === 'groep' && groups.length > 0) ||
			(subject === 'onderwerp' && roles === null)
	);
	if (open.length === 0) throw new NotFound('meeting');
	const pupilId = about === 'leerling' ? (proposal?.pupilId ?? query.leerling ?? '') : '';
	const isUnlisted = proposal?.pupilId && !pupils.some(({ id }) => id === pupilId);
	const consents = pupilId ? await listConsents(db, pupilId, meeting.kindKey, partners) : null;
	return {
		meeting,
		about: open.includes(about) ? about : open[0]!,
		subjects: open,
		// Of the point before it one may know a pupil whom one does not know otherwise.
		pupils: isUnlisted ? [...pupils, { id: pupilId, name: proposal.title }] : pupils,
		groups,
		partners,
		consents: consents && [...consents],
		consentHref: pupilId ? askForConsent(pupilId, meeting.kindKey, partners) : null,
		mayBeAnonymous: mayBeAnonymous(meeting.consent),
		known: {
			pupilId,
			groupId: proposal?.groupId ?? '',
			title: proposal?.about === 'onderwerp' ? proposal.title : '',
			question: proposal?.question ?? '',
			facts: proposal?.facts ?? '',
			isAnonymous: proposal?.isAnonymous ?? false
		},
		proposal: proposal?.key ?? null
	};
}

const askForConsent = (pupilId: string, subjectKey: string, partners: readonly Choice[]): string =>
	askPath(pupilId, { purpose: 'overleg', subjectKey, partnerIds: partners.map(({ id }) => id) });

/** One of the proposals for this meeting, as they are for the actor now. Throws NotFound. */
export async function findProposal(
	db: Db,
	actor: Actor,
	meetingId: string,
	key: string,
	{ sources, today }: { sources: readonly ProposalSource[]; today: string }
): Promise<Proposal> {
	const meeting = await prepare(db, actor, await getMeeting(db, actor, meetingId));
	const found = (await listProposals(db, actor, meeting, { sources, today })).find((one) => one.key === key);
	if (!found) throw new NotFound('proposal');
	return found;
}

export const prepare = async (db: Db, actor: Actor, meeting: FoundMeeting): Promise<PreparedMeeting> => ({
	...meeting,
	hasPartners: (await listPartnersAt(db, actor, meeting.id)).length > 0
});

/** What waits for this table, for who prepares it; of all modules. */
export async function listProposals(
	db: Db,
	actor: Actor,
	meeting: PreparedMeeting,
	{ sources, today }: { sources: readonly ProposalSource[]; today: string }
): Promise<Proposal[]> {
	const isPreparing =
		actor.kind === 'medewerker' && isOpen(meeting.state) && (meeting.seat !== null || mayPlan(actor, meeting.circle));
	if (!isPreparing) return [];
	const subjects = subjectsOf(meeting.subject);
	const offered = await Promise.all(sources.map((source) => source(db, actor, meeting, today)));
	return offered.flat().filter(({ about }) => subjects.includes(about));
}

/** The next meeting of each kind at which the actor may bring in this pupil. Throws NotFound when one does not know the pupil. */
export async function viewBringPupil(db: Db, actor: Actor, pupilId: string, today: string): Promise<BringPupilView> {
	const pupil = await getPupilHead(db, actor, pupilId);
	const [setup, coming, involved] = await Promise.all([
		setupOf(db),
		comingMeetings(db, actor, today),
		getOwnInvolvement(db, actor, pupilId)
	]);
	if (actor.kind !== 'medewerker' || !involved.sees.includes('team')) throw new NotFound('pupil');
	const [own] = await db.sql<{ locationId: string | null }[]>`
		select e.location_id as "locationId" from enrolment e
		where e.school_id = ${actor.schoolId} and e.pupil_id = ${pupilId}
			and (select app_today()) between e.from_on and coalesce(e.until_on, 'infinity') limit 1`;
	const first = new Map<string, FoundMeeting>();
	for (const meeting of coming) {
		const isHere = !meeting.locationId || !own?.locationId || meeting.locationId === own.locationId;
		if (isHere && subjectsOf(meeting.subject).includes('leerling') && !first.has(meeting.kindKey))
			first.set(meeting.kindKey, meeting);
	}
	const meetings: BringPupilView['meetings'] = [];
	for (const meeting of first.values()) {
		const [named, bringer] = await Promise.all([
			findBringers(db, meeting.kindKey),
			bringerOf(db, actor, meeting, { about: 'leerling', id: pupilId })
		]);
		if (!mayBringIn(named, bringer)) continue;
		const partners = await listPartnersAt(db, actor, meeting.id);
		const kind: MeetingKind | undefined = findKind(setup, meeting.kindKey);
		const { id, name, onDay, startsAt, place, location, circle } = meeting;
		meetings.push({
			id,
			name,
			onDay,
			startsAt,
			place,
			location,
			circle,
			goal: kind?.goal ?? null,
			isBoard: kind ? isSignalBoard(kind) : false,
			consents: [...(await listConsents(db, pupilId, meeting.kindKey, partners))],
			mayBeAnonymous: mayBeAnonymous(meeting.consent),
			consentHref: askForConsent(pupilId, meeting.kindKey, partners)
		});
	}
	return { pupil: { id: pupil.id, name: pupil.name, givenName: pupil.givenName }, meetings };
}

/** The next meeting that is a board of signals, at the school or the actor's own place in it; nothing when none comes. */
export async function findBoard(db: Db, actor: Actor, today: string): Promise<FoundMeeting | null> {
	if (actor.kind !== 'medewerker') return null;
	const keys = meetingKinds(await setupOf(db))
		.filter(isSignalBoard)
		.map(({ key }) => key);
	if (keys.length === 0) return null;
	const [next] = await db.sql<{ id: string }[]>`
		select m.id from meeting m
		where m.school_id = ${actor.schoolId} and m.kind_key = any (${keys}) and m.state = 'planned' and m.on_day >= ${today}
			and (m.location_id is null or exists (
				select from involvement i
				join enrolment e on e.school_id = i.school_id and e.pupil_id = i.pupil_id and e.location_id = m.location_id
				where i.school_id = m.school_id and i.person_id = ${actor.personId} and (select app_today()) between i.from_on and i.until_on))
		order by m.on_day, m.starts_at, m.id limit 1`;
	return next ? getMeeting(db, actor, next.id) : null;
}

/** One line in a few seconds: for whom, and what. Throws NotFound for who is not of the school: a partner raises a concern. */
export async function viewSignal(db: Db, actor: Actor, today: string, pupilId: string | null): Promise<SignalView> {
	if (actor.kind !== 'medewerker') throw new NotFound('signal');
	const meeting = await findBoard(db, actor, today);
	if (!meeting) return { meeting: null, pupils: [], groups: [], pupilId };
	const named = await findBringers(db, meeting.kindKey);
	const [pupils, groups] = await Promise.all([
		listPupils(db, actor, named),
		subjectsOf(meeting.subject).includes('groep') ? listGroups(db, actor, named, meeting.locationId) : []
	]);
	const { id, name, onDay, startsAt } = meeting;
	return { meeting: { id, name, onDay, startsAt }, pupils: [...pupils], groups: [...groups], pupilId };
}
