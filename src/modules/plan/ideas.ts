/** What goals can be made of: the lists of the school, and what people of the school wrote before. Pure. */
import type { GoalIdea } from './settings.ts';

/** A behaviour that stands in goals already, how often, and from which item of a list it came. */
export type UsedBehaviour = { behaviour: string; key: string | null; count: number };

/** An item of a list with its own words, and what others made of it; the words most used first. */
export type IdeaGroup = GoalIdea & { used: UsedBehaviour[]; count: number };

/** Words with a capital that name nobody. */
const nobody =
	/^(Ik|Nederlands|Engels|Duits|Frans|Spaans|Word|Excel|Teams|Google|Entree|VCA|PC|TV|KSE|AVO|ICT|LOB|IOP|MOP)$/;

/**
 * Whether the words may name somebody: a word with a capital inside a sentence. One too many is no loss; a pupil's name in
 * the goal of another one is.
 */
export function mayNameSomebody(behaviour: string): boolean {
	const words = [...behaviour.matchAll(/(^|[.!?]\s+)?([\p{L}’'-]+)/gu)];
	return words.some(
		([, start, word], at) => at > 0 && start === undefined && /^\p{Lu}/u.test(word!) && !nobody.test(word!)
	);
}

/** The lists with what was made of them, most used first; and what people wrote without a list. */
export function groupIdeas(
	ideas: readonly GoalIdea[],
	used: readonly UsedBehaviour[]
): { groups: IdeaGroup[]; own: UsedBehaviour[] } {
	const shown = used.filter(({ behaviour }) => !mayNameSomebody(behaviour));
	const groups = ideas.map((idea) => {
		const made = shown.filter(({ key }) => key === `${idea.source.list}:${idea.source.key}`);
		const others = made.filter(({ behaviour }) => bare(behaviour) !== bare(idea.behaviour));
		return { ...idea, used: others, count: made.reduce((sum, { count }) => sum + count, 0) };
	});
	const listed = new Set(groups.map(({ source }) => `${source.list}:${source.key}`));
	return {
		groups: groups.sort((a, b) => b.count - a.count),
		own: shown.filter(({ key }) => key === null || !listed.has(key))
	};
}

/** Equal but for capitals and the full stop. */
const bare = (behaviour: string): string => behaviour.trim().replace(/\.$/, '').toLocaleLowerCase('nl');
