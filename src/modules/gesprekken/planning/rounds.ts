/** The rounds of talks that a school year has by its set-up and its calendar: a proposal, whose dates people change. Pure. */
import { isStated, itemsOf, partsOfYear, type SchoolSetup } from '#modules/scholen/index.ts';
import { addDays, dutchMonths } from '#platform/text/dates.ts';
import { talkKinds, type TalkKind } from '../gesprekken.ts';

export type YearDates = { startsOn: string; endsOn: string };
type Span = { startsOn: string; endsOn: string };

export type ProposedRound = Span & {
	/** The round in the set-up, and which of its times in the year this is, from 1. */
	key: string;
	number: number;
	kind: TalkKind;
	name: string;
	/** The round whose talks these follow, each within so many days (I4); these talks are made when the other is closed. */
	followsKey: string | null;
	withinDays: number | null;
};

type Round = ReturnType<typeof roundsIn>[number];

/** The rounds of the set-up that are talks, and come back so often a school year. Others follow a pupil's own rhythm. */
function roundsIn({ schooljaar }: Pick<SchoolSetup, 'schooljaar'>) {
	return itemsOf(schooljaar.rondes).flatMap((round) => {
		const { soort, ritme } = round;
		const kind = talkKinds.find((known) => known === soort);
		if (!kind || !isStated(ritme) || ritme.per !== 'schooljaar') return [];
		return [{ ...round, kind, times: ritme.keer }];
	});
}

/**
 * All rounds of a school year in order of time. `periods` are the parts of the year that the school's calendar calls a
 * round, the earliest first. A talk that follows another one lies beside it, and lasts as many days longer as it may wait.
 */
export function proposedRounds(
	setup: Pick<SchoolSetup, 'schooljaar'>,
	year: YearDates,
	periods: readonly Span[]
): ProposedRound[] {
	const rounds = roundsIn(setup);
	const proposed = rounds.flatMap((round) => {
		const followed = rounds.find(({ key }) => key === round.volgt_binnen?.na);
		const within = followed ? (round.volgt_binnen?.dagen ?? null) : null;
		return spansOf(followed ?? round, year, periods).map(({ startsOn, endsOn }, index): ProposedRound => ({
			key: round.key,
			number: index + 1,
			kind: round.kind,
			name: round.times > 1 ? `${round.naam} ${index + 1}` : round.naam,
			startsOn,
			endsOn: within === null ? endsOn : addDays(endsOn, within),
			followsKey: followed?.key ?? null,
			withinDays: within
		}));
	});
	return proposed.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn) || a.endsOn.localeCompare(b.endsOn));
}

/** When: in the month that the set-up names, in the rounds of the calendar where there are as many, else spread evenly. */
function spansOf({ times, wanneer }: Round, year: YearDates, periods: readonly Span[]): Span[] {
	const month = isStated(wanneer) && times === 1 ? monthIn(wanneer) : 0;
	if (month > 0) return [monthOf(month, year)];
	return periods.length === times ? [...periods] : partsOfYear(times, year);
}

/** 1 for "Januari"; 0 for words that are no month. */
const monthIn = (words: string): number => dutchMonths.findIndex((name) => name === words.trim().toLowerCase()) + 1;

function monthOf(month: number, { startsOn, endsOn }: YearDates): Span {
	const two = (part: number) => String(part).padStart(2, '0');
	const first = `${startsOn.slice(0, 4)}-${two(month)}-01`;
	const start = first >= startsOn ? first : `${endsOn.slice(0, 4)}-${two(month)}-01`;
	const next = month === 12 ? `${Number(start.slice(0, 4)) + 1}-01-01` : `${start.slice(0, 4)}-${two(month + 1)}-01`;
	return { startsOn: start, endsOn: addDays(next, -1) };
}

/** What a school can begin that its set-up does not name: under a key of its own. */
export const ownRoundKey = (kind: TalkKind): string => `eigen-${kind}`;
