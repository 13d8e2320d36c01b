// Arrangements and placements for tests: the school's catalogue holds one of each sort.
import { add, changeSetup, type TestSchool } from '../../../tests/support/school.ts';
import type { SchoolSetup } from '#modules/scholen/index.ts';
import type { Db } from '#platform/database/session.ts';

type Stated = Exclude<SchoolSetup['arrangementen'], string>[number];
const unsaid = 'niet vermeld' as const;

/** An arrangement of which the set-up says no more than this. */
export const stated = (key: string, naam: string, said: Partial<Stated> = {}): Stated => ({
	key,
	naam,
	niveau: unsaid,
	doelgroep: unsaid,
	leerjaren: unsaid,
	leeftijd_vanaf: unsaid,
	herkomst: unsaid,
	indicatie: unsaid,
	beslist_in: unsaid,
	locaties: unsaid,
	plek: unsaid,
	bezetting: unsaid,
	capaciteit: unsaid,
	duur: unsaid,
	bij_voorkeur_tot_en_met_leerjaar: unsaid,
	bekostiging: unsaid,
	inschrijving: unsaid,
	partners: unsaid,
	inhoud: unsaid,
	modules: unsaid,
	evaluatie: unsaid,
	vervolg: unsaid,
	...said
});

/** Balans has two places, Next Level lasts at most two years, Plus prefers twelve weeks, and Basis+ asks a year. */
export const catalogue: Stated[] = [
	stated('balans', 'Balans', {
		niveau: 'specialistisch',
		capaciteit: 2,
		modules: [
			{ key: 'kort-verblijf', naam: 'Kort verblijf', herkomst: unsaid, doel: unsaid, uitkomst: 'Terug naar PrO' },
			{ key: 'langer-verblijf', naam: 'Langer verblijf', herkomst: unsaid, doel: unsaid, uitkomst: unsaid }
		]
	}),
	stated('next-level', 'Next Level', {
		niveau: 'buiten school',
		duur: { aantal: 2, eenheid: 'jaar', soort: 'maximum' },
		inschrijving: 'school van herkomst'
	}),
	stated('plus', 'Plusbegeleiding', { niveau: 'extra', duur: { aantal: 12, eenheid: 'week', soort: 'voorkeur' } }),
	stated('basisplus', 'Basis+groep', {
		niveau: 'extra',
		leerjaren: [3],
		vervolg: [{ key: 'reguliere-klas', naam: 'Reguliere klas' }]
	})
];

export const giveCatalogue = ({ schoolId }: Pick<TestSchool, 'schoolId'>, list = catalogue): Promise<void> =>
	changeSetup(schoolId, '2024-08-02', (setup) => {
		setup.arrangementen = list;
	});

/** A row as it stands: what is left out waits for a place in Balans. */
export const placementRow = (school: TestSchool, row: Record<string, unknown> = {}): Record<string, unknown> => ({
	schoolId: school.schoolId,
	pupilId: school.pupils.jayden,
	arrangementKey: 'balans',
	arrangementName: 'Balans',
	state: 'wacht',
	askedOn: '2026-11-02',
	askedById: school.people.zorgcoordinator,
	...row
});

/** From August until the end of the school year. */
export const placedRow = (school: TestSchool, row: Record<string, unknown> = {}): Record<string, unknown> =>
	placementRow(school, {
		state: 'geplaatst',
		fromOn: '2026-08-24',
		endBy: '2027-07-31',
		endKind: 'voorkeur',
		decidedOn: '2026-08-20',
		decidedById: school.people.zorgcoordinator,
		...row
	});

export const addPlacement = (db: Db, row: Record<string, unknown>): Promise<string> => add(db, 'placement', row);
