import { identityOf, personKey } from './identity.ts';
import { fullName } from './names.ts';
import {
	contactFields,
	pupilFields,
	type ContactField,
	type ContactRecord,
	type IncomingContact,
	type IncomingPupil,
	type PupilField,
	type PupilRecord
} from './records.ts';
import { fold, maskBsn } from './values.ts';

const emptyPupil: PupilRecord = {
	sourceKey: null,
	pupilNumber: null,
	bsn: null,
	eckId: null,
	givenName: '',
	firstNames: null,
	infix: null,
	familyName: '',
	bornOn: '',
	gender: 'onbekend',
	email: null,
	phone: null,
	street: null,
	postcode: null,
	town: null,
	addressIsSecret: false,
	schoolYear: null,
	stage: null,
	group: null,
	otherGroups: [],
	location: null,
	fromOn: null,
	untilOn: null,
	contacts: []
};

// Who has gezag is never guessed: nobody has, until the file or a person says so.
const emptyContact: ContactRecord = {
	relation: 'onbekend',
	givenName: '',
	infix: null,
	familyName: '',
	hasCustody: false,
	mayAskInformation: false,
	phone: null,
	email: null,
	street: null,
	postcode: null,
	town: null,
	addressIsSecret: false
};

/** `before`, with what the file says in its place. Applying the same row again changes nothing. */
export function mergePupil(before: PupilRecord | null, incoming: IncomingPupil): PupilRecord {
	const after: PupilRecord = {
		...(before ?? emptyPupil),
		...statedOnly(incoming, pupilFields),
		sourceKey: identityOf(incoming)
	};
	if (incoming.contacts) after.contacts = mergeContacts(before?.contacts ?? [], incoming.contacts);
	return after;
}

type Stated<T, K extends keyof T> = { [F in K]?: Exclude<T[F], undefined> };

function statedOnly<T extends object, K extends keyof T>(from: T, fields: readonly K[]): Stated<T, K> {
	const stated: { [F in K]?: T[F] } = {};
	for (const field of fields) if (from[field] !== undefined) stated[field] = from[field];
	return stated as Stated<T, K>;
}

/** A contact of ours stays when the file does not name it: who else has a say may have been decided by a judge. */
function mergeContacts(before: readonly ContactRecord[], incoming: readonly IncomingContact[]): ContactRecord[] {
	const after = [...before];
	const places = placesWithoutChange(before, incoming) ?? likelyPlaces(before, incoming);
	incoming.forEach((contact, i) => {
		const place = places[i] ?? -1;
		const merged = { ...(before[place] ?? emptyContact), ...statedOnly(contact, contactFields) };
		if (place === -1) after.push(merged);
		else after[place] = merged;
	});
	return after;
}

/**
 * Which of ours each contact is, if there is a way in which nothing changes. It has to be sought as a whole: two parents can
 * share initial and surname, and then the one that fits first may be the only one that fits another.
 */
function placesWithoutChange(
	before: readonly ContactRecord[],
	[contact, ...others]: readonly IncomingContact[],
	taken: readonly number[] = []
): number[] | null {
	if (!contact) return [...taken];
	for (const [place, ours] of before.entries()) {
		if (taken.includes(place) || !isSameInAll(ours, contact)) continue;
		const places = placesWithoutChange(before, others, [...taken, place]);
		if (places) return places;
	}
	return null;
}

function likelyPlaces(before: readonly ContactRecord[], incoming: readonly IncomingContact[]): number[] {
	const places = incoming.map(() => -1);
	for (const isLike of [isSameInAll, hasSameName, hasSameEmail]) {
		incoming.forEach((contact, i) => {
			if (places[i] !== -1) return;
			places[i] = before.findIndex((ours, place) => !places.includes(place) && isLike(ours, contact));
		});
	}
	return places;
}

const isSameInAll = (ours: ContactRecord, theirs: IncomingContact): boolean =>
	contactFields.every((field) => theirs[field] === undefined || theirs[field] === ours[field]);
const hasSameName = (ours: ContactRecord, theirs: IncomingContact): boolean =>
	personKey(ours) === personKey(theirs) && !isOtherParent(ours, theirs);

/** A family often has one address, and gezag must never pass to another person: an initial has to be the same too. */
const hasSameEmail = (ours: ContactRecord, theirs: IncomingContact): boolean =>
	Boolean(theirs.email && theirs.givenName) &&
	theirs.email === ours.email &&
	fold(ours.givenName)[0] === fold(theirs.givenName ?? '')[0] &&
	!isOtherParent(ours, theirs);

const isOtherParent = (ours: ContactRecord, theirs: IncomingContact): boolean =>
	(ours.relation === 'moeder' && theirs.relation === 'vader') ||
	(ours.relation === 'vader' && theirs.relation === 'moeder');

export type FieldValue = string | number | boolean | null | string[];

export type FieldChange = {
	/** `contact` alone: the whole contact is new. */
	field: PupilField | 'contact' | `contact.${ContactField}`;
	/** Which contact, by name. */
	contact: string | null;
	before: FieldValue;
	after: FieldValue;
};

/** What differs, field by field, ready to show: of a BSN only the last digits. */
export function changesBetween(before: PupilRecord, after: PupilRecord): FieldChange[] {
	const changes: FieldChange[] = pupilFields
		.filter((field) => !isEqual(before[field], after[field]))
		.map((field) => ({ field, contact: null, before: shown(field, before[field]), after: shown(field, after[field]) }));
	after.contacts.forEach((contact, i) => {
		const ours = before.contacts[i];
		const name = fullName(contact);
		if (!ours) changes.push({ field: 'contact', contact: name, before: null, after: name });
		else if (ours !== contact) {
			for (const field of contactFields.filter((field) => ours[field] !== contact[field])) {
				changes.push({ field: `contact.${field}`, contact: name, before: ours[field], after: contact[field] });
			}
		}
	});
	return changes;
}

const isEqual = (one: FieldValue, other: FieldValue): boolean =>
	one === other || (Array.isArray(one) && Array.isArray(other) && one.join('\n') === other.join('\n'));

const shown = (field: PupilField, value: FieldValue): FieldValue =>
	field === 'bsn' && typeof value === 'string' ? maskBsn(value) : value;
