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
import { maskBsn } from './values.ts';

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
	const taken = new Set<number>();
	const places = incoming.map(() => -1);
	// Two parents can share initial and surname: whom the file says most about finds a place first.
	const order = incoming.map((_, i) => i).sort((a, b) => saidOf(incoming[b]) - saidOf(incoming[a]));
	for (const isSame of [isSameInAll, hasSameName, hasSameEmail]) {
		for (const i of order) {
			const contact = incoming[i];
			if (!contact || places[i] !== -1) continue;
			const place = before.findIndex((ours, at) => !taken.has(at) && isSame(ours, contact));
			if (place === -1) continue;
			places[i] = place;
			taken.add(place);
		}
	}
	incoming.forEach((contact, i) => {
		const place = places[i] ?? -1;
		const merged = { ...(before[place] ?? emptyContact), ...statedOnly(contact, contactFields) };
		if (place === -1) after.push(merged);
		else after[place] = merged;
	});
	return after;
}

const saidOf = (contact: IncomingContact = {}): number => contactFields.filter((field) => contact[field] !== undefined).length;
const isSameInAll = (ours: ContactRecord, theirs: IncomingContact): boolean =>
	contactFields.every((field) => theirs[field] === undefined || theirs[field] === ours[field]);
const hasSameName = (ours: ContactRecord, theirs: IncomingContact): boolean => personKey(ours) === personKey(theirs);
const hasSameEmail = (ours: ContactRecord, theirs: IncomingContact): boolean =>
	theirs.email !== undefined && theirs.email === ours.email;

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
