/**
 * Which module may use which: the whole graph on one screen. A module uses another one's `index.ts` (rules, safe in the
 * browser) and `server/index.ts` (reading and changing); foreign keys may point at another module's `server/tables.ts`.
 * The dependency check (.dependency-cruiser.cjs) reads this list; a test sees to it that no folder is missing.
 */
export const edges = {
	mensen: [],
	// The ways in: it invites people of the school and knows the pupils of a group.
	inloggen: ['mensen', 'scholen', 'leerlingen'],
	scholen: ['mensen'],
	leerlingen: ['mensen', 'scholen'],
	// Files hang on a pupil; nothing of the pupil's file is read here.
	bestanden: ['mensen', 'leerlingen'],
	logboek: ['mensen', 'scholen', 'leerlingen', 'bestanden'],
	// What all plans share: versions, goals, scores. It knows no plan by name but the word for it.
	plan: ['mensen', 'scholen', 'leerlingen', 'bestanden'],
	// Lessons of groups and pupils; whoever teaches a pupil is involved with that pupil.
	rooster: ['mensen', 'scholen', 'leerlingen'],
	// Talks with pupil and parents. What a talk means for a plan is for that plan's module.
	gesprekken: ['mensen', 'scholen', 'leerlingen', 'bestanden', 'kwaliteit'],
	opp: ['mensen', 'scholen', 'leerlingen', 'bestanden', 'kwaliteit', 'plan'],
	// The living plan: a talk closes with its next version, and with the evaluation of the OPP.
	iop: ['mensen', 'scholen', 'leerlingen', 'bestanden', 'kwaliteit', 'plan', 'rooster', 'gesprekken', 'opp'],
	// The mechanism of norms, and the page of today. It reads no other module's tables: modules offer their norms and what
	// they ask of people, the route brings them together. Pupils and groups come from `leerlingen`, and the facts of warm
	// handovers: that module lies below and can offer no norm.
	kwaliteit: ['mensen', 'scholen', 'leerlingen']
} as const satisfies Record<string, readonly string[]>;

export type ModuleName = keyof typeof edges;
