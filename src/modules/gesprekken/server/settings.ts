import { ownNumber, type NormNumber, type NumberSources } from '#modules/kwaliteit/index.ts';
import { getNumberSources } from '#modules/kwaliteit/server/index.ts';
import { itemsOf, type SchoolSetup } from '#modules/scholen/index.ts';
import type { Db } from '#platform/database/session.ts';
import type { AskingAgain } from '../planning/invitations.ts';
import type { TalkNormSettings } from '../norms.ts';

/** Two talks a year with the parents, where a school has such talks (I5). */
const TALKS_A_YEAR = 2;
/** Where no round says otherwise: within a week (I4). */
const DAYS_UNTIL_PARENTS = 7;

export const talkSettings = (sources: NumberSources): TalkNormSettings => ({
	daysUntilParents: ownNumber(sources, 'N19', 'days') ?? null,
	talksAYear: ownNumber(sources, 'I5', 'talksAYear') ?? TALKS_A_YEAR
});

/** The numbers in the rules of N19 and I5 that a school may set. */
export async function talkNumbers(db: Db, today: string): Promise<NormNumber[]> {
	const sources = await getNumberSources(db, today);
	const { daysUntilParents, talksAYear } = talkSettings(sources);
	return [
		{
			normKey: 'N19',
			key: 'days',
			labelKey: 'gesprekken_number_n19',
			least: 1,
			most: 60,
			value: daysUntilParents ?? statedDays(sources.setup)
		},
		{ normKey: 'I5', key: 'talksAYear', labelKey: 'gesprekken_number_i5', least: 1, most: 12, value: talksAYear }
	];
}

/** As the set-up says it of the talk that follows another one. */
const statedDays = ({ schooljaar }: SchoolSetup): number =>
	itemsOf(schooljaar.rondes).find(({ volgt_binnen }) => volgt_binnen)?.volgt_binnen?.dagen ?? DAYS_UNTIL_PARENTS;

/** How often parents who picked no time are asked again, as the set-up says it of all reminders. */
export const askingAgain = ({ zicht }: SchoolSetup): AskingAgain => ({
	times: zicht.herinneringen.aantal,
	daysBetween: zicht.herinneringen.dagen_ertussen
});
