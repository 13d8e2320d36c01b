import { shownAtOnce, type TimelineFilter } from '../timeline.ts';

/** The address of a dossier whose timeline is filtered so; it opens at the timeline. */
export function timelineAddress(pupilId: string, { kind, fromOn, untilOn, limit }: TimelineFilter): string {
	const query = new URLSearchParams();
	if (kind) query.set('soort', kind);
	if (fromOn) query.set('van', fromOn);
	if (untilOn) query.set('tot', untilOn);
	if (limit > shownAtOnce) query.set('aantal', String(limit));
	const text = query.toString();
	return `/leerlingen/${pupilId}${text ? `?${text}` : ''}#tijdlijn`;
}
