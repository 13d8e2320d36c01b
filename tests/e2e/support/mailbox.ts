import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

export type Mailbox = {
	/** For `SMTP_URL`. */
	url: string;
	/** The link in the last mail to this address that has this path; waits until there is one. Each link is given once. */
	link(to: string, path: string): Promise<string>;
	close(): Promise<void>;
};

const patienceMs = 15_000;

/** A mail server that keeps what it gets. */
export async function openMailbox(): Promise<Mailbox> {
	const mails: { to: string; text: string }[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onData(stream, { envelope }, done) {
			void text(stream).then((source) => {
				for (const { address } of envelope.rcptTo) mails.push({ to: address, text: decode(source) });
				done();
			});
		}
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	return {
		url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
		async link(to, path) {
			const pattern = new RegExp(`https?://[^\\s"]+${path}[\\w-]+`);
			for (const until = Date.now() + patienceMs; Date.now() < until; await sleep(50)) {
				const at = mails.findIndex((mail) => mail.to === to && pattern.test(mail.text));
				if (at >= 0) return mails.splice(at, 1)[0]!.text.match(pattern)![0];
			}
			throw new Error(`no mail to ${to} with ${path}`);
		},
		close: () => new Promise<void>((closed) => server.close(closed))
	};
}

/** Mail breaks long lines and writes signs as numbers ("quoted-printable"). */
const decode = (source: string): string =>
	source.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
