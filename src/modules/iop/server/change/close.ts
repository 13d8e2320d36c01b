import { randomUUID } from 'node:crypto';
import { m } from '#paraglide/messages.js';
import { isWithGoals } from '#modules/gesprekken/index.ts';
import { addFollowingTalk, closeTalk } from '#modules/gesprekken/server/index.ts';
import { consultForOpp, speakForOpp } from '#modules/opp/server/index.ts';
import { addFixed, addGoal, endGoal } from '#modules/plan/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { FormIssue, Refusal, type TextKey } from '#platform/web/errors.ts';
import { longDate } from '#ui/format.ts';
import type { VersionKind } from '../../iop.ts';
import { changesPlan, nextVersion, sortGoals, type Sorted } from '../../talk/talk.ts';
import { wordsForOpp } from '../opp-words.ts';
import { askedTo, asksYear, comesOf, presentAt, yearOf, type AtTable } from '../read/at-table.ts';
import { iopVersion } from '../tables.ts';

/**
 * The talk that leaves no paperwork: in this one transaction the goals end and begin, the plan gets its next version, the
 * pupil's words go into the OPP, agreements become tasks, and the talk with the parents is there. Throws a FormIssue
 * when something must still be answered; then nothing happened.
 */
export async function close(db: Db, actor: Actor, table: AtTable): Promise<void> {
	const comes = comesOf(table, null);
	refuseUnfinished(comes);
	const { talk, pupil, today } = table;
	const sorted = sortGoals(table.goals, table.talked);
	const present = new Set(presentAt(table));

	const version = await keepPlan(db, actor, table, sorted);
	await closeTalk(db, actor, talk, {
		heldOn: today,
		presence: askedTo(table).map(({ personId, role }) => ({ personId, role, isPresent: present.has(personId) })),
		agreements: comes.agreements
	});
	const parentsTalk = await addFollowingTalk(db, actor, talk.id, today);
	const oppId = await tellOpp(db, actor, table);
	record(db, actor, {
		act: 'iop.closeTalk',
		pupilId: pupil.id,
		subjectId: talk.id,
		detail: {
			version,
			agreements: comes.agreements.length,
			parentsTalk: parentsTalk !== undefined,
			opp: oppId !== null
		}
	});
}

function refuseUnfinished({ unanswered, goalCount }: ReturnType<typeof comesOf>): void {
	const errors: Record<string, TextKey> = {};
	if (unanswered.includes('kan')) errors.kan = 'iop_form_can_tell';
	if (unanswered.includes('aanwezig')) errors.aanwezig = 'iop_form_present';
	if (goalCount === 'too many') errors.doel = 'iop_form_too_many_goals';
	if (Object.keys(errors).length > 0) throw new FormIssue(errors);
}

/** Gives the number of the version that counts now, or null where the plan stays as it is. */
async function keepPlan(db: Db, actor: Actor, table: AtTable, sorted: Sorted): Promise<number | null> {
	const { talk, pupil, current, today } = table;
	const year = asksYear(table) ? yearOf(table) : null;
	if (!isWithGoals(talk.kind) && !changesPlan(sorted, year, current)) return null;

	for (const { id } of sorted.reached) await endGoal(db, actor, id, 'reached', today);
	for (const { id } of sorted.stopped) await endGoal(db, actor, id, 'stopped', today);
	const goalIds: string[] = [];
	for (const next of sorted.next) {
		goalIds.push(await addGoal(db, actor, pupil.id, { ...next, plan: 'iop', fromOn: today, untilOn: null }));
	}
	const { version } = nextVersion(current, sorted, year, {
		id: randomUUID(),
		kind: kindOf(table),
		on: today,
		byId: actor.personId,
		goalIds
	});
	const isFixed = await addFixed(db, actor, iopVersion, { ...version, pupilId: pupil.id }, { talkId: talk.id });
	if (!isFixed) throw new Refusal('iop_refusal_changed');
	return version.number;
}

function kindOf({ current, talk }: AtTable): VersionKind {
	if (current === null) return 'first';
	return talk.kind === 'plan' ? 'year' : 'talk';
}

/** The pupil's own words in the OPP that is being made or evaluated (O5, O6); with the parents it is the consultation (O3). */
async function tellOpp(db: Db, actor: Actor, table: AtTable) {
	const { talk, pupil, talked, today } = table;
	if (!talked.evaluatesOpp) return null;
	const { notes, agreements, reflection } = talk.record!;
	// What stands in a document is in Dutch, whatever the language of whoever closes the talk.
	const inDutch = { locale: 'nl' } as const;
	if (talk.kind === 'oudergesprek') {
		return consultForOpp(db, actor, pupil.id, {
			on: today,
			attended: presentAt(table),
			summary: [reflection, agreements, notes].find(Boolean) ?? m.iop_opp_consulted({}, inDutch)
		});
	}
	return speakForOpp(db, actor, pupil.id, {
		...wordsForOpp(talked),
		explanation: m.iop_opp_explanation({ date: longDate(today) }, inDutch)
	});
}
