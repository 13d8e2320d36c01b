import type { Field } from './fields.ts';

const prefix = 'zicht-draft:';
const longestKept = 12 * 60 * 60 * 1000;

/**
 * Text that could not reach the server, kept in this tab only, for the person who typed it. Another person who signs
 * in on the same tab (a shared Chromebook) clears it; so do twelve hours.
 */
export function keptInTab(storage: Storage, owner: string, key: string) {
	const own = `${prefix}${owner}:`;
	return {
		keep(fields: Field[], now: number): void {
			storage.setItem(own + key, JSON.stringify({ now, fields }));
		},
		clear(): void {
			storage.removeItem(own + key);
		},
		/** What was kept, after clearing what is too old or another's. */
		find(now: number): Field[] | undefined {
			for (const name of Object.keys(storage)) {
				if (name.startsWith(prefix) && !name.startsWith(own)) storage.removeItem(name);
			}
			const kept = JSON.parse(storage.getItem(own + key) ?? 'null') as { now: number; fields: Field[] } | null;
			if (kept && now - kept.now <= longestKept) return kept.fields;
			storage.removeItem(own + key);
		}
	};
}
