/** What the screens of an evaluation get to show. */
import type { Draft } from '#platform/web/drafts.ts';
import type { Need, Outcome } from './outcome.ts';
import type { ArrangementChoice, PupilName, Viewer } from '../names.ts';
import type { Level } from '../ondersteuning.ts';
import type { EvaluationRow, GoalLately, VersionRow } from '../plan/views.ts';

export type EvaluateView = {
	pupil: PupilName;
	owner: string;
	today: string;
	version: VersionRow;
	level: Level;
	levelNames: Record<Level, string>;
	outcomes: Outcome[];
	goals: (GoalLately & { behaviour: string })[];
	arrangements: ArrangementChoice[];
	hasDraft: boolean;
	draft?: Draft;
};

export type EvaluationView = {
	pupil: PupilName;
	viewer: Viewer;
	evaluation: EvaluationRow;
	/** What it asks to arrange, as long as that is open and the reader's: where that is done, filled in. */
	follow: { need: Need; href: string; place: string } | null;
	levelNames: Record<Level, string>;
};
