/** The school's word for a sector. Who chose one that the set-up no longer has keeps it as it was written. */
export const sectorName = (sector: string | null, sectors: readonly { key: string; naam: string }[]): string | null =>
	sectors.find(({ key }) => key === sector)?.naam ?? sector;
