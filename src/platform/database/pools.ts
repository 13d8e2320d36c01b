import type postgres from 'postgres';
import { open } from './connect.ts';
import type { DatabasePlace } from './place.ts';

export type Pools = { app: postgres.Sql; auth: postgres.Sql; system: postgres.Sql };

let opened: Pools | undefined;

/** Opens the pools of the application, once a process. */
export function openPools(place: DatabasePlace, max = 10): Pools {
	opened ??= {
		app: open(place, 'zicht_app', { max }),
		auth: open(place, 'zicht_auth', { max: 4 }),
		system: open(place, 'zicht_system', { max: 4 })
	};
	return opened;
}

export function pools(): Pools {
	if (!opened) throw new Error('The database was asked for before it was opened.');
	return opened;
}

export async function closePools(): Promise<void> {
	const closing = opened;
	opened = undefined;
	if (closing) await Promise.all(Object.values(closing).map((pool) => pool.end({ timeout: 5 })));
}
