import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listWrittenMails, openMailer } from './send.ts';

const mail = { to: 'ouder@example.nl', subject: 'Eén bericht', text: 'Hallo', html: '<p>Hallo</p>' };
const from = 'Zicht <zicht@example.nl>';

let folder: string;
let server: SMTPServer;
let received: { to: string[]; source: string }[];
let smtpUrl: string;

beforeEach(async () => {
	folder = join(await mkdtemp(join(tmpdir(), 'mail-')), 'mail');
	received = [];
	server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onRcptTo: ({ address }, _, next) => next(address.startsWith('weg@') ? new Error('unknown mailbox') : undefined),
		onData(stream, { envelope }, done) {
			void text(stream).then((source) => {
				received.push({ to: envelope.rcptTo.map(({ address }) => address), source });
				done();
			});
		}
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	smtpUrl = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterEach(async () => {
	await new Promise<void>((closed) => server.close(closed));
	await rm(join(folder, '..'), { recursive: true });
});

test('a mail goes to the mail server, and nowhere else', async () => {
	const mailer = openMailer({ smtpUrl, from, folder });
	await mailer.send(mail);
	mailer.close();
	expect(received).toHaveLength(1);
	expect(received[0]!.to).toEqual(['ouder@example.nl']);
	expect(received[0]!.source).toMatch(/^Subject: =\?UTF-8\?/m);
	expect(received[0]!.source).toMatch(/^From: Zicht <zicht@example\.nl>/m);
	expect(await listWrittenMails(folder)).toEqual([]);
});

test('a refused address and a mail server that is away are errors', async () => {
	const mailer = openMailer({ smtpUrl, from, folder });
	await expect(mailer.send({ ...mail, to: 'weg@example.nl' })).rejects.toThrow('unknown mailbox');
	mailer.close();
	const nowhere = openMailer({ smtpUrl: 'smtp://127.0.0.1:1', from, folder });
	await expect(nowhere.send(mail)).rejects.toThrow('ECONNREFUSED');
	nowhere.close();
	expect(received).toEqual([]);
});

test('a subject cannot add a header', async () => {
	const mailer = openMailer({ smtpUrl, from, folder });
	await mailer.send({ ...mail, subject: 'Hallo\r\nBcc: ander@example.nl' });
	mailer.close();
	expect(received[0]!.source).not.toMatch(/^Bcc:/m);
	expect(received[0]!.to).toEqual(['ouder@example.nl']);
});

test('without a mail server mails are written down, the newest first', async () => {
	const mailer = openMailer({ from, folder });
	await mailer.send(mail);
	await new Promise((later) => setTimeout(later, 5));
	await mailer.send({ ...mail, subject: 'Twee' });
	const written = await listWrittenMails(folder);
	expect(written.map(({ subject }) => subject)).toEqual(['Twee', 'Eén bericht']);
	expect(await listWrittenMails(folder, 1)).toHaveLength(1);
	const file = (await readdir(folder)).find((name) => name.endsWith('.eml'));
	expect(await readFile(join(folder, file!), 'utf8')).toMatch(/^To: ouder@example\.nl/m);
});
