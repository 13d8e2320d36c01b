/**
 * An arrangement of the school's catalogue, as rules and screens ask for it. Null: the set-up does not state it. A list
 * without anything in it: the set-up says that there is none.
 */

export const levels = ['basis', 'extra', 'buiten school', 'specialistisch'] as const;
export type Level = (typeof levels)[number];

export type Named = { key: string; name: string };

export type Duration = {
	aantal: number;
	eenheid: 'week' | 'maand' | 'schooljaar' | 'jaar';
	/** A fixed or a longest duration is hard; a preference only warns (docs/rules.md S3). */
	soort: 'vast' | 'maximum' | 'voorkeur';
};

export type ArrangementModule = Named & {
	origin: string | null;
	aim: string | null;
	outcome: string | null;
	note: string | null;
};

export type Arrangement = Named & {
	level: Level | null;
	/** As this school calls that level. */
	levelName: string | null;
	target: string | null;
	/** The years of school life in which one may begin. */
	years: readonly number[] | null;
	ageFrom: number | null;
	origin: string | null;
	indication: string | null;
	/** The meeting that decides. */
	decidedIn: Named | null;
	/** Keys of locations. */
	locations: readonly string[] | null;
	/** Where it is, when that is not at school. */
	place: string | null;
	staffing: readonly { name: string; count: string | null; when: string | null }[] | null;
	/** Places of the arrangement as a whole, at whatever locations it is. */
	capacity: number | null;
	duration: Duration | null;
	preferredUntilYear: number | null;
	funding: string | null;
	/** Where the pupil stays enrolled. */
	enrolment: 'eigen school' | 'school van herkomst' | 'andere school' | null;
	partners: readonly Named[] | null;
	content: readonly string[] | null;
	modules: readonly ArrangementModule[] | null;
	/** What is asked at its end, or at the end of the year. */
	evaluation: string | null;
	followUps: readonly Named[] | null;
	note: string | null;
};

export const isHard = (duration: Duration | null): boolean => duration !== null && duration.soort !== 'voorkeur';

export const moduleOf = ({ modules }: Pick<Arrangement, 'modules'>, key: string | null): ArrangementModule | null =>
	modules?.find((module) => module.key === key) ?? null;

/** How it can end, in the school's words: what its module leads to, then what follows on the arrangement. */
export function waysOut(arrangement: Pick<Arrangement, 'modules' | 'followUps'>, moduleKey: string | null): Named[] {
	const module = moduleOf(arrangement, moduleKey);
	const own = module?.outcome ? [{ key: `module-${module.key}`, name: module.outcome }] : [];
	return [...own, ...(arrangement.followUps ?? [])];
}
