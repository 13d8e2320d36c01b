import type { Db } from '#platform/database/session.ts';
import { catalogueOf } from '#modules/scholen/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { groupIdeas, type IdeaGroup, type UsedBehaviour } from '../../ideas.ts';
import { goalIdeas, type GoalIdea } from '../../settings.ts';

export type GoalIdeas = {
	/** Competences of the school, with what was made of them. */
	competences: IdeaGroup[];
	/** Subjects; their own words are empty. */
	subjects: IdeaGroup[];
	/** What people of the school wrote without a list. */
	own: UsedBehaviour[];
};

/** So many earlier goals are more than anybody reads. */
const mostUsed = 200;

/**
 * What a goal can be made of: the lists of the set-up, and behaviour in earlier goals that the actor may see (row-level
 * security: of pupils with whom the actor is involved), most used first. Whose they were does not go along, and what
 * names a pupil, or may name anybody, is left out.
 */
export async function listGoalIdeas(db: Db): Promise<GoalIdeas> {
	const [setup, used] = await Promise.all([setupOf(db), listUsed(db)]);
	const subjects = catalogueOf(setup, 'vakken').map(({ key, naam, soort }): GoalIdea => ({
		source: { list: 'vakken', key },
		name: naam,
		behaviour: '',
		pillars: [],
		kind: soort
	}));
	const { groups, own } = groupIdeas([...goalIdeas(setup), ...subjects], used);
	return {
		competences: groups.filter(({ source }) => source.list === 'competenties'),
		subjects: groups.filter(({ source }) => source.list === 'vakken'),
		own
	};
}

/** Equal behaviour counts once, whatever its capitals; of more goals the newest spelling. */
const listUsed = (db: Db): Promise<UsedBehaviour[]> => db.sql<UsedBehaviour[]>`
	select (array_agg(g.behaviour order by g.created_at desc))[1] as behaviour, g.key, count(*)::int as count
	from (
		select behaviour, created_at, source_list || ':' || source_key as key,
			rtrim(lower(btrim(behaviour)), '.') as bare, regexp_split_to_array(lower(behaviour), '[^[:alpha:]]+') as words
		from goal
		where school_id = (select app_school()) and audience = 'gedeeld'
	) g
	where not exists (
		select from pupil p
		where p.school_id = (select app_school())
			and array_remove(regexp_split_to_array(lower(p.given_name), '[^[:alpha:]]+'), '') && g.words)
	group by g.bare, g.key
	order by count desc, max(g.created_at) desc
	limit ${mostUsed}`;
