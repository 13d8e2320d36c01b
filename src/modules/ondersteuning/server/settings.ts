import { ownNumber, type NormNumber, type NumberSources } from '#modules/kwaliteit/index.ts';
import { getNumberSources } from '#modules/kwaliteit/server/index.ts';
import { itemsOf, type SchoolSetup } from '#modules/scholen/index.ts';
import type { Db } from '#platform/database/session.ts';
import { m } from '#paraglide/messages.js';
import { levels, levelWords, type Level } from '../ondersteuning.ts';
import type { AnswerDays } from '../request/request.ts';
import type { Span } from '../request/working-days.ts';
import type { ArrangementChoice } from '../names.ts';

/** A level as the school calls it, with the school's own steps on it. */
export type LevelName = { level: Level; name: string; steps: { name: string; note: string | null }[] };

const ourNames: Record<Level, () => string> = {
	1: m.ondersteuning_level_1,
	2: m.ondersteuning_level_2,
	3: m.ondersteuning_level_3,
	4: m.ondersteuning_level_4
};

/** The four levels in the school's words; ours where the set-up has none. Its steps stand on the level that it says. */
export function levelNames({ ondersteuning, zicht }: Pick<SchoolSetup, 'ondersteuning' | 'zicht'>): LevelName[] {
	const own = itemsOf(zicht.ondersteuning.niveaus);
	const steps = itemsOf(ondersteuning.stappen);
	return levels.map((level) => ({
		level,
		name: own.find(({ niveau }) => niveau === levelWords[level])?.naam ?? ourNames[level](),
		steps: steps
			.filter(({ niveau }) => niveau === levelWords[level])
			.map(({ naam, toelichting }) => ({ name: naam, note: toelichting ?? null }))
	}));
}

/** Within how many working days requests are answered. */
export const answerDays = ({ zicht }: Pick<SchoolSetup, 'zicht'>): AnswerDays => ({
	'kan wachten': zicht.ondersteuning.antwoord.wachten,
	'deze week': zicht.ondersteuning.antwoord.week,
	vandaag: zicht.ondersteuning.antwoord.vandaag
});

/** The arrangements that the school offers: where a pupil may need a place. */
export const arrangementChoices = ({ arrangementen }: Pick<SchoolSetup, 'arrangementen'>): ArrangementChoice[] =>
	itemsOf(arrangementen).map(({ key, naam }) => ({ key, name: naam }));

/** As long as there is for a plan, as for the first OPP; ours. */
const DAYS_UNTIL_PLAN = 42;

export const daysUntilPlan = (sources: NumberSources): number => ownNumber(sources, 'ZP', 'days') ?? DAYS_UNTIL_PLAN;

/** The number in the rule of ZP that a school may set; within how many days requests are answered stands in its set-up. */
export async function supportNumberSettings(db: Db, today: string): Promise<NormNumber[]> {
	const sources = await getNumberSources(db, today);
	return [
		{
			normKey: 'ZP',
			key: 'days',
			labelKey: 'ondersteuning_number_zp',
			hintKey: 'ondersteuning_number_zp_hint',
			least: 1,
			most: 120,
			value: daysUntilPlan(sources)
		}
	];
}

/** The holidays of the whole school that touch these days: nobody is asked to answer then. */
export async function listHolidays(db: Db, from: string): Promise<Span[]> {
	return db.sql<Span[]>`
		select p.starts_on::text as "startsOn", p.ends_on::text as "endsOn" from period p
		where p.school_id = (select app_school()) and p.kind = 'vakantie' and p.location_id is null and p.ends_on >= ${from}
		order by p.starts_on`;
}
