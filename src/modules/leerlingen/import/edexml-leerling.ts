import { rowProblem, type ProblemField, type RowProblemKey } from './problems.ts';
import type { EdexmlGroup, FileFacts, IncomingPupil, PupilRow } from './records.ts';
import { readDate, readGender, tidy, tidyBsn } from './values.ts';

export type EdexmlFacts = Extract<FileFacts, { format: 'edexml' }>;

export const emptyFacts = (): EdexmlFacts => ({
	format: 'edexml',
	version: null,
	schoolYear: null,
	on: null,
	brin: null,
	establishment: null,
	schoolKey: null,
	groups: [],
	locations: []
});

/** A `leerling` element as it stands in the file, before anything is made of it. */
export type RawLeerling = {
	row: number;
	line: number;
	key: string;
	eckId: string;
	fields: Record<string, string>;
	groups: string[];
	composedGroups: string[];
	location: string | null;
};

// The schema allows 200 for names and 256 for everything else that we read.
const longest = 256;

/** What a `leerling` refers to, found by key. The keys of both kinds of groups share one list; a reference names the kind. */
export type EdexmlReferences = {
	facts: EdexmlFacts;
	groups: Map<string, EdexmlGroup>;
	locations: Map<string, string>;
};

export const referencesOf = (facts: EdexmlFacts): EdexmlReferences => ({
	facts,
	groups: new Map(facts.groups.map((group) => [`${group.kind} ${group.key}`, group])),
	locations: new Map(facts.locations.map(({ key, name }) => [key, name]))
});

/** Jaargroep 11–16 is year 1–6 of secondary education (pages 9–10); the other codes are no year of ours. */
export function readStage(jaargroep: string): number | null {
	const stage = Number(jaargroep) - 10;
	return stage >= 1 && stage <= 6 ? stage : null;
}

/** Makes a row of a `leerling`. Comments name the page of "Handleiding EDEXML 2.1" that a reading follows. */
export function readLeerling(raw: RawLeerling, { facts, groups, locations }: EdexmlReferences): PupilRow {
	const row: PupilRow = { row: raw.row, line: raw.line, pupil: {}, problems: [] };
	const { pupil } = row;
	const report = (key: RowProblemKey, field: ProblemField | null, params: Record<string, string | number> = {}) =>
		row.problems.push(rowProblem(row, key, field, params));

	function text(name: string, field: ProblemField): string | undefined {
		const value = raw.fields[name];
		if (value === undefined || value.length <= longest) return value;
		report('leerlingen_import_problem_too_long', field, { most: longest });
		return undefined;
	}

	function date(name: string, field: ProblemField): string | undefined {
		const value = text(name, field);
		const read = value ? readDate(value) : null;
		if (value && !read) report('leerlingen_import_problem_date', field, { value });
		return read ?? undefined;
	}

	// Page 5: a key that starts with # is a stand-in, which is another one in the next file.
	if (raw.key && !raw.key.startsWith('#')) pupil.sourceKey = raw.key;
	pupil.eckId = tidy(raw.eckId);

	const initials = text('voorletters-1', 'givenName');
	pupil.firstNames = text('voornamen', 'firstNames');
	pupil.givenName = text('roepnaam', 'givenName') ?? pupil.firstNames?.split(' ')[0] ?? initials;
	if (pupil.givenName && pupil.givenName === initials) report('leerlingen_import_problem_only_initials', 'givenName');
	pupil.familyName = text('achternaam', 'familyName');
	// Page 7: the surname stands apart from its voorvoegsel, so no voorvoegsel means that there is none.
	if (pupil.familyName) pupil.infix = text('voorvoegsel', 'infix') ?? null;
	pupil.bornOn = date('geboortedatum', 'bornOn');
	pupil.gender = knownGender(raw.fields.geslacht);
	// Page 16: sofinummer is the old name of the BSN. An onderwijsnummer and the last four digits are not asked for.
	const bsn = text('bsn', 'bsn') ?? text('sofinummer', 'bsn');
	if (bsn) pupil.bsn = tidyBsn(bsn);
	pupil.email = text('emailadres', 'email');

	readSchooling();
	return row;

	function knownGender(code: string | undefined): IncomingPupil['gender'] {
		const gender = code ? readGender(code) : null;
		if (code && !gender) report('leerlingen_import_problem_gender', 'gender', { value: code.slice(0, 20) });
		// Page 9: 0 is unknown and 9 is missing; neither says anything.
		return gender === null || gender === 'onbekend' ? undefined : gender;
	}

	function readSchooling() {
		pupil.schoolYear = facts.schoolYear ?? undefined;
		pupil.fromOn = date('instroomdatum', 'fromOn');
		// Page 16: with an uitstroomdatum the pupil has left from that day; without one the pupil is at school.
		pupil.untilOn = date('uitstroomdatum', 'untilOn') ?? null;
		const jaargroep = raw.fields.jaargroep;
		if (jaargroep) {
			pupil.stage = readStage(jaargroep) ?? undefined;
			// H is *historisch*: who has left is in no year.
			const hasLeft = jaargroep === 'H' && pupil.untilOn !== null;
			if (!pupil.stage && !hasLeft)
				report('leerlingen_import_problem_stage', 'stage', { value: jaargroep.slice(0, 20) });
		}
		readGroups();
		readLocation();
	}

	function readGroups() {
		if (groups.size === 0 && raw.groups.length + raw.composedGroups.length === 0) return;
		const find = (key: string, kind: EdexmlGroup['kind']): EdexmlGroup | undefined => {
			const group = groups.get(`${kind} ${key}`);
			if (!group) report('leerlingen_import_problem_group_reference', 'group', { group: key.slice(0, 40) });
			return group;
		};
		// Page 6: a pupil is in one stamgroep at most, and in any number of samengestelde groepen.
		const [group, ...more] = raw.groups;
		if (more.length > 0) {
			report('leerlingen_import_problem_two_groups', 'group', { groups: raw.groups.join(', ').slice(0, 80) });
		}
		const found = group === undefined ? undefined : find(group, 'stamgroep');
		pupil.group = found?.name ?? null;
		// Page 5: the pupil's own jaargroep goes before that of the group.
		pupil.stage ??= found?.stage ?? undefined;
		pupil.otherGroups = raw.composedGroups
			.map((key) => find(key, 'samengesteld')?.name)
			.filter((name) => name !== undefined)
			.sort();
	}

	function readLocation() {
		pupil.brin = facts.brin ?? undefined;
		pupil.establishment = facts.establishment ?? undefined;
		if (raw.location === null) return;
		const location = locations.get(raw.location);
		if (!location) {
			report('leerlingen_import_problem_location_reference', 'location', { location: raw.location.slice(0, 40) });
			return;
		}
		pupil.location = location;
		// Page 7: a key of a vestiging can be its BRIN and dependance code.
		const brin = /^(\d{2}[A-Z]{2})(\d{2})$/.exec(raw.location);
		if (brin) [, pupil.brin, pupil.establishment] = brin;
	}
}
