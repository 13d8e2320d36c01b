import { join } from 'node:path';
import { asSystem } from '#platform/database/session.ts';
import type { Job } from '#platform/jobs/jobs.ts';
import { invitationLetter, newsLetter, readyLetter } from '#platform/mail/letters.ts';
import type { Mail } from '#platform/mail/mail.ts';
import { openMailer, type Mailer } from '#platform/mail/send.ts';
import { addressOf, running } from '#platform/running.ts';
import { baseLocale, isLocale } from '#paraglide/runtime.js';

/** What lies in the outbox as `mail`: a letter that is written already, or the news that something waits for a person. */
type Payload = Mail | Letter;
type Letter = { personId: string; path: string } & (
	{ letter: 'ready' | 'news' } | { letter: 'invitation'; days: number }
);

let mailer: Mailer | undefined;

/** Sends what lies in the outbox as `mail`. Who has no address gets none: that person reads it after signing in, or on paper. */
export const sendMail: Job = {
	kind: 'mail',
	run: async (payload: Payload, schoolId) => {
		const mail = 'letter' in payload ? await letterFor(payload, schoolId) : payload;
		if (mail) await openedMailer().send(mail);
	}
};

async function letterFor(letter: Letter, schoolId: string): Promise<Mail | undefined> {
	const [reader] = await asSystem(
		async ({ sql }) => sql<{ email: string | null; language: string; school: string }[]>`
			select r.email, p.language, s.name as school
			from person p
			join school s on s.id = p.school_id
			left join reach r on r.school_id = p.school_id and r.person_id = p.id
			where p.school_id = ${schoolId} and p.id = ${letter.personId} and not p.archived`
	);
	if (!reader?.email) return undefined;
	const language = isLocale(reader.language) ? reader.language : baseLocale;
	const written = { to: reader.email, language, sender: reader.school, link: addressOf(letter.path) };
	switch (letter.letter) {
		case 'ready':
			return readyLetter(written);
		case 'news':
			return newsLetter({ ...written, choice: addressOf('/mijn-account#nieuws') });
		case 'invitation':
			return invitationLetter({ ...written, days: letter.days });
	}
}

function openedMailer(): Mailer {
	const { smtpUrl, mailFrom, dataFolder } = running().settings;
	mailer ??= openMailer({ smtpUrl, from: mailFrom, folder: join(dataFolder, 'mail') });
	return mailer;
}
