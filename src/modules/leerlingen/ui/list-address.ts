import type { PupilFilter } from '../views.ts';

/** The address of the list with these filters; what is usual is left out. Another filter begins at its first page. */
export function listAddress(filter: PupilFilter, change: Partial<PupilFilter>): string {
	const asked = { ...filter, page: 1, ...change };
	const query = new URLSearchParams();
	if (asked.mine) query.set('mijn', '1');
	if (asked.left) query.set('weg', '1');
	if (asked.groupId) query.set('groep', asked.groupId);
	if (asked.locationId) query.set('locatie', asked.locationId);
	if (asked.sort === 'groep') query.set('op', 'groep');
	if (asked.page > 1) query.set('pagina', String(asked.page));
	const text = query.toString();
	return text ? `/leerlingen?${text}` : '/leerlingen';
}
