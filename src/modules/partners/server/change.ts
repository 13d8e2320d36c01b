import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, NotFound, Refusal } from '#platform/web/errors.ts';
import { mayKeepPartners } from '../access.ts';
import type { ContactForm, ContactIdForm, NewPartnerForm, PartnerForm, VisitForm } from '../forms.ts';
import { partnerPaths } from '../paths.ts';
import type { PartnerDetails } from '../views.ts';
import { getPartner, listPartners } from './read.ts';
import { partner } from './tables.ts';

/** A partner that the set-up does not have. One of the same name is shown instead of a second one. */
export async function addPartner(db: Db, actor: Actor, input: NewPartnerForm): Promise<Done> {
	requireKeeper(actor);
	await refuseSameName(db, input.name);
	const id = randomUUID();
	await db.insert(partner).values({ schoolId: actor.schoolId, id, ...columnsOf(input) });
	record(db, actor, { act: 'partners.add', subjectId: id });
	return { to: partnerPaths(id).page, said: 'partners_said_added', params: { name: input.name } };
}

/** What the school says of a partner; of one that the set-up has only what the school adds. */
export async function changePartner(
	db: Db,
	actor: Actor,
	partnerId: string,
	input: PartnerForm | VisitForm
): Promise<Done> {
	requireKeeper(actor);
	const before = await getPartner(db, actor, partnerId);
	if (input.part === 'all' && before.key !== null) throw new Refusal('partners_refusal_setup');
	if (input.part === 'all' && input.name !== before.name) await refuseSameName(db, input.name, partnerId);
	const said = input.part === 'all' ? columnsOf(input) : visitOf(input);
	const isOpened = and(eq(partner.id, partnerId), eq(partner.version, input.version));
	const saved = await db
		.update(partner)
		.set({ ...said, version: input.version + 1 })
		.where(and(eq(partner.schoolId, actor.schoolId), isOpened))
		.returning({ id: partner.id });
	if (saved.length === 0) throw new EditConflict(asTexts(before), before.version);
	record(db, actor, { act: 'partners.change', subjectId: partnerId });
	return { to: partnerPaths(partnerId).page, said: 'partners_said_kept' };
}

/** It is no longer chosen; what points at it stays, and it comes back with one click. Nobody speaks for it meanwhile. */
export async function archivePartner(db: Db, actor: Actor, partnerId: string): Promise<Done> {
	const { name } = await setArchived(db, actor, partnerId, true);
	record(db, actor, { act: 'partners.archive', subjectId: partnerId });
	const { page } = partnerPaths(partnerId);
	return { said: 'partners_said_archived', params: { name }, undo: { href: `${page}#archief`, key: 'partners_undo' } };
}

export async function restorePartner(db: Db, actor: Actor, partnerId: string): Promise<Done> {
	const { name } = await setArchived(db, actor, partnerId, false);
	record(db, actor, { act: 'partners.restore', subjectId: partnerId });
	return { said: 'partners_said_restored', params: { name } };
}

/** Twice the same is once. */
async function setArchived(db: Db, actor: Actor, partnerId: string, is: boolean): Promise<PartnerDetails> {
	requireKeeper(actor);
	const before = await getPartner(db, actor, partnerId);
	await db.sql`
		update partner set is_archived = ${is}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${partnerId} and is_archived <> ${is}`;
	return before;
}

/** How one reaches a desk of the organisation. */
export async function addContact(db: Db, actor: Actor, partnerId: string, input: ContactForm): Promise<Done> {
	requireKeeper(actor);
	await getPartner(db, actor, partnerId);
	const id = randomUUID();
	await db.sql`
		insert into partner_contact (school_id, id, partner_id, function, phone, email, position)
		select ${actor.schoolId}, ${id}, ${partnerId}, ${input.function}, ${input.phone || null}, ${input.email || null},
			coalesce(max(position), 0) + 1
		from partner_contact where school_id = ${actor.schoolId} and partner_id = ${partnerId}`;
	record(db, actor, { act: 'partners.addContact', subjectId: partnerId });
	return { said: 'partners_said_contact_added' };
}

export async function removeContact(
	db: Db,
	actor: Actor,
	partnerId: string,
	{ contactId }: ContactIdForm
): Promise<Done> {
	requireKeeper(actor);
	const removed = await db.sql`
		delete from partner_contact
		where school_id = ${actor.schoolId} and partner_id = ${partnerId} and id = ${contactId} returning id`;
	if (removed.length === 0) throw new NotFound('contact');
	record(db, actor, { act: 'partners.removeContact', subjectId: partnerId });
	return { said: 'partners_said_contact_removed' };
}

export function requireKeeper(actor: Actor): void {
	if (!mayKeepPartners(actor)) throw new NotFound('partners');
}

async function refuseSameName(db: Db, name: string, exceptId?: string): Promise<void> {
	const same = (await listPartners(db)).find(
		(one) => one.id !== exceptId && one.name.localeCompare(name, 'nl', { sensitivity: 'base' }) === 0
	);
	if (same) throw new Refusal('partners_refusal_known', { name: same.name });
}

const visitOf = ({ street, postcode, town, website, note }: Omit<VisitForm, 'version' | 'part'>) => ({
	street: street || null,
	postcode: postcode || null,
	town: town || null,
	website: website || null,
	note: note || null
});

const columnsOf = ({ name, kind, helpLevel, municipalities, offers, ...visit }: NewPartnerForm) => ({
	name,
	kind,
	helpLevel,
	municipalities,
	offers: offers || null,
	...visitOf(visit)
});

const asTexts = (row: PartnerDetails): Record<string, string> =>
	Object.fromEntries(
		Object.entries(row).map(([field, value]) => [
			field,
			Array.isArray(value) ? value.join(', ') : value === null ? '' : String(value)
		])
	);
