/** What the screens of requests get to show. */
import type { Audience } from '#platform/access/audience.ts';
import type { Draft } from '#platform/web/drafts.ts';
import type { StateName } from '#ui/states.ts';
import type { CaseRow } from '../ladder/views.ts';
import type { PupilName } from '../names.ts';
import type { Level } from '../ondersteuning.ts';
import type { GoalLately } from '../plan/views.ts';
import type { RequestState, Side, Urgency } from './request.ts';

export type RequestLine = {
	id: string;
	urgency: Urgency;
	state: RequestState;
	raisedOn: string;
	asked: string;
	decidedOn: string | null;
	authorName: string | null;
};

export type LinkedEntry = {
	id: string;
	kind: string;
	kindLabel: string | null;
	on: string;
	text: string;
	audience: Audience;
};

export type ReplyRow = { id: string; side: Side; on: string; text: string; authorName: string | null };

export type RequestRow = Omit<RequestLine, 'authorName'> & {
	authorId: string;
	authorName: string | null;
	seen: string;
	tried: string;
	pupilSays: string;
	isPupilAsked: boolean;
	parentsSay: string;
	areParentsAsked: boolean;
	reason: string;
	decidedByName: string | null;
	isTakenBack: boolean;
	lock: number;
	entries: LinkedEntry[];
	replies: ReplyRow[];
};

export type NewRequestView = {
	pupil: PupilName;
	owner: string;
	entries: LinkedEntry[];
	goals: GoalLately[];
	readers: { name: string; role: string }[];
	answerDays: Record<Urgency, number>;
	draft?: Draft;
};

export type RequestView = {
	pupil: PupilName;
	owner: string;
	request: RequestRow;
	/** By when the care team answers; null when it is not its turn. */
	dueOn: string | null;
	today: string;
	goals: GoalLately[];
	readers: { name: string; role: string }[];
	/** Where a case is open, the request joins it. */
	openCase: Pick<CaseRow, 'level'> | null;
	levels: { level: Level; name: string }[];
	may: { decide: boolean; reply: boolean; takeBack: boolean };
	drafts: Partial<Record<'terugvragen' | 'antwoord' | 'oppakken' | 'sluiten', Draft>>;
};

export type WaitingRequest = {
	id: string;
	pupilId: string;
	pupilName: string;
	group: string | null;
	urgency: Urgency;
	raisedOn: string;
	asked: string;
	authorName: string | null;
	/** By when the care team answers; null while it waits for an answer itself. */
	dueOn: string | null;
	state: StateName;
};

export type RequestsView = { today: string; requests: WaitingRequest[]; answerDays: Record<Urgency, number> };
