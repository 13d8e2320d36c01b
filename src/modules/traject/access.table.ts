/**
 * Which rows around placements of Jayden exist for whom, who may add and change them, and what each may do. Jayden is placed in
 * one arrangement and waits for another; the care coordinator wrote why, and the mentor wrote why for a third.
 * tests/access/traject.test.ts runs every cell for everybody in `people`.
 */
import { accessPeople, accessTeam, type AccessPerson } from '#modules/mensen/roles.ts';

export const people = accessPeople;
export type Who = AccessPerson;

const shared: readonly Who[] = ['pupil', 'parent', ...accessTeam];
const careTeam: readonly Who[] = ['zorgcoordinator', 'orthopedagoog'];
const askers: readonly Who[] = ['mentor', ...careTeam, 'teamleider'];
const goalWriters: readonly Who[] = ['mentor', 'helper', ...careTeam];
const outside = new Set<Who>([
	'pupil',
	'otherPupil',
	'parent',
	'parentWithoutCustody',
	'otherParent',
	'helper',
	'stranger',
	'strangeMentor'
]);
const staff: readonly Who[] = people.filter((who) => !outside.has(who));

export const accessTable = {
	see: {
		placed: shared,
		waiting: accessTeam,
		goal: shared,
		goalOfWaiting: accessTeam,
		need: careTeam,
		ownNeed: ['mentor', ...careTeam],
		step: careTeam,
		/** Of whom it is, nobody reads there. */
		places: staff
	} satisfies Record<string, readonly Who[]>,
	add: {
		waiting: askers,
		first: careTeam,
		placed: careTeam,
		goal: goalWriters,
		need: askers,
		asked: askers,
		decided: careTeam
	} satisfies Record<string, readonly Who[]>,
	change: {
		placed: careTeam,
		goal: goalWriters,
		need: careTeam,
		step: []
	} satisfies Record<string, readonly Who[]>,
	do: {
		maySeeArrangements: staff,
		maySeeNumbers: [...careTeam, 'teamleider', 'directeur'],
		mayAsk: askers,
		mayDecide: careTeam,
		mayWriteGoals: goalWriters,
		mayNameGuides: [...careTeam, 'teamleider'],
		mayReadReasons: careTeam
	} satisfies Record<string, readonly Who[]>
};
export type Row = keyof typeof accessTable.see;

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	see: 'ziet',
	add: 'legt vast:',
	change: 'wijzigt',
	do: '',
	placed: 'een plaats in een arrangement',
	waiting: 'dat op een plaats gewacht wordt',
	first: 'voorrang op de wachtlijst',
	goal: 'een doel bij een plaats',
	goalOfWaiting: 'een doel bij wie nog wacht',
	need: 'waarom een plaats is aangevraagd',
	ownNeed: 'waarom de mentor een plaats aanvroeg',
	step: 'wat er over een plaats besloten is, en waarom',
	asked: 'dat een plaats is aangevraagd',
	decided: 'wat er over een plaats besloten is',
	places: 'hoeveel plaatsen bezet zijn en hoeveel er wachten, zonder namen',
	maySeeArrangements: 'ziet het overzicht van arrangementen',
	maySeeNumbers: 'ziet de cijfers van arrangementen',
	mayAsk: 'vraagt een plaats aan',
	mayDecide: 'plaatst, verlengt, rondt af en geeft voorrang',
	mayWriteGoals: 'schrijft doelen bij een plaats',
	mayNameGuides: 'wijst begeleiders bij een plaats aan',
	mayReadReasons: 'leest waarom'
};
