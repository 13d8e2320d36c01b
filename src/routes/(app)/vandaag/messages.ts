import type { MessageOffer } from '#modules/kwaliteit/index.ts';
import { listThreads } from '#modules/logboek/server/index.ts';

const shown = 3;

export const messages: MessageOffer = {
	async read(db, actor) {
		const threads = await listThreads(db, actor);
		const recent = threads.slice(0, shown).map(({ id, subject, pupilName, lastBy, lastAt, isUnread }) => ({
			id,
			title: subject,
			text: [lastBy, pupilName].filter(Boolean).join(' · '),
			at: lastAt,
			href: `/berichten/${id}`,
			isUnread
		}));
		return { unread: threads.filter(({ isUnread }) => isUnread).length, recent };
	},
	newHref: (pupilId) => `/berichten/nieuw?over=${pupilId}`
};
