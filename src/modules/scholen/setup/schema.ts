/**
 * A school's set-up: everything in which schools differ, as one readable Dutch file. The keys are the school's words,
 * so the type and the file have the same names; docs/school-setup.md explains the format.
 */
import { z } from 'zod';
import { Admission } from './sections/admission.ts';
import { Exit } from './sections/exit.ts';
import {
	Certificates,
	Diploma,
	Entree,
	Internships,
	PracticeStatement,
	WorkCompanies
} from './sections/internships.ts';
import {
	CompetenceKinds,
	Competences,
	Learning,
	Pillars,
	Plans,
	Scales,
	Sectors,
	Subjects,
	Tests
} from './sections/learning.ts';
import { Norms, Quality } from './sections/norms.ts';
import { Ambitions, Documents, Limits, Offer } from './sections/offer.ts';
import { Meetings, Partners, Roles, Teams } from './sections/people.ts';
import { Board, Groups, Locations, Names, Partnership, School, TargetGroup, Vision } from './sections/school.ts';
import { Absence, Safety } from './sections/safety.ts';
import { Source } from './sections/source.ts';
import { Arrangements, Measures, Support, Trainings } from './sections/support.ts';
import { Stages, Year } from './sections/year.ts';
import { Zicht } from './sections/zicht.ts';

/** The order of these keys is the order of a written file. */
export const SchoolSetup = z
	.strictObject({
		formaat: z.literal(1).describe('Versie van dit bestandsformaat'),
		bron: Source,
		school: School,
		bestuur: Board,
		samenwerkingsverband: Partnership,
		locaties: Locations,
		namen: Names,
		visie: Vision,
		doelgroep: TargetGroup,
		rollen: Roles,
		teams: Teams,
		partners: Partners,
		groepen: Groups,
		loopbaanfasen: Stages,
		schooljaar: Year,
		pijlers: Pillars,
		sectoren: Sectors,
		vakken: Subjects,
		leren: Learning,
		toetsen: Tests,
		competentiesoorten: CompetenceKinds,
		competenties: Competences,
		schalen: Scales,
		plannen: Plans,
		toelating: Admission,
		ondersteuning: Support,
		arrangementen: Arrangements,
		maatregelen: Measures,
		trainingen: Trainings,
		overleggen: Meetings,
		stages: Internships,
		leerwerkbedrijven: WorkCompanies,
		certificaten: Certificates,
		praktijkverklaring: PracticeStatement,
		diploma: Diploma,
		entree: Entree,
		uitstroom: Exit,
		verzuim: Absence,
		veiligheid: Safety,
		normen: Norms,
		kwaliteit: Quality,
		aanbod: Offer,
		grenzen: Limits,
		ambities: Ambitions,
		documenten: Documents,
		zicht: Zicht
	})
	.describe('De inrichting van een school');
export type SchoolSetup = z.infer<typeof SchoolSetup>;
