/** What an OPP on paper is made of: the version, and everything around it that the page shows in words. */
import type { Signatory, Statement } from '../agreement.ts';
import type { DueDates } from '../dates.ts';
import type { SchoolDestination } from '../destinations.ts';
import type { Consultation } from '../fixing.ts';
import type { OppVersion } from '../opp.ts';
import type { PupilWords } from '../words.ts';

/** What a reader gets to read, on paper or on the screen. */
export type OppAsRead = {
	locale: 'nl' | 'en';
	school: { name: string; place: string; /** #rrggbb */ colour: string };
	pupil: { name: string; firstName: string; bornOn: string; group: string; isOfAge: boolean };
	mentors: string[];
	version: OppVersion;
	predecessor: OppVersion | null;
	/** The school's list, old entries included: an older version may still point at them. */
	destinations: SchoolDestination[];
	words: PupilWords | null;
	consultations: Consultation[];
	answers: { signatory: Signatory; statement: Statement | null }[];
	/** Names by person, for those invited to a consultation. */
	names: Record<string, string>;
	due: DueDates;
	nextEvaluationOn: string | null;
	/** Who can see it, with the reason, as the dossier says it: "Sanne Voorbeeld, moeder". */
	readers: string[];
};

export type OppDocument = OppAsRead & {
	/** The drawing or photo itself, where the pupil's words came as a picture. */
	picture: { bytes: Uint8Array; extension: 'jpg' | 'png' } | null;
	madeAt: Date;
};
