/** What the screens of a support plan get to show, with how it was evaluated. */
import type { Draft } from '#platform/web/drafts.ts';
import type { EvaluatedGoal, Heard, Outcome } from '../evaluation/outcome.ts';
import type { CaseAudience } from '../ladder/ladder.ts';
import type { Named, PupilName, Viewer } from '../names.ts';
import type { Level } from '../ondersteuning.ts';
import type { PlanAnswer, PlanAudience, SupportVersion } from './plan.ts';

/** A goal that runs, with how it went last, by each side. */
export type GoalLately = {
	id: string;
	behaviour: string;
	pupil: string | null;
	staff: string | null;
	on: string | null;
};

export type VersionRow = SupportVersion & {
	caseId: string;
	audience: PlanAudience;
	fixedByName: string | null;
	changedByName: string | null;
	lock: number;
};

export type AnswerRow = { personId: string; name: string | null; answer: PlanAnswer; on: string; remark: string };

export type EvaluationRow = {
	id: string;
	versionId: string;
	caseId: string;
	audience: PlanAudience;
	dueOn: string;
	heldOn: string;
	goals: EvaluatedGoal[];
	pupilSays: string;
	parentsSay: string;
	mentorSays: string;
	notAsked: Heard[];
	outcome: Outcome;
	fromLevel: Level;
	toLevel: Level;
	place: string;
	untilOn: string | null;
	nextOn: string | null;
	decidedByName: string | null;
	/** Null where it is not for this reader. */
	reason: string | null;
	reasonAudience: CaseAudience | null;
};

export type PlanView = {
	pupil: PupilName;
	viewer: Viewer;
	version: VersionRow;
	today: string;
	isCurrent: boolean;
	answers: AnswerRow[];
	differences: { field: string; pieces: { is: 'same' | 'added' | 'removed'; text: string }[] }[] | null;
	predecessorId: string | null;
	missing: string[];
	partners: Named[];
	readers: number;
	evaluation: EvaluationRow | null;
	levelNames: Record<Level, string>;
	owner: string;
	may: { write: boolean; fix: boolean; startNext: boolean; evaluate: boolean };
};

export type EditPlanView = {
	pupil: PupilName;
	owner: string;
	version: VersionRow;
	today: string;
	draft?: Draft;
};
