import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { Mail } from './mail.ts';

export interface MailSettings {
	/** `smtps://user:password@mail.school.nl`; without it mails are only written down. */
	smtpUrl?: string;
	/** `Zicht <zicht@school.nl>` */
	from: string;
	/** Where mails are written when there is no SMTP: a demo, a try-out. */
	folder: string;
}

export interface Mailer {
	/** Throws when the mail server refuses or does not answer; the job that sends tries again. */
	send(mail: Mail): Promise<void>;
	close(): void;
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
/** A mail is made of our own text only: nothing in it may make the server read a file or an address. */
const closed = { disableFileAccess: true, disableUrlAccess: true };

export function openMailer(settings: MailSettings): Mailer {
	return settings.smtpUrl ? smtpMailer(settings.smtpUrl, settings.from) : writingMailer(settings.folder, settings.from);
}

/** Keeps a connection open, so that a round of invitations is one conversation with the mail server. */
function smtpMailer(url: string, from: string): Mailer {
	const transport = createTransport({ url, pool: true, maxConnections: 2, ...patience, ...closed }, { from });
	return {
		async send(mail) {
			await transport.sendMail(messageOf(mail));
		},
		close: () => transport.close()
	};
}

/** As the mail library asks for it. */
const messageOf = ({ calendar, ...mail }: Mail) => ({
	...mail,
	...(calendar && {
		icalEvent: { ...calendar, filename: calendar.method === 'CANCEL' ? 'afgezegd.ics' : 'gesprek.ics' }
	})
});

interface WrittenMail extends Mail {
	id: string;
	writtenAt: string;
}

/** `….eml` opens in a mail program; `….json` beside it is for our own page of written mails. */
function writingMailer(folder: string, from: string): Mailer {
	const transport = createTransport({ streamTransport: true, buffer: true, ...closed }, { from });
	return {
		async send(mail) {
			const { message } = await transport.sendMail(messageOf(mail));
			const writtenAt = new Date().toISOString();
			const id = `${writtenAt.replace(/\D/g, '')}-${randomUUID().slice(0, 8)}`;
			const written: WrittenMail = { id, writtenAt, ...mail };
			await mkdir(folder, { recursive: true, mode: 0o700 });
			await writeFile(join(folder, `${id}.eml`), message, { mode: 0o600 });
			await writeFile(join(folder, `${id}.json`), JSON.stringify(written), { mode: 0o600 });
		},
		close: () => transport.close()
	};
}

/** The newest first. */
export async function listWrittenMails(folder: string, limit = 50): Promise<WrittenMail[]> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const names = (await readdir(folder))
		.filter((name) => name.endsWith('.json'))
		.sort()
		.toReversed();
	const contents = names.slice(0, limit).map((name) => readFile(join(folder, name), 'utf8'));
	return (await Promise.all(contents)).map((content) => JSON.parse(content) as WrittenMail);
}
