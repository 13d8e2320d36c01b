import { textOf } from '#platform/web/typed.ts';
import type { Purpose } from '../toestemming.ts';
import { partnersInWords, purposeKey } from '../words.ts';

/** "Overleg met Samen Doen" */
export function aboutWhat(purpose: Purpose, partners: readonly string[]): string {
	const what = textOf(purposeKey(purpose));
	return partners.length > 0 ? textOf('toestemming_with', { what, partners: partnersInWords(partners) }) : what;
}
