import type { IncomingPupil } from './records.ts';
import { fold } from './values.ts';

export type Named = { givenName?: string; infix?: string | null; familyName?: string; bornOn?: string };

/** The same for two spellings of one person: name without accents and signs, and day of birth. */
export const personKey = (pupil: Named): string =>
	`${fold(pupil.givenName ?? '')} ${fold(`${pupil.infix ?? ''}${pupil.familyName ?? ''}`)} ${pupil.bornOn ?? ''}`;

/**
 * The key by which the same pupil is found in the next file of this source. A source without keys of its own gets one from the
 * pupil number, else from name and birth date: so also then a second import makes no doubles.
 */
export function identityOf(pupil: IncomingPupil): string {
	if (pupil.sourceKey) return pupil.sourceKey;
	return pupil.pupilNumber ? `nummer:${pupil.pupilNumber}` : `naam:${personKey(pupil)}`;
}
