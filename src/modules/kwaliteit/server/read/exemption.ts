import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { mayExempt } from '../../access.ts';
import { lineState, lineStates } from '../../figures.ts';
import type { NormOffer } from '../../offers.ts';
import type { ExemptionView } from '../../views.ts';
import { judgeAll } from './judged.ts';

/** One norm and one pupil: whether it counts, and who said that it does not. For those who may decide that. */
export async function viewExemption(
	db: Db,
	actor: Actor,
	normKey: string,
	pupilId: string,
	{ today, offers }: { today: string; offers: readonly NormOffer[] }
): Promise<ExemptionView> {
	if (!mayExempt(actor)) throw new NotFound('exemption');
	const { line, exemption } = await getLine(db, actor, normKey, pupilId, { today, offers });
	record(db, actor, { act: 'kwaliteit.viewExemption', pupilId, detail: { norm: normKey } });
	const { norm, subject } = line;
	return {
		norm,
		pupil: { id: subject.id, name: subject.name, group: subject.groupName },
		state: lineState(line),
		exemption: exemption ?? null,
		today
	};
}

/** What a norm says about a pupil, and the exemption that holds. Throws NotFound when the actor does not see the pupil. */
export async function getLine(
	db: Db,
	actor: Actor,
	normKey: string,
	pupilId: string,
	{ today, offers }: { today: string; offers: readonly NormOffer[] }
) {
	const { norms, exemptions } = await judgeAll(db, actor, today, offers, { pupilIds: [pupilId] });
	// Where the norm says more than one thing of a pupil, the exemption is about those that are not met.
	const own = norms
		.filter(({ norm }) => norm.key === normKey)
		.flatMap(({ lines }) => lines.filter(({ subject }) => subject.id === pupilId));
	const [line] = own.toSorted((a, b) => lineStates.indexOf(lineState(a)) - lineStates.indexOf(lineState(b)));
	if (!line) throw new NotFound('norm');
	return { line, exemption: exemptions.find((one) => one.normKey === normKey && one.subjectId === pupilId) };
}
