import { contactSlots, type ContactColumn, type ContactSlot, type Mapping, type PupilColumn } from './columns.ts';
import { splitName, type NameParts } from './names.ts';
import { rowProblem, type Place, type ProblemField, type RowProblemKey } from './problems.ts';
import type { ContactField, IncomingContact, IncomingPupil, PupilField, PupilRow } from './records.ts';
import { readDate, readGender, readPhone, readPostcode, readSchoolYear, readYesNo, tidy, tidyBsn } from './values.ts';

const longest = 256;

type Cells = Partial<Record<PupilColumn | ContactColumn, string>>;
type Report = (key: RowProblemKey, field: ProblemField | null, params?: Record<string, string | number>) => void;

/**
 * Makes a row of the cells of a table. An empty cell says nothing and so wipes nothing, with three exceptions, where empty is
 * an answer: no tussenvoegsel beside a surname, no group, and no last day.
 */
export function applyMapping(mapping: Mapping, cells: readonly string[], place: Place): PupilRow {
	const row: PupilRow = { ...place, pupil: {}, problems: [] };
	const report: Report = (key, field, params) => row.problems.push(rowProblem(place, key, field, params));
	if (cells.slice(mapping.length).some((cell) => cell.trim() !== '')) report('leerlingen_import_problem_columns', null);

	const own: Cells = {};
	const contacts = new Map<ContactSlot, Cells>();
	mapping.forEach((column, i) => {
		const value = tidy(cells[i] ?? '');
		if (!column || value === undefined) return;
		if (value.length > longest) {
			report('leerlingen_import_problem_too_long', null, { most: longest });
			return;
		}
		const [slot, part] = column.split('.');
		if (part) contacts.set(slot as ContactSlot, { ...contacts.get(slot as ContactSlot), [part]: value });
		else own[column as PupilColumn] = value;
	});

	row.pupil = readPupil(own, new Set(mapping), report);
	const read = contactSlots.flatMap((slot) => readContact(slot, contacts.get(slot), report));
	if (read.length > 0) row.pupil.contacts = read;
	return row;
}

function readPupil(cells: Cells, mapped: ReadonlySet<Mapping[number]>, report: Report): IncomingPupil {
	const name = readName(cells);
	const pupil: IncomingPupil = {
		sourceKey: cells.sourceKey,
		pupilNumber: cells.pupilNumber,
		bsn: cells.bsn && tidyBsn(cells.bsn),
		eckId: cells.eckId,
		givenName: name.givenName,
		firstNames: cells.firstNames,
		familyName: name.familyName,
		bornOn: dateFrom(cells.bornOn, 'bornOn', report),
		fromOn: dateFrom(cells.fromOn, 'fromOn', report),
		...readReach(cells, (field) => field, report),
		location: cells.location
	};
	if (name.familyName && (mapped.has('infix') || mapped.has('fullName'))) pupil.infix = name.infix ?? null;
	if (name.givenName && name.givenName === cells.initials)
		report('leerlingen_import_problem_only_initials', 'givenName');
	if (mapped.has('untilOn')) pupil.untilOn = dateFrom(cells.untilOn, 'untilOn', report) ?? null;
	if (cells.gender) {
		pupil.gender = readGender(cells.gender) ?? undefined;
		if (!pupil.gender) report('leerlingen_import_problem_gender', 'gender', { value: cells.gender.slice(0, 20) });
	}
	readSchooling(pupil, cells, mapped, report);
	return pupil;
}

