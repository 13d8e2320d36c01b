/**
 * Who reads what was seen of Jayden and of group 2B, and who writes it. tests/access/maatwerk-observations.test.ts runs every
 * cell for everybody in `people`. The findings are the teacher's; the teacher also observes for the care team.
 */
import { accessPeople, accessTeam, type AccessPerson } from '#modules/mensen/roles.ts';

export const people = accessPeople;
export type Who = AccessPerson;

const care: readonly Who[] = ['zorgcoordinator', 'orthopedagoog'];
const mentorAndCare: readonly Who[] = ['mentor', ...care];
const leaders: readonly Who[] = ['teamleider', 'directeur'];
const writers: readonly Who[] = ['mentor', 'teacher', 'assistant', 'stagiair'];

export const accessTable = {
	see: {
		period: [...writers, ...care, ...leaders],
		finding: ['teacher', ...mentorAndCare],
		groupFinding: ['teacher', ...mentorAndCare],
		mark: mentorAndCare,
		groupObservation: [...mentorAndCare, ...leaders],
		teamObservation: accessTeam,
		careObservation: ['teacher', ...care]
	},
	add: {
		period: mentorAndCare,
		finding: writers,
		groupFinding: writers,
		mark: mentorAndCare,
		groupObservation: care,
		/** With consent in force. */
		observation: care
	},
	/** After the period of the group was done. */
	addLate: { finding: [], groupFinding: [] },
	addUnasked: { observation: [] },
	do: {
		mayWriteFinding: writers,
		maySeeFindings: mentorAndCare,
		mayBeginObservation: care
	}
} satisfies Record<string, Record<string, readonly Who[]>>;

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	see: 'leest',
	add: 'legt vast:',
	addLate: 'legt na het afronden nog vast:',
	addUnasked: 'begint zonder toestemming',
	do: '',
	period: 'dat de observatieperiode van de groep is afgerond',
	finding: 'wat een docent in de eerste weken van de leerling zag',
	groupFinding: 'wat een docent van de groep zag',
	mark: 'dat een leerling te bespreken is',
	groupObservation: 'een groepsobservatie',
	teamObservation: 'een observatie voor het team',
	careObservation: 'een observatie voor zorg (de docent observeerde)',
	observation: 'een observatie van deze leerling',
	mayWriteFinding: 'schrijft op wat in de eerste weken te zien is',
	maySeeFindings: 'leest wat alle docenten zagen',
	mayBeginObservation: 'begint een observatie, met toestemming'
};
