/** What a school's set-up says about measures and observations. Pure. */
import { catalogueOf, isStated, itemsOf, type SchoolSetup } from '#modules/scholen/index.ts';
import { commonObservations, commonWeeks } from './observations/period.ts';

/** A measure to choose from, and what must be there before it is granted: empty where it need not be asked for. */
export type MeasureChoice = {
	key: string;
	name: string;
	ground: string | null;
	condition: string;
	askedBy: string | null;
};

/** The school's list. An item with a condition is asked for, such as for official exams. */
export function measureChoices(setup: SchoolSetup): MeasureChoice[] {
	const roles = new Map(itemsOf(setup.rollen).map(({ key, naam }) => [key, naam]));
	return catalogueOf(setup, 'maatregelen').map(({ key, naam, grond, voorwaarde, aanvraag_door }) => ({
		key,
		name: naam,
		ground: isStated(grond) ? grond : null,
		condition: isStated(voorwaarde) ? voorwaarde : '',
		askedBy: isStated(aanvraag_door) ? (roles.get(aanvraag_door) ?? null) : null
	}));
}

/** How long the observation period is, the longest that the set-up states; a school changes it there. */
export const observationWeeks = ({ schooljaar: { observatieperiode_weken: weeks } }: SchoolSetup): number =>
	isStated(weeks) ? Math.max(1, Math.round(weeks.maximaal)) : commonWeeks;

/** How many group observations there are in a school year: of the first item of the set-up that is about groups and says so. */
export function groupObservationsAYear({ ondersteuning }: SchoolSetup): number {
	const stated = itemsOf(ondersteuning.observaties).find(({ soort }) => soort === 'groep');
	if (!stated || !isStated(stated.ritme) || stated.ritme.per !== 'schooljaar') return commonObservations;
	return stated.ritme.keer;
}
