/** The mails about talks: that there is one, when, and a link. About whom, one reads after signing in. */
import { m } from '#paraglide/messages.js';
import type { Locale } from '#paraglide/runtime.js';
import { letter, type Mail } from '#platform/mail/mail.ts';
import type { News } from '../change/tell.ts';

export type TalkLetter = {
	news: News;
	to: string;
	language: Locale;
	school: string;
	link: string;
	/** In the reader's words: "donderdag 19 november om 15.30 uur"; nothing while it has no time. */
	when: string | null;
};

type Words = { subject: string; lines: string[]; link: string };

export function talkLetter({ news, to, language, school, link, when }: TalkLetter): Mail {
	const words = wordsOf(news, school, when, { locale: language });
	return letter(
		to,
		words.subject,
		[...words.lines, m.gesprekken_mail_why({}, { locale: language })],
		{ text: words.link, url: link },
		m.platform_mail_closing({ sender: school }, { locale: language })
	);
}

function wordsOf(news: News, school: string, when: string | null, lang: { locale: Locale }): Words {
	const moment = when ?? '';
	const see = m.gesprekken_mail_see({}, lang);
	if (news === 'cancelled') {
		return {
			subject: m.gesprekken_mail_cancelled_subject({ school }, lang),
			lines: [m.gesprekken_mail_cancelled({ when: moment }, lang)],
			link: see
		};
	}
	if (when === null) {
		return {
			subject: m.gesprekken_mail_choose_subject({ school }, lang),
			lines: [news === 'choose' ? m.gesprekken_mail_choose({}, lang) : m.gesprekken_mail_invited({ school }, lang)],
			link: m.gesprekken_mail_pick({}, lang)
		};
	}
	if (news === 'reminder') {
		return {
			subject: m.gesprekken_mail_reminder_subject({ school }, lang),
			lines: [m.gesprekken_mail_reminder({ when }, lang), m.gesprekken_mail_cannot({}, lang)],
			link: see
		};
	}
	return {
		subject: m.gesprekken_mail_planned_subject({ school }, lang),
		lines: [
			news === 'moved' ? m.gesprekken_mail_moved({ when }, lang) : m.gesprekken_mail_planned({ when }, lang),
			m.gesprekken_mail_calendar({}, lang),
			m.gesprekken_mail_cannot({}, lang)
		],
		link: see
	};
}
