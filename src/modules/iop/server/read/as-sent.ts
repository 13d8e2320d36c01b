/** A talk as a form would leave it: the one that was sent, or the one in which somebody is still typing. */
import { isWithParents } from '#modules/gesprekken/index.ts';
import type { RecordWords } from '#modules/gesprekken/server/index.ts';
import { goalIdeas } from '#modules/plan/index.ts';
import type { Draft } from '#platform/web/drafts.ts';
import { TalkForm } from '../../forms.ts';
import { saidAtTalk, writtenOutAt } from '../../talk/said.ts';
import type { NextGoal, Talked } from '../../talk/talk.ts';
import { asksYear, competenceName, yearOf, type AtTable } from './at-table.ts';

/** Whoever writes at the talk. */
type Writer = { personId: string; name: string };

/** What a form has to keep, and the table as it is from then on. */
export function asSent(table: AtTable, by: Writer, input: TalkForm): { words: RecordWords; after: AtTable } {
	const { notes, agreements, reflection, canTell } = input;
	const talked = talkedIn(table, by, input);
	const words: RecordWords = { notes, agreements, reflection, canTell, outcome: talked };
	return { words, after: { ...table, talked, talk: { ...table.talk, record: { ...table.talk.record!, ...words } } } };
}

/** The table as it would be; a form that cannot be kept as it stands changes nothing. */
export function asTyped(table: AtTable, by: Writer, { fields }: Draft): AtTable {
	const typed = TalkForm.safeParse(fields);
	return typed.success ? asSent(table, by, typed.data).after : table;
}

/** What the form says, for this talk: parts that it does not ask for stay as they are. */
function talkedIn(table: AtTable, by: Writer, input: TalkForm): Talked {
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
		writtenOut: input.isDone && others.length > 0 ? { questions: others, byId: by.personId, byName: by.name } : null,
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
