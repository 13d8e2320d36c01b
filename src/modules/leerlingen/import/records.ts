import type { FileProblemKey, RowProblem } from './problems.ts';
import type { Mapping, MappingProblem } from './columns.ts';

export type Gender = 'man' | 'vrouw' | 'onbekend';

/** A parent, guardian or other contact, as the import sees one. */
export type ContactRecord = {
	relation: string;
	givenName: string;
	infix: string | null;
	familyName: string;
	hasCustody: boolean;
	mayAskInformation: boolean;
	phone: string | null;
	email: string | null;
	street: string | null;
	postcode: string | null;
	town: string | null;
	addressIsSecret: boolean;
};

/** A pupil as we know one, flat, with names in place of our own keys: that is what a file can be compared with. */
export type PupilRecord = {
	/** The key in the system that the file comes from; see `identity.ts` for files that have none. */
	sourceKey: string | null;
	pupilNumber: string | null;
	bsn: string | null;
	eckId: string | null;
	givenName: string;
	firstNames: string | null;
	infix: string | null;
	familyName: string;
	bornOn: string;
	gender: Gender;
	email: string | null;
	phone: string | null;
	street: string | null;
	postcode: string | null;
	town: string | null;
	addressIsSecret: boolean;
	schoolYear: string | null;
	/** The year of school life, 1–6. */
	stage: number | null;
	group: string | null;
	otherGroups: string[];
	location: string | null;
	fromOn: string | null;
	untilOn: string | null;
	contacts: ContactRecord[];
};

export type PupilField = Exclude<keyof PupilRecord, 'contacts'>;
export type ContactField = keyof ContactRecord;

/** In the order in which a person reads them. */
export const pupilFields = [
	'givenName',
	'firstNames',
	'infix',
	'familyName',
	'bornOn',
	'gender',
	'pupilNumber',
	'bsn',
	'eckId',
	'sourceKey',
	'schoolYear',
	'stage',
	'group',
	'otherGroups',
	'location',
	'fromOn',
	'untilOn',
	'email',
	'phone',
	'street',
	'postcode',
	'town',
	'addressIsSecret'
] as const satisfies readonly PupilField[];

export const contactFields = [
	'relation',
	'givenName',
	'infix',
	'familyName',
	'hasCustody',
	'mayAskInformation',
	'phone',
	'email',
	'street',
	'postcode',
	'town',
	'addressIsSecret'
] as const satisfies readonly ContactField[];

/** `undefined` means that the file does not say; only what the file says can change anything. */
export type IncomingContact = Partial<ContactRecord>;

export type IncomingPupil = Partial<Omit<PupilRecord, 'contacts'>> & {
	/** Four characters, such as 99ZZ. */
	brin?: string;
	/** The two digits after the BRIN: the *vestiging*. */
	establishment?: string;
	contacts?: IncomingContact[];
};

/** One pupil of the file: `row` as a person counts them (in a table the header is row 1), `line` in a text file. */
export type PupilRow = {
	row: number;
	line: number | null;
	pupil: IncomingPupil;
	problems: RowProblem[];
};

export type EdexmlGroup = { key: string; name: string; stage: number | null; kind: 'stamgroep' | 'samengesteld' };

/** What a file says about itself, known before its first pupil. */
export type FileFacts =
	| {
			format: 'edexml';
			version: string | null;
			schoolYear: string | null;
			/** The day on which the data held: *peildatum*, else the day on which the file was made. */
			on: string | null;
			brin: string | null;
			establishment: string | null;
			schoolKey: string | null;
			groups: EdexmlGroup[];
			locations: { key: string; name: string }[];
	  }
	| { format: 'table'; headers: string[]; mapping: Mapping; problems: MappingProblem[] };

export type ImportItem = { kind: 'file'; file: FileFacts } | ({ kind: 'pupil' } & PupilRow);

/** The file as a whole cannot be read; what was read of it so far must not be used. */
export class UnreadableFile extends Error {
	readonly key: FileProblemKey;
	readonly params: Record<string, string | number>;

	constructor(key: FileProblemKey, params: Record<string, string | number> = {}) {
		super(key);
		this.name = 'UnreadableFile';
		this.key = key;
		this.params = params;
	}
}
