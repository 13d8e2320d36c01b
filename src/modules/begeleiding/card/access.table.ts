/**
 * What of Jayden's goal card exists for whom, and who writes it. tests/access/begeleiding-card.test.ts runs every cell for
 * everybody in `people`.
 */
import { accessPeople, accessTeam, type AccessPerson } from '#modules/mensen/roles.ts';

export const people = accessPeople;
export type Who = AccessPerson;

const shared: readonly Who[] = ['pupil', 'parent', ...accessTeam];
const guides: readonly Who[] = ['mentor', 'assistant', 'helper', 'zorgcoordinator', 'orthopedagoog', 'teamleider'];

export const accessTable = {
	see: {
		card: shared,
		goal: shared,
		mark: shared,
		review: shared,
		ownLog: ['pupil'],
		sharedLog: shared
	},
	add: {
		card: guides,
		goal: guides,
		/** In the own name, on the own side. */
		pupilMark: ['pupil'],
		adultMark: [...guides, 'teacher', 'stagiair'],
		review: guides,
		ownLog: ['pupil']
	},
	change: { card: guides, agreed: [], goal: guides, markedGoal: [], mark: [], review: guides, ownLog: ['pupil'] },
	remove: { card: [], markedGoal: [], mark: [], review: [], ownLog: ['pupil'] },
	/** What the screen offers: today, in a lesson that the teacher gives. */
	do: { mayMakeCard: guides, mayMark: ['pupil', ...guides, 'teacher'] }
} satisfies Record<string, Record<string, readonly Who[]>>;

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	see: 'ziet',
	add: 'maakt',
	change: 'wijzigt',
	remove: 'verwijdert',
	do: '',
	card: 'een leskaart',
	agreed: 'wat is afgesproken op een kaart waarop al is aangetikt',
	goal: 'een doel op de kaart',
	markedGoal: 'een doel waarbij al is aangetikt',
	mark: 'een vakje dat is aangetikt',
	pupilMark: 'een vakje van de leerling',
	adultMark: 'een vakje van de volwassene',
	review: 'de terugblik op een dag',
	ownLog: 'wat de leerling alleen voor zichzelf schreef',
	sharedLog: 'wat de leerling over de dag deelde',
	mayMakeCard: 'maakt, wijzigt en stopt een kaart, en blikt terug',
	mayMark: 'tikt vandaag aan in een les van de docent'
};
