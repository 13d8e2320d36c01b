// What the screens of scores get to show. Dates are ISO text.
import type { Audience } from '#platform/access/audience.ts';
import type { Draft } from '#platform/web/drafts.ts';
import type { Lines, Scale, Side } from './score.ts';

type Pupil = { id: string; name: string; givenName: string };

/** What the actor scored today on one thing of one pupil. `isFresh`: another value still puts a slip right. */
export type GivenToday = { id: string; value: string; at: Date; isFresh: boolean };

export type ScoreCell = {
	/** A goal, by its id, or a competence, by its key. */
	about: string;
	title: string;
	audience: Audience;
	given: GivenToday | null;
};

/** What is scored for the whole group: the goals of today, all running goals, or one competence by its key. */
export type GroupScoreWhat = { kind: 'today' } | { kind: 'goals' } | { kind: 'competence'; key: string; name: string };

export type GroupScoreView = {
	group: { id: string; name: string };
	today: string;
	what: GroupScoreWhat;
	competences: { key: string; name: string }[];
	scale: Scale;
	rows: { pupil: Pupil; cells: ScoreCell[] }[];
	/** Whose scores may wait in this browser. */
	owner: string;
	batch: string;
	draft: Draft | undefined;
};

/** One score in a list, with what became of it. */
export type ScoreLine = {
	id: string;
	on: string;
	byName: string | null;
	side: Side;
	/** The name of the value, as the school calls it now; its key when it is no longer on the scale. */
	valueName: string;
	step: number;
	word: string;
	photoId: string | null;
	/** Why this one took the place of another; empty when it did not. */
	why: string;
	/** Why it counts no more, and whether another came in its place; null while it counts. */
	ended: { why: string; isTakenBack: boolean } | null;
	/** The number of the taking back, for who may: within moments, and without a reason. */
	takeBackId: string | null;
	mayCorrect: boolean;
};

export type GoalScoresView = {
	pupil: Pupil;
	viewer: 'staff' | 'parent' | 'pupil';
	goal: { id: string; behaviour: string; audience: Audience };
	lines: Lines;
	scales: Record<Side, Scale>;
	/** The newest first. */
	scores: ScoreLine[];
	/** The scale of the actor, who may score; null for who only looks on. */
	scoring: { scale: Scale; today: string | null; id: string } | null;
};

export type CorrectScoreView = {
	pupil: Pupil;
	/** The goal in its own words, or the name of the competence. */
	title: string;
	goalId: string | null;
	score: { id: string; on: string; value: string; valueName: string };
	scale: Scale;
	/** Nobody may: it counts no more, or it is of somebody else. */
	mayCorrect: boolean;
	newId: string;
};
