import { and, eq } from 'drizzle-orm';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { seal, unseal } from '#platform/identity/seal.ts';
import type { Done } from '#platform/web/act.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import { mayUseBsn } from '../../access.ts';
import { getPupilFacts } from '../read/facts.ts';
import { pupilBsn } from '../tables.ts';

/** What the sealed number belongs to; it opens nowhere else. */
const belongsTo = (actor: Actor, pupilId: string) => `bsn ${actor.schoolId} ${pupilId}`;

/** Keeps the citizen service number, encrypted (P5). Nothing removes it. */
export async function keepBsn(db: Db, actor: Actor, pupilId: string, bsn: string | undefined): Promise<Done> {
	await getPupilFacts(db, actor, pupilId);
	if (!mayUseBsn(actor)) throw new Refusal('leerlingen_refusal_bsn');
	const ofPupil = and(eq(pupilBsn.schoolId, actor.schoolId), eq(pupilBsn.pupilId, pupilId));
	await db.delete(pupilBsn).where(ofPupil);
	if (bsn) {
		await db
			.insert(pupilBsn)
			.values({ schoolId: actor.schoolId, pupilId, sealed: seal(bsn, belongsTo(actor, pupilId)) });
	}
	record(db, actor, { act: bsn ? 'leerlingen.keepBsn' : 'leerlingen.removeBsn', pupilId });
	return { said: 'leerlingen_said_kept' };
}

/** The number in full; each showing is logged. */
export async function showBsn(db: Db, actor: Actor, pupilId: string): Promise<string> {
	const [row] = await db
		.select({ sealed: pupilBsn.sealed })
		.from(pupilBsn)
		.where(and(eq(pupilBsn.schoolId, actor.schoolId), eq(pupilBsn.pupilId, pupilId)));
	if (!row || !mayUseBsn(actor)) throw new NotFound('bsn');
	record(db, actor, { act: 'leerlingen.showBsn', pupilId });
	return unseal(row.sealed, belongsTo(actor, pupilId));
}
