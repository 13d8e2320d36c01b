import { forOppAt } from '#modules/opp/server/index.ts';
import { isWithGoals, isWithParents, questions } from '#modules/gesprekken/index.ts';
import { goalIdeas, linesOf, scalesOf, type GoalIdea } from '#modules/plan/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { recordHourly } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Draft } from '#platform/web/drafts.ts';
import { ownWords } from '../../forms.ts';
import { decisionOn } from '../../talk/talk.ts';
import type { Proposal, Said, TalkView } from '../../views.ts';
import { asTyped } from './as-sent.ts';
import { asksYear, comesOf, headOf, presentAt, yearOf, type AtTable } from './at-table.ts';

/** The screen of a talk for whoever holds it. */
export async function viewTalk(
	db: Db,
	actor: Actor,
	table: AtTable,
	draft: (action: string) => Promise<Draft | undefined>
): Promise<TalkView> {
	const { talk, pupil, people, goals, scores, setup, settings, talked } = table;
	const [forOpp, kept] = await Promise.all([
		forOppAt(db, actor, pupil.id, talk.kind === 'oudergesprek'),
		draft('gesprek')
	]);
	recordHourly(db, actor, { act: 'iop.viewTalk', pupilId: pupil.id, subjectId: talk.id });
	const ideas = goalIdeas(setup);
	const named = new Map(ideas.map(({ source, name }) => [source.key, name]));
	const stored = storedOf(table);
	return {
		pupil,
		talk: headOf(talk),
		label: settings.label,
		me: actor.personId,
		said: saidAt(table, named),
		goals: goals.map((goal) => ({
			goal,
			name: goal.source ? (named.get(goal.source.key) ?? null) : null,
			lines: linesOf(scores.filter(({ goalId }) => goalId === goal.id)),
			decision: decisionOn(talked, goal.id)
		})),
		scales: scalesOf(setup),
		proposals: proposalsOf(table, ideas),
		ideas,
		limits: settings.limits,
		people,
		yearParts: asksYear(table) ? settings.yearParts : [],
		stored,
		comes: comesOf(kept ? asTyped(table, actor, kept) : table, forOpp),
		draft: kept,
		isWithGoals: isWithGoals(talk.kind),
		isWithParents: isWithParents(talk.kind)
	};
}

function storedOf(table: AtTable): TalkView['stored'] {
	const { talk, talked } = table;
	const { record: kept } = talk;
	return {
		talked,
		year: yearOf(table),
		next: talked.next,
		present: presentAt(table),
		notes: kept?.notes ?? '',
		agreements: kept?.agreements ?? '',
		reflection: kept?.reflection ?? '',
		canTell: kept?.canTell ?? null,
		note: talk.note,
		lock: kept?.lock ?? 0,
		changedAt: kept?.changedAt ?? null
	};
}

function saidAt({ talk, pupil, talked }: AtTable, named: Map<string, string>): Said[] {
	return questions.map((question) => {
		const answer = talk.answers.find((one) => one.question === question && one.byId === pupil.id);
		return {
			question,
			answer: answer
				? {
						form: answer.form,
						words: answer.words,
						picked: answer.picked.map((key) => named.get(key) ?? key),
						fileId: answer.fileId
					}
				: null,
			writtenOut: talked.said[question] ?? ''
		};
	});
}

/** What the pupil wants to learn, picked from the list or in own words: the first choices for the next goal. */
function proposalsOf({ talk, pupil }: AtTable, ideas: GoalIdea[]): Proposal[] {
	const wish = talk.answers.find(({ question, byId }) => question === 'willen' && byId === pupil.id);
	if (!wish) return [];
	const picked = ideas
		.filter(({ source }) => wish.picked.includes(source.key))
		.map(({ source, name, behaviour }) => ({
			value: `competenties:${source.key}:${ownWords}`,
			label: name,
			behaviour
		}));
	return wish.words === '' ? picked : [{ value: ownWords, label: wish.words, behaviour: wish.words }, ...picked];
}
