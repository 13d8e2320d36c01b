import type { DraftSubject } from './tasks.ts';

/** The pupil that a page is about, from its address. */
export const pupilInPath = (path: string): string | null => path.match(/^\/leerlingen\/([0-9a-f-]{36})\//)?.[1] ?? null;

const subjects: [RegExp, DraftSubject][] = [
	[/\/logboek(\/|$)/, 'log'],
	// A support plan is written under support too.
	[/\/ondersteuning(\/|$)/, 'support'],
	[/\/opp(\/|$)/, 'opp'],
	[/\/trajecten(\/|$)/, 'placement'],
	[/^\/berichten(\/|$)/, 'message'],
	[/\/gesprekken(\/|$)/, 'talk'],
	// The scores of a goal stand under that goal.
	[/\/(scores|scoren)(\/|$)/, 'score'],
	[/\/doelen(\/|$)/, 'goal'],
	[/\/plan(\/|$)/, 'plan'],
	[/\/overdracht(\/|$)/, 'handover'],
	[/\/gegevens(\/|$)/, 'facts'],
	[/\/betrokken(\/|$)/, 'access'],
	[/\/toestemmingen(\/|$)/, 'consent'],
	[/\/rooster(\/|$)/, 'lesson'],
	[/\/(hulpkaart|maatregelen|werkplan|indicaties|observaties|observatieperiode)(\/|$)/, 'tailored'],
	[/\/(begeleiding|leskaart)(\/|$)/, 'guidance'],
	[/^\/kwaliteit(\/|$)/, 'norm']
];

/** What somebody was writing, from where the form stands. */
export const draftSubject = (path: string): DraftSubject =>
	subjects.find(([pattern]) => pattern.test(path))?.[1] ?? 'other';
