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
	// Help cards, measures, work plans, indications and observations: what is made to measure for one pupil, and what is seen.
	// Group observations wait for a group discussion: it offers them to the agenda.
	maatwerk: ['mensen', 'scholen', 'leerlingen', 'bestanden', 'kwaliteit', 'plan', 'toestemming', 'overleg'],
	// The mechanism of norms, and the page of today. It reads no other module's tables: modules offer their norms and what
	// they ask of people, the route brings them together. Pupils and groups come from `leerlingen`, and the facts of warm
	// handovers: that module lies below and can offer no norm.
	kwaliteit: ['mensen', 'scholen', 'leerlingen'],
	// Organisations around the school, and who of them comes in. It knows no pupil; of `leerlingen` it has the field that shows
	// two texts when two people changed it.
	partners: ['mensen', 'scholen', 'leerlingen'],
	// What parents, and from 16 the pupil, allow the school to do with others.
	toestemming: ['mensen', 'scholen', 'leerlingen', 'bestanden', 'kwaliteit', 'partners'],
	// Meetings. A seat at the table opens the agenda, and no file.
	overleg: ['mensen', 'scholen', 'leerlingen', 'bestanden', 'kwaliteit', 'partners', 'toestemming'],
	// Arrangements of the catalogue: places, the waiting list, who guides.
	traject: ['mensen', 'scholen', 'leerlingen', 'kwaliteit'],
	// Extra support: a request takes entries of the log along, the support plan is a kind of plan.
	// Requests and evaluations that wait are offered to the agenda of a care meeting.
	ondersteuning: ['mensen', 'scholen', 'leerlingen', 'kwaliteit', 'plan', 'logboek', 'overleg'],
	// Daily guidance: sessions, goal cards in each lesson, the time-out room, trainings. The log lends it its hours to correct.
	begeleiding: ['mensen', 'scholen', 'leerlingen', 'kwaliteit', 'rooster', 'logboek'],
	// Diagnosis, medical and judicial facts, reports: the narrowest circles of a pupil's file.
	zorgdossier: ['mensen', 'scholen', 'leerlingen', 'bestanden', 'kwaliteit', 'partners', 'toestemming'],
	// Referrals, requests to the SWV, another school sought. Of a report it knows that it is there.
	verwijzing: ['mensen', 'scholen', 'leerlingen', 'kwaliteit', 'partners', 'toestemming', 'zorgdossier']
} as const satisfies Record<string, readonly string[]>;

export type ModuleName = keyof typeof edges;
