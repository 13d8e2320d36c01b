import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { DemoAccount } from '#modules/mensen/server/demo.ts';
import { demo } from './demo.ts';

export type Account = DemoAccount;
/** Anybody of a demo school. */
export type Person = { schoolId: string; personId: string; name: string };
export type Who = {
	/** Part of the name. The school with most pupils when it does not matter. */
	school?: string;
	role: string;
	/** Part of the name. */
	name?: string;
	/** Who works with this group, or is in it. */
	group?: string;
	/** Somebody who is involved with this pupil. */
	involvedWith?: string;
	/** Somebody who is not. */
	strangerTo?: string;
};

let accounts: Account[] | undefined;

/** The invented people of the demo, as `npm run demo:accounts -- --json` prints them. */
export function allAccounts(): Account[] {
	accounts ??= JSON.parse(readFileSync(demo().accounts, 'utf8')) as Account[];
	return accounts;
}

export function account({ school = '', role, name = '', group, involvedWith, strangerTo }: Who): Account {
	const isInvolved = ({ pupils }: Account, pupilId: string) => pupils.some(({ id }) => id === pupilId);
	const found = allAccounts().find(
		(person) =>
			person.role === role &&
			person.school.name.includes(school) &&
			person.name.includes(name) &&
			(!group || person.groups.includes(group)) &&
			(!involvedWith || isInvolved(person, involvedWith)) &&
			(!strangerTo || !isInvolved(person, strangerTo))
	);
	if (!found) throw new Error(`The demo has no ${role} ${name} at ${school || 'any school'}`);
	return found;
}

/** Somebody's first pupil, or a parent's child. */
export function firstPupilOf({ name, pupils }: Account): Account['pupils'][number] {
	const [first] = pupils;
	if (!first) throw new Error(`${name} is involved with no pupil`);
	return first;
}

/** Signs in as an invented person, as the buttons of the demo page do, also those for whom it has no room. */
export async function signInAs(page: Page, who: Who): Promise<Account> {
	const person = account(who);
	await enter(page, person.signIn, person.name);
	return person;
}

/** Signs in as somebody who is too far down the list of accounts to be on it. */
export const signInAsPerson = (page: Page, { schoolId, personId, name }: Person): Promise<void> =>
	enter(page, { page: '/demo', form: { persoon: `${schoolId} ${personId}` } }, name);

async function enter(page: Page, signIn: Account['signIn'], name: string): Promise<void> {
	const { origin } = new URL(demo().url);
	const answer = await page.request.post(`${origin}${signIn.page}`, {
		form: signIn.form,
		headers: { origin, accept: 'text/html' },
		maxRedirects: 0
	});
	if (answer.status() !== 303) throw new Error(`${name} could not sign in: ${answer.status()}`);
}
