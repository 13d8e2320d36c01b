import { isStated, itemsOf, type SchoolSetup } from '#modules/scholen/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import type { Db } from '#platform/database/session.ts';
import { swvKinds } from '../swv/swv.ts';

export type Route = { key: string; name: string; partnerKey: string | null; condition: string | null };
/** A kind of request; without a name it is one of ours. */
export type RequestKind = { key: string; name: string | null };

/** What a school decides about referring, from its set-up as it holds today. */
export type ReferralSettings = {
	/** After so many weeks without an answer the school asks how it stands. */
	weeks: number;
	routes: Route[];
	kinds: RequestKind[];
	/** Keys of the set-up's partners that are an SWV. */
	swvKeys: string[];
};

export async function getReferralSettings(db: Db): Promise<ReferralSettings> {
	return referralSettingsOf(await setupOf(db));
}

export function referralSettingsOf(
	setup: Pick<SchoolSetup, 'zicht' | 'ondersteuning' | 'overleggen' | 'partners'>
): ReferralSettings {
	const swvKeys = itemsOf(setup.partners)
		.filter(({ soort }) => soort === 'samenwerkingsverband')
		.map(({ key }) => key);
	return {
		weeks: setup.zicht.ondersteuning.verwijzing_weken,
		routes: itemsOf(setup.ondersteuning.verwijzing).map(({ key, naam, partner, voorwaarde }) => ({
			key,
			name: naam,
			partnerKey: partner ?? null,
			condition: isStated(voorwaarde) ? voorwaarde : null
		})),
		kinds: [...swvKinds.map((key) => ({ key, name: null })), ...committeesOf(setup, swvKeys)],
		swvKeys
	};
}

/** Committees of the SWV to which questions go: meeting kinds that only the SWV sits in. */
const committeesOf = ({ overleggen }: Pick<SchoolSetup, 'overleggen'>, swvKeys: readonly string[]): RequestKind[] =>
	itemsOf(overleggen)
		.filter(({ leden }) => Array.isArray(leden) && leden.every((member) => swvKeys.includes(member)))
		.map(({ key, naam }) => ({ key, name: naam }));
