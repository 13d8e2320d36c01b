/**
 * Which module may use which: the whole graph on one screen. A module uses another one's `index.ts` (rules, safe in the
 * browser) and `server/index.ts` (reading and changing); foreign keys may point at another module's `server/tables.ts`.
 * tests/architecture/edges.test.ts and the dependency check read this list.
 */
export const edges = {
	mensen: [],
	scholen: ['mensen'],
	leerlingen: ['mensen', 'scholen'],
	// Files hang on a pupil; nothing of the pupil's file is read here.
	bestanden: ['mensen', 'leerlingen'],
	logboek: ['mensen', 'scholen', 'leerlingen', 'bestanden'],
	opp: ['mensen', 'scholen', 'leerlingen', 'bestanden', 'kwaliteit'],
	// The mechanism of norms, and the page of today. It reads no other module's tables: modules offer their norms and what
	// they ask of people, the route brings them together. Pupils and groups come from `leerlingen`.
	kwaliteit: ['mensen', 'leerlingen']
} as const satisfies Record<string, readonly string[]>;

export type ModuleName = keyof typeof edges;
