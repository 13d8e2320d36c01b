import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { mayChangeSetup } from '../../access.ts';
import type { FieldToFill } from '../../index.ts';
import { differencesBetween, textOf } from '../../setup/differences.ts';
import { partName, typedOf } from '../../setup/filled-in.ts';
import { itemsOf, NONE, NOT_STATED, parseSetup, sourceOf, type SchoolSetup } from '../../setup/index.ts';
import { countsOf, originOf } from '../../setup/marks.ts';
import {
	outlineOf,
	partHint,
	partNames,
	placeAt,
	type Field,
	type Item,
	type Listed,
	type Place
} from '../../setup/outline.ts';
import { hintOnScreen, nameOnScreen } from '../../setup/screen-words.ts';
import { setupOf, setupWithNumber } from '../setups.ts';
import { refuseOthers } from './door.ts';
import { listVersions } from './versions.ts';

const mostShown = 200;
const mostProblems = 20;

/** The parts of the set-up, in the order of the file. */
export async function viewSetup(db: Db, actor: Actor, today: string) {
	refuseOthers(actor);
	const [setup, versions] = await Promise.all([setupOf(db), listVersions(db, actor)]);
	return {
		source: sourceOf(setup),
		parts: partNames.map((name) => ({
			name,
			words: nameOnScreen(name),
			hint: ownHint(name, partHint(name)),
			...countsOf(setup[name as keyof SchoolSetup])
		})),
		planned: versions
			.filter(({ validFromOn }) => validFromOn > today)
			.map(({ number, validFromOn }) => ({ number, validFromOn })),
		last: versions[0] ?? null,
		may: { change: mayChangeSetup(actor) }
	};
}

/** One part, list or item of the set-up of today. */
export async function viewPlace(db: Db, actor: Actor, address: string) {
	refuseOthers(actor);
	const [setup, versions] = await Promise.all([setupOf(db), listVersions(db, actor)]);
	const place = find(setup, address);
	return {
		address,
		title: titleOf(place),
		crumb: parentOf(setup, place),
		version: versions[0]?.number ?? 0,
		may: { change: mayChangeSetup(actor) },
		...(place.is === 'list' ? shownList(place, setup) : shownPart(place, setup))
	};
}

/** The form of one part or item, filled in; of a list: the form of a new item. */
export async function viewPlaceForm(db: Db, actor: Actor, address: string) {
	refuseOthers(actor);
	if (!mayChangeSetup(actor)) throw new NotFound('set-up');
	const [setup, versions] = await Promise.all([setupOf(db), listVersions(db, actor)]);
	const place = find(setup, address);
	const value: Record<string, unknown> = place.is === 'list' ? {} : place.value;
	const { fields } = outlineOf(place, setup);
	return {
		address,
		title: titleOf(place),
		isNew: place.is === 'list',
		version: versions[0]?.number ?? 0,
		fields: fields.map((field) => fieldToFill(field, value[field.name], setup))
	};
}

function fieldToFill(field: Field, value: unknown, setup: SchoolSetup, name = field.name): FieldToFill {
	const inGroup = (typeof value === 'object' ? value : {}) as Record<string, unknown>;
	return {
		name,
		words: nameOnScreen(field.name),
		hint: field.hint ? hintOnScreen(field.hint) : null,
		kind: field.kind,
		optional: field.optional || field.mayBeUnstated,
		isLong: field.name === 'toelichting' || textOf(value ?? '').length > 60,
		options: optionsOf(field, setup),
		typed: typedOf(field, value),
		parts:
			field.kind === 'parts'
				? field.parts.map((part) => fieldToFill(part, inGroup[part.name], setup, partName(name, part.name)))
				: []
	};
}

/** The fields of a place, for whoever takes in what was typed in them. */
export async function fieldsAt(db: Db, address: string): Promise<Field[]> {
	const setup = await setupOf(db);
	return outlineOf(find(setup, address), setup).fields;
}

/** Every version, and what changed in the one that is looked at. */
export async function viewHistory(db: Db, actor: Actor, number?: number) {
	refuseOthers(actor);
	const versions = await listVersions(db, actor);
	if (number === undefined) return { versions, shown: null, differences: [], more: 0 };
	const shown = versions.find((version) => version.number === number);
	if (!shown) throw new NotFound('version');
	const before = await findBefore(db, actor, shown.validFromOn, number);
	const after = await setupWithNumber(db, actor.schoolId, number);
	const differences = before ? differencesBetween(before, after, nameOnScreen) : [];
	return {
		versions,
		shown,
		differences: differences.slice(0, mostShown),
		more: Math.max(0, differences.length - mostShown)
	};
}

/** What held on that day before this version was made. */
async function findBefore(
	{ sql }: Db,
	{ schoolId }: Actor,
	on: string,
	number: number
): Promise<SchoolSetup | undefined> {
	const [row] = await sql<{ number: number }[]>`
		select number from setup_version where school_id = ${schoolId} and number < ${number} and valid_from_on <= ${on}
		order by valid_from_on desc, number desc limit 1`;
	return row && setupWithNumber({ sql }, schoolId, row.number);
}

