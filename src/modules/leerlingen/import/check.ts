import { identityOf, personKey } from './identity.ts';
import { fullName } from './names.ts';
import { rowProblem, type ProblemField, type RowProblemKey } from './problems.ts';
import type { PupilField, PupilRow } from './records.ts';
import { ageOn, fold, isBsn, looksLikeEmail, maskBsn } from './values.ts';

/** What the school has, for a file to be checked against. */
export type SchoolContext = {
	/** The day that ages are counted on, and that tells who has left: the file's own day, else today. */
	on: string;
	locations: readonly { name: string; brin: string | null; establishment: string | null }[];
	/** The names of the groups of the file's school year. */
	groups: readonly string[];
};

// Praktijkonderwijs is for 12–18; a year early, and some years of stay, happen. Outside that a year is mistyped.
const youngest = 10;
const oldest = 21;

type Report = (key: RowProblemKey, field: ProblemField | null, params?: Record<string, string | number>) => void;

/**
 * Checks the rows of one file, in order: call it once for each row. The row comes back with the problems added, and with the
 * school's own names for its group and location.
 */
export function pupilCheck(context: SchoolContext): (row: PupilRow) => PupilRow {
	const places = placeFinder(context);
	const findDuplicates = duplicateFinder();
	return (row) => {
		const checked: PupilRow = { ...row, pupil: { ...row.pupil }, problems: [...row.problems] };
		const report: Report = (key, field, params) => checked.problems.push(rowProblem(row, key, field, params));
		checkPerson(checked, context.on, report);
		checkContacts(checked, report);
		places(checked, report);
		findDuplicates(checked, report);
		return checked;
	};
}

function checkPerson({ pupil, problems }: PupilRow, on: string, report: Report): void {
	const isReported = (field: PupilField) => problems.some((problem) => problem.field === field);
	if (!pupil.givenName) report('leerlingen_import_problem_no_given_name', 'givenName');
	if (!pupil.familyName) report('leerlingen_import_problem_no_family_name', 'familyName');
	if (!pupil.bornOn && !isReported('bornOn')) report('leerlingen_import_problem_no_birth_date', 'bornOn');
	if (pupil.bornOn) checkAge(pupil.bornOn, on, report);
	if (pupil.bsn && !isBsn(pupil.bsn)) report('leerlingen_import_problem_bsn', 'bsn', { bsn: maskBsn(pupil.bsn) });
	if (pupil.bornOn && pupil.fromOn && pupil.fromOn < pupil.bornOn) {
		report('leerlingen_import_problem_from_before_birth', 'fromOn', { date: pupil.fromOn });
	}
	if (pupil.fromOn && pupil.untilOn && pupil.untilOn < pupil.fromOn) {
		report('leerlingen_import_problem_until_before_from', 'untilOn', { date: pupil.untilOn });
	}
	if (pupil.email && !looksLikeEmail(pupil.email)) {
		report('leerlingen_import_problem_email', 'email', { value: pupil.email.slice(0, 60) });
	}
	if (pupil.postcode && /^\d{4}/.test(pupil.postcode) && !/^\d{4} [A-Z]{2}$/.test(pupil.postcode)) {
		report('leerlingen_import_problem_postcode', 'postcode', { value: pupil.postcode.slice(0, 20) });
	}
}

function checkAge(bornOn: string, on: string, report: Report): void {
	if (bornOn > on) {
		report('leerlingen_import_problem_born_later', 'bornOn', { date: bornOn });
		return;
	}
	const age = ageOn(bornOn, on);
	if (age < youngest || age > oldest) report('leerlingen_import_problem_age', 'bornOn', { age, youngest, oldest });
}

function checkContacts({ pupil }: PupilRow, report: Report): void {
	const contacts = pupil.contacts ?? [];
	for (const contact of contacts) {
		if (contact.email && !looksLikeEmail(contact.email)) {
			report('leerlingen_import_problem_email', 'contact.email', { value: contact.email.slice(0, 60) });
		}
	}
	// Gezag is held by one or two people: art. 1:245, 1:253sa–253t and 1:282 BW.
	const withCustody = contacts.filter((contact) => contact.hasCustody);
	if (withCustody.length > 2) {
		report('leerlingen_import_problem_custody_many', 'contact.hasCustody', { count: withCustody.length });
	}
}

/** Puts the school's own name in the place of what the file calls a location or group. */
function placeFinder({ locations, groups }: SchoolContext) {
	const locationNames = new Map(locations.map(({ name }) => [fold(name), name]));
	const branches = new Map(locations.map(({ brin, establishment, name }) => [`${brin}${establishment ?? '00'}`, name]));
	const groupNames = new Map(groups.map((name) => [fold(name), name]));
	const only = locations.length === 1 ? locations[0]?.name : undefined;

	return ({ pupil }: PupilRow, report: Report): void => {
		const said = pupil.location;
		const branch = pupil.brin ? branches.get(`${pupil.brin}${pupil.establishment ?? '00'}`) : undefined;
		const named = said ? locationNames.get(fold(said)) : undefined;
		pupil.location = named ?? branch ?? only;
		if (!pupil.location) {
			const location = said ?? `${pupil.brin ?? ''}${pupil.establishment ?? ''}`;
			report('leerlingen_import_problem_unknown_location', 'location', { location: location.slice(0, 60) });
		}
		const ours = (name: string, field: PupilField): string => {
			const known = groupNames.get(fold(name));
			if (!known) report('leerlingen_import_problem_unknown_group', field, { group: name.slice(0, 60) });
			return known ?? name;
		};
		if (pupil.group) pupil.group = ours(pupil.group, 'group');
		pupil.otherGroups = pupil.otherGroups?.map((name) => ours(name, 'otherGroups'));
	};
}

/** Remembers what each row is known by; the second row with the same is the one that is wrong. */
function duplicateFinder() {
	const seen = new Map<string, number>();
	const first = (kind: string, value: string, row: number): number | undefined => {
		const key = `${kind} ${value}`;
		const earlier = seen.get(key);
		if (earlier === undefined) seen.set(key, row);
		return earlier;
	};

	return ({ row, pupil }: PupilRow, report: Report): void => {
		for (const field of ['pupilNumber', 'bsn', 'eckId'] as const) {
			const other = pupil[field] ? first(field, pupil[field], row) : undefined;
			if (other !== undefined) report('leerlingen_import_problem_duplicate', field, { other });
		}
		const other = first('sourceKey', identityOf(pupil), row);
		if (other !== undefined && (pupil.sourceKey || !pupil.pupilNumber))
			report('leerlingen_import_problem_duplicate', 'sourceKey', { other });
		// Two pupils with one name and birth date exist, so this alone keeps nobody out.
		const namesake = pupil.familyName && pupil.bornOn ? first('person', personKey(pupil), row) : undefined;
		if (namesake !== undefined && other === undefined) {
			report('leerlingen_import_problem_same_person', null, { other: namesake, name: fullName(pupil) });
		}
	};
}
