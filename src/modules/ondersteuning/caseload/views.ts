/** What the list of cases gets to show. */
import type { CaseloadQuery } from './forms.ts';
import type { Named } from '../names.ts';
import type { Level } from '../ondersteuning.ts';

/** One case in the list of the care team. */
export type CaseLine = {
	id: string;
	pupilId: string;
	name: string;
	group: string | null;
	location: string | null;
	level: Level;
	levelSince: string;
	guide: string | null;
	waitingSince: string | null;
	hasPlan: boolean;
	/** What is due first: the evaluation, or a plan. */
	dueOn: string | null;
	requests: number;
};

export type CaseloadView = {
	today: string;
	query: CaseloadQuery;
	lines: CaseLine[];
	/** Of all cases that fit the choices. */
	total: number;
	/** Of all cases that the actor sees, whatever was chosen. */
	counts: {
		open: number;
		late: number;
		waiting: number;
		withoutPlan: number;
		requests: number;
		byLevel: Record<Level, number>;
	};
	locations: Named[];
	guides: Named[];
	levelNames: Record<Level, string>;
	/** Addresses of the pages before and after this one. */
	previous: string | null;
	next: string | null;
};
