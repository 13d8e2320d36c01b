import { Refusal } from '#platform/web/errors.ts';
import type { VersionState } from '#modules/plan/index.ts';
import type { OppVersion } from '../../opp.ts';

/** Goes on when it is allowed; else says whether the version or the person is in the way. */
export function allow(isAllowed: boolean, version: Pick<OppVersion, 'state'>, asked: VersionState = 'draft'): void {
	if (isAllowed) return;
	if (version.state === asked) throw new Refusal('opp_refusal_role');
	throw new Refusal(version.state === 'draft' ? 'opp_refusal_draft' : 'opp_refusal_fixed');
}
