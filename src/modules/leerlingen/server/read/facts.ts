import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Draft } from '#platform/web/drafts.ts';
import { NotFound } from '#platform/web/errors.ts';
import { mayEditContacts, mayEditFacts, mayEditIdentity, mayEnrol, mayUseBsn } from '../../access.ts';
import { decidesFromOn, isAdult, viewerOf } from '../../leerlingen.ts';
import type { ContactFacts, FactsView, PupilFacts } from '../../views.ts';
import { listSectors, nameOfSector } from '../settings.ts';
import { findOwnInvolvement } from './involved.ts';

/** The details of a pupil and of the contacts, as far as the reader may know them; the reading is recorded. */
export async function viewFacts(
	db: Db,
	actor: Actor,
	pupilId: string,
	{ today, draft }: { today: string; draft: (action: string) => Promise<Draft | undefined> }
): Promise<FactsView> {
	const [pupil, own, contacts, hasBsn, facts, identity, sectors] = await Promise.all([
		getPupilFacts(db, actor, pupilId),
		findOwnInvolvement(db, actor, pupilId),
		listContacts(db, actor, pupilId),
		findBsn(db, actor, pupilId),
		draft('feiten'),
		draft('identiteit'),
		listSectors(db)
	]);
	record(db, actor, { act: 'leerlingen.viewFacts', pupilId });
	return {
		pupil,
		sector: await nameOfSector(db, sectors, pupil),
		sectors,
		contacts,
		me: actor.personId,
		today,
		viewer: viewerOf(actor),
		decidesFromOn: decidesFromOn(pupil.bornOn),
		isAdult: isAdult(pupil.bornOn, today),
		hasBsn: mayUseBsn(actor) ? hasBsn : undefined,
		drafts: { facts, identity },
		may: {
			editFacts: mayEditFacts(actor, own),
			editIdentity: mayEditIdentity(actor),
			editContacts: mayEditContacts(actor),
			enrol: mayEnrol(actor)
		}
	};
}

export async function getPupilFacts(db: Db, actor: Actor, pupilId: string): Promise<PupilFacts> {
	const [pupil] = await db.sql<PupilFacts[]>`
		select id, concat_ws(' ', given_name, infix, family_name) as name, given_name as "givenName",
			first_names as "firstNames", infix, family_name as "familyName", born_on::text as "bornOn", gender,
			pupil_number as "pupilNumber", home_language as "homeLanguage", arrived_on::text as "arrivedOn",
			language_level as "languageLevel", needs_interpreter as "needsInterpreter", interests, talents, sector,
			sector_chosen_on::text as "sectorChosenOn", sector_reason as "sectorReason", photo_consent as "photoConsent", version
		from pupil where school_id = ${actor.schoolId} and id = ${pupilId}`;
	if (!pupil) throw new NotFound('pupil');
	return pupil;
}

/** Contacts with how to reach them. The database leaves out a secret address, and other parents for a parent. */
export async function listContacts(db: Db, actor: Actor, pupilId: string): Promise<ContactFacts[]> {
	return db.sql<ContactFacts[]>`
		select c.id, c.person_id as "personId", p.given_name as "givenName", p.infix, p.family_name as "familyName", p.language,
			c.relation, c.has_custody as "hasCustody", c.may_ask_information as "mayAskInformation",
			c.from_on::text as "fromOn", c.until_on::text as "untilOn", c.version,
			r.email, r.phone, r.street, r.postcode, r.town, coalesce(r.address_is_secret, false) as "addressIsSecret"
		from contact c
		left join person p on p.school_id = c.school_id and p.id = c.person_id
		left join reach r on r.school_id = c.school_id and r.person_id = c.person_id
		where c.school_id = ${actor.schoolId} and c.pupil_id = ${pupilId}
		order by c.until_on is not null, c.position, c.has_custody desc`;
}

async function findBsn(db: Db, actor: Actor, pupilId: string): Promise<boolean> {
	const rows = await db.sql`select 1 from pupil_bsn where school_id = ${actor.schoolId} and pupil_id = ${pupilId}`;
	return rows.length > 0;
}
