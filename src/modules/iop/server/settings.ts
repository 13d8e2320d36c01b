import {
	ownNumber,
	schoolPhases,
	type NormNumber,
	type NormSchool,
	type NumberSources
} from '#modules/kwaliteit/index.ts';
import { getNumberSources } from '#modules/kwaliteit/server/index.ts';
import { isStated, itemsOf, type SchoolSetup } from '#modules/scholen/index.ts';
import type { Db } from '#platform/database/session.ts';
import { iopSettings } from '../settings.ts';
import type { IopNormSettings, Phase } from '../norms.ts';

/** Where no set-up says so: a plan a year, because it belongs to the OPP, which is evaluated once (O6). */
const leastTimesAYear = 1;

/** The numbers in the rules of N8 and N9: what somebody at school set, else what the set-up says. */
export const normSettings = (school: NormSchool): IopNormSettings => ({
	timesAYear: timesAYear(school),
	limits: iopSettings(school.setup).limits,
	rounds: school.rounds
});

export async function iopNumbers(db: Db, today: string): Promise<NormNumber[]> {
	const value = timesAYear(await getNumberSources(db, today));
	return [{ normKey: 'N8', key: 'timesAYear', labelKey: 'iop_number_n8', least: 1, most: 12, value }];
}

const timesAYear = (sources: NumberSources): number =>
	ownNumber(sources, 'N8', 'timesAYear') ?? statedTimesAYear(sources.setup);

function statedTimesAYear({ normen }: SchoolSetup): number {
	const norm = itemsOf(normen.lijst).find(({ nummer }) => nummer === 'N8');
	const stated =
		norm && isStated(norm.eisen) ? norm.eisen.find(({ eenheid }) => eenheid === 'keer per schooljaar') : null;
	return Math.max(leastTimesAYear, stated?.minimaal ?? leastTimesAYear);
}

/** Where the set-up states none: ours (docs/rules.md I6). */
const commonPercentages = [60, 70, 90];

/** The phases of the norm, in order, each with the share that is to be sufficient. */
export function phasesOf(setup: SchoolSetup): Phase[] {
	const norm = itemsOf(setup.normen.lijst).find(({ nummer }) => nummer === 'N11');
	const required = norm && isStated(norm.eisen) ? norm.eisen : [];
	return schoolPhases(setup).map(({ key, stages }, at) => ({
		key,
		stages,
		percentage: required.find(({ fase }) => fase === key)?.minimaal ?? commonPercentages[at] ?? 100
	}));
}
