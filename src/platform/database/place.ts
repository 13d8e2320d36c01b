/** Where the database is: our own embedded one behind a Unix socket, or a PostgreSQL server that the school runs. */
export type DatabasePlace = EmbeddedPlace | ServerPlace;

export type EmbeddedPlace = { socket: string; port: number; database: string };
export type ServerPlace = { url: string };

/** The name of the database at the place. */
export function databaseName(place: DatabasePlace): string {
	if (!('url' in place)) return place.database;
	const url = new URL(place.url);
	return decodeURIComponent(url.pathname.slice(1)) || decodeURIComponent(url.username);
}

/** The same place with another database. */
export function inDatabase<Place extends DatabasePlace>(place: Place, database: string): Place {
	if (!('url' in place)) return { ...place, database };
	const url = new URL(place.url);
	url.pathname = `/${encodeURIComponent(database)}`;
	return { ...place, url: url.href };
}
