import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { maySetNorms, mayMakeNorms } from '../../access.ts';
import { figuresOf } from '../../figures.ts';
import { figureRows } from '../export.ts';
import type { FigureQuery } from '../../forms.ts';
import type { NormLines, NormOffer } from '../../offers.ts';
import { dimensions, partsIn, placesIn, type Place } from '../../places.ts';
import { partInOtherYears } from '../../years.ts';
import { sourceOf } from '../../sources.ts';
import type { FiguresView } from '../../views.ts';
import { judgeAll } from './judged.ts';
import { partsOf, scopeOf } from './scope.ts';
import { listEarlierFigures } from './years.ts';

export type Asked = { query: FigureQuery; today: string; offers: readonly NormOffer[] };

/** The figures of the school, or of the own groups; of one part of it where the address says so. */
export async function viewFigures(db: Db, actor: Actor, { query, today, offers }: Asked): Promise<FiguresView> {
	const pupilIds = await scopeOf(db, actor);
	const [judged, earlier] = await Promise.all([
		judgeAll(db, actor, today, offers, { pupilIds }),
		pupilIds ? [] : listEarlierFigures(db, today)
	]);
	const places = partsOf(judged.setup, judged.pupils);
	const other = partInOtherYears(places, query);
	const figures = figuresOf(normsIn(judged.norms, places, query), judged.settings, places).map((figure) => ({
		...figure,
		source: sourceOf(figure.norm, judged.setup),
		earlier: earlier.filter(
			({ normKey, partKind, partKey }) =>
				normKey === figure.norm.key && partKind === other?.kind && partKey === other.key
		)
	}));
	return {
		figures,
		off: judged.off,
		choices: Object.fromEntries(dimensions.map((of) => [of, partsIn(places, of)])) as FiguresView['choices'],
		query,
		today,
		isWhole: !pupilIds,
		maySet: maySetNorms(actor),
		mayMake: mayMakeNorms(actor)
	};
}

/** The same as a table to keep; that it was taken along is recorded. */
export async function exportFigures(db: Db, actor: Actor, asked: Asked): Promise<string[][]> {
	const view = await viewFigures(db, actor, asked);
	record(db, actor, { act: 'kwaliteit.exportFigures', detail: { ...asked.query, norms: view.figures.length } });
	return figureRows(view.figures);
}

/** What is said of pupils in every part that was chosen. */
export function normsIn(norms: readonly NormLines[], places: readonly Place[], query: FigureQuery): NormLines[] {
	if (dimensions.every((of) => !query[of])) return [...norms];
	const ids = new Set(placesIn(places, query).map(({ pupilId }) => pupilId));
	return norms
		.map(({ norm, lines }) => ({ norm, lines: lines.filter(({ subject }) => ids.has(subject.id)) }))
		.filter(({ lines }) => lines.length > 0);
}
