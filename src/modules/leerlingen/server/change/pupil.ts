import { and, eq } from 'drizzle-orm';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { searchKey } from '#platform/text/names.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, Refusal } from '#platform/web/errors.ts';
import { mayEditFacts, mayEditIdentity } from '../../access.ts';
import type { FactsForm, IdentityForm } from '../../forms.ts';
import { fullName } from '../../leerlingen.ts';
import { getPupilFacts } from '../read/facts.ts';
import { getOwnInvolvement } from '../read/involved.ts';
import { listSectors } from '../settings.ts';
import { pupil } from '../tables.ts';

/** Language, interests, photo consent and choice of sector. */
export async function changeFacts(db: Db, actor: Actor, pupilId: string, input: FactsForm): Promise<Done> {
	const [own, sectors, stored] = await Promise.all([
		getOwnInvolvement(db, actor, pupilId),
		listSectors(db),
		getPupilFacts(db, actor, pupilId)
	]);
	if (!mayEditFacts(actor, own)) throw new Refusal('leerlingen_refusal_edit');
	const { version, ...facts } = input;
	// A school that names its sectors chooses from them; what was chosen before stays, also when it is no longer there.
	const isKnown = facts.sector === stored.sector || sectors.some(({ key }) => key === facts.sector);
	if (facts.sector && sectors.length > 0 && !isKnown) throw new FormIssue({ sector: 'leerlingen_form_sector' });
	requireWhenAndWhy(facts, stored);
	await save(db, actor, pupilId, version, facts, 'leerlingen.changeFacts');
	return { said: 'leerlingen_said_kept' };
}

type Choice = Pick<FactsForm, 'sector' | 'sectorChosenOn' | 'sectorReason'>;

/** A choice of sector has its date and reason. One that came without them is no reason to refuse another change. */
function requireWhenAndWhy(now: Choice, stored: Choice): void {
	if (!now.sector) return;
	const isOther = now.sector !== stored.sector;
	const errors = {
		...(!now.sectorChosenOn &&
			(isOther || stored.sectorChosenOn) && { sectorChosenOn: 'leerlingen_form_sector_date' as const }),
		...(!now.sectorReason &&
			(isOther || stored.sectorReason) && { sectorReason: 'leerlingen_form_sector_reason' as const })
	};
	if (Object.keys(errors).length > 0) throw new FormIssue(errors);
}

/** Names, birth date and the like, as the administration has them. */
export async function changeIdentity(db: Db, actor: Actor, pupilId: string, input: IdentityForm): Promise<Done> {
	await getOwnInvolvement(db, actor, pupilId);
	if (!mayEditIdentity(actor)) throw new Refusal('leerlingen_refusal_edit');
	const { version, ...identity } = input;
	const named = { ...identity, searchName: searchKey(fullName(identity)) };
	await save(db, actor, pupilId, version, named, 'leerlingen.changeIdentity');
	return { said: 'leerlingen_said_kept' };
}

async function save(
	db: Db,
	actor: Actor,
	pupilId: string,
	version: number,
	values: Partial<typeof pupil.$inferInsert>,
	act: string
): Promise<void> {
	const before = await getPupilFacts(db, actor, pupilId);
	const changed = Object.keys(values).filter((field) => different(before, values, field));
	const saved = await db
		.update(pupil)
		.set({ ...values, version: version + 1 })
		.where(and(eq(pupil.schoolId, actor.schoolId), eq(pupil.id, pupilId), eq(pupil.version, version)))
		.returning({ id: pupil.id });
	if (saved.length === 0) throw new EditConflict(await theirs(db, actor, pupilId, act), before.version);
	record(db, actor, { act, pupilId, detail: { fields: changed } });
}

const different = (before: object, after: object, field: string) =>
	(before as Record<string, unknown>)[field] !== (after as Record<string, unknown>)[field] && field !== 'searchName';

/** What stands there now, by field; and who wrote it and when, as far as the actor may know. */
async function theirs(db: Db, actor: Actor, pupilId: string, act: string): Promise<Record<string, string>> {
	const [now, [last]] = await Promise.all([
		getPupilFacts(db, actor, pupilId),
		db.sql<{ name: string; at: string }[]>`
			select concat_ws(' ', p.given_name, p.infix, p.family_name) as name, a.at
			from audit a join person p on p.school_id = a.school_id and p.id = a.person_id
			where a.school_id = ${actor.schoolId} and a.pupil_id = ${pupilId} and a.act = ${act}
			order by a.at desc limit 1`
	]);
	const fields = Object.entries(now).map(([field, value]): [string, string] => [
		field,
		value === null ? '' : String(value)
	]);
	return { ...Object.fromEntries(fields), ...(last && { changedBy: last.name, changedAt: last.at }) };
}
