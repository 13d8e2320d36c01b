import type { Audience } from '#platform/access/audience.ts';

/** What a person is to the school. One person is of one kind at one school. */
export const personKinds = ['medewerker', 'ouder', 'leerling', 'extern'] as const;
export type PersonKind = (typeof personKinds)[number];

/** Roles that somebody holds at the whole school or at one location. */
export const schoolRoles = [
	'directeur',
	'teamleider',
	'zorgcoordinator',
	'orthopedagoog',
	'administratie',
	'beheerder'
] as const;
export type SchoolRole = (typeof schoolRoles)[number];

/** Roles that somebody has with a group. */
export const groupRoles = ['mentor', 'vakdocent', 'onderwijsassistent', 'stagiair'] as const;
export type GroupRole = (typeof groupRoles)[number];

/** Roles that somebody has with one pupil. */
export const pupilRoles = ['leerling', 'ouder', 'begeleider', 'inzage'] as const;
export type InvolvementRole = SchoolRole | GroupRole | (typeof pupilRoles)[number];

/**
 * Everybody of whom an access table says what they may, by what they are to one pupil: Jayden of group 2B. The helper is
 * somebody from outside who guides, such as at an internship, with access until a day; the teacher stands in the timetable.
 * tests/support/everybody.ts makes them.
 */
export const accessPeople = [
	'pupil',
	'otherPupil',
	'parent',
	'parentWithoutCustody',
	'otherParent',
	'mentor',
	'otherMentor',
	'formerMentor',
	'teacher',
	'assistant',
	'stagiair',
	'helper',
	'zorgcoordinator',
	'orthopedagoog',
	'teamleider',
	'directeur',
	'administratie',
	'beheerder',
	'stranger',
	'strangeMentor'
] as const;
export type AccessPerson = (typeof accessPeople)[number];

/** Of them, who reads what is for the team about Jayden today. */
export const accessTeam: readonly AccessPerson[] = [
	'mentor',
	'teacher',
	'assistant',
	'stagiair',
	'helper',
	'zorgcoordinator',
	'orthopedagoog',
	'teamleider',
	'directeur'
];

/**
 * What each role sees of the pupils that it is involved with. The database holds the same table (function `role_sees`
 * in migrations); a test compares the two. `begeleider` and `inzage` are set out in the grant itself.
 * In words: docs/access.md.
 */
export const sees: Record<Exclude<InvolvementRole, 'begeleider' | 'inzage'>, readonly Audience[]> = {
	leerling: ['gedeeld', 'eigen'],
	ouder: ['gedeeld'],
	mentor: ['gedeeld', 'team'],
	vakdocent: ['gedeeld', 'team'],
	onderwijsassistent: ['gedeeld', 'team'],
	stagiair: ['gedeeld', 'team'],
	directeur: ['gedeeld', 'team'],
	teamleider: ['gedeeld', 'team'],
	zorgcoordinator: ['gedeeld', 'team', 'zorg'],
	orthopedagoog: ['gedeeld', 'team', 'zorg'],
	// They see who the pupil is and where, never what is written about the pupil.
	administratie: [],
	beheerder: []
};
