/**
 * Extra support for a pupil: the ladder of four levels, and who works on it. Source: docs/rules.md, *Support*; the ladder
 * (basis, extra in school, outside school through the SWV, specialist) is that of the set-up's `ondersteuning.stappen`.
 */

export const levels = [1, 2, 3, 4] as const;
export type Level = (typeof levels)[number];

/** The word that a school's set-up has for each level. */
export const levelWords = { 1: 'basis', 2: 'extra', 3: 'buiten school', 4: 'specialistisch' } as const satisfies Record<
	Level,
	string
>;

export const basis: Level = 1;
export const highest: Level = 4;

/** From here on a pupil has a support plan. */
export const levelWithPlan: Level = 2;

/** The care team, by what they are to the pupil: they decide. The policies of the tables are made of these lists. */
export const careRoles = ['zorgcoordinator', 'orthopedagoog'] as const;

/** Who writes in the plan until the care team fixes it. */
export const planWriters = ['mentor', ...careRoles] as const;

/** Who asks all teachers of a pupil a question. */
export const roundAskers = planWriters;

/** Who may ask for support: whoever works with the pupil and writes in the dossier, but for a trainee. */
export const raiserRoles = [
	'mentor',
	'vakdocent',
	'onderwijsassistent',
	'begeleider',
	'teamleider',
	'directeur',
	...careRoles
] as const;

/** Whom a question round asks. */
export const teacherRoles = ['mentor', 'vakdocent', 'onderwijsassistent'] as const;
