import type { TaskOffer } from '#modules/kwaliteit/index.ts';
import { listNewMentors } from '#modules/scholen/server/index.ts';

/** Who was named mentor is told to the other mentors and to who leads the care: it opens files (docs/decisions/0006). */
export const newMentors: TaskOffer = async (db, actor) => {
	if (actor.kind !== 'medewerker') return [];
	const named = await listNewMentors(db, actor);
	return named.map(({ id, groupId, group, name, by }) => ({
		key: `new-mentor ${id}`,
		title: { key: 'scholen_day_new_mentor', params: { name, group } },
		text: { key: 'scholen_day_new_mentor_by', params: { name: by } },
		dueOn: null,
		badge: { state: 'na', label: 'scholen_day_to_know' },
		href: `/leerlingen?groep=${groupId}`,
		button: 'scholen_day_see_group',
		bundle: { key: 'new-mentor', manyKey: 'scholen_day_new_mentors', href: '/leerlingen' }
	}));
};
