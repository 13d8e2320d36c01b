import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { Refusal, type TextKey } from '#platform/web/errors.ts';
import { fixVersion } from '#modules/plan/server/index.ts';
import { mayFix } from '../../access.ts';
import { fix } from '../../fixing.ts';
import type { FixForm } from '../../forms.ts';
import { oppPaths } from '../../paths.ts';
import { listGoalsOn } from '../read/goals.ts';
import { getOpp } from '../read/opp.ts';
import { oppVersion } from '../tables.ts';
import { allow } from './allow.ts';

/** A named person decides: from now on this version counts, and the one before it does not (O7). */
export async function fixOpp(db: Db, actor: Actor, pupilId: string, oppId: string, input: FixForm): Promise<Done> {
	const opp = await getOpp(db, actor, pupilId, oppId);
	allow(mayFix(opp.actor, opp.version), opp.version);
	if (opp.version.lock !== input.version) throw new Refusal('opp_refusal_changed');
	const goals = await listGoalsOn(db, pupilId, opp.today);
	const fixing = fix(opp.version, opp.facts, { personId: actor.personId, on: opp.today, goals });
	if (!fixing.isFixed) throw new Refusal((fixing.missing[0] ?? 'opp_refusal_changed') as TextKey);

	const { version, replaced } = fixing;
	if (!(await fixVersion(db, actor, oppVersion, version, input.version))) throw new Refusal('opp_refusal_changed');
	const detail = { number: version.number, kind: version.kind, replaces: replaced?.number ?? null };
	record(db, actor, { act: 'opp.fix', pupilId, subjectId: oppId, detail });
	return { to: oppPaths(pupilId, oppId).page, said: 'opp_said_fixed' };
}
