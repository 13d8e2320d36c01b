/* Which meetings need consent, as the set-up says it. Pure. */
import { isStated, itemsOf, type SchoolSetup } from '#modules/scholen/index.ts';

type Known = { id: string; key: string | null; isArchived: boolean };
export type Meeting = { key: string; name: string; partnerIds: string[] };

/** The kinds of meeting about pupils, each with the partners that always take part; those with partners first. */
export function meetingsOf(setup: Pick<SchoolSetup, 'overleggen'>, partners: readonly Known[]): Meeting[] {
	const ids = new Map(partners.flatMap(({ key, id, isArchived }) => (key && !isArchived ? [[key, id] as const] : [])));
	const meetings = itemsOf(setup.overleggen)
		.filter(({ onderwerp }) => onderwerp === 'leerlingen')
		.map(({ key, naam, leden }) => ({
			key,
			name: naam,
			partnerIds: (isStated(leden) ? leden : []).flatMap((member) => ids.get(member) ?? [])
		}));
	return [...meetings.filter(hasPartners), ...meetings.filter((meeting) => !hasPartners(meeting))];
}

const hasPartners = ({ partnerIds }: Meeting): boolean => partnerIds.length > 0;
