import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { itemsOf, type SchoolSetup } from '#modules/scholen/index.ts';
import type { MeetingKind } from '../../kinds.ts';
import type { TablePerson } from '../../views.ts';

type Person = TablePerson & { roles: string[]; partnerKeys: string[] };

/** Everybody who can be asked to a table: staff, and who speaks for a partner today. */
export async function listTablePeople({ sql }: Db, { schoolId }: Actor): Promise<Person[]> {
	return sql<Person[]>`
		select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name) as name, coalesce(of.names, held.names, '') as text,
			of."partnerId", coalesce(held.roles, '{}') as roles, coalesce(of.keys, '{}') as "partnerKeys"
		from person p
		left join lateral (
			select array_agg(distinct r.role) as roles, null as names from role_assignment r
			where r.school_id = p.school_id and r.person_id = p.id and (select app_today()) between r.from_on and coalesce(r.until_on, 'infinity')
		) held on true
		left join lateral (
			select (array_agg(o.id order by o.name))[1] as "partnerId", string_agg(o.name, ', ' order by o.name) as names,
				array_agg(o.key) filter (where o.key is not null) as keys
			from partner_person s join partner o on o.school_id = s.school_id and o.id = s.partner_id and not o.is_archived
			where s.school_id = p.school_id and s.person_id = p.id and (select app_today()) between s.from_on and coalesce(s.until_on, 'infinity')
		) of on true
		where p.school_id = ${schoolId} and not p.archived and (p.kind = 'medewerker' or p.kind = 'extern' and of."partnerId" is not null)
		order by p.kind desc, p.family_name, p.given_name, p.id`;
}

/** Who of these the set-up means with the members of a kind: by role of the program, or by partner. */
export function membersOf(kind: MeetingKind, people: readonly Person[], setup: SchoolSetup): string[] {
	const roles = itemsOf(setup.rollen)
		.filter(({ key }) => kind.members.includes(key))
		.map(({ rol_in_zicht }) => rol_in_zicht as string);
	return people
		.filter(
			(person) =>
				person.roles.some((role) => roles.includes(role)) ||
				person.partnerKeys.some((key) => kind.members.includes(key))
		)
		.map(({ id }) => id);
}
