import { and, eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, NotFound, Refusal } from '#platform/web/errors.ts';
import { person, reach } from '#modules/mensen/server/tables.ts';
import { mayEditContacts } from '../../access.ts';
import type { ContactForm } from '../../forms.ts';
import { listContacts } from '../read/facts.ts';
import { getOwnInvolvement } from '../read/involved.ts';
import { contact } from '../tables.ts';

/** A new parent or other contact. A parent of another pupil with the same e-mail address is the same person. */
export async function addContact(db: Db, actor: Actor, pupilId: string, input: ContactForm): Promise<Done> {
	await requireEditor(db, actor, pupilId);
	const known = input.email ? await findParentByEmail(db, actor, input.email) : undefined;
	const personId = known ?? randomUUID();
	if (!known) {
		await db.insert(person).values({ schoolId: actor.schoolId, id: personId, kind: 'ouder', ...namesOf(input) });
		await db.insert(reach).values({ schoolId: actor.schoolId, personId, ...reachOf(input) });
	}
	const others = await listContacts(db, actor, pupilId);
	if (others.some((other) => other.personId === personId && !other.untilOn))
		throw new Refusal('leerlingen_refusal_contact_known');
	const contactId = randomUUID();
	await db.insert(contact).values({
		schoolId: actor.schoolId,
		id: contactId,
		pupilId,
		personId,
		position: others.length + 1,
		...contactOf(input)
	});
	record(db, actor, {
		act: 'leerlingen.addContact',
		pupilId,
		subjectId: contactId,
		detail: { hasCustody: input.hasCustody }
	});
	return { said: known ? 'leerlingen_said_contact_linked' : 'leerlingen_said_contact_added' };
}

/** Changes a contact, the name and how to reach the person. An end date ends custody and with it the access, at once. */
export async function changeContact(
	db: Db,
	actor: Actor,
	pupilId: string,
	{ contactId, version, ...input }: ContactForm & { contactId: string; version: number }
): Promise<Done> {
	await requireEditor(db, actor, pupilId);
	const before = (await listContacts(db, actor, pupilId)).find((line) => line.id === contactId);
	if (!before) throw new NotFound('contact');
	const saved = await db
		.update(contact)
		.set({ ...contactOf(input), version: version + 1 })
		.where(and(eq(contact.schoolId, actor.schoolId), eq(contact.id, contactId), eq(contact.version, version)))
		.returning({ id: contact.id });
	if (saved.length === 0) throw new EditConflict(asTexts(before), before.version);
	const ofPerson = and(eq(person.schoolId, actor.schoolId), eq(person.id, before.personId));
	await db.update(person).set(namesOf(input)).where(ofPerson);
	await db
		.insert(reach)
		.values({ schoolId: actor.schoolId, personId: before.personId, ...reachOf(input) })
		.onConflictDoUpdate({ target: [reach.schoolId, reach.personId], set: reachOf(input) });
	const detail = { hasCustody: input.hasCustody, untilOn: input.untilOn };
	record(db, actor, { act: 'leerlingen.changeContact', pupilId, subjectId: contactId, detail });
	return { said: 'leerlingen_said_kept' };
}

async function requireEditor(db: Db, actor: Actor, pupilId: string): Promise<void> {
	await getOwnInvolvement(db, actor, pupilId);
	if (!mayEditContacts(actor)) throw new Refusal('leerlingen_refusal_edit');
}

async function findParentByEmail(db: Db, actor: Actor, email: string): Promise<string | undefined> {
	const [found] = await db.sql<{ id: string }[]>`
		select p.id from reach r join person p on p.school_id = r.school_id and p.id = r.person_id
		where r.school_id = ${actor.schoolId} and lower(r.email) = lower(${email}) and p.kind = 'ouder' limit 1`;
	return found?.id;
}

const namesOf = ({ givenName, infix, familyName, language }: ContactForm) => ({
	givenName,
	infix: infix ?? null,
	familyName,
	language
});

const reachOf = ({ email, phone, street, postcode, town, addressIsSecret }: ContactForm) => ({
	email: email ?? null,
	phone: phone ?? null,
	street: street ?? null,
	postcode: postcode ?? null,
	town: town ?? null,
	addressIsSecret
});

const contactOf = ({ relation, hasCustody, mayAskInformation, fromOn, untilOn }: ContactForm) => ({
	relation,
	hasCustody,
	mayAskInformation,
	fromOn,
	untilOn: untilOn ?? null
});

const asTexts = (row: object): Record<string, string> =>
	Object.fromEntries(Object.entries(row).map(([field, value]) => [field, value === null ? '' : String(value)]));
