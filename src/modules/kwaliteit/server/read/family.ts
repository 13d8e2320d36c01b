import { countReaders, listFamily } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { inOrder } from '../../day.ts';
import type { DayOffers } from '../../offers.ts';
import type { ParentDay, PupilDay } from '../../views.ts';

type When = { today: string; offers: DayOffers };
const linesOfLog = 3;

/** The page of a parent: what is asked, and how it goes, of each child. Reading the log is recorded for each of them. */
export async function viewParentDay(db: Db, actor: Actor, { today, offers }: When): Promise<ParentDay> {
	const [family, asked, messages] = await Promise.all([
		listFamily(db, actor),
		Promise.all(offers.tasks.map((offer) => offer(db, actor, today))),
		offers.messages?.read(db, actor) ?? null
	]);
	const tasks = inOrder(asked.flat(), today);
	const logs = await Promise.all(
		family.map(async ({ id }) => {
			if (!offers.log) return [];
			const lines = await offers.log(db, id, { limit: linesOfLog });
			record(db, actor, { act: 'kwaliteit.viewHome', pupilId: id });
			return lines.filter(({ closed }) => !closed);
		})
	);
	const children = family.map((child, at) => ({
		...child,
		asked: tasks.filter(({ pupilId }) => pupilId === child.id),
		log: logs[at] ?? [],
		writeHref: offers.messages?.newHref(child.id) ?? null
	}));
	return { viewer: 'parent', name: actor.name, today, children, messages };
}

/** What the page of a pupil is made of, beside the own goals. */
export async function viewPupilDay(db: Db, actor: Actor, { today, offers }: When): Promise<PupilDay> {
	const [[pupil], asked, readers, messages] = await Promise.all([
		listFamily(db, actor),
		Promise.all(offers.tasks.map((offer) => offer(db, actor, today))),
		countReaders(db, actor.personId),
		offers.messages?.read(db, actor) ?? null
	]);
	if (!pupil) throw new NotFound('pupil');
	return {
		viewer: 'pupil',
		id: pupil.id,
		givenName: pupil.givenName,
		asked: inOrder(asked.flat(), today),
		mentors: pupil.mentors,
		readers,
		unread: messages?.unread ?? 0,
		writeHref: offers.messages?.newHref(pupil.id) ?? null
	};
}
