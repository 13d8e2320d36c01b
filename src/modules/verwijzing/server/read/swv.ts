import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import type { SwvRequest } from '../../views.ts';

type Asked = {
	pupilId?: string;
	id?: string;
	onlyOpen?: boolean;
	/** Only what was granted and ends from the first day to the last. */
	ends?: { fromOn: string; untilOn: string };
};

/** Requests to the SWV that the actor may read, in one statement; open ones first, the oldest of them at the top. */
export async function listRequests(db: Db, { pupilId, id, onlyOpen = false, ends }: Asked): Promise<SwvRequest[]> {
	const rows = await db.sql<(Omit<SwvRequest, 'createdAt'> & { createdAt: string })[]>`
		select r.id, r.pupil_id as "pupilId", concat_ws(' ', p.given_name, p.infix, p.family_name) as "pupilName", r.kind,
			r.kind_name as "kindName", r.partner_id as "partnerId", o.name as "partnerName", r.question, r.needs, r.tried,
			r.parents_view as "parentsView", r.pupil_view as "pupilView", r.enclosures, r.state, r.sent_on::text as "sentOn",
			r.taken_up_on::text as "takenUpOn", r.decided_on::text as "decidedOn", r.decision, r.decision_words as "decisionWords", r.number,
			r.valid_from::text as "validFrom", r.valid_until::text as "validUntil", r.withdrawn_on::text as "withdrawnOn",
			r.withdraw_reason as "withdrawReason", r.created_at as "createdAt", r.version,
			concat_ws(' ', a.given_name, a.infix, a.family_name) as author
		from swv_request r
		join pupil p on p.school_id = r.school_id and p.id = r.pupil_id
		left join partner o on o.school_id = r.school_id and o.id = r.partner_id
		left join person a on a.school_id = r.school_id and a.id = r.author_id
		where r.school_id = (select app_school()) and (${pupilId ?? null}::uuid is null or r.pupil_id = ${pupilId ?? null}::uuid)
			and (${id ?? null}::uuid is null or r.id = ${id ?? null}::uuid)
			and (not ${onlyOpen} or r.state in ('concept', 'verstuurd', 'in-behandeling'))
			and (${ends?.fromOn ?? null}::date is null or r.valid_until between ${ends?.fromOn ?? null}::date and ${ends?.untilOn ?? null}::date)
		order by r.state in ('besluit', 'ingetrokken'), r.sent_on nulls last, r.created_at desc, r.id`;
	return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }));
}

export async function getRequest(db: Db, pupilId: string, id: string): Promise<SwvRequest> {
	const [found] = await listRequests(db, { pupilId, id });
	if (!found) throw new NotFound('swv request');
	return found;
}

/** The SWV of the register, by the keys of the set-up; what the school added of that kind too. */
export const listSwvs = (db: Db): Promise<{ id: string; name: string }[]> =>
	db.sql<{ id: string; name: string }[]>`
		select id, name from partner
		where school_id = (select app_school()) and kind = 'samenwerkingsverband' and not is_archived order by key is null, name`;

/** What the number check must know of the pupil (P3). It goes nowhere else. */
export async function findPupilNumber(db: Db, pupilId: string): Promise<string | null> {
	const [row] = await db.sql<{ number: string | null }[]>`
		select pupil_number as number from pupil where school_id = (select app_school()) and id = ${pupilId}`;
	return row?.number ?? null;
}
