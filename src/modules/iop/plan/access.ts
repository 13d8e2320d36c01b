/** What an actor may do with the living plan of a pupil whom it sees. Pure, so that a screen shows the same buttons. */
import { makerRoles } from '#modules/plan/index.ts';

export type PlanActor = {
	kind: 'medewerker' | 'ouder' | 'leerling' | 'extern';
	/** On this pupil, as *betrokkenheid* gives them. */
	roles: readonly string[];
};

/** Changes the parts for the year between two talks; also plans the talk from which a first plan comes. */
export const mayEditPlan = ({ kind, roles }: PlanActor): boolean =>
	kind === 'medewerker' && roles.some((role) => makerRoles.includes(role));
