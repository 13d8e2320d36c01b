/** What the page of the support of one pupil gets to show. */
import type { Said } from '#modules/leerlingen/index.ts';
import type { CaseRow, PointRow, RungView, StepRow } from './ladder/views.ts';
import type { PupilName, Viewer } from './names.ts';
import type { Level } from './ondersteuning.ts';
import type { EvaluationRow, VersionRow } from './plan/views.ts';
import type { RequestLine } from './request/views.ts';
import type { RoundRow } from './round/views.ts';

/** The one thing that is to be done now, for who looks. */
export type NextAction = { label: Said; href: string; text?: Said; isMain: boolean; post?: string };

export type SupportView = {
	pupil: PupilName;
	viewer: Viewer;
	today: string;
	rungs: RungView[];
	level: Level;
	case: CaseRow | null;
	steps: StepRow[];
	points: PointRow[];
	/** Of cases that were closed. */
	closedCases: number;
	requests: (RequestLine & { dueOn: string | null; waitsOnMe: boolean })[];
	current: VersionRow | null;
	draft: Pick<VersionRow, 'id' | 'number' | 'changedByName'> | null;
	evaluations: EvaluationRow[];
	levelNames: Record<Level, string>;
	rounds: (RoundRow & { isOpen: boolean; waitsOnMe: boolean })[];
	next: NextAction | null;
	may: {
		raise: boolean;
		runCase: boolean;
		writePlan: boolean;
		evaluate: boolean;
		askRound: boolean;
	};
};
