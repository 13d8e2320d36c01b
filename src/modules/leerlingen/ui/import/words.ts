import { m } from '#paraglide/messages.js';
import { longDate } from '#ui/format.ts';
import { textOf } from '#ui/text.ts';
import type { TextKey, TextParams } from '#platform/web/errors.ts';
import type { Outcome } from '../../import/compare.ts';
import type { FieldValue } from '../../import/merge.ts';
import type { RowProblem } from '../../import/problems.ts';
import type { ImportState, RowResult } from '../../import/run.ts';

const fields: Record<string, () => string> = {
	addressIsSecret: m.leerlingen_import_field_addressIsSecret,
	bornOn: m.leerlingen_import_field_bornOn,
	brin: m.leerlingen_import_field_brin,
	bsn: m.leerlingen_import_field_bsn,
	contact: m.leerlingen_import_field_contact,
	eckId: m.leerlingen_import_field_eckId,
	email: m.leerlingen_import_field_email,
	establishment: m.leerlingen_import_field_establishment,
	familyName: m.leerlingen_import_field_familyName,
	firstNames: m.leerlingen_import_field_firstNames,
	fromOn: m.leerlingen_import_field_fromOn,
	fullName: m.leerlingen_import_field_fullName,
	gender: m.leerlingen_import_field_gender,
	givenName: m.leerlingen_import_field_givenName,
	group: m.leerlingen_import_field_group,
	hasCustody: m.leerlingen_import_field_hasCustody,
	houseNumber: m.leerlingen_import_field_houseNumber,
	houseNumberAddition: m.leerlingen_import_field_houseNumberAddition,
	infix: m.leerlingen_import_field_infix,
	initials: m.leerlingen_import_field_initials,
	location: m.leerlingen_import_field_location,
	mayAskInformation: m.leerlingen_import_field_mayAskInformation,
	mobile: m.leerlingen_import_field_mobile,
	otherGroups: m.leerlingen_import_field_otherGroups,
	phone: m.leerlingen_import_field_phone,
	postcode: m.leerlingen_import_field_postcode,
	pupilNumber: m.leerlingen_import_field_pupilNumber,
	relation: m.leerlingen_import_field_relation,
	schoolYear: m.leerlingen_import_field_schoolYear,
	sourceKey: m.leerlingen_import_field_sourceKey,
	stage: m.leerlingen_import_field_stage,
	street: m.leerlingen_import_field_street,
	town: m.leerlingen_import_field_town,
	untilOn: m.leerlingen_import_field_untilOn
};

const slots: Record<string, () => string> = {
	contact1: m.leerlingen_import_slot_contact1,
	contact2: m.leerlingen_import_slot_contact2,
	contact3: m.leerlingen_import_slot_contact3,
	contact4: m.leerlingen_import_slot_contact4,
	father: m.leerlingen_import_slot_father,
	mother: m.leerlingen_import_slot_mother
};

export const outcomeNames: Record<Outcome, () => string> = {
	new: m.leerlingen_import_outcome_new,
	changed: m.leerlingen_import_outcome_changed,
	same: m.leerlingen_import_outcome_same,
	'possible-double': m.leerlingen_import_outcome_possible_double,
	'already-left': m.leerlingen_import_outcome_already_left,
	error: m.leerlingen_import_outcome_error,
	left: m.leerlingen_import_outcome_left
};

/** What needs a person comes first. */
export const outcomeOrder: readonly Outcome[] = ['possible-double', 'error', 'new', 'changed', 'left', 'already-left', 'same'];

/** What each outcome means, under its tab. */
export const outcomeMeanings: Record<Outcome, () => string> = {
	new: m.leerlingen_inlezen_means_new,
	changed: m.leerlingen_inlezen_means_changed,
	same: m.leerlingen_inlezen_means_same,
	'possible-double': m.leerlingen_inlezen_means_possible_double,
	'already-left': m.leerlingen_inlezen_means_already_left,
	error: m.leerlingen_inlezen_means_error,
	left: m.leerlingen_inlezen_means_left
};

export const stateNames: Record<ImportState, () => string> = {
	lezen: m.leerlingen_inlezen_state_reading,
	kolommen: m.leerlingen_inlezen_state_columns,
	voorbeeld: m.leerlingen_inlezen_state_preview,
	bezig: m.leerlingen_inlezen_state_writing,
	klaar: m.leerlingen_inlezen_state_done,
	terugdraaien: m.leerlingen_inlezen_state_undoing,
	teruggedraaid: m.leerlingen_inlezen_state_undone,
	gestopt: m.leerlingen_inlezen_state_stopped,
	mislukt: m.leerlingen_inlezen_state_failed
};

const whyNot: Partial<Record<RowResult, () => string>> = {
	verouderd: m.leerlingen_inlezen_stayed_outdated,
	verborgen: m.leerlingen_inlezen_stayed_hidden,
	gebleven: m.leerlingen_inlezen_stayed_kept
};

export const stayedBecause = (result: RowResult | null): string => (result && whyNot[result]?.()) || '';

/** `contact.phone` is the phone of a contact; `mother.phone` a column of a file. */
export function fieldName(field: string): string {
	const [of, part] = field.split('.');
	if (!part) return fields[field]?.() ?? field;
	const name = fields[part]?.() ?? part;
	const slot = slots[of ?? '']?.();
	return slot ? `${slot}: ${name}` : name;
}

export function valueText(value: FieldValue): string {
	if (value === null || value === '') return m.leerlingen_inlezen_nothing();
	if (typeof value === 'boolean') return value ? m.leerlingen_inlezen_yes() : m.leerlingen_inlezen_no();
	if (Array.isArray(value)) return value.join(', ') || m.leerlingen_inlezen_nothing();
	return keyText(String(value)) ?? dateText(String(value));
}

/** A source without keys of its own has pupils known by number, or by name and birth date: see `identityOf`. */
function keyText(key: string): string | undefined {
	const [, kind, value] = /^(nummer|naam):(.*)$/.exec(key) ?? [];
	if (!kind) return undefined;
	return kind === 'nummer' ? m.leerlingen_inlezen_key_number({ number: value ?? '' }) : m.leerlingen_inlezen_key_name();
}

const dateText = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? longDate(text) : text);

export function problemText({ key, params }: Pick<RowProblem, 'key' | 'params'>): string {
	const shown: TextParams = Object.fromEntries(
		Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? dateText(value) : value])
	);
	return textOf(key, shown);
}

/** Why the whole file cannot be used. */
export const fileProblem = (key: string | null, params: TextParams): string =>
	key ? textOf(key as TextKey, params) : m.leerlingen_inlezen_failed();
