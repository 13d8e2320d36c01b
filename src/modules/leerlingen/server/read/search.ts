import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { searchKey } from '#platform/text/names.ts';
import { fewestLetters, tidyQuery, type FoundGroup, type SearchHit, type SearchSource } from '../../search.ts';

/** Two names that share this part of their trigrams look alike: "jaydn" and "jayden" do, "jayden" and "jasper" do not. */
const alike = 0.42;

/**
 * Pupils whose name holds the words, or looks like them. It begins at those whom the actor is involved with: row-level
 * security would not let an index on names decide first, and comparing some thousands of names takes milliseconds.
 */
export const pupilNames: SearchSource = {
	label: 'leerlingen_list_title',
	async find(db, words, limit) {
		const key = searchKey(words);
		const rows = await db.sql<{ id: string; name: string; group: string | null; age: number }[]>`
			with own as (
				select distinct i.pupil_id from involvement i
				where i.school_id = (select app_school()) and i.person_id = (select app_person())
					and (select app_today()) between i.from_on and i.until_on
			), found as (
				select p.id, p.given_name, p.infix, p.family_name, p.born_on,
					position(${key} in p.search_name) > 0 as holds, word_similarity(${key}, p.search_name) as likeness
				from own join pupil p on p.school_id = (select app_school()) and p.id = own.pupil_id
			), best as (
				select * from found where holds or likeness >= ${alike}
				order by holds desc, likeness desc, family_name, given_name, id limit ${limit}
			)
			select best.id, concat_ws(' ', best.given_name, best.infix, best.family_name) as name,
				extract(year from age((select app_today()), best.born_on))::int as age, g.name as "group"
			from best
			left join lateral (
				select m.group_id from group_member m
				where m.school_id = (select app_school()) and m.pupil_id = best.id
					and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
				order by m.is_home desc, m.from_on desc limit 1
			) member on true
			left join school_group g on g.school_id = (select app_school()) and g.id = member.group_id
			order by best.holds desc, best.likeness desc, best.family_name, best.given_name, best.id`;
		return rows.map(({ id, name, group, age }): SearchHit => ({
			id,
			pupilId: id,
			pupilName: name,
			title: group
				? { key: 'leerlingen_found_in_group', params: { age, group } }
				: { key: 'leerlingen_age', params: { age } },
			href: `/leerlingen/${id}`
		}));
	}
};

const perSource = 20;

/** What all sources find, by source. The words themselves are kept nowhere. */
export async function searchEverywhere(
	db: Db,
	actor: Actor,
	typed: string | null,
	sources: readonly SearchSource[]
): Promise<{ query: string; isTooShort: boolean; groups: FoundGroup[] }> {
	const query = tidyQuery(typed);
	if (searchKey(query).replaceAll(' ', '').length < fewestLetters)
		return { query, isTooShort: query !== '', groups: [] };
	const found = await Promise.all(sources.map((source) => source.find(db, query, perSource + 1)));
	const groups = sources.map(({ label }, at) => {
		const hits = found[at] ?? [];
		return { label, hits: hits.slice(0, perSource), hasMore: hits.length > perSource };
	});
	record(db, actor, { act: 'leerlingen.search', detail: { found: groups.map((group) => group.hits.length) } });
	return { query, isTooShort: false, groups: groups.filter((group) => group.hits.length > 0) };
}
