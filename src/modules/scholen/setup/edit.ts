/** Changes to a set-up. Each gives a new one and leaves the old one as it was; whether the new one is right, checkSetup says. */
import { isDeepStrictEqual } from 'node:util';
import { emptyItem, placeAt, type Item, type Listed, type ListPlace } from './outline.ts';
import type { SchoolSetup } from './schema.ts';
import { itemsOf, NONE, NOT_STATED } from './value.ts';

/** The place that was to be changed is not in this set-up. */
export class PlaceGone extends Error {}

/**
 * New values for fields of a part or item; `undefined` leaves a field out. What somebody fills in is the school's own, so
 * it is no longer an example of ours.
 */
export function changeFields(setup: SchoolSetup, address: string, fields: Record<string, unknown>): SchoolSetup {
	return replaceAt(setup, address, (value) => {
		const before = value as Record<string, unknown>;
		const changed = Object.entries(fields).filter(([name, field]) => !isSame(before[name], field));
		return changed.length
			? owned(
					{ ...before, ...Object.fromEntries(changed) },
					changed.map(([name]) => name)
				)
			: before;
	});
}

/** A year may be a number in the file and is a text when it was typed; that is no change. */
const isSame = (before: unknown, typed: unknown): boolean =>
	isDeepStrictEqual(before, typed) || (typeof before === 'number' && String(before) === typed);

function owned(
	{ voorbeeld, voorbeeldvelden, ...rest }: Record<string, unknown>,
	changed: string[]
): Record<string, unknown> {
	const left = voorbeeld
		? Object.keys(rest).filter(
				(name) => !['key', 'naam', 'regels', 'toelichting'].includes(name) && !changed.includes(name)
			)
		: ((voorbeeldvelden as string[] | undefined) ?? []).filter((name) => !changed.includes(name));
	const examples = left.filter((name) => rest[name] !== undefined && rest[name] !== NOT_STATED);
	const marked = examples.length ? { ...rest, voorbeeldvelden: examples } : rest;
	return Object.fromEntries(Object.entries(marked).filter(([, value]) => value !== undefined));
}

/** Adds an item at the end of a list, under a key that is made of its name. */
export function addItem(setup: SchoolSetup, address: string, fields: Record<string, unknown>): SchoolSetup {
	const { schema } = listAt(setup, address);
	return replaceAt(setup, address, (value) => {
		const items = itemsOf(value as Listed);
		const key = newKey(
			String(fields.naam ?? ''),
			items.map((item) => item.key)
		);
		const given = Object.entries(fields).filter(([, field]) => field !== undefined);
		return [...items, { key, ...emptyItem(schema), ...Object.fromEntries(given) }];
	});
}

/** Takes an item out; a list that is left without any says `geen`. What was written under its key keeps the set-up of its day. */
export function removeItem(setup: SchoolSetup, address: string): SchoolSetup {
	const [list, key] = [address.split('.').slice(0, -1).join('.'), address.split('.').at(-1)];
	return replaceAt(setup, list, (value) => {
		const left = itemsOf(value as Listed).filter((item) => item.key !== key);
		return left.length ? left : NONE;
	});
}

/** Puts an item one place earlier. */
export function moveUp(setup: SchoolSetup, address: string): SchoolSetup {
	const [list, key] = [address.split('.').slice(0, -1).join('.'), address.split('.').at(-1)];
	return replaceAt(setup, list, (value) => {
		const items = [...itemsOf(value as Listed)];
		const at = items.findIndex((item) => item.key === key);
		if (at < 1) return value;
		return [...items.slice(0, at - 1), ...items.slice(at, at + 1), ...items.slice(at - 1, at), ...items.slice(at + 1)];
	});
}

/** Lower case, digits and hyphens, with a number when the key is taken. */
export function newKey(name: string, taken: readonly string[]): string {
	const plain = name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	const base = plain.slice(0, 50).replace(/-$/, '') || 'punt';
	const numbered = (number: number): string => (number === 1 ? base : `${base}-${number}`);
	return numbered(
		[...taken.keys(), taken.length].map((index) => index + 1).find((number) => !taken.includes(numbered(number))) ?? 1
	);
}

function listAt(setup: SchoolSetup, address: string): ListPlace {
	const place = placeAt(setup, address);
	if (place?.is !== 'list') throw new PlaceGone(address);
	return place;
}

/** The same set-up with another value at a place; everything beside the way there is shared with the old one. */
function replaceAt(setup: SchoolSetup, address: string, change: (value: unknown) => unknown): SchoolSetup {
	if (!placeAt(setup, address)) throw new PlaceGone(address);
	return replaceIn(setup, address.split('.'), change) as SchoolSetup;
}

function replaceIn(value: unknown, steps: string[], change: (value: unknown) => unknown): unknown {
	const [step, ...rest] = steps;
	if (step === undefined) return change(value);
	if (Array.isArray(value))
		return (value as Item[]).map((item) => (item.key === step ? replaceIn(item, rest, change) : item));
	const part = value as Record<string, unknown>;
	return { ...part, [step]: replaceIn(part[step], rest, change) };
}
