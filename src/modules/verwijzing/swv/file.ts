/*
 * The file that goes to the SWV, as one object of named fields. P3: the citizen service number, the pupil number,
 * nationality and place of birth are no fields of it, so that no way of writing it can let them along.
 */
import type { SwvRequest } from '../views.ts';

export type SwvFile = {
	soort: string;
	samenwerkingsverband: string | null;
	school: { naam: string; plaats: string };
	leerling: { naam: string; geboortedatum: string; groep: string | null };
	vraag: string;
	ondersteuningsbehoefte: string;
	wat_de_school_deed: string;
	mening_ouders: string;
	mening_leerling: string;
	/** Named, not enclosed. */
	gaat_mee: string[];
	gemaakt_op: string;
};

export type FileSources = {
	kindName: string;
	school: { name: string; place: string };
	pupil: { name: string; bornOn: string; group: string | null };
	request: Pick<
		SwvRequest,
		'partnerName' | 'question' | 'needs' | 'tried' | 'parentsView' | 'pupilView' | 'enclosures'
	>;
	today: string;
};

export const swvFile = ({ kindName, school, pupil, request, today }: FileSources): SwvFile => ({
	soort: kindName,
	samenwerkingsverband: request.partnerName,
	school: { naam: school.name, plaats: school.place },
	leerling: { naam: pupil.name, geboortedatum: pupil.bornOn, groep: pupil.group },
	vraag: request.question,
	ondersteuningsbehoefte: request.needs,
	wat_de_school_deed: request.tried,
	mening_ouders: request.parentsView,
	mening_leerling: request.pupilView,
	gaat_mee: request.enclosures,
	gemaakt_op: today
});

/** Initials, so that the name of the file tells nobody whose it is. */
export const fileNameOf = (pupilName: string, extension: 'pdf' | 'json'): string => {
	const initials = pupilName
		.split(/\s+/)
		.map(([first = '']) => first)
		.join('');
	return `swv-${initials.toLowerCase().replaceAll(/[^a-z]/g, '') || 'leerling'}.${extension}`;
};