/** What was put in to be imported: what is wrong with it, or what it would change. */
export async function viewImport(db: Db, actor: Actor, text: string | undefined) {
	refuseOthers(actor);
	if (!mayChangeSetup(actor)) throw new NotFound('set-up');
	const versions = await listVersions(db, actor);
	const version = versions[0]?.number ?? 0;
	if (text === undefined) return { version, checked: null };
	const parsed = parseSetup(text);
	if (!parsed.ok) {
		const { problems } = parsed;
		return {
			version,
			checked: { ok: false as const, text, problems: problems.slice(0, mostProblems), count: problems.length }
		};
	}
	const differences = differencesBetween(await setupOf(db), parsed.setup, nameOnScreen);
	return {
		version,
		checked: {
			ok: true as const,
			text,
			name: parsed.setup.school.naam,
			differences: differences.slice(0, mostShown),
			count: differences.length
		}
	};
}

function find(setup: SchoolSetup, address: string): Place {
	const place = placeAt(setup, address);
	if (!place) throw new NotFound('place in the set-up');
	return place;
}

const titleOf = (place: Place): string =>
	place.is === 'item' ? String(place.value.naam) : nameOnScreen(place.path.at(-1) ?? '');

function parentOf(setup: SchoolSetup, { path }: Place): { address: string; title: string } | null {
	const address = path.slice(0, -1).join('.');
	const parent = address ? placeAt(setup, address) : undefined;
	return parent ? { address, title: titleOf(parent) } : null;
}

function shownList(place: Extract<Place, { is: 'list' }>, setup: SchoolSetup) {
	const { fields } = outlineOf(place, setup);
	const first = fields.find(({ name, kind }) => name !== 'naam' && (kind === 'choice' || kind === 'text'));
	return {
		is: 'list' as const,
		hint: hintOf(place, setup),
		said: typeof place.value === 'string' ? place.value : null,
		items: itemsOf(place.value).map((item) => ({
			key: item.key,
			naam: item.naam,
			origin: originOf(item),
			text:
				[first && shownText(first, item[first.name], setup), item.toelichting]
					.filter((text) => typeof text === 'string')
					.join(' · ') || null
		}))
	};
}

function shownPart(place: Exclude<Place, { is: 'list' }>, setup: SchoolSetup) {
	const { fields, inside } = outlineOf(place, setup);
	const { value } = place;
	const examples = (value.voorbeeldvelden as string[] | undefined) ?? [];
	return {
		is: place.is,
		hint: hintOf(place, setup),
		origin: originOf(value),
		lines: value.regels === undefined ? null : String(value.regels),
		fields: fields
			.filter(({ name, optional }) => name !== 'naam' || !optional)
			.filter(({ name, optional }) => !(optional && value[name] === undefined))
			.map((field) => ({
				name: field.name,
				words: nameOnScreen(field.name),
				hint: field.hint ? hintOnScreen(field.hint) : null,
				text: shownText(field, value[field.name], setup),
				isExample: examples.includes(field.name)
			})),
		inside: inside.map(({ name, kind, hint }) => ({
			name,
			kind,
			words: nameOnScreen(name),
			hint: hint ? hintOnScreen(hint) : null,
			said: saidOf(value[name]),
			...countsOf(value[name])
		}))
	};
}

const saidOf = (value: unknown): string | null => (value === NONE || value === NOT_STATED ? value : null);

function hintOf({ path }: Place, setup: SchoolSetup): string | null {
	const [name] = path;
	if (path.length === 1 && name) return ownHint(name, partHint(name));
	const parent = placeAt(setup, path.slice(0, -1).join('.'));
	if (!parent || parent.is === 'list') return null;
	const hint = outlineOf(parent, setup).inside.find((inside) => inside.name === path.at(-1))?.hint;
	return hint ? hintOnScreen(hint) : null;
}

/** What the hint adds to the name: "Het schooljaar" under "Schooljaar" adds nothing. */
function ownHint(name: string, hint: string): string | null {
	const shown = hintOnScreen(hint);
	return shown.toLowerCase().endsWith(nameOnScreen(name).toLowerCase()) ? null : shown;
}

/** A value in words; keys as the names that they stand for. Nothing means: not stated. */
function shownText(field: Field, value: unknown, setup: SchoolSetup): string | null {
	if (value === undefined || value === NOT_STATED) return null;
	if (field.kind !== 'key' && field.kind !== 'keys') return textOf(value);
	const options = optionsOf(field, setup);
	return [value]
		.flat()
		.map((key) => options.find((option) => option.value === key)?.label ?? String(key))
		.join(', ');
}

function optionsOf(field: Field, setup: SchoolSetup): { value: string; label: string }[] {
	if (field.kind === 'key' || field.kind === 'keys')
		return field.lists.flatMap((list) => listAt(setup, list).map(({ key, naam }) => ({ value: key, label: naam })));
	if ('options' in field) return field.options.map((option) => ({ value: option, label: option }));
	return [];
}

/** The items of a list; some stand inside each part of another value, such as the domains of the learning delay. */
function listAt(setup: SchoolSetup, address: string): Item[] {
	const value = address
		.split('.')
		.reduce<unknown>(
			(at, step) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined),
			setup
		);
	return Array.isArray(value) || typeof value === 'string' ? itemsOf(value as Listed) : [];
}
