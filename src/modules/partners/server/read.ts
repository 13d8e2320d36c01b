import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { statusOf } from '#platform/identity/status.ts';
import type { Draft } from '#platform/web/drafts.ts';
import { NotFound } from '#platform/web/errors.ts';
import { todayOf } from '#platform/web/today.ts';
import { mayChangeOrigin, mayKeepPartners, maySeePartners } from '../access.ts';
import type { PartnerQuery } from '../forms.ts';
import { filterPartners, isAtPartner, municipalitiesOf, partnerKinds, type Partner } from '../partners.ts';
import type {
	ContactLine,
	PartnerDetails,
	PartnerEditView,
	PartnerLine,
	PartnersView,
	PartnerView,
	PersonLine
} from '../views.ts';

/** The register, by name; archived ones come last. Nothing for who does not read it. The system names the school. */
export async function listPartners({ sql }: Pick<Db, 'sql'>, ofSchool?: string): Promise<Partner[]> {
	const rows = await sql<Partner[]>`
		select id, key, name, kind, help_level as "helpLevel", municipalities, offers, is_archived as "isArchived"
		from partner where school_id = coalesce(${ofSchool ?? null}, app_school()) order by is_archived, lower(name)`;
	return [...rows];
}

/** The list that answers to what one asks of it, and what there is to ask. */
export async function viewPartners(db: Db, actor: Actor, query: PartnerQuery): Promise<PartnersView> {
	if (!maySeePartners(actor)) throw new NotFound('partners');
	const [rows, people] = await Promise.all([listPartners(db), countPeople(db)]);
	const all: PartnerLine[] = rows.map((row) => ({ ...row, people: people.get(row.id) ?? 0 }));
	const shown = all.filter(({ isArchived }) => isArchived === (query.archief === '1'));
	return {
		partners: filterPartners(shown, { search: query.q, kind: query.soort, municipality: query.gemeente }),
		all: shown.length,
		archived: all.filter(({ isArchived }) => isArchived).length,
		kinds: partnerKinds.filter((kind) => shown.some((one) => one.kind === kind)),
		municipalities: municipalitiesOf(shown),
		query,
		mayKeep: mayKeepPartners(actor)
	};
}

async function countPeople({ sql }: Db): Promise<Map<string, number>> {
	const rows = await sql<{ id: string; people: number }[]>`
		select partner_id as id, count(distinct person_id)::int as people from partner_person
		where school_id = app_school() and app_today() between from_on and coalesce(until_on, 'infinity')
		group by partner_id`;
	return new Map(rows.map(({ id, people }) => [id, people]));
}

/** One partner with all that is known of it. Throws NotFound for who does not read the register. */
export async function viewPartner(db: Db, actor: Actor, partnerId: string): Promise<PartnerView> {
	const today = todayOf(actor);
	const [partner, contacts, people] = await Promise.all([
		getPartner(db, actor, partnerId),
		listContacts(db, partnerId),
		listPeople(db, actor, partnerId, today)
	]);
	return { partner, contacts, people, today, may: { keep: mayKeepPartners(actor) } };
}

export async function getPartner({ sql }: Pick<Db, 'sql'>, actor: Actor, partnerId: string): Promise<PartnerDetails> {
	const [row] = maySeePartners(actor)
		? await sql<PartnerDetails[]>`
			select id, key, name, kind, help_level as "helpLevel", municipalities, offers, is_archived as "isArchived", street,
				postcode, town, website, note, version
			from partner where school_id = ${actor.schoolId} and id = ${partnerId}`
		: [];
	if (!row) throw new NotFound('partner');
	return row;
}

const listContacts = ({ sql }: Db, partnerId: string): Promise<ContactLine[]> =>
	sql<ContactLine[]>`
		select id, function, phone, email from partner_contact
		where school_id = app_school() and partner_id = ${partnerId} order by position, function`.then((rows) => [...rows]);

/** Who speaks for it now, and who did; with address and account only for who keeps the register. */
async function listPeople(db: Db, actor: Actor, partnerId: string, today: string): Promise<PersonLine[]> {
	const rows = await db.sql<Omit<PersonLine, 'isHere' | 'account'>[]>`
		select pp.id, pp.person_id as "personId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name, pp.function,
			pp.from_on::text as "fromOn", pp.until_on::text as "untilOn", r.email
		from partner_person pp
		join person p on p.school_id = pp.school_id and p.id = pp.person_id
		left join reach r on r.school_id = pp.school_id and r.person_id = pp.person_id
		where pp.school_id = ${actor.schoolId} and pp.partner_id = ${partnerId}
		order by p.family_name, p.given_name, pp.from_on desc`;
	const keeps = mayKeepPartners(actor);
	const ids = rows.map(({ personId }) => personId);
	const known = keeps && ids.length > 0 ? await statusOf(actor.schoolId, ids) : undefined;
	return rows.map((row) => ({
		...row,
		email: keeps ? row.email : null,
		isHere: isAtPartner(row, today),
		account: known?.get(row.personId) ?? null
	}));
}

type DraftOf = (action: string) => Promise<Draft | undefined>;

/** The form of a partner, or of a new one. */
export async function viewPartnerEdit(
	db: Db,
	actor: Actor,
	partnerId: string | null,
	draft: DraftOf
): Promise<PartnerEditView> {
	if (!mayKeepPartners(actor)) throw new NotFound('partners');
	const [partner, known, kept] = await Promise.all([
		partnerId ? getPartner(db, actor, partnerId) : null,
		listPartners(db),
		draft('default')
	]);
	return {
		partner,
		isOrigin: partner === null || mayChangeOrigin(actor, partner),
		municipalities: municipalitiesOf(known),
		draft: kept,
		me: actor.personId
	};
}

/** For whom a new person would speak. */
export async function viewNewPerson(db: Db, actor: Actor, partnerId: string): Promise<{ id: string; name: string }> {
	if (!mayKeepPartners(actor)) throw new NotFound('partners');
	const { id, name, isArchived } = await getPartner(db, actor, partnerId);
	if (isArchived) throw new NotFound('partner');
	return { id, name };
}
