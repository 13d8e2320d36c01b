import { m } from '#paraglide/messages.js';
import type { Locale } from '#paraglide/runtime.js';
import { letter } from './mail.ts';
import type { Mail } from './mail.ts';

interface Letter {
	to: string;
	language: Locale;
	/** Who it comes from, by the name that the reader knows: the school. */
	sender: string;
	link: string;
}

/** Somebody gets an account. */
export function invitationLetter({ to, language, sender, link, days }: Letter & { days: number }): Mail {
	const locale = { locale: language };
	return letter(
		to,
		m.platform_mail_invitation_subject({ sender }, locale),
		[m.platform_mail_invitation_text({ sender }, locale), m.platform_mail_valid_days({ days: String(days) }, locale)],
		{ text: m.platform_mail_invitation_link({}, locale), url: link },
		m.platform_mail_closing({ sender }, locale)
	);
}

/** Somebody forgot the password. */
export function resetLetter({ to, language, sender, link, minutes }: Letter & { minutes: number }): Mail {
	const locale = { locale: language };
	return letter(
		to,
		m.platform_mail_reset_subject({}, locale),
		[
			m.platform_mail_reset_text({}, locale),
			m.platform_mail_valid_minutes({ minutes: String(minutes) }, locale),
			m.platform_mail_not_you({}, locale)
		],
		{ text: m.platform_mail_reset_link({}, locale), url: link },
		m.platform_mail_closing({ sender }, locale)
	);
}

/** Somebody signs in without a password. */
export function signInLetter({ to, language, sender, link, minutes }: Letter & { minutes: number }): Mail {
	const locale = { locale: language };
	return letter(
		to,
		m.platform_mail_sign_in_subject({}, locale),
		[
			m.platform_mail_sign_in_text({}, locale),
			m.platform_mail_valid_minutes({ minutes: String(minutes) }, locale),
			m.platform_mail_not_you({}, locale)
		],
		{ text: m.platform_mail_sign_in_link({}, locale), url: link },
		m.platform_mail_closing({ sender }, locale)
	);
}

/** Something waits to be read, answered or signed. What, and about whom, is said after signing in. */
export function readyLetter({ to, language, sender, link }: Letter): Mail {
	const locale = { locale: language };
	return letter(
		to,
		m.platform_mail_ready_subject({}, locale),
		[m.platform_mail_ready_text({ sender }, locale), m.platform_mail_ready_why({}, locale)],
		{ text: m.platform_mail_ready_link({}, locale), url: link },
		m.platform_mail_closing({ sender }, locale)
	);
}

/** There is news about a child. What, and about whom, is said after signing in; `choice` is where one switches this mail off. */
export function newsLetter({ to, language, sender, link, choice }: Letter & { choice: string }): Mail {
	const locale = { locale: language };
	return letter(
		to,
		m.platform_mail_news_subject({}, locale),
		[
			m.platform_mail_news_text({ sender }, locale),
			m.platform_mail_ready_why({}, locale),
			m.platform_mail_news_choice({ choice }, locale)
		],
		{ text: m.platform_mail_ready_link({}, locale), url: link },
		m.platform_mail_closing({ sender }, locale)
	);
}
