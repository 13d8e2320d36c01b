import { SaxesParser } from 'saxes';
import { decodeXml, limited, type Bytes } from './bytes.ts';
import {
	emptyFacts,
	readLeerling,
	readStage,
	referencesOf,
	type EdexmlFacts,
	type EdexmlReferences,
	type RawLeerling
} from './edexml-leerling.ts';
import { UnreadableFile, type ImportItem } from './records.ts';
import { readDate, readSchoolYear, tidy } from './values.ts';

/**
 * Reads EDEXML 2.1, and 2.0 and 1.03 which it includes. Sources: "Handleiding EDEXML 2.1" (Edustandaard, February 2017) and
 * the schema that belongs to it (EDEXML.structuur.xsd and EDEXML.elementen.xsd of 2016-12-07). From these:
 * - the root is `EDEX`, without a namespace; then, in this order, `school`, `vestigingen`, `groepen`, `leerlingen` and
 *   `leerkrachten`; a `groepen` holds both `groep` (stamgroep) and `samengestelde_groep`;
 * - `school` and at least one `leerling` are required;
 * - what suppliers add stands in `toevoegingen` and is passed over.
 * What is not read and why stands in docs/import.md.
 */

export type EdexmlLimits = { bytes: number; pupils: number };
const defaultLimits: EdexmlLimits = { bytes: 100_000_000, pupils: 100_000 };

// The deepest element of the format is the sixth; a supplier's own additions go deeper, but not endlessly.
const deepest = 32;

const ofLeerling = new Set<string>([
	'achternaam',
	'voorvoegsel',
	'voornamen',
	'voorletters-1',
	'roepnaam',
	'geboortedatum',
	'geslacht',
	'jaargroep',
	'emailadres',
	'sofinummer',
	'bsn',
	'instroomdatum',
	'uitstroomdatum'
]);

function createReader(limits: EdexmlLimits) {
	// No namespaces: the format has none. Entities other than XML's own five are an error to saxes, and it fetches nothing.
	const parser = new SaxesParser({ xmlns: false, position: true });
	const path: string[] = [];
	const facts: EdexmlFacts = emptyFacts();
	const school = new Map<string, string>();
	const ready: ImportItem[] = [];
	let references: EdexmlReferences = referencesOf(facts);
	let leerling: RawLeerling | null = null;
	let text: string | null = null;
	let pupils = 0;
	let hasRoot = false;

	parser.on('error', () => {
		throw new UnreadableFile('leerlingen_import_file_not_xml', { line: parser.line });
	});
	// EDEXML has no DTD, and a DTD is how XML reads other files and blows itself up.
	parser.on('doctype', () => {
		throw new UnreadableFile('leerlingen_import_file_doctype', { line: parser.line });
	});

	parser.on('opentag', ({ name, attributes }) => {
		const depth = path.push(name);
		const section = path[1];
		const key = tidy(attributes.key ?? '') ?? '';
		if (depth === 1) {
			hasRoot = name === 'EDEX';
			if (!hasRoot) throw new UnreadableFile('leerlingen_import_file_not_edexml', { root: name.slice(0, 40) });
		} else if (depth === 2) {
			if (name === 'leerlingen') {
				completeFacts();
				references = referencesOf(facts);
				ready.push({ kind: 'file', file: facts });
			}
		} else if (depth > deepest) {
			throw new UnreadableFile('leerlingen_import_file_not_xml', { line: parser.line });
		} else if (section === 'school') {
			if (depth === 3) text = '';
		} else if (section === 'vestigingen') {
			if (depth === 3) facts.locations.push({ key, name: key });
			else if (depth === 4 && name === 'naam') text = '';
		} else if (section === 'groepen') {
			const kind = name === 'groep' ? 'stamgroep' : 'samengesteld';
			if (depth === 3) facts.groups.push({ key, name: key, stage: null, kind });
			else if (depth === 4 && (name === 'naam' || name === 'jaargroep')) text = '';
		} else if (section === 'leerlingen') {
			openInLeerlingen(name, depth, key, attributes);
		}
	});

	function openInLeerlingen(name: string, depth: number, key: string, attributes: Record<string, string>) {
		if (depth === 3 && name === 'leerling') {
			if (++pupils > limits.pupils) {
				throw new UnreadableFile('leerlingen_import_file_too_many', { most: limits.pupils });
			}
			leerling = {
				row: pupils,
				line: parser.line,
				key,
				eckId: attributes.eckid ?? '',
				fields: {},
				groups: [],
				composedGroups: [],
				location: null
			};
		} else if (!leerling) return;
		else if (depth === 4) {
			if (name === 'groep') leerling.groups.push(key);
			else if (name === 'vestiging') leerling.location = key;
			else if (ofLeerling.has(name)) text = '';
		} else if (depth === 5 && path[3] === 'samengestelde_groepen') leerling.composedGroups.push(key);
	}

	const addText = (more: string) => {
		if (text !== null) text += more;
	};
	parser.on('text', addText);
	parser.on('cdata', addText);

	parser.on('closetag', ({ name }) => {
		const depth = path.length;
		const section = path[1];
		path.pop();
		if (depth === 3 && name === 'leerling' && leerling) {
			ready.push({ kind: 'pupil', ...readLeerling(leerling, references) });
			leerling = null;
		}
		if (text === null) return;
		const value = tidy(text);
		text = null;
		if (value === undefined) return;
		if (section === 'school') school.set(name, value);
		else if (section === 'leerlingen' && leerling) leerling.fields[name] ??= value;
		else if (section === 'vestigingen') setLast(facts.locations, { name: value });
		else if (section === 'groepen')
			setLast(facts.groups, name === 'naam' ? { name: value } : { stage: readStage(value) });
	});

	function completeFacts(): void {
		const on = school.get('peildatum') ?? school.get('aanmaakdatum');
		facts.version = school.get('xsdversie') ?? null;
		facts.schoolYear = readSchoolYear(school.get('schooljaar') ?? '');
		facts.on = on ? readDate(on) : null;
		facts.brin = school.get('brincode')?.toUpperCase() ?? null;
		facts.establishment = school.get('dependancecode') ?? (facts.brin ? '00' : null);
		facts.schoolKey = school.get('schoolkey') ?? null;
	}

	return {
		write(more: string): ImportItem[] {
			parser.write(more);
			return ready.splice(0);
		},
		end(): void {
			if (!hasRoot) throw new UnreadableFile('leerlingen_import_file_empty');
			parser.close();
			if (pupils === 0) throw new UnreadableFile('leerlingen_import_file_no_pupils');
		}
	};
}

function setLast<T>(list: T[], facts: Partial<T>): void {
	const last = list.at(-1);
	if (last) Object.assign(last, facts);
}

/**
 * One item about the file, then one per pupil, while the file comes in. Throws `UnreadableFile`, also halfway: a file that
 * breaks off is not used in part.
 */
export async function* readEdexml(bytes: Bytes, limits: EdexmlLimits = defaultLimits): AsyncGenerator<ImportItem> {
	const reader = createReader(limits);
	for await (const text of decodeXml(limited(bytes, limits.bytes))) yield* reader.write(text);
	reader.end();
}
