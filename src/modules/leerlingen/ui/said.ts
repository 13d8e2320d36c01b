import { m } from '#paraglide/messages.js';
import type { Said } from '../said.ts';

/** The words on screen of what is said. */
export function words(said: Said): string {
	if (typeof said === 'string') return said;
	return (m[said.key] as (params: object) => string)(said.params ?? {});
}
