import { birthdayAt } from '#platform/text/dates.ts';

/** How somebody is related to a pupil. */
export const relations = ['moeder', 'vader', 'verzorger', 'pleegouder', 'voogd', 'anders'] as const;
export type Relation = (typeof relations)[number];

export const photoConsents = ['ja', 'nee', 'niet gevraagd'] as const;
export type PhotoConsent = (typeof photoConsents)[number];

export const leavingReasons = ['diploma', 'werk', 'vervolgopleiding', 'andere_school', 'verhuizing', 'anders'] as const;
export type LeavingReason = (typeof leavingReasons)[number];

/** What those who know a pupil tell those who will, where the school's set-up names no points of a *warme overdracht*. */
export const handoverPoints = [
	'contact',
	'opp',
	'doelen',
	'aanpak',
	'veiligheid',
	'hulp',
	'thuis',
	'afspraken'
] as const;
export type HandoverPoint = (typeof handoverPoints)[number];

export const handoverMoments = ['toelating', 'jaarwissel', 'mentorwissel', 'uitstroom'] as const;
export type HandoverMoment = (typeof handoverMoments)[number];

/** Where a pupil is at school on a day. */
export type PupilPlace = {
	pupilId: string;
	name: string;
	groupId: string | null;
	group: string | null;
	/** Where the group is, which need not be where all its pupils are enrolled. */
	groupLocation: string | null;
	/** Year of school life, as far as it is known. */
	stage: number | null;
	locationId: string | null;
	location: string | null;
	/** First day at this school, ever. */
	firstOn: string | null;
	/** Here since, as far as that matters in this school year; and the last day, where that is known. */
	enrolledOn: string | null;
	leftOn: string | null;
	isGuest: boolean;
	/** The names of the group's mentors, as one text. */
	mentors: string | null;
};

/** What the norm of the warm handover asks about one pupil: those due since a day, and all that are open; what is due first. */
export type HandoverFacts = {
	pupilId: string;
	handovers: { dueOn: string; doneOn: string | null }[];
};

/** Opening a file with a reason lasts this many days: the day itself and the next, so at least 24 hours. */
export const openedFileDays = 1;

/**
 * The day from which the pupil decides: parental custody ends at 18 (art. 1:233 and 1:245 BW), and with it the parents'
 * access to the dossier, unless the pupil allows it.
 */
export const decidesFromOn = (bornOn: string): string => birthdayAt(18, bornOn);

export const isAdult = (bornOn: string, today: string): boolean => today >= decidesFromOn(bornOn);

/** "Jayden van der Berg" */
export const fullName = (name: { givenName: string; infix?: string | null; familyName: string }): string =>
	[name.givenName, name.infix, name.familyName].filter(Boolean).join(' ');

/** In whose words a page speaks: to the pupil (`je`), to a parent (`u`), to staff. */
export function viewerOf({ kind }: { kind: string }): 'staff' | 'parent' | 'pupil' {
	if (kind === 'leerling') return 'pupil';
	return kind === 'ouder' ? 'parent' : 'staff';
}
