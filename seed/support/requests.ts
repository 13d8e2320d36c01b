import { addDays } from '#platform/text/dates.ts';
import type { Chance } from '../chance.ts';
import { onSchoolDay } from '../opp-rows.ts';
import { atNoon, fill, type Place, type Somebody, type Supports } from './rows.ts';
import { backAndForth, closedReasons, type Asking } from './sentences.ts';

export type RequestPlot = {
	urgency: Supports['requests'][number]['urgency'];
	ago: number;
	isAskedBack?: boolean;
};

export const requestPlots: readonly RequestPlot[] = [
	{ urgency: 'vandaag', ago: 0 },
	{ urgency: 'deze week', ago: 3 },
	{ urgency: 'deze week', ago: 10 },
	{ urgency: 'kan wachten', ago: 6 },
	{ urgency: 'kan wachten', ago: 8, isAskedBack: true }
];

export function addRequest(
	by: Chance,
	place: Place,
	made: Supports,
	somebody: Somebody,
	asking: Asking,
	plot: RequestPlot
): void {
	const { schoolId, staff, today, log } = place;
	const raisedOn = onSchoolDay(addDays(today, -plot.ago));
	const id = by.id();
	const row = (state: 'open' | 'teruggevraagd' | 'gesloten', at: string) => ({
		schoolId,
		id,
		pupilId: somebody.pupilId,
		authorId: somebody.mentor,
		raisedOn: at,
		urgency: plot.urgency,
		seen: fill(asking.seen, somebody),
		tried: fill(asking.tried, somebody),
		asked: fill(asking.asked, somebody),
		pupilSays: fill(asking.pupil, somebody),
		isPupilAsked: true,
		parentsSay: fill(asking.parents ?? 'Wij spreken hen vrijdag.', somebody),
		areParentsAsked: asking.parents !== null,
		state,
		decidedOn: null as string | null,
		decidedById: null as string | null,
		reason: '',
		createdAt: atNoon(at)
	});
	made.requests.push(row(plot.isAskedBack ? 'teruggevraagd' : 'open', raisedOn));
	if (plot.isAskedBack)
		made.replies.push({
			schoolId,
			id: by.id(),
			requestId: id,
			pupilId: somebody.pupilId,
			authorId: staff.careCoordinator,
			side: 'zorg',
			saidOn: onSchoolDay(addDays(raisedOn, 1)),
			text: backAndForth.asks
		});
	const entries = log.entries.filter(
		({ pupilId, audience, happenedOn }) => pupilId === somebody.pupilId && audience === 'team' && happenedOn <= raisedOn
	);
	for (const { id: entryId } of entries.slice(-2))
		made.entries.push({ schoolId, requestId: id, pupilId: somebody.pupilId, entryId });
	if (plot.ago === 3) {
		const before = onSchoolDay(addDays(today, -55));
		made.requests.push({
			...row('gesloten', before),
			id: by.id(),
			decidedOn: onSchoolDay(addDays(before, 4)),
			decidedById: staff.careCoordinator,
			reason: by.pick(closedReasons)
		});
	}
}
