import { listPartners } from '#modules/partners/server/index.ts';
import { listCovered } from '#modules/toestemming/server/index.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { referralPurpose, stateOfReferral } from '../../verwijzing.ts';
import type { Addressee, Referral, Reminder } from '../../views.ts';
import type { Route } from '../settings.ts';

type Asked = { pupilId?: string; id?: string; onlyOpen?: boolean };

/** Referrals that the actor may read, in one statement; those that wait longest first. */
export async function listReferrals(db: Db, { pupilId, id, onlyOpen = false }: Asked): Promise<Referral[]> {
	const rows = await db.sql<(Omit<Referral, 'state' | 'createdAt'> & { createdAt: string })[]>`
		select r.id, r.pupil_id as "pupilId", concat_ws(' ', p.given_name, p.infix, p.family_name) as "pupilName",
			r.partner_id as "partnerId", r.route, r.to_name as "toName", r.why, r.sends, r.sent_on::text as "sentOn",
			r.waiting_since::text as "waitingSince", r.answered_on::text as "answeredOn", r.answer, r.closed_on::text as "closedOn", r.result,
			r.stopped_on::text as "stoppedOn", r.stop_reason as "stopReason", r.created_at as "createdAt", r.version,
			(select max(m.reminded_on)::text from referral_reminder m
				where m.school_id = r.school_id and m.referral_id = r.id) as "remindedOn",
			concat_ws(' ', a.given_name, a.infix, a.family_name) as author
		from referral r
		join pupil p on p.school_id = r.school_id and p.id = r.pupil_id
		left join person a on a.school_id = r.school_id and a.id = r.author_id
		where r.school_id = (select app_school()) and (${pupilId ?? null}::uuid is null or r.pupil_id = ${pupilId ?? null}::uuid)
			and (${id ?? null}::uuid is null or r.id = ${id ?? null}::uuid)
			and (not ${onlyOpen} or (r.closed_on is null and r.stopped_on is null))
		order by r.closed_on is not null or r.stopped_on is not null, r.waiting_since nulls last, r.created_at desc, r.id`;
	return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt), state: stateOfReferral(row) }));
}

export async function getReferral(db: Db, pupilId: string, id: string): Promise<Referral> {
	const [found] = await listReferrals(db, { pupilId, id });
	if (!found) throw new NotFound('referral');
	return found;
}

export const listReminders = (db: Db, referralId: string): Promise<Reminder[]> =>
	db.sql<Reminder[]>`
		select m.id, m.reminded_on::text as "remindedOn", m.note, concat_ws(' ', p.given_name, p.infix, p.family_name) as by
		from referral_reminder m left join person p on p.school_id = m.school_id and p.id = m.reminded_by_id
		where m.school_id = (select app_school()) and m.referral_id = ${referralId} order by m.reminded_on desc, m.created_at desc`;

/**
 * To whom one can refer this pupil: the ways of the set-up, then the other partners of the register; and of each whether a
 * consent is in force.
 */
export async function listAddressees(db: Db, pupilId: string, routes: readonly Route[]): Promise<Addressee[]> {
	const partners = (await listPartners(db)).filter(({ kind, isArchived }) => kind !== 'bedrijf' && !isArchived);
	const [covered, isGeneral] = await Promise.all([
		listCovered(db, [pupilId], { purpose: referralPurpose, partnerIds: partners.map(({ id }) => id) }),
		isConsented(db, pupilId, null)
	]);
	const allowed = new Set(covered.get(pupilId)?.partnerIds);
	const byKey = new Map(partners.map((partner) => [partner.key, partner]));
	const ways = routes.map(({ key, name, partnerKey, condition }): Addressee => {
		const partnerId = (partnerKey && byKey.get(partnerKey)?.id) || null;
		const isAllowed = partnerId ? allowed.has(partnerId) : isGeneral;
		return { value: `route:${key}`, name, condition, partnerId, isConsented: isAllowed };
	});
	const taken = new Set(ways.map(({ partnerId }) => partnerId));
	const others = partners
		.filter(({ id }) => !taken.has(id))
		.map(({ id, name }): Addressee => ({
			value: `partner:${id}`,
			name,
			condition: null,
			partnerId: id,
			isConsented: allowed.has(id)
		}));
	return [...ways, ...others];
}

/** Whether the family allows a referral to this partner today; without one, only what they allowed whoever it is. */
export async function isConsented(db: Db, pupilId: string, partnerId: string | null): Promise<boolean> {
	const question = { purpose: referralPurpose, partnerIds: partnerId ? [partnerId] : [] };
	return (await listCovered(db, [pupilId], question)).get(pupilId)?.isCovered ?? false;
}
