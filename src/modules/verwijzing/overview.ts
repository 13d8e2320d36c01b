/* All that waits outside the school, of all pupils, as one list. Pure. */
import type { TextKey } from '#platform/web/errors.ts';
import { referralPath, searchPath, swvPath } from './paths.ts';
import { stateTitle, swvStateTitle, titleOfKind } from './titles.ts';
import { askAgainOn, weeksWaited } from './verwijzing.ts';
import type { Referral, Search, SwvRequest } from './views.ts';

export type WaitingRow = {
	id: string;
	pupilId: string;
	pupilName: string;
	kind: 'verwijzing' | 'swv' | 'andere-school';
	/** What it is: of a request to the SWV its kind. */
	what: { key: TextKey; params?: { name: string } };
	/** To whom it went; nothing while that is not known. */
	to: string | null;
	state: TextKey;
	/** Who has to do something: the other, or the school itself. */
	waitsFor: 'other' | 'school';
	/** From when it waits: since it was sent or answered, or since a search began; a draft since nothing. */
	waitingSince: string | null;
	weeks: number | null;
	/** The school should ask how it stands. */
	isLate: boolean;
	href: string;
};

export type OverviewFilter = { state: string; partner: string };
type All = { referrals: readonly Referral[]; requests: readonly SwvRequest[]; searches: readonly Search[] };

/** What waits for another first, the longest at the top; then what waits for the school, drafts at the end. */
export function waitingRows(
	{ referrals, requests, searches }: All,
	at: { today: string; weeks: number }
): WaitingRow[] {
	const rows = [
		...referrals.map((row) => ofReferral(row, at)),
		...requests.map((row) => ofRequest(row, at)),
		...searches.map((row) => ofSearch(row, at))
	];
	return rows.toSorted(
		(a, b) =>
			a.waitsFor.localeCompare(b.waitsFor) ||
			(a.waitingSince ?? '9999').localeCompare(b.waitingSince ?? '9999') ||
			a.pupilName.localeCompare(b.pupilName, 'nl')
	);
}

/** Those that the question asks for; empty means: whichever. */
export const filterRows = (rows: readonly WaitingRow[], { state, partner }: OverviewFilter): WaitingRow[] =>
	rows.filter((row) => (state === '' || row.state === state) && (partner === '' || row.to === partner));

type At = { today: string; weeks: number };
const whose = ({ id, pupilId, pupilName }: { id: string; pupilId: string; pupilName: string }) => ({
	id,
	pupilId,
	pupilName
});
const waited = (since: string | null, today: string) => (since === null ? null : weeksWaited(since, today));

function ofReferral(row: Referral, { today, weeks }: At): WaitingRow {
	const { remindedOn, state } = row;
	const waitingSince = state === 'beantwoord' ? row.answeredOn : row.waitingSince;
	return {
		...whose(row),
		kind: 'verwijzing',
		what: { key: 'verwijzing_referral' },
		to: row.toName,
		state: stateTitle[state],
		waitsFor: state === 'wacht' ? 'other' : 'school',
		waitingSince,
		weeks: waited(waitingSince, today),
		isLate: state === 'wacht' && waitingSince !== null && askAgainOn({ waitingSince, remindedOn }, weeks) <= today,
		href: referralPath(row.pupilId, row.id)
	};
}

function ofRequest(row: SwvRequest, { today, weeks }: At): WaitingRow {
	const { sentOn } = row;
	return {
		...whose(row),
		kind: 'swv',
		what: titleOfKind(row.kind, row.kindName),
		to: row.partnerName,
		state: swvStateTitle[row.state],
		waitsFor: row.state === 'concept' ? 'school' : 'other',
		waitingSince: sentOn,
		weeks: waited(sentOn, today),
		isLate: sentOn !== null && askAgainOn({ waitingSince: sentOn, remindedOn: null }, weeks) <= today,
		href: swvPath(row.pupilId, row.id)
	};
}

function ofSearch(row: Search, { today }: At): WaitingRow {
	return {
		...whose(row),
		kind: 'andere-school',
		what: { key: 'verwijzing_search' },
		to: row.asked.find(({ answer }) => answer !== 'nee')?.school ?? null,
		state: 'verwijzing_state_searching',
		waitsFor: 'other',
		waitingSince: row.startedOn,
		weeks: waited(row.startedOn, today),
		isLate: row.steps.some(({ doneOn, dueOn }) => doneOn === null && dueOn !== null && dueOn < today),
		href: searchPath(row.pupilId, row.id)
	};
}
