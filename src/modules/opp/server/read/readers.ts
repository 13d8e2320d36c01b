import type { TextKey } from '#platform/web/errors.ts';
import { textOf } from '#platform/web/typed.ts';

/** Somebody who may read the document, in one of the ways in which they are involved. */
type Reader = { personId: string; name: string; role: string; source: string; why: string };

/** Each person once, as everything that they are to the pupil: "Hanneke Smit, mentor, vakdocent". */
export const readersOf = (involved: readonly Reader[]): string[] =>
	[...Map.groupBy(involved, ({ personId }) => personId).values()].map((spans) =>
		[spans[0]!.name, ...new Set(spans.map(asWhat))].join(', ')
	);

const asWhat = ({ role, source, why }: Reader): string =>
	source === 'gezag' ? why : textOf(`leerlingen_role_${role}` as TextKey);
