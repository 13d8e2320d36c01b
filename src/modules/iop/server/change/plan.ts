import { randomUUID } from 'node:crypto';
import { sharedGoals } from '#modules/plan/index.ts';
import { addFixed, listGoals } from '#modules/plan/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, NotFound, Refusal } from '#platform/web/errors.ts';
import { changeOf } from '../../plan/differences.ts';
import type { PlanForm } from '../../plan/forms.ts';
import { planPath } from '../../paths.ts';
import { nextVersion, yearPartOf, yearParts, type YearPart } from '../../talk/talk.ts';
import { getSubject } from '../read/plan.ts';
import { iopVersion } from '../tables.ts';

/**
 * Changes the parts for the year between two talks: a version of its own, with its reason and the goals as they stand today.
 * Parts that the school's plan does not have stay as they are. Throws an EditConflict when there is a newer version.
 */
export async function editPlan(db: Db, actor: Actor, pupilId: string, input: PlanForm, today: string): Promise<Done> {
	const [{ current, settings, may }, goals] = await Promise.all([
		getSubject(db, actor, pupilId),
		listGoals(db, [pupilId], { onlyRunning: true })
	]);
	if (!current) throw new NotFound('plan');
	if (!may.edit) throw new Refusal('iop_refusal_plan_role');
	if (input.version !== current.number) {
		const theirs = Object.fromEntries(settings.yearParts.map((part) => [part, current.content[part]]));
		throw new EditConflict(
			{ ...theirs, ...(current.fixedByName && { changedBy: current.fixedByName }) },
			current.number
		);
	}
	const year: YearPart = {
		...yearPartOf(current.content),
		...Object.fromEntries(settings.yearParts.map((part) => [part, input[part]]))
	};
	if (yearParts.every((part) => year[part] === current.content[part])) throw new Refusal('iop_refusal_same');

	const continuing = sharedGoals(goals, 'iop');
	const made = nextVersion(current, { continuing, reached: [], stopped: [], next: [] }, year, {
		id: randomUUID(),
		kind: 'edit',
		on: today,
		byId: actor.personId,
		goalIds: []
	});
	const version = { ...made.version, explanation: input.explanation };
	if (!(await addFixed(db, actor, iopVersion, { ...version, pupilId }))) throw new Refusal('iop_refusal_changed');
	const { parts } = changeOf(current.content, version.content);
	record(db, actor, { act: 'iop.editPlan', pupilId, subjectId: version.id, detail: { number: version.number, parts } });
	return { to: planPath(pupilId), said: 'iop_said_plan' };
}
