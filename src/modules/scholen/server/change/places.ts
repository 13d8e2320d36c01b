import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { draftName } from '#platform/web/draft-name.ts';
import { dropDraft, saveDraft } from '#platform/web/drafts.ts';
import type { Done } from '#platform/web/act.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import { mayChangeSetup } from '../../access.ts';
import type { ConfirmImportForm, ImportForm, SetupChangeForm } from '../../forms.ts';
import { addItem, changeFields, moveUp, removeItem } from '../../setup/edit.ts';
import { valuesOf } from '../../setup/filled-in.ts';
import { parseSetup, type SchoolSetup } from '../../setup/index.ts';
import { fieldsAt } from '../read/setup.ts';
import { changeSetup } from './setup.ts';

const pageOf = (address: string): string => `/school/inrichting/${address}`;
const parentOf = (address: string): string => address.split('.').slice(0, -1).join('.');

/** The fields of a part or item, as they were typed. */
export async function changePlace(
	db: Db,
	actor: Actor,
	today: string,
	address: string,
	input: SetupChangeForm
): Promise<Done> {
	const values = await typedIn(db, address, input);
	await changeSetup(db, actor, today, input, (setup) => changeFields(setup, address, values), address);
	return { to: pageOf(address), said: 'scholen_said_setup' };
}

/** A new item at the end of a list. */
export async function addPlace(
	db: Db,
	actor: Actor,
	today: string,
	list: string,
	input: SetupChangeForm
): Promise<Done> {
	const values = await typedIn(db, list, input);
	await changeSetup(db, actor, today, input, (setup) => addItem(setup, list, values), list);
	return { to: pageOf(list), said: 'scholen_said_setup' };
}

/** Ends an item from a day on. */
export async function endPlace(
	db: Db,
	actor: Actor,
	today: string,
	address: string,
	input: SetupChangeForm
): Promise<Done> {
	await changeSetup(db, actor, today, input, (setup) => removeItem(setup, address), address);
	return { to: pageOf(parentOf(address)), said: 'scholen_said_setup' };
}

export async function movePlaceUp(
	db: Db,
	actor: Actor,
	today: string,
	address: string,
	input: SetupChangeForm
): Promise<Done> {
	await changeSetup(db, actor, today, input, (setup) => moveUp(setup, address), address);
	return { to: pageOf(parentOf(address)), said: 'scholen_said_setup' };
}

async function typedIn(db: Db, address: string, input: SetupChangeForm): Promise<Record<string, unknown>> {
	const { values, problems } = valuesOf(await fieldsAt(db, address), input as Record<string, string>);
	if (problems.length) throw new Refusal('scholen_refusal_problems', { problems: problems.join('; ') });
	return values;
}

export const importPage = '/school/inrichting/import';
/** Where the text waits between looking at what it would change and confirming it. */
export const importDraft = 'bevestigen';
const waiting = draftName(importPage, importDraft);

/** Keeps the text to be looked at; nothing of the school changes. */
export async function checkImport(db: Db, actor: Actor, { file, text }: ImportForm): Promise<Done> {
	if (!mayChangeSetup(actor)) throw new NotFound('set-up');
	const given = file?.size ? await file.text() : text;
	await saveDraft(db, actor, waiting, { text: given.replaceAll('\r\n', '\n') });
	return { to: importPage };
}

/** Puts the text aside again. */
export async function cancelImport(db: Db, actor: Actor): Promise<Done> {
	await dropDraft(db, actor, waiting);
	return { to: '/school/inrichting' };
}

/** The whole set-up becomes what the file says, from a day on. */
export async function confirmImport(
	db: Db,
	actor: Actor,
	today: string,
	text: string | undefined,
	input: ConfirmImportForm
): Promise<Done> {
	const parsed = parseSetup(text ?? '');
	if (!parsed.ok) throw new Refusal('scholen_refusal_import');
	await changeSetup(db, actor, today, input, (): SchoolSetup => parsed.setup);
	await dropDraft(db, actor, waiting);
	return { to: '/school/inrichting', said: 'scholen_said_setup' };
}
