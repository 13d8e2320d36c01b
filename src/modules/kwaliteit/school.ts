/** What every norm asks about the school on a day, whichever module it belongs to: asked once for all. Pure. */
import { isStated, itemsOf, schoolYearOf, type SchoolSetup } from '#modules/scholen/index.ts';
import type { NormDay } from './norm.ts';
import type { Span } from './own.ts';

/** What a school decided about one norm. */
export type NormSetting = {
	normKey: string;
	isOn: boolean;
	/** Null: the target that the norm came with. */
	target: number | null;
	numbers: Record<string, number>;
	fromOn: string;
	version: number;
};

/** What somebody at school set; `untilOn` is its last day. */
export type KeptSetting = NormSetting & { untilOn: string | null };

/** Where numbers in the rules of norms come from. */
export type NumberSources = {
	setup: SchoolSetup;
	/** Up to today, the oldest first. */
	settings: readonly KeptSetting[];
};

export type NormSchool = NumberSources & {
	day: NormDay;
	/** The rounds of plans in its calendar of this school year, in order. */
	rounds: readonly Span[];
};

export function normDayOf(today: string): NormDay {
	const { startsOn, endsOn } = schoolYearOf(today);
	return { today, schoolYear: { startsOn, endsOn } };
}

/** What holds on the day: what the school set, else what its set-up says. A norm in neither is on, with its own target. */
export function settingsOf({ setup, settings, day: { today } }: NormSchool): NormSetting[] {
	const own = settings.filter(({ untilOn }) => untilOn === null || untilOn >= today);
	const set = new Set(own.map(({ normKey }) => normKey));
	return [...own, ...settingsIn(setup).filter(({ normKey }) => !set.has(normKey))];
}

/** A norm of the set-up that has a number in our list starts with what the set-up says of it. */
function settingsIn({ normen }: SchoolSetup): NormSetting[] {
	return itemsOf(normen.lijst).flatMap(({ nummer, aan, streef_procent: target }) =>
		nummer
			? [
					{
						normKey: nummer,
						isOn: aan === 'ja',
						target: isStated(target) ? Math.round(target) : null,
						numbers: {},
						fromOn: '',
						version: 0
					}
				]
			: []
	);
}

export type NumberSince = { fromOn: string; value: number | null };

/** The school's own number in the rule of a norm through the years up to today, the oldest first. */
export const numberOverTime = ({ settings }: NumberSources, normKey: string, key: string): NumberSince[] =>
	settings.flatMap((setting) =>
		setting.normKey === normKey ? [{ fromOn: setting.fromOn, value: setting.numbers[key] ?? null }] : []
	);

/** The number that the school set last; undefined where it set none. */
export const ownNumber = (sources: NumberSources, normKey: string, key: string): number | undefined =>
	numberOverTime(sources, normKey, key).at(-1)?.value ?? undefined;
