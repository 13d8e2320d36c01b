import { findWeakness } from '#platform/identity/strength.ts';
import { FormIssue, type TextKey } from '#platform/web/errors.ts';

/** Refuses a password that others could guess, and says why. `personal`: name, mail address and school of the person. */
export async function requireStrong(password: string, personal: (string | null | undefined)[]): Promise<void> {
	const weakness = await findWeakness(
		password,
		personal.filter((text): text is string => Boolean(text))
	);
	if (!weakness) return;
	const key: TextKey = weakness === 'short' ? 'inloggen_password_short' : `platform_password_${weakness}`;
	throw new FormIssue({ password: key });
}
