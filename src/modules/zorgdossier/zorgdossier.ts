/* The rules of zorgdossier: pure. No database, clock or framework; dates come in as arguments. */
import { addDays } from '#platform/text/dates.ts';

/**
 * What the care file keeps, each in a table and a circle of its own. A report is the fourth kind; its rules are in `reports/`.
 */
export const factKinds = ['diagnose', 'medisch', 'justitieel'] as const;
export type FactKind = (typeof factKinds)[number];
export const careKinds = [...factKinds, 'verslag'] as const;
export type CareKind = (typeof careKinds)[number];

export const isFactKind = (kind: string): kind is FactKind => (factKinds as readonly string[]).includes(kind);

/** Who keeps the care file. Reading along with a reason is the role `inzage`, and writes nothing. */
export const careTeam = ['zorgcoordinator', 'orthopedagoog'] as const;

/**
 * Who can be named with one item, by what they are to the pupil: with something medical whoever works with the pupil, no
 * trainee; with something judicial only who leads the school. A diagnosis and a report stay with the care team.
 */
export const nameable = {
	medisch: ['mentor', 'vakdocent', 'onderwijsassistent', 'begeleider', 'teamleider', 'directeur'],
	justitieel: ['teamleider', 'directeur']
} as const satisfies Partial<Record<FactKind, readonly string[]>>;
export type NamedKind = keyof typeof nameable;

export const hasNamedReaders = (kind: FactKind): kind is NamedKind => kind in nameable;

/** Nobody is named for longer than a school year: then somebody looks again. Ours. */
export const mostReadingDays = 366;

export type Term = { fromOn: string; untilOn: string };
export type TermFault = 'past' | 'order' | 'long';

/** What is wrong with the days on which somebody may read; both days count. */
export function faultOfTerm({ fromOn, untilOn }: Term, today: string, mostDays: number): TermFault | null {
	if (untilOn < fromOn) return 'order';
	if (untilOn < today) return 'past';
	return untilOn >= addDays(fromOn, mostDays) ? 'long' : null;
}

/** Whether a term holds today; one that was ended holds no more, whatever its days say. */
export const holdsOn = ({ fromOn, untilOn, endedAt }: Term & { endedAt: Date | null }, today: string): boolean =>
	endedAt === null && fromOn <= today && today <= untilOn;
