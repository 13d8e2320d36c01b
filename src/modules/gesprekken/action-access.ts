/** What an actor may do with something that was agreed at a talk. Pure, so that a screen shows the same buttons. */
export type ActionActor = {
	personId: string;
	kind: 'medewerker' | 'ouder' | 'leerling' | 'extern';
	/** On this pupil, as *betrokkenheid* gives them. */
	roles: readonly string[];
};

const holders = new Set(['mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider']);

/** Says that it is done, or that it is not done after all: whoever it falls to, and whoever holds talks with this pupil. */
export const mayFinish = ({ personId, kind, roles }: ActionActor, { ownerId }: { ownerId: string }): boolean =>
	ownerId === personId || (kind === 'medewerker' && roles.some((role) => holders.has(role)));
