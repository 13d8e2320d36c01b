import type { NormCard, NormLine, NormLines, NormOffer, Subject } from './offers.ts';
import type { Outcome } from './norm.ts';

/** Norms for tests: what they say of each pupil is given. */
export const card = (key: string, target = 90): NormCard => ({
	key,
	nameKey: 'kwaliteit_norms',
	openKey: 'kwaliteit_day_exemption',
	manyKey: 'kwaliteit_day_handover_many',
	taskKey: 'kwaliteit_day_see_who',
	taskFor: 'mentor',
	subject: 'pupil',
	resultArea: null,
	defaultTarget: target,
	soonDays: 14
});

export const met: Outcome = { is: 'voldaan', on: '2026-10-01' };
export const missed: Outcome = { is: 'gemist', dueOn: '2026-10-01' };
export const overdue: Outcome = { is: 'nog te doen', dueOn: '2026-11-12', isOverdue: true };
export const toDo: Outcome = { is: 'nog te doen', dueOn: '2026-12-01', isOverdue: false };
export const notApplicable: Outcome = { is: 'n.v.t.', whyKey: 'kwaliteit_figure_none', exemption: null };

export const line = (norm: NormCard, id: string, outcome: Outcome, name = id): NormLine => ({
	norm,
	subject: { id, name, groupName: null },
	outcome
});

/** As an offer gives them: what is said of one norm together. */
export const saidBy = (...lines: NormLine[]): NormLines[] =>
	[...Map.groupBy(lines, ({ norm }) => norm.key).values()].map((ofNorm) => ({ norm: ofNorm[0]!.norm, lines: ofNorm }));

/** An offer over the pupils that the actor sees: the outcome follows from the pupil's name, as the database tells it. */
export const offerOf = (norm: NormCard, outcomeOf: (subject: Subject) => Outcome): NormOffer => ({
	href: (id) => `/leerlingen/${id}/opp`,
	async judge(db, { pupilIds }) {
		const subjects = await db.sql<Subject[]>`
			select id, given_name as name, null as "groupName" from pupil
			where ${pupilIds ? db.sql`id = any (${pupilIds as string[]}::uuid[])` : db.sql`true`} order by given_name`;
		return [{ norm, lines: subjects.map((subject) => ({ norm, subject, outcome: outcomeOf(subject) })) }];
	}
});
