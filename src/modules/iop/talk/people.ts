/** Who is at a talk, and by which words an agreement can name them. Pure. */
import type { AgreementPerson } from '#modules/gesprekken/index.ts';

export type AtTalk = {
	personId: string;
	name: string;
	role: 'leerling' | 'ouder' | 'mentor';
	/** Of a parent, as the school knows it: "moeder". */
	relation: string;
};

type Involved = { personId: string; name: string; role: string; source: string; why: string };

/** The pupil, the parents by law or by the pupil's leave, and the mentors; each once, in this order. */
export function peopleOf(pupil: { id: string; name: string }, involved: readonly Involved[]): AtTalk[] {
	const as = (role: 'ouder' | 'mentor') =>
		involved
			.filter((one) => one.role === role)
			.map(({ personId, name, source, why }) => ({
				personId,
				name,
				role,
				relation: source === 'gezag' ? why.toLowerCase() : ''
			}));
	const all: AtTalk[] = [
		{ personId: pupil.id, name: pupil.name, role: 'leerling', relation: '' },
		...as('ouder'),
		...as('mentor')
	];
	return [...new Map(all.map((person) => [person.personId, person])).values()];
}

const alsoCalled: Record<string, readonly string[]> = {
	moeder: ['moeder', 'mama', 'mam'],
	vader: ['vader', 'papa', 'pap'],
	oma: ['oma'],
	opa: ['opa'],
	pleegmoeder: ['pleegmoeder', 'moeder'],
	pleegvader: ['pleegvader', 'vader'],
	voogd: ['voogd']
};

/** "Ik" is whoever writes: the mentor who holds the talk. */
export function namedIn(people: readonly AtTalk[], leadId: string): AgreementPerson[] {
	return people.map(({ personId, name, role, relation }) => {
		const [givenName = name] = name.split(' ');
		const roleWords = { leerling: [], ouder: [...(alsoCalled[relation] ?? []), 'ouders', 'thuis'], mentor: ['mentor'] }[
			role
		];
		return { id: personId, words: [givenName, ...roleWords, ...(personId === leadId ? ['ik'] : [])] };
	});
}
