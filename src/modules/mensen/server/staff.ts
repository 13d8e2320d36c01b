import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { findAccount, removeSecondFactor } from '#platform/identity/accounts.ts';
import { endCodesOf } from '#platform/identity/codes.ts';
import { statusOf, type AccountStatus } from '#platform/identity/status.ts';
import type { Done } from '#platform/web/act.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import { todayInTheNetherlands } from '#platform/web/today.ts';
import {
	mayEndAccess,
	mayGiveRoles,
	mayInvite,
	mayKeepPeople,
	mayRemoveSecondFactor,
	maySeeSignIns
} from '../access.ts';
import type { NewColleagueForm } from '../forms.ts';
import { sendInvitation } from './invite.ts';

type Role = { role: string; location: string | null };
type Row = {
	id: string;
	name: string;
	email: string | null;
	isArchived: boolean;
	/** In a demo nobody has a second factor. */
	isDemo: boolean;
	held: Role[];
	groups: string[];
};

export type StaffMember = Row &
	AccountStatus & {
		roles: string[];
		may: { invite: boolean; endAccess: boolean; removeSecondFactor: boolean; seeSignIns: boolean };
	};

/** Everybody who works here, with what they are, how far their account is and what this actor may do about it. */
export async function listStaff(db: Db, actor: Actor): Promise<StaffMember[]> {
	requireKeeper(actor);
	return staffOf(db, actor);
}

/** One colleague, with all that can be done about the account. */
export const viewColleague = (db: Db, actor: Actor, personId: string): Promise<StaffMember> =>
	getColleague(db, actor, personId);

export async function viewNewColleague(db: Db, actor: Actor) {
	requireKeeper(actor);
	const locations = await db.sql<{ id: string; name: string }[]>`
		select id, name from location where school_id = ${actor.schoolId} and closed_on is null order by name`;
	return { locations, mayGiveRoles: mayGiveRoles(actor) };
}

/** Somebody new at the school, with roles and, when asked, an invitation. */
export async function addColleague(db: Db, actor: Actor, input: NewColleagueForm, origin: string): Promise<Done> {
	requireKeeper(actor);
	if (input.roles.length > 0 && !mayGiveRoles(actor)) throw new Refusal('mensen_may_not_give_roles');
	const { schoolId } = actor;
	const personId = crypto.randomUUID();
	await db.sql`
		insert into person (school_id, id, kind, given_name, infix, family_name)
		values (${schoolId}, ${personId}, 'medewerker', ${input.givenName}, ${input.infix || null}, ${input.familyName})`;
	await db.sql`insert into reach (school_id, person_id, email) values (${schoolId}, ${personId}, ${input.email})`;
	for (const role of input.roles) {
		await db.sql`
			insert into role_assignment (school_id, id, person_id, role, location_id, from_on)
			values (${schoolId}, ${crypto.randomUUID()}, ${personId}, ${role}, ${input.location || null}, ${dayOf(actor)})`;
	}
	record(db, actor, { act: 'mensen.add', subjectId: personId, detail: { roles: input.roles } });
	if (!input.invite) return { to: '/school/mensen', said: 'mensen_added' };
	await sendInvitation(db, actor, { personId, email: input.email, language: 'nl' }, origin);
	return { to: '/school/mensen', said: 'mensen_invited' };
}

/** Sends the invitation, or sends it again; the earlier one stops working. */
export async function inviteColleague(db: Db, actor: Actor, personId: string, origin: string): Promise<Done> {
	const colleague = await getColleague(db, actor, personId);
	if (!colleague.may.invite) throw new Refusal('mensen_may_not_invite');
	if (!colleague.email) throw new Refusal('mensen_no_email');
	await sendInvitation(db, actor, { personId, email: colleague.email, language: 'nl' }, origin);
	return { said: 'mensen_invited' };
}

