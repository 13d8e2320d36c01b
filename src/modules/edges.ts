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
	opp: ['mensen', 'scholen', 'leerlingen', 'bestanden', 'kwaliteit'],
	// The mechanism of norms, and the page of today. It reads no other module's tables: modules offer their norms and what
	// they ask of people, the route brings them together. Pupils and groups come from `leerlingen`.
	kwaliteit: ['mensen', 'scholen', 'leerlingen']
} as const satisfies Record<string, readonly string[]>;

export type ModuleName = keyof typeof edges;
