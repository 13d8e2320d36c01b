import { catalogueOf, isStated, itemsOf, type SchoolSetup } from '#modules/scholen/index.ts';
import { catalogue, setupOf } from '#modules/scholen/server/index.ts';
import type { Db } from '#platform/database/session.ts';
import { handoverPoints } from '../leerlingen.ts';
import type { Sector } from '../views.ts';

/** What a school talks through in a warm handover, and within how many days. A point without a label is one of ours. */
export type HandoverSettings = { days: number; points: { key: string; label: string | null }[] };

export async function getHandoverSettings(db: Db): Promise<HandoverSettings> {
	return handoverSettingsOf(await setupOf(db));
}

export function handoverSettingsOf({ zicht }: Pick<SchoolSetup, 'zicht'>): HandoverSettings {
	const { dagen: days, punten: points } = zicht.overdracht;
	return {
		days,
		points: isStated(points)
			? itemsOf(points).map(({ key, naam }) => ({ key, label: naam }))
			: handoverPoints.map((key) => ({ key, label: null }))
	};
}

/** The sectors from which a pupil chooses; none where the school names none. */
export const listSectors = async (db: Db): Promise<Sector[]> =>
	catalogueOf(await setupOf(db), 'sectoren').map(({ key, naam }) => ({ key, name: naam }));

/** A sector's name today; of one that the school no longer has, the name on the day of the choice. Else what was typed. */
export async function nameOfSector(
	db: Db,
	sectors: readonly Sector[],
	{ sector, sectorChosenOn }: { sector: string | null; sectorChosenOn: string | null }
): Promise<string | null> {
	if (!sector) return null;
	const now = sectors.find(({ key }) => key === sector);
	if (now || !sectorChosenOn) return now?.name ?? sector;
	const then = await catalogue(db, 'sectoren', sectorChosenOn);
	return then.find(({ key }) => key === sector)?.naam ?? sector;
}
