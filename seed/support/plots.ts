import type { Outcome } from '#modules/ondersteuning/evaluation/outcome.ts';
import type { Level } from '#modules/ondersteuning/ondersteuning.ts';
import type { PlanAudience } from '#modules/ondersteuning/plan/plan.ts';

/** A case as it went: opened so many days ago, with plans that were evaluated so many days ago. */
export type Plot = {
	level: Level;
	openedAgo: number;
	/** Without: no plan yet. The last one is in force; its date lies so many days ahead, or behind where below nothing. */
	evaluations?: { ago: number; outcome: Outcome }[];
	nextIn?: number;
	audience?: PlanAudience;
	hasDraft?: boolean;
	/** Waits for a place or a referral since so many days. */
	waitsAgo?: number;
};

/** Over all levels: near, past and later evaluations, one without a plan, one that waits, one for the team alone. */
export const running: readonly Plot[] = [
	{ level: 2, openedAgo: 95, evaluations: [], nextIn: 6 },
	{ level: 2, openedAgo: 110, evaluations: [], nextIn: -4 },
	{ level: 2, openedAgo: 20, hasDraft: true },
	{
		level: 2,
		openedAgo: 190,
		evaluations: [{ ago: 75, outcome: 'buitenschools tijdelijk' }],
		nextIn: 40,
		waitsAgo: 75
	},
	{
		level: 2,
		openedAgo: 330,
		evaluations: [
			{ ago: 200, outcome: 'voortzetten' },
			{ ago: 60, outcome: 'een stap meer' }
		],
		nextIn: 62
	},
	{ level: 3, openedAgo: 260, evaluations: [{ ago: 35, outcome: 'specialistische hulp' }], nextIn: 55, waitsAgo: 35 },
	{ level: 1, openedAgo: 9 },
	{
		level: 2,
		openedAgo: 240,
		evaluations: [
			{ ago: 150, outcome: 'voortzetten' },
			{ ago: 62, outcome: 'voortzetten' }
		],
		nextIn: 27,
		audience: 'team'
	}
];

/** Support that ended in this school year: a year that is a few weeks old has few. */
export const ended: readonly Plot[] = [160, 150, 140, 130, 120, 100].map((openedAgo, at) => ({
	level: 2,
	openedAgo: openedAgo + 60,
	evaluations: [{ ago: 12 + at * 5, outcome: 'terug naar basis' }]
}));
