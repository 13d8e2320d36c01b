import { pools } from '#platform/database/pools.ts';

/** How far somebody is: what the list of people says about an account. */
export type AccountStatus = {
	hasAccount: boolean;
	hasSecondFactor: boolean;
	/** Of the last invitation that can still be used. */
	invitedUntil?: Date;
};

/** The status of these people of a school, by person. */
export async function statusOf(schoolId: string, personIds: string[]): Promise<Map<string, AccountStatus>> {
	const rows = await pools().auth<
		{ id: string; hasAccount: boolean; hasSecondFactor: boolean; invitedUntil: string | null }[]
	>`
		select person.id, m.user_id is not null as "hasAccount", coalesce(u."twoFactorEnabled", false) as "hasSecondFactor",
			(select max(i.expires_at) from invitation i
				where i.school_id = ${schoolId} and i.person_id = person.id and i.purpose = 'uitnodiging'
				and i.used_at is null and i.expires_at > now()) as "invitedUntil"
		from unnest(${personIds}::uuid[]) person (id)
		left join membership m on m.school_id = ${schoolId} and m.person_id = person.id
		left join "user" u on u.id = m.user_id`;
	return new Map(
		rows.map(({ id, hasAccount, hasSecondFactor, invitedUntil }) => [
			id,
			{ hasAccount, hasSecondFactor, ...(invitedUntil && { invitedUntil: new Date(invitedUntil) }) }
		])
	);
}
