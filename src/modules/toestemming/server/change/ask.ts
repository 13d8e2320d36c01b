import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import { insertRows } from '#platform/database/bulk.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, Refusal } from '#platform/web/errors.ts';
import { tellReady } from '#modules/mensen/server/index.ts';
import { listPartners } from '#modules/partners/server/index.ts';
import { mayAsk } from '../../access.ts';
import type { AskForm } from '../../forms.ts';
import { consentPaths } from '../../paths.ts';
import { listMeetings } from '../read/ask.ts';
import { getAround } from '../read/consents.ts';
import { consent, consentPartner, consentWords } from '../tables.ts';

/**
 * Asks everybody who decides, by mail where the school has an address; who has none reads it after signing in, or signs on
 * paper. With no partner named a meeting's own partners are written out, so that it says with whom. What is asked stays as it is.
 */
export async function askConsent(db: Db, actor: Actor, pupilId: string, input: AskForm): Promise<Done> {
	const known = await getAround(db, actor, pupilId);
	if (!mayAsk(known.actor)) throw new Refusal('toestemming_refusal_ask');
	if (input.untilOn < known.today) throw new FormIssue({ untilOn: 'toestemming_form_past' });
	if (known.deciders.length === 0) throw new Refusal('toestemming_refusal_nobody');
	const { subjectKey, subjectName, partners } = await withWhom(db, input);
	const id = randomUUID();
	const of = { schoolId: actor.schoolId, consentId: id, pupilId };
	const { purpose, fromOn, untilOn, what, why } = input;
	await db.insert(consent).values({
		schoolId: actor.schoolId,
		id,
		pupilId,
		purpose,
		subjectKey,
		subjectName,
		fromOn,
		untilOn,
		askedById: actor.personId,
		askedOn: known.today
	});
	await db.insert(consentWords).values({ ...of, what, why });
	if (partners.length > 0)
		await insertRows(
			db,
			consentPartner,
			partners.map(({ id: partnerId, name }) => ({ ...of, partnerId, name }))
		);
	const { page } = consentPaths(pupilId, id);
	const reached = await tellReady(db, actor, known.deciders, page);
	record(db, actor, {
		act: 'toestemming.ask',
		pupilId,
		subjectId: id,
		detail: { purpose, subjectKey, untilOn, partners: partners.length }
	});
	const all = known.deciders.length;
	return { to: page, said: reached < all ? 'toestemming_said_asked_paper' : 'toestemming_said_asked' };
}

type WithWhom = { subjectKey: string | null; subjectName: string | null; partners: { id: string; name: string }[] };

async function withWhom(db: Db, { purpose, subjectKey, partnerIds }: AskForm): Promise<WithWhom> {
	const [known, meetings] = await Promise.all([listPartners(db), listMeetings(db)]);
	const meeting = purpose === 'overleg' ? meetings.find(({ key }) => key === subjectKey) : undefined;
	if (purpose === 'overleg' && !meeting) throw new FormIssue({ subjectKey: 'toestemming_form_subject' });
	const chosen = partnerIds.length > 0 ? partnerIds : (meeting?.partnerIds ?? []);
	const partners = known.filter(({ id, isArchived }) => chosen.includes(id) && !isArchived);
	if (partnerIds.some((id) => !partners.some((one) => one.id === id)))
		throw new FormIssue({ partnerIds: 'toestemming_form_partner_gone' });
	return {
		subjectKey: meeting?.key ?? null,
		subjectName: meeting?.name ?? null,
		partners: partners.map(({ id, name }) => ({ id, name }))
	};
}
