/** What the first page of a parent gets to show. */
import type { Child, Messages } from '#modules/kwaliteit/index.ts';
import type { ComingTalk } from '#modules/gesprekken/server/index.ts';
import type { Lines, Scale, Side } from '#modules/plan/index.ts';
import type { How } from './how.ts';

export type ParentGoal = {
	id: string;
	behaviour: string;
	place: string;
	moment: string;
	helper: string;
	lines: Lines;
	/** The words of the last value on each side; null when that side did not score yet. */
	now: Record<Side, string | null>;
};

export type ParentTalk = ComingTalk & {
	/** The talk itself, and where a time is chosen; not for a talk without parents, or on its own day. */
	href: string;
	timeHref: string | null;
};

export type ParentChild = Child & { how: How; goals: ParentGoal[]; talk: ParentTalk | null; hasPlan: boolean };

export type ParentHome = {
	viewer: 'parent';
	name: string;
	today: string;
	children: ParentChild[];
	messages: Messages | null;
	scales: Record<Side, Scale>;
};