/** Ends somebody's access at once; roles and groups end today, and what the person did stays. */
export async function endAccess(db: Db, actor: Actor, personId: string): Promise<Done> {
	const colleague = await getColleague(db, actor, personId);
	if (!colleague.may.endAccess) throw new Refusal('mensen_may_not_end');
	const { schoolId } = actor;
	const today = dayOf(actor);
	await db.sql`update person set archived = true, version = version + 1 where school_id = ${schoolId} and id = ${personId}`;
	for (const table of ['role_assignment', 'group_staff']) {
		await db.sql`
			update ${db.sql(table)} set until_on = ${today}
			where school_id = ${schoolId} and person_id = ${personId} and from_on <= ${today} and (until_on is null or until_on > ${today})`;
		await db.sql`
			delete from ${db.sql(table)} where school_id = ${schoolId} and person_id = ${personId} and from_on > ${today}`;
	}
	record(db, actor, { act: 'mensen.end_access', subjectId: personId });
	await endCodesOf(schoolId, personId);
	return { said: 'mensen_ended' };
}

/** For a colleague who lost the phone and the backup codes: the next sign-in, with the password, makes a new one. */
export async function takeSecondFactorAway(db: Db, actor: Actor, personId: string): Promise<Done> {
	const colleague = await getColleague(db, actor, personId);
	const account = await findAccount({ schoolId: actor.schoolId, personId });
	if (!account || !colleague.may.removeSecondFactor) throw new Refusal('mensen_may_not_remove_factor');
	record(db, actor, { act: 'mensen.remove_second_factor', subjectId: personId });
	await removeSecondFactor(account.id);
	return { said: 'mensen_factor_removed' };
}

async function getColleague(db: Db, actor: Actor, personId: string): Promise<StaffMember> {
	requireKeeper(actor);
	const [colleague] = await staffOf(db, actor, personId);
	if (!colleague) throw new NotFound('person');
	return colleague;
}

async function staffOf(db: Db, actor: Actor, personId?: string): Promise<StaffMember[]> {
	const today = dayOf(actor);
	const rows = await db.sql<Row[]>`
		select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name) as name, r.email, p.archived as "isArchived", s.is_demo as "isDemo",
			coalesce((
				select json_agg(json_build_object('role', a.role, 'location', l.name) order by a.role) from role_assignment a
				left join location l on l.school_id = a.school_id and l.id = a.location_id
				where a.school_id = p.school_id and a.person_id = p.id and ${today} between a.from_on and coalesce(a.until_on, 'infinity')
			), '[]') as held,
			array(
				select distinct g.name from group_staff s join school_group g on g.school_id = s.school_id and g.id = s.group_id
				where s.school_id = p.school_id and s.person_id = p.id and ${today} between s.from_on and coalesce(s.until_on, 'infinity')
				order by 1) as groups
		from person p join school s on s.id = p.school_id
		left join reach r on r.school_id = p.school_id and r.person_id = p.id
		where p.school_id = ${actor.schoolId} and p.kind in ('medewerker', 'extern') and p.id = coalesce(${personId ?? null}::uuid, p.id)
		order by p.archived, p.family_name, p.given_name`;
	const status = await statusOf(
		actor.schoolId,
		rows.map(({ id }) => id)
	);
	return rows.map((row) => {
		const account = status.get(row.id)!;
		const colleague = {
			id: row.id,
			roles: row.held.map(({ role }) => role),
			isArchived: row.isArchived,
			hasAccount: account.hasAccount
		};
		return {
			...row,
			...account,
			roles: colleague.roles,
			may: {
				invite: mayInvite(actor, colleague),
				endAccess: mayEndAccess(actor, colleague),
				seeSignIns: maySeeSignIns(actor),
				removeSecondFactor: account.hasSecondFactor && mayRemoveSecondFactor(actor, colleague)
			}
		};
	});
}

function requireKeeper(actor: Actor): void {
	if (!mayKeepPeople(actor)) throw new NotFound('people');
}

const dayOf = (actor: Actor): string => actor.today ?? todayInTheNetherlands();
