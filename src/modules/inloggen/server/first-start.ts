import { error, type RequestEvent } from '@sveltejs/kit';
import { makeCodeFor } from '#platform/identity/codes.ts';
import { endFirstStart, isFirstStartCode } from '#platform/identity/first-start.ts';
import { addressSubject, takeAttempt, takeBack } from '#platform/identity/limits.ts';
import { running } from '#platform/running.ts';
import type { Done } from '#platform/web/act.ts';
import { FormIssue, Refusal } from '#platform/web/errors.ts';
import type { FirstStartForm } from '../forms.ts';
import { acceptInvitation } from './accept.ts';
import { deviceAt, waitUntil } from './enter.ts';
import { hasSchool, listSetups, makeFirstSchool } from './first-school.ts';
import { requireStrong } from './password.ts';

/** The page of the first start, which is there only as long as there is no school; a demo has schools of its own. */
export async function viewFirstStart() {
	await requireFirstStart();
	return { setups: await listSetups() };
}

/** Makes the first school and signs its administrator in, who then makes a second factor. */
export async function startFirst(event: RequestEvent, input: FirstStartForm): Promise<Done> {
	await requireFirstStart();
	const address = addressSubject(deviceAt(event).address);
	const until = await takeAttempt([address]);
	if (until) throw waitUntil(until);
	const { dataFolder } = running().settings;
	if (!isFirstStartCode(dataFolder, input.serverCode)) throw new FormIssue({ serverCode: 'inloggen_first_code_wrong' });
	await takeBack(address);
	const { school, setup, givenName, infix, familyName, email, password } = input;
	await requireStrong(password, [givenName, familyName, email, school]);
	const made = await makeFirstSchool({ school, setup, administrator: { givenName, infix, familyName, email } });
	if (!made) throw new Refusal('inloggen_first_over');
	endFirstStart(dataFolder);
	const code = await makeCodeFor({ purpose: 'uitnodiging', ...made, email });
	return acceptInvitation(event, code, { way: 'password', password });
}

/** A school does not go away again, so once there is one nobody asks any more. */
let isPast = false;

/** There is no school yet: then there is nothing to sign in to, and one goes to the page that makes it. */
export async function isFirstStart(): Promise<boolean> {
	isPast ||= running().mode !== 'production' || (await hasSchool());
	return !isPast;
}

async function requireFirstStart(): Promise<void> {
	if (!(await isFirstStart())) error(404, 'not found');
}