function readSchooling(pupil: IncomingPupil, cells: Cells, mapped: ReadonlySet<Mapping[number]>, report: Report): void {
	if (mapped.has('group')) {
		const groups =
			cells.group
				?.split(/[,;|]/)
				.map((group) => group.trim())
				.filter(Boolean) ?? [];
		if (groups.length > 1) report('leerlingen_import_problem_two_groups', 'group', { groups: groups.join(', ') });
		pupil.group = groups[0] ?? null;
	}
	if (mapped.has('otherGroups')) {
		pupil.otherGroups = [
			...new Set(
				cells.otherGroups
					?.split(/[,;|]/)
					.map((group) => group.trim())
					.filter(Boolean)
			)
		].sort();
	}
	if (cells.schoolYear) {
		pupil.schoolYear = readSchoolYear(cells.schoolYear) ?? undefined;
		if (!pupil.schoolYear) report('leerlingen_import_problem_school_year', 'schoolYear', { value: cells.schoolYear });
	}
	if (cells.stage) {
		const stage = Number(/^\D*([1-6])\D*$/.exec(cells.stage)?.[1]);
		if (stage) pupil.stage = stage;
		else report('leerlingen_import_problem_stage', 'stage', { value: cells.stage.slice(0, 20) });
	}
	// BRIN and vestiging stand in one cell (99ZZ00, 99ZZ-01) or in two; a spreadsheet makes 1 of vestiging 01.
	const brin = /^(\d{2}[A-Z]{2})[- ]?(\d{2})?$/.exec(cells.brin?.toUpperCase() ?? '');
	if (brin) {
		pupil.brin = brin[1];
		pupil.establishment = brin[2] ?? cells.establishment?.padStart(2, '0') ?? '00';
	}
}

function readContact(slot: ContactSlot, cells: Cells | undefined, report: Report): IncomingContact[] {
	if (!cells) return [];
	const name = readName(cells);
	const familyName = name.familyName ?? name.givenName;
	if (!familyName) {
		// A column with only "nee" under gezag for a second parent who is not there is no contact and no problem.
		if (cells.phone || cells.mobile || cells.email)
			report('leerlingen_import_problem_contact_no_name', 'contact.familyName');
		return [];
	}
	const contact: IncomingContact = {
		relation: cells.relation?.toLowerCase() ?? (slot === 'mother' ? 'moeder' : slot === 'father' ? 'vader' : undefined),
		givenName: name.familyName ? name.givenName : undefined,
		infix: name.infix ?? (name.familyName ? null : undefined),
		familyName,
		hasCustody: yesNoFrom(cells.hasCustody, 'contact.hasCustody', report),
		mayAskInformation: yesNoFrom(cells.mayAskInformation, 'contact.mayAskInformation', report),
		...readReach(cells, (field) => `contact.${field}`, report)
	};
	return [contact];
}

function readName(cells: Cells): NameParts {
	const split = cells.fullName ? splitName(cells.fullName) : {};
	return {
		givenName: cells.givenName ?? split.givenName ?? cells.firstNames?.split(' ')[0] ?? cells.initials,
		infix: cells.infix ?? split.infix,
		familyName: cells.familyName ?? split.familyName
	};
}

type Reach = Pick<IncomingContact, 'email' | 'phone' | 'street' | 'postcode' | 'town' | 'addressIsSecret'>;

function readReach(cells: Cells, at: (field: PupilField & ContactField) => ProblemField, report: Report): Reach {
	const phone = cells.mobile ?? cells.phone;
	const number = [cells.houseNumber, cells.houseNumberAddition].filter(Boolean).join(' ');
	return {
		email: cells.email?.toLowerCase(),
		phone: phone && readPhone(phone),
		street: cells.street && (number ? `${cells.street} ${number}` : cells.street),
		postcode: cells.postcode && (readPostcode(cells.postcode) ?? cells.postcode),
		town: cells.town,
		addressIsSecret: yesNoFrom(cells.addressIsSecret, at('addressIsSecret'), report)
	};
}

function dateFrom(cell: string | undefined, field: ProblemField, report: Report): string | undefined {
	const date = cell ? readDate(cell) : null;
	if (cell && !date) report('leerlingen_import_problem_date', field, { value: cell.slice(0, 20) });
	return date ?? undefined;
}

function yesNoFrom(cell: string | undefined, field: ProblemField, report: Report): boolean | undefined {
	const answer = cell ? readYesNo(cell) : null;
	if (cell && answer === null) report('leerlingen_import_problem_yes_no', field, { value: cell.slice(0, 20) });
	return answer ?? undefined;
}
