/**
 * Who reads Jayden's help card, and who writes it. tests/access/maatwerk-helpcard.test.ts runs every cell for everybody in
 * `people`. There is an earlier version; of the lines that hold one is shared, one for the team, and one for the team in the
 * pupil's own words.
 */
import { accessPeople, accessTeam, type AccessPerson } from '#modules/mensen/roles.ts';

export const people = accessPeople;
export type Who = AccessPerson;

const makers: readonly Who[] = ['mentor', 'zorgcoordinator', 'orthopedagoog'];

export const accessTable = {
	see: {
		card: ['pupil', 'parent', ...accessTeam],
		earlierCard: ['pupil', ...makers],
		sharedLine: ['pupil', 'parent', ...accessTeam],
		teamLine: accessTeam,
		ownWords: ['pupil', ...accessTeam],
		earlierLine: ['pupil', ...makers]
	},
	add: { card: makers, lineLater: [] },
	change: { card: [], sharedLine: [] },
	remove: { card: [], sharedLine: [] },
	do: { mayWriteHelpCard: makers, maySeeEarlierCards: ['pupil', ...makers] }
} satisfies Record<string, Record<string, readonly Who[]>>;

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	see: 'leest',
	add: 'voegt toe:',
	change: 'wijzigt',
	remove: 'verwijdert',
	do: '',
	card: 'een versie van de hulpkaart',
	earlierCard: 'dat er een eerdere kaart was, en waarom zij veranderde',
	sharedLine: 'een gedeelde regel',
	teamLine: 'een regel voor het team',
	ownWords: 'een regel voor het team in eigen woorden van de leerling',
	earlierLine: 'een regel van een eerdere kaart',
	lineLater: 'een regel aan een kaart die er al is',
	mayWriteHelpCard: 'schrijft de hulpkaart (ook een begeleider die hier werkt)',
	maySeeEarlierCards: 'ziet eerdere kaarten'
};
