/**
 * Which versions of an OPP exist for whom, and what each may do with the draft. tests/access/opp.test.ts runs every cell
 * for everybody in `people`. Jayden's OPP has a replaced version, a fixed one and a draft that is not offered yet; the
 * offered draft is of another pupil, with `otherParent` as parent.
 */
export const people = [
	'mentor',
	'zorgcoordinator',
	'teamleider',
	'directeur',
	'stagiair',
	'pupil',
	'parent',
	'otherPupil',
	'otherParent',
	'otherMentor',
	'administratie',
	'beheerder',
	'helper',
	'parentWithoutCustody',
	'stranger'
] as const;
export type Who = (typeof people)[number];

export const states = ['draft', 'offered', 'fixed', 'replaced'] as const;
export type State = (typeof states)[number];

const team: readonly Who[] = ['mentor', 'zorgcoordinator', 'teamleider', 'directeur', 'stagiair'];
const makers: readonly Who[] = ['mentor', 'zorgcoordinator'];

export const accessTable = {
	see: {
		draft: team,
		offered: [...team, 'otherPupil', 'otherParent'],
		fixed: [...team, 'pupil', 'parent'],
		replaced: [...team, 'pupil', 'parent']
	} as Record<State, readonly Who[]>,
	do: {
		mayStart: makers,
		mayEdit: makers,
		mayOffer: makers,
		mayRecordConsultation: makers,
		mayRecordAnswer: makers,
		mayFix: [...makers, 'teamleider'],
		mayGiveWords: [...makers, 'pupil'],
		mayConfirmWords: ['pupil']
	} as Record<string, readonly Who[]>
};

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	see: 'ziet',
	draft: 'een concept',
	offered: 'een concept dat is voorgelegd (aan deze ouders en leerling)',
	fixed: 'een vastgesteld OPP',
	replaced: 'een eerder OPP',
	do: '',
	mayStart: 'begint een OPP',
	mayEdit: 'schrijft in het concept',
	mayOffer: 'legt het concept voor',
	mayRecordConsultation: 'legt het overleg vast',
	mayRecordAnswer: 'legt een antwoord van ouders vast',
	mayFix: 'stelt het OPP vast',
	mayGiveWords: 'legt de woorden van de leerling vast',
	mayConfirmWords: 'bevestigt uitgeschreven woorden',
	otherParent: 'ouder aan wie het is voorgelegd',
	otherPupil: 'leerling aan wie het is voorgelegd'
};
