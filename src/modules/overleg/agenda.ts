/*
 * What the points of an agenda are about, who brings them in, what they still need before the table can take them, and how far
 * they are. Pure. Who reads what of a point: function `app_item_sight` (migrations), and nothing else.
 */
import { itemsOf, type SchoolSetup } from '#modules/scholen/index.ts';
import type { ConsentRule, MeetingKind, MeetingSubject } from './kinds.ts';

export const itemSubjects = ['leerling', 'groep', 'onderwerp'] as const;
export type ItemAbout = (typeof itemSubjects)[number];

/** `off`: taken off again before the table took it; it can be put back. */
export const itemStates = ['open', 'handled', 'postponed', 'off'] as const;
export type ItemState = (typeof itemStates)[number];

/** How a point came to the agenda. */
export const itemSources = [
	'mentor',
	'zorgteam',
	'tafel',
	'signaal',
	'evaluatie',
	'verzoek',
	'observatie',
	'partner',
	'vervolg'
] as const;
export type ItemSource = (typeof itemSources)[number];

const next: Record<ItemState, readonly ItemState[]> = {
	open: ['handled', 'postponed', 'off'],
	handled: ['open'],
	postponed: ['open'],
	off: ['open']
};
/** What may follow what while the meeting is open. */
export const mayFollow = (from: ItemState, to: ItemState): boolean => next[from].includes(to);

/** About what points are on the agenda of a meeting: where pupils are discussed also a group or a subject, never the other way round. */
export function subjectsOf(subject: MeetingSubject): readonly ItemAbout[] {
	if (subject === 'school') return ['onderwerp'];
	return subject === 'groepen' ? ['groep', 'onderwerp'] : itemSubjects;
}

/** Whether a pupil may come before this table without a name. Where the kind asks for nothing it is still better than a name. */
export const mayBeAnonymous = (consent: ConsentRule): boolean => consent !== 'ouders';

/** Of one partner at the table: whether consent is in force today. */
export type PartnerConsent = { partnerId: string; partner: string; isGiven: boolean };

export const needs = ['question', 'consent', 'reading'] as const;
/** `question`: what is asked of the table · `consent`: of the parents, or anonymous · `reading`: a person reads the words of an anonymous point. */
export type Need = (typeof needs)[number];

type Asked = {
	about: ItemAbout;
	question: string;
	isAnonymous: boolean;
	isChecked: boolean;
	/** Of every partner who sits at the table. */
	consents: readonly PartnerConsent[];
};

/** What is still missing before the table can take this point, in the order in which one sees to it (S2). */
export function needsOf({ about, question, isAnonymous, isChecked, consents }: Asked): Need[] {
	const isPupil = about === 'leerling';
	return [
		...(question.trim() === '' ? (['question'] as const) : []),
		...(isPupil && !isAnonymous && consents.some(({ isGiven }) => !isGiven) ? (['consent'] as const) : []),
		...(isPupil && isAnonymous && !isChecked ? (['reading'] as const) : [])
	];
}

/** Whoever wants to bring something in: what this person is to the school, and to the pupil or group that it is about. */
export type Bringer = {
	isStaff: boolean;
	/** Sits at this table, or plans its meetings. */
	isAtTable: boolean;
	/** Roles of the program, those with the pupil or group among them. */
	roles: readonly string[];
};

/** Where a set-up names nobody, the pupil's own mentor and the care team bring in. */
export const usualBringers: readonly string[] = ['mentor', 'zorgcoordinator', 'orthopedagoog'];

/** A signal is one line of whoever works with the pupil or group. */
export const usualSignallers: readonly string[] = [
	...usualBringers,
	'vakdocent',
	'onderwijsassistent',
	'stagiair',
	'teamleider',
	'directeur'
];

/**
 * Whether somebody brings in at this kind of meeting: whom the set-up names, and always who sits at the table. Somebody from
 * outside raises a concern instead; the care team brings it in.
 */
export function mayBringIn(named: readonly string[], { isStaff, isAtTable, roles }: Bringer): boolean {
	return isStaff && (isAtTable || roles.some((role) => (named.length > 0 ? named : usualBringers).includes(role)));
}

/** The roles of the program that a set-up means with who brings in: by role, or by the members of a team. */
export function bringersOf(
	{ broughtInBy }: Pick<MeetingKind, 'broughtInBy'>,
	setup: Pick<SchoolSetup, 'rollen' | 'teams'>
): string[] {
	const inTeams = itemsOf(setup.teams).flatMap(({ key, leden }) =>
		broughtInBy.includes(key) && Array.isArray(leden) ? leden : []
	);
	const keys = new Set([...broughtInBy, ...inTeams]);
	const roles = itemsOf(setup.rollen)
		.filter(({ key }) => keys.has(key))
		.map(({ rol_in_zicht }) => rol_in_zicht as string);
	return [...new Set(roles)];
}

/** A kind that meets several times a week, such as the evaluation of the day: its agenda is a board of signals. */
export const isSignalBoard = ({ rhythm }: Pick<MeetingKind, 'rhythm'>): boolean =>
	rhythm !== null &&
	(rhythm.per === 'dag' ? rhythm.every <= 3 : rhythm.per === 'week' && rhythm.times / rhythm.every >= 2);
