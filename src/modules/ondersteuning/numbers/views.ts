/** What the figures of support get to show. */
import type { Named } from '../names.ts';
import type { Numbers } from './numbers.ts';
import type { Level } from '../ondersteuning.ts';
import type { Urgency } from '../request/request.ts';

export type NumbersView = {
	year: { name: string; startsOn: string; endsOn: string };
	today: string;
	numbers: Numbers;
	requests: { urgency: Urgency; raised: number | null; answered: number | null; meanDays: number | null }[];
	levelNames: Record<Level, string>;
	locations: Named[];
	locationId?: string;
	/** As they may be seen outside the school (docs/rules.md P4). */
	isForOutside: boolean;
	/** Whether the reader comes here from the caseload. */
	mayCaseload: boolean;
};
