/** What a school's set-up says about scoring and about what goals may be made of. Pure. */
import { catalogueOf, isStated, itemsOf, type SchoolSetup } from '#modules/scholen/index.ts';
import type { GoalSource } from './goal.ts';
import type { Scale, Side } from './scores/score.ts';

/** Where the set-up has no scale of its own: ours, for the school to change. */
const commonScale: Scale = {
	key: 'vier-stappen',
	name: 'Vier stappen',
	values: [
		{ key: 'nog-niet', name: 'Lukt nog niet', isSufficient: false },
		{ key: 'met-hulp', name: 'Lukt met hulp', isSufficient: false },
		{ key: 'meestal', name: 'Lukt meestal zelf', isSufficient: true },
		{ key: 'zelf', name: 'Lukt altijd zelf', isSufficient: true }
	]
};

const usedFor: Record<Side, 'eigen beoordeling' | 'competenties'> = {
	pupil: 'eigen beoordeling',
	staff: 'competenties'
};

/** The scale on which this side scores goals and competences: the first in the set-up that is meant for it. */
export function scaleOf(setup: SchoolSetup, side: Side): Scale {
	const own = itemsOf(setup.schalen).find(
		({ voor, vorm, waarden }) => vorm === 'waarden' && voor.includes(usedFor[side]) && itemsOf(waarden).length > 1
	);
	if (!own) return commonScale;
	return {
		key: own.key,
		name: own.naam,
		values: itemsOf(own.waarden).map(({ key, naam, voldoende }) => ({
			key,
			name: naam,
			isSufficient: isStated(voldoende) && voldoende === 'ja'
		}))
	};
}

export const scalesOf = (setup: SchoolSetup): Record<Side, Scale> => ({
	pupil: scaleOf(setup, 'pupil'),
	staff: scaleOf(setup, 'staff')
});

/** Something on a list of the school that a goal can be made of, with the behaviour that the list proposes. */
export type GoalIdea = { source: GoalSource; name: string; behaviour: string; pillars: string[]; kind: string };

/** The school's list of competences, as ideas for goals. */
export const goalIdeas = (setup: SchoolSetup): GoalIdea[] =>
	catalogueOf(setup, 'competenties').map(({ key, naam, gedrag, pijlers, soort }) => ({
		source: { list: 'competenties', key },
		name: naam,
		behaviour: gedrag,
		pillars: isStated(pijlers) ? [...pijlers] : [],
		kind: soort
	}));
