import { isStated, itemsOf, type SchoolSetup } from '#modules/scholen/index.ts';
import { talkKinds, type TalkKind } from '#modules/gesprekken/index.ts';
import type { talkRound } from '#modules/gesprekken/server/tables.ts';
import { addDays } from '#platform/text/dates.ts';
import { periodsOf, type Year } from '../calendar.ts';
import type { Chance } from '../chance.ts';

export type Round = Omit<typeof talkRound.$inferInsert, 'id'> & { id: string; followsKey: string | null };

type Span = { startsOn: string; endsOn: string };

/** How a school talks and plans, as its set-up says. */
export type Way = {
	/** In the order in which they begin. */
	rounds: Round[];
	/** Talks in the pupil's own rhythm: the set-up names them and states no rhythm. */
	hasCoaching: boolean;
	/** The pupil's talk does not come round: the plan is changed halfway the year, without a talk. */
	isEdited: boolean;
	/** What the plan holds beside goals. */
	reckonsWith: boolean;
	hasProgramme: boolean;
};

export function wayOf(
	by: Chance,
	schoolId: string,
	setup: SchoolSetup,
	years: readonly (Year & { id: string })[]
): Way {
	const named = itemsOf(setup.schooljaar.rondes).flatMap((round) =>
		isTalk(round.soort) ? { ...round, soort: round.soort } : []
	);
	const rounds = years.flatMap((year) =>
		named.flatMap(({ key, naam, soort, ritme, volgt_binnen: follows }): Round[] => {
			if (!isStated(ritme) || ritme.per !== 'schooljaar') return [];
			return spansOf(year, soort, ritme.keer).map(({ startsOn, endsOn }, index) => ({
				schoolId,
				id: by.id(),
				schoolYearId: year.id,
				locationId: null,
				key,
				kind: soort,
				name: ritme.keer > 1 ? `${naam} ${index + 1}` : naam,
				number: index + 1,
				startsOn,
				endsOn: addDays(endsOn, follows?.dagen ?? 0),
				followsKey: follows?.na ?? null,
				withinDays: follows?.dagen ?? null
			}));
		})
	);
	const hasCoaching = named.some(({ soort, ritme }) => soort === 'leerlinggesprek' && !isStated(ritme));
	const holds = itemsOf(setup.plannen.plan.inhoud).map(({ key }) => key);
	return {
		rounds: rounds.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn)),
		hasCoaching,
		isEdited: !hasCoaching && !named.some(({ soort }) => soort === 'leerlinggesprek'),
		reckonsWith: holds.some((key) => key.includes('rekening')),
		hasProgramme: holds.some((key) => key.includes('programma'))
	};
}

const isTalk = (kind: string): kind is TalkKind => (talkKinds as readonly string[]).includes(kind);

/** When so many rounds of a kind are: a start talk after the summer, the year's plan in June, the others in the calendar's rounds. */
function spansOf(year: Year, kind: TalkKind, times: number): Span[] {
	if (kind === 'startgesprek') return [{ startsOn: `${year.start}-08-25`, endsOn: `${year.start}-09-25` }];
	if (kind === 'plan') return [{ startsOn: `${year.start + 1}-06-01`, endsOn: `${year.start + 1}-06-26` }];
	const rounds = periodsOf(year).filter(([period]) => period === 'ronde');
	return Array.from({ length: times }, (_, index) => {
		const place = times === 1 ? 0 : Math.round((index * (rounds.length - 1)) / (times - 1));
		const [, , startsOn, endsOn] = rounds[place]!;
		return { startsOn, endsOn };
	});
}
