import { setTimeout as sleep } from 'node:timers/promises';
import { listWrittenMails } from '#platform/mail/send.ts';
import { demo } from './demo.ts';

const patienceMs = 15_000;

/** The last mail to this address that has this text; waits until there is one. A demo writes its mails down. */
export async function mailTo(email: string, text: string) {
	for (const until = Date.now() + patienceMs; Date.now() < until; await sleep(100)) {
		const mails = await listWrittenMails(demo().mails, 1000);
		const found = mails.find((mail) => mail.to === email && mail.text.includes(text));
		if (found) return found;
	}
	throw new Error(`no mail to ${email} with ${text}`);
}
