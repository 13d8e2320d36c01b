/* Who asks for a consent and writes down what was said. Pure; the database says the same (server/tables.ts). */

/** Who asks, ends, and writes down an answer on paper or by word of mouth: those who guide, and the care team. */
export const askers = ['mentor', 'zorgcoordinator', 'orthopedagoog'] as const;

/** What the actor is to the pupil today, as *betrokkenheid* says it. */
export type ConsentActor = {
	personId: string;
	kind: 'medewerker' | 'ouder' | 'leerling' | 'extern';
	as: readonly string[];
	sees: readonly string[];
};

export const mayAsk = ({ kind, as }: ConsentActor): boolean =>
	kind === 'medewerker' && as.some((role) => (askers as readonly string[]).includes(role));

/** The same people write down what another said, and end what is needed no more. */
export const mayRecord = mayAsk;

/** Reads what exactly is shared and why; the rest of the team sees that there is a consent, and with whom. */
export const mayReadWords = ({ as, sees }: ConsentActor): boolean =>
	sees.includes('zorg') || as.some((role) => ['leerling', 'ouder', 'mentor'].includes(role));
