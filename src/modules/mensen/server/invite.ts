import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { invitationDays, makeCodeFor } from '#platform/identity/codes.ts';
import { statusOf, type AccountStatus } from '#platform/identity/status.ts';
import { inGroups } from '#platform/identity/tokens.ts';
import { invitationLetter } from '#platform/mail/letters.ts';
import { leave } from '#platform/jobs/outbox.ts';
import { queueMail } from '#platform/mail/queue.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import { todayInTheNetherlands } from '#platform/web/today.ts';
import { isLocale } from '#paraglide/runtime.js';
import { mayInviteParent } from '../access.ts';

export type Invitee = { personId: string; email: string; language: string };

/** A parent, for who may invite them. */
export type ParentInvitation = AccountStatus & {
	name: string;
	email: string | null;
	/** There is an address, which this actor does not see: it is secret. The letter goes all the same. */
	hasSecretAddress: boolean;
	schoolName: string;
	/** Every child here is 18 and did not allow it: an account would open nothing. */
	hasOnlyAdults: boolean;
};

/** What goes on paper. */
export type PrintedInvitation = { code: string; address: string; days: number };

/** Mails an invitation and writes that down. The caller judged that the actor may. */
export async function sendInvitation(
	db: Db,
	actor: Actor,
	{ personId, email, language }: Invitee,
	origin: string
): Promise<void> {
	const { schoolId } = actor;
	const [school] = await db.sql<{ name: string }[]>`select name from school where id = ${schoolId}`;
	record(db, actor, { act: 'mensen.invite', subjectId: personId, detail: { way: 'mail' } });
	const code = await makeCodeFor({ purpose: 'uitnodiging', schoolId, personId, email });
	await queueMail(
		db,
		actor,
		invitationLetter({
			to: email,
			language: isLocale(language) ? language : 'nl',
			sender: school?.name ?? '',
			link: `${origin}/uitnodiging/${code}`,
			days: invitationDays
		})
	);
}

/** The parent whom one wants to invite, and how far that is. */
export async function viewParentInvitation(db: Db, actor: Actor, personId: string): Promise<ParentInvitation> {
	const { language: _, ...shown } = await getParent(db, actor, personId);
	return shown;
}

/** Invites a parent by mail, to the address that the school knows. */
export async function inviteParent(db: Db, actor: Actor, personId: string, origin: string): Promise<void> {
	const { email, language, hasSecretAddress } = await getInvitable(db, actor, personId);
	if (hasSecretAddress) return inviteUnseen(db, actor, personId);
	if (!email) throw new Refusal('mensen_no_email');
	await sendInvitation(db, actor, { personId, email, language }, origin);
}

/** The mail finds its own way. Nobody here vouches for the address, so the parent proves it. */
async function inviteUnseen(db: Db, actor: Actor, personId: string): Promise<void> {
	record(db, actor, { act: 'mensen.invite', subjectId: personId, detail: { way: 'mail' } });
	const code = await makeCodeFor({ purpose: 'uitnodiging', schoolId: actor.schoolId, personId });
	await leave(db, actor, 'mail', {
		letter: 'invitation',
		personId,
		path: `/uitnodiging/${code}`,
		days: invitationDays
	});
}

/** Invites a parent on paper. The code is given this once; a new letter ends the old one. */
export async function inviteParentOnPaper(
	db: Db,
	actor: Actor,
	personId: string,
	origin: string
): Promise<PrintedInvitation> {
	const { email } = await getInvitable(db, actor, personId);
	record(db, actor, { act: 'mensen.invite', subjectId: personId, detail: { way: 'brief' } });
	const code = await makeCodeFor({ purpose: 'uitnodiging', schoolId: actor.schoolId, personId, email });
	return { code: inGroups(code), address: `${origin}/uitnodiging/${code}`, days: invitationDays };
}

async function getInvitable(db: Db, actor: Actor, personId: string) {
	const parent = await getParent(db, actor, personId);
	if (parent.hasAccount) throw new Refusal('mensen_has_account');
	if (parent.hasOnlyAdults) throw new Refusal('mensen_child_adult');
	return parent;
}

async function getParent(db: Db, actor: Actor, personId: string) {
	const { schoolId } = actor;
	const today = actor.today ?? todayInTheNetherlands();
	const [parent] = await db.sql<
		{
			name: string;
			email: string | null;
			language: string;
			schoolName: string;
			guidesChild: boolean;
			hasOnlyAdults: boolean;
			hasSecretAddress: boolean;
		}[]
	>`
		select concat_ws(' ', p.given_name, p.infix, p.family_name) as name, r.email, p.language, s.name as "schoolName",
			r.email is null and exists (select mail_reaches(array[p.id])) as "hasSecretAddress",
			exists (
				select 1 from contact c
				join involvement i on i.school_id = c.school_id and i.pupil_id = c.pupil_id and i.person_id = ${actor.personId}
				where c.school_id = p.school_id and c.person_id = p.id and i.role in ('mentor', 'zorgcoordinator')
				and ${today} between i.from_on and i.until_on) as "guidesChild",
			coalesce((
				select bool_and(${today}::date >= adult_on(u.born_on) and not exists (
					select 1 from parent_allowance a
					where a.school_id = c.school_id and a.pupil_id = c.pupil_id and a.person_id = c.person_id
					and ${today}::date between a.from_on and coalesce(a.until_on, 'infinity')))
				from contact c
				join pupil u on u.school_id = c.school_id and u.id = c.pupil_id
				where c.school_id = p.school_id and c.person_id = p.id
				and ${today}::date between c.from_on and coalesce(c.until_on, 'infinity')), false) as "hasOnlyAdults"
		from person p
		join school s on s.id = p.school_id
		left join reach r on r.school_id = p.school_id and r.person_id = p.id
		where p.school_id = ${schoolId} and p.id = ${personId} and p.kind = 'ouder' and not p.archived`;
	if (!parent || !mayInviteParent(actor, parent)) throw new NotFound('parent');
	const status = (await statusOf(schoolId, [personId])).get(personId)!;
	return { ...parent, ...status };
}
