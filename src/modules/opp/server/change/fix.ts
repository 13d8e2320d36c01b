import { and, eq } from 'drizzle-orm';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { Refusal, type TextKey } from '#platform/web/errors.ts';
import { mayFix } from '../../access.ts';
import { fix } from '../../fixing.ts';
import type { FixForm } from '../../forms.ts';
import { oppPaths } from '../../paths.ts';
import { getOpp } from '../read/opp.ts';
import { oppVersion } from '../tables.ts';
import { allow } from './allow.ts';

/** A named person decides: from now on this version counts, and the one before it does not (O7). */
export async function fixOpp(db: Db, actor: Actor, pupilId: string, oppId: string, input: FixForm): Promise<Done> {
	const opp = await getOpp(db, actor, pupilId, oppId);
	allow(mayFix(opp.actor, opp.version), opp.version);
	if (opp.version.lock !== input.version) throw new Refusal('opp_refusal_changed');
	const fixing = fix(opp.version, opp.facts, { personId: actor.personId, on: opp.today });
	if (!fixing.isFixed) throw new Refusal((fixing.missing[0] ?? 'opp_refusal_changed') as TextKey);

	const { version, replaced } = fixing;
	const row = (id: string) => and(eq(oppVersion.schoolId, actor.schoolId), eq(oppVersion.id, id));
	// First, because at no moment may two versions count.
	if (replaced) await db.update(oppVersion).set({ state: replaced.state }).where(row(replaced.id));
	const fixed = await db
		.update(oppVersion)
		.set({ state: version.state, fixedOn: version.fixedOn, fixedById: version.fixedBy, version: input.version + 1 })
		.where(and(row(oppId), eq(oppVersion.state, 'draft'), eq(oppVersion.version, input.version)))
		.returning({ id: oppVersion.id });
	if (fixed.length === 0) throw new Refusal('opp_refusal_changed');
	const detail = { number: version.number, kind: version.kind, replaces: replaced?.number ?? null };
	record(db, actor, { act: 'opp.fix', pupilId, subjectId: oppId, detail });
	return { to: oppPaths(pupilId, oppId).page, said: 'opp_said_fixed' };
}
