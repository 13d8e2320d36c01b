/** What the screens of a round of questions get to show. */
import type { Draft } from '#platform/web/drafts.ts';
import type { PupilName } from '../names.ts';
import type { RoundAnswer } from './round.ts';

export type RoundRow = {
	id: string;
	askedById: string;
	askedByName: string | null;
	askedOn: string;
	closesOn: string;
	closedOn: string | null;
	questions: string[];
	asked: RoundAnswer[];
};

export type NewRoundView = {
	pupil: PupilName;
	owner: string;
	today: string;
	closesOn: string;
	questions: [string, string];
	teachers: { id: string; name: string; roles: string[] }[];
	draft?: Draft;
};

export type RoundView = {
	pupil: PupilName;
	owner: string;
	today: string;
	round: RoundRow;
	isOpen: boolean;
	/** What the actor answered; null when not asked. */
	mine: RoundAnswer | null;
	may: { answer: boolean; close: boolean };
	draft?: Draft;
};
