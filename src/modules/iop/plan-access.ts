/** What an actor may do with the living plan of a pupil whom it sees. Pure, so that a screen shows the same buttons. */
export type PlanActor = {
	kind: 'medewerker' | 'ouder' | 'leerling' | 'extern';
	/** On this pupil, as *betrokkenheid* gives them. */
	roles: readonly string[];
};

const makers = new Set(['mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider']);

/** Changes the parts for the year between two talks; also plans the talk from which a first plan comes. */
export const mayEditPlan = ({ kind, roles }: PlanActor): boolean =>
	kind === 'medewerker' && roles.some((role) => makers.has(role));
