/**
 * Which notes of sessions with Jayden exist for whom, and who writes them. tests/access/begeleiding-sessions.test.ts runs every
 * cell for everybody in `people`. Of the notes for the care team one is of the care coordinator, one of the helper.
 */
import { accessPeople, accessTeam, type AccessPerson } from '#modules/mensen/roles.ts';

export const people = accessPeople;
export type Who = AccessPerson;

export const notes = ['gedeeld', 'team', 'zorg', 'zorg of the helper'] as const;
export type Note = (typeof notes)[number];

const shared: readonly Who[] = ['pupil', 'parent', ...accessTeam];
const care: readonly Who[] = ['zorgcoordinator', 'orthopedagoog'];
const guides: readonly Who[] = ['mentor', 'assistant', 'helper', ...care, 'teamleider'];

export const accessTable = {
	/** Also what was added to it. */
	see: { gedeeld: shared, team: accessTeam, zorg: care, 'zorg of the helper': [...care, 'helper'] },
	/** In the own name. */
	add: { gedeeld: guides, team: guides, zorg: guides },
	/** Within the school's hours; the shared one and the team's are of the mentor. */
	correct: {
		gedeeld: ['mentor'],
		team: ['mentor'],
		zorg: ['zorgcoordinator'],
		'zorg of the helper': ['helper']
	},
	complete: { gedeeld: guides, team: guides, zorg: care, 'zorg of the helper': [...care, 'helper'] },
	/** The author within those hours, the care team always. */
	takeAway: {
		gedeeld: ['mentor', ...care],
		team: ['mentor', ...care],
		zorg: care,
		'zorg of the helper': [...care, 'helper']
	},
	/** For good, with the fact that it was there. */
	erase: { gedeeld: [], team: [], zorg: [], 'zorg of the helper': [] }
} satisfies Record<string, Partial<Record<Note, readonly Who[]>>>;

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	see: 'leest',
	add: 'schrijft',
	correct: 'verbetert binnen de uren van de school',
	complete: 'vult aan:',
	takeAway: 'haalt met een reden weg:',
	erase: 'wist spoorloos',
	gedeeld: 'een gedeelde sessie (van de mentor)',
	team: 'een sessie voor het team (van de mentor)',
	zorg: 'een sessie voor het zorgteam (van de zorgcoördinator)',
	'zorg of the helper': 'een sessie voor het zorgteam (van de begeleider)'
};
