import { isWithParents } from '#modules/gesprekken/index.ts';
import { keepNote, keepRecord } from '#modules/gesprekken/server/index.ts';
import { goalIdeas } from '#modules/plan/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, Refusal } from '#platform/web/errors.ts';
import type { TalkForm } from '../../forms.ts';
import { talkPaths } from '#modules/gesprekken/index.ts';
import { saidAtTalk, writtenOutAt } from '../../said.ts';
import type { NextGoal, Talked } from '../../talk.ts';
import { textsOf } from '../../fields.ts';
import { asksYear, competenceName, getTable, holds, yearOf, type AtTable } from '../read/talk.ts';
import { close } from './close.ts';

/** Keeps what is written at a talk; when people are done, closes it with everything that follows from it. */
export async function keepTalk(db: Db, actor: Actor, pupilId: string, talkId: string, input: TalkForm): Promise<Done> {
	const table = await getTable(db, actor, pupilId, talkId);
	const { talk } = table;
	if (!holds(table)) throw new Refusal(talk.state === 'open' ? 'iop_refusal_role' : 'iop_refusal_closed');
	const lock = talk.record?.lock ?? 0;
	if (input.version !== lock) throw conflictWith(table);
	const talked = talkedIn(table, actor, input);
	const { notes, agreements, reflection, canTell } = input;
	const words = { notes, agreements, reflection, canTell, outcome: talked };
	if (!(await keepRecord(db, actor, talk, words, lock))) {
		throw conflictWith(await getTable(db, actor, pupilId, talkId));
	}
	await keepNote(db, actor, talk, input.note);
	if (!input.isDone) {
		record(db, actor, { act: 'iop.keepTalk', pupilId, subjectId: talkId });
		return { to: talkPaths(pupilId, talkId).page, said: 'iop_said_kept' };
	}
	await close(db, actor, { ...table, talked }, words);
	return { to: talkPaths(pupilId, talkId).page, said: 'iop_said_closed', params: { name: table.pupil.givenName } };
}

/** What the form says, for this talk: parts that it does not ask for stay as they are. */
function talkedIn(table: AtTable, actor: Actor, input: TalkForm): Talked {
	const { settings, talk } = table;
	const running = new Set(table.goals.map(({ id }) => id));
	const year = asksYear(table)
		? { ...yearOf(table), ...Object.fromEntries(settings.yearParts.map((part) => [part, input.year[part]])) }
		: null;
	const others = writtenOutAt(table.pupil.id, talk.answers, input.said);
	return {
		decisions: Object.fromEntries(Object.entries(input.decisions).filter(([goalId]) => running.has(goalId))),
		next: input.next
			.map((next) => (next.behaviour === '' ? { ...next, behaviour: wordsOf(table, next) } : next))
			.filter(({ behaviour }) => behaviour !== ''),
		// Once it is done, everything that the pupil said stands with the talk.
		said: input.isDone ? saidAtTalk(table.pupil.id, talk.answers, input.said, competenceName(table.setup)) : input.said,
		isRight: input.isRight,
		writtenOut:
			input.isDone && others.length > 0 ? { questions: others, byId: actor.personId, byName: actor.name } : null,
		year,
		present: input.present.filter((id) =>
			table.people.some(({ personId, role }) => personId === id && (role !== 'ouder' || isWithParents(talk.kind)))
		),
		evaluatesOpp: input.evaluatesOpp
	};
}

/** Who chose a goal and wrote nothing means the goal in the words of the list, or in the pupil's own. */
function wordsOf({ setup, talk, pupil }: AtTable, { source, origin }: NextGoal): string {
	if (source) return goalIdeas(setup).find((idea) => idea.source.key === source.key)?.behaviour ?? '';
	const wish = talk.answers.find(({ question, byId }) => question === 'willen' && byId === pupil.id);
	return origin === 'pupil' ? (wish?.words ?? '') : '';
}

/** What stands there now, by field of the form, for whoever was second. */
function conflictWith({ talk, talked }: AtTable): EditConflict {
	const { record: kept } = talk;
	return new EditConflict(
		{
			verslag: kept?.notes ?? '',
			afspraken: kept?.agreements ?? '',
			ouders: kept?.reflection ?? '',
			...textsOf(talked),
			...(kept?.changedByName && { changedBy: kept.changedByName }),
			...(kept && { changedAt: kept.changedAt.toISOString() })
		},
		kept?.lock ?? 0
	);
}
