import type { Actor } from '#platform/access/actor.ts';
import type { Audience } from '#platform/access/audience.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import {
	mayAllowParents,
	mayGiveAccess,
	mayOpenWithReason,
	maySeeWhoLooked,
	type OwnInvolvement
} from '../../access.ts';
import { decidesFromOn, isAdult, viewerOf } from '../../leerlingen.ts';
import type { Choice, InvolvedPerson, InvolvedView, Look, ParentLine } from '../../views.ts';
import { getPupilHead } from './pupil.ts';

/** What the actor is to the pupil today, and sees. */
export async function findOwnInvolvement(db: Db, actor: Actor, pupilId: string): Promise<OwnInvolvement> {
	const rows = await db.sql<{ role: string; sees: Audience[] }[]>`
		select role, sees from involvement
		where school_id = ${actor.schoolId} and person_id = ${actor.personId} and pupil_id = ${pupilId}
			and (select app_today()) between from_on and until_on`;
	return { as: rows.map((row) => row.role), sees: [...new Set(rows.flatMap((row) => row.sees))] };
}

/** As above, for those who must be involved at all. */
export async function getOwnInvolvement(db: Db, actor: Actor, pupilId: string): Promise<OwnInvolvement> {
	const own = await findOwnInvolvement(db, actor, pupilId);
	if (own.as.length === 0) throw new NotFound('pupil');
	return own;
}

/** Who is involved today, and why; the database tells it only to those who are involved themselves. */
export async function listInvolved(db: Db, pupilId: string): Promise<InvolvedPerson[]> {
	return db.sql<InvolvedPerson[]>`
		select i.person_id as "personId", concat_ws(' ', i.given_name, i.infix, i.family_name) as name, i.kind, i.role, i.sees,
			i.from_on::text as "fromOn", i.until_on::text as "untilOn", i.source, i.why, g.id as "grantId"
		from involved_people(${pupilId}) i
		left join access_grant g on i.source = 'toegang' and g.school_id = (select app_school()) and g.pupil_id = ${pupilId}
			and g.person_id = i.person_id and g.role = i.role and g.from_on = i.from_on and g.until_on = i.until_on`;
}

export const looksPerPage = 50;
/** A pupil reads a page of few words. */
const looksPerPageOfPupil = 15;

/** Who read or changed something of this pupil, newest first: for those whom the log of acts is open to. */
export async function listLooks(db: Db, actor: Actor, pupilId: string, page = 1, size = looksPerPage): Promise<Look[]> {
	const rows = await db.sql<(Omit<Look, 'at'> & { at: string })[]>`
		select a.at, a.person_id as "personId", a.act, case when a.act = 'zorgdossier.openReport' then a.detail ->> 'why' end as why,
			case when p.id is not null then concat_ws(' ', p.given_name, p.infix, p.family_name) end as name
		from (
			select school_id, number, at, person_id, act, detail from audit
			where school_id = ${actor.schoolId} and pupil_id = ${pupilId}
			order by number desc
			limit ${size + 1} offset ${(page - 1) * size}
		) a
		left join person p on p.school_id = a.school_id and p.id = a.person_id
		order by a.number desc`;
	return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

/** Everybody who may see the dossier and why, who looked, and what the actor can change about it. */
export async function viewInvolved(
	db: Db,
	actor: Actor,
	pupilId: string,
	{ page, again, today }: { page: number; again?: string; today: string }
): Promise<InvolvedView> {
	const viewer = viewerOf(actor);
	const size = viewer === 'pupil' ? looksPerPageOfPupil : looksPerPage;
	const [pupil, own, involved, looks, candidates, parents, ended] = await Promise.all([
		getPupilHead(db, actor, pupilId),
		findOwnInvolvement(db, actor, pupilId),
		listInvolved(db, pupilId),
		listLooks(db, actor, pupilId, page, size),
		listCandidates(db, actor),
		listParents(db, actor, pupilId),
		again ? findGrant(db, actor, pupilId, again) : undefined
	]);
	record(db, actor, { act: 'leerlingen.viewInvolved', pupilId });
	const mayGive = mayGiveAccess(own);
	return {
		pupil: { id: pupil.id, name: pupil.name, givenName: pupil.givenName },
		involved,
		me: actor.personId,
		viewer,
		today,
		decidesFromOn: decidesFromOn(pupil.bornOn),
		isAdult: isAdult(pupil.bornOn, today),
		looks: maySeeWhoLooked(own) ? { lines: looks.slice(0, size), page, hasMore: looks.length > size } : undefined,
		candidates: mayGive ? candidates : undefined,
		again: mayGive ? ended : undefined,
		mayOpen: mayOpenWithReason(own),
		parents: mayAllowParents(actor, pupilId) ? parents : undefined
	};
}

/** Access that was ended, to give it again as it was. */
async function findGrant(db: Db, actor: Actor, pupilId: string, id: string): Promise<InvolvedView['again']> {
	const [grant] = await db.sql<NonNullable<InvolvedView['again']>[]>`
		select g.person_id as "personId", g.sees, g.why,
			(select detail ->> 'untilOn' from audit a
				where a.school_id = g.school_id and a.pupil_id = g.pupil_id and a.subject_id = g.id and a.act = 'leerlingen.giveAccess'
				order by a.number desc limit 1) as "untilOn"
		from access_grant g
		where g.school_id = ${actor.schoolId} and g.pupil_id = ${pupilId} and g.id = ${id} and g.role <> 'inzage'`;
	return grant;
}

/** To whom access can be given: people of the school and helpers from outside. */
async function listCandidates(db: Db, actor: Actor): Promise<Choice[]> {
	return db.sql<Choice[]>`
		select id, concat_ws(' ', given_name, infix, family_name) as name from person
		where school_id = ${actor.schoolId} and kind in ('extern', 'medewerker') and not archived
		order by kind, family_name, given_name`;
}

/** The parents with custody (before 18), and whether the pupil lets them read along now. */
async function listParents(db: Db, actor: Actor, pupilId: string): Promise<ParentLine[]> {
	return db.sql<ParentLine[]>`
		select distinct on (c.person_id) c.person_id as "personId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name,
			c.relation, exists (
				select from parent_allowance a
				where a.school_id = c.school_id and a.pupil_id = c.pupil_id and a.person_id = c.person_id
				and (select app_today()) between a.from_on and coalesce(a.until_on, 'infinity')) as "isAllowed"
		from contact c
		join person p on p.school_id = c.school_id and p.id = c.person_id
		where c.school_id = ${actor.schoolId} and c.pupil_id = ${pupilId}
		order by c.person_id, c.position`;
}
