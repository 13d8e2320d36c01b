/** What the address of the caseload says. What it says wrongly counts as not said. */
import { z } from 'zod';
import { levels, type Level } from '../ondersteuning.ts';

const uuid = z.uuid().optional().catch(undefined);

/** Where a page of the list begins: after this case, or before it. */
export type Cursor = { on: string; id: string };
const cursor = z
	.string()
	.regex(/^(\d{4}-\d{2}-\d{2}|leeg)_[0-9a-f-]{36}$/)
	.optional()
	.catch(undefined)
	.transform((sent): Cursor | undefined => {
		const [on = '', id = ''] = sent?.split('_') ?? [];
		return sent ? { on, id } : undefined;
	});

/** How long a case waits at least, in weeks. */
export const waitingWeeks = [0, 4, 8] as const;

export type CaseloadQuery = {
	locationId?: string;
	guideId?: string;
	level?: Level;
	/** In weeks; 0: waits at all. */
	waiting?: number;
	/** In this arrangement, or waiting for it. */
	arrangementKey?: string;
	find?: string;
	after?: Cursor;
	before?: Cursor;
};

export const CaseloadQuery = z
	.object({
		locatie: uuid,
		begeleider: uuid,
		niveau: z.coerce.number().pipe(z.literal(levels)).optional().catch(undefined),
		wacht: z.coerce.number().pipe(z.literal(waitingWeeks)).optional().catch(undefined),
		arrangement: z
			.string()
			.regex(/^[a-z0-9-]{1,120}$/)
			.optional()
			.catch(undefined),
		zoek: z.string().trim().max(100).optional().catch(undefined),
		na: cursor,
		voor: cursor
	})
	.transform(({ locatie, begeleider, niveau, wacht, arrangement, zoek, na, voor }): CaseloadQuery => ({
		locationId: locatie,
		guideId: begeleider,
		level: niveau,
		waiting: wacht,
		arrangementKey: arrangement,
		find: zoek || undefined,
		after: na,
		before: na ? undefined : voor
	}));

/** How a cursor stands in an address; what is due on no day comes last. */
export const cursorText = ({ on, id }: Cursor): string => `${on}_${id}`;
export const noDay = 'leeg';

/** The address of the list with these choices; another choice begins at the first page again. */
export function caseloadAddress(path: string, query: CaseloadQuery, change: Partial<CaseloadQuery> = {}): string {
	const next = { ...query, after: undefined, before: undefined, ...change };
	const said: [string, string | undefined][] = [
		['locatie', next.locationId],
		['begeleider', next.guideId],
		['niveau', next.level?.toString()],
		['wacht', next.waiting?.toString()],
		['arrangement', next.arrangementKey],
		['zoek', next.find],
		['na', next.after && cursorText(next.after)],
		['voor', next.before && cursorText(next.before)]
	];
	const text = new URLSearchParams(
		said.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
	).toString();
	return text ? `${path}?${text}` : path;
}

/** What the address of the numbers says. Outside the school only the whole is told: one location would follow from the others (P4). */
export const NumbersQuery = z
	.object({ locatie: uuid, buiten: z.literal('1').optional().catch(undefined) })
	.transform(({ locatie, buiten }): { locationId?: string; isForOutside: boolean } => ({
		locationId: buiten ? undefined : locatie,
		isForOutside: buiten !== undefined
	}));
export type NumbersQuery = z.output<typeof NumbersQuery>;
