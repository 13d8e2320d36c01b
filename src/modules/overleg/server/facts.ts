import { cardOf, type NormLine, type NormLines, type NormOffer, type NormQuestion } from '#modules/kwaliteit/index.ts';
import { outcomeOf } from '#modules/kwaliteit/norm.ts';
import type { Db } from '#platform/database/session.ts';
import { longDate } from '#ui/format.ts';
import { actionsOf, actionUntil, doneOnTime, type ActionFacts } from '../norms.ts';
import { actionsPath } from '../paths.ts';

const listActionFacts = (db: Db): Promise<ActionFacts[]> =>
	db.sql<ActionFacts[]>`
		select action_id as "actionId", owner, meeting, agreed_on::text as "agreedOn", due_on::text as "dueOn", done_on::text as "doneOn"
		from meeting_action_facts() order by due_on, action_id`;

/** N21 of the whole school. Of some pupils it says nothing: an action is somebody's, not a pupil's. */
async function judgeActions(db: Db, { day, pupilIds, isPast }: NormQuestion): Promise<NormLines[]> {
	const all = pupilIds ? [] : await listActionFacts(db);
	const norm = cardOf(doneOnTime);
	const facts = actionsOf(isPast ? all.flatMap((one) => actionUntil(one, day.today)) : all, day);
	const lines = facts.map((fact): NormLine => ({
		norm,
		subject: {
			id: fact.actionId,
			name: fact.owner,
			groupName: null,
			part: `${fact.meeting}, ${longDate(fact.agreedOn)}`
		},
		outcome: outcomeOf(doneOnTime.judge(fact, day), day.today)
	}));
	return [{ norm, lines }];
}

/** N21, for the page of today and for the school's figures. */
export const actionNormOffer: NormOffer = { judge: judgeActions, href: () => actionsPath };
