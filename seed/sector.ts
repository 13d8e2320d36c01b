import { loadSchool } from './load.ts';
import { sectorSchool } from './schools.ts';

const schools = 175;

/** The whole sector, for measuring: 175 schools with about 29,000 pupils and their history. Opened pools are needed. */
export async function loadSector(today: string, tell: (line: string) => void): Promise<void> {
	let pupils = 0;
	for (let number = 1; number <= schools; number++) {
		pupils += await loadSchool(sectorSchool(number), today);
		if (number % 25 === 0) tell(`${number} scholen, ${pupils} leerlingen`);
	}
}
