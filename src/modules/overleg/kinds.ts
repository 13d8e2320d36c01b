/*
 * The kinds of meeting of a school, as its set-up has them (`overleggen`). What a document does not state is filled in
 * carefully: the narrowest circle, and consent wherever somebody from outside sits at the table (S2). Pure.
 */
import { itemsOf, NOT_STATED, type SchoolSetup } from '#modules/scholen/index.ts';

/** What a meeting is about. */
export const meetingSubjects = ['leerlingen', 'groepen', 'school'] as const;
export type MeetingSubject = (typeof meetingSubjects)[number];

/** Whose notes it makes: of pupils' team, of the care team, of the people at the table, or of no pupil at all. */
export const meetingCircles = ['team', 'zorg', 'vertrouwelijk', 'geen leerlingen'] as const;
export type MeetingCircle = (typeof meetingCircles)[number];

/** How a pupil comes before partners. */
export const consentRules = ['niet nodig', 'ouders', 'ouders of anoniem'] as const;
export type ConsentRule = (typeof consentRules)[number];

export type MeetingKind = {
	key: string;
	name: string;
	subject: MeetingSubject;
	goal: string | null;
	circle: MeetingCircle;
	consent: ConsentRule;
	/** Keys of roles and partners in the set-up. */
	members: readonly string[];
	onCall: readonly string[];
	/** Keys of roles, partners and teams; nobody named: the mentor and the care team. */
	broughtInBy: readonly string[];
	rhythm: MeetingRhythm | null;
	/** The kind where a question goes on to. */
	next: string | null;
};

/** So many times a week, month or school year, or once in so many of them. */
export type MeetingRhythm = { times: number; per: string; every: number };

type Item = Exclude<SchoolSetup['overleggen'], string>[number];

/** All kinds of the school, in the order of its set-up. */
export function meetingKinds(setup: SchoolSetup): MeetingKind[] {
	const outside = new Set([
		...itemsOf(setup.partners).map(({ key }) => key),
		...itemsOf(setup.rollen).flatMap(({ key, soort }) => (soort === 'extern' ? [key] : []))
	]);
	return itemsOf(setup.overleggen).map((item) => kindOf(item, outside));
}

export const findKind = (setup: SchoolSetup, key: string): MeetingKind | undefined =>
	meetingKinds(setup).find((kind) => kind.key === key);

/** `outside`: the keys of partners and of roles that are not the school's own, such as a school doctor. */
function kindOf(item: Item, outside: ReadonlySet<string>): MeetingKind {
	const { key, naam: name, onderwerp: subject, ritme, toestemming } = item;
	const members = statedList(item.leden);
	const onCall = statedList(item.op_afroep);
	const fromOutside = [...members, ...onCall].some((member) => outside.has(member));
	return {
		key,
		name,
		subject,
		goal: item.doel === NOT_STATED ? null : item.doel,
		circle: circleOf(item),
		consent: toestemming === NOT_STATED ? (fromOutside ? 'ouders of anoniem' : 'niet nodig') : toestemming,
		members,
		onCall,
		broughtInBy: statedList(item.inbreng_door),
		rhythm: ritme === NOT_STATED ? null : { times: ritme.tot ?? ritme.keer, per: ritme.per, every: ritme.elke ?? 1 },
		next: item.vervolg ?? null
	};
}

function circleOf({ onderwerp, zichtbaarheid }: Item): MeetingCircle {
	if (onderwerp === 'school') return 'geen leerlingen';
	if (zichtbaarheid === NOT_STATED) return onderwerp === 'groepen' ? 'team' : 'zorg';
	// What is said about pupils at a table is not for parents before somebody says so: decisions can be shared one by one.
	return zichtbaarheid === 'gedeeld' ? 'team' : zichtbaarheid;
}

const statedList = (value: string[] | typeof NOT_STATED): string[] => (value === NOT_STATED ? [] : value);
