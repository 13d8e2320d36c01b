import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { mayExempt, mayMakeNorms, maySetNorms } from '../../access.ts';
import { lineRows } from '../export.ts';
import { lineState, lineStates, targetOf, type LineState } from '../../figures.ts';
import { figureOf, type Outcome } from '../../norm.ts';
import { lineKey, type NormLine, type NormNumber, type NormOffer } from '../../offers.ts';
import { dimensions, type Place } from '../../places.ts';
import { rowsPerPage, type NormRow, type NormView } from '../../views.ts';
import { listSettingLines } from './decided.ts';
import { normsIn, type Asked } from './figures.ts';
import { judgeAll } from './judged.ts';
import { partsOf, scopeOf, type PlaceWithMentors } from './scope.ts';

/** The pupils behind one number; the reading is recorded. */
export async function viewNorm(db: Db, actor: Actor, normKey: string, asked: Asked): Promise<NormView> {
	const { query, today, offers } = asked;
	const maySet = maySetNorms(actor);
	const [found, numbers, history, about] = await Promise.all([
		getRows(db, actor, normKey, asked),
		numbersOf(db, normKey, today, offers),
		maySet ? listSettingLines(db, actor, normKey) : [],
		Promise.all(offers.map((offer) => offer.about?.(db, today, normKey)))
	]);
	record(db, actor, { act: 'kwaliteit.viewNorm', detail: { norm: normKey, ...partsNamed(asked) } });
	const { norm, lines, rows, shown, places, setting } = found;
	return {
		norm,
		target: targetOf(norm, setting ? [setting] : []),
		isOn: setting?.isOn ?? true,
		numbers,
		history,
		version: setting?.version ?? 0,
		figure: figureOf(lines),
		rows: shown.slice((query.page - 1) * rowsPerPage, query.page * rowsPerPage),
		total: shown.length,
		counts: Object.fromEntries(
			lineStates.map((state) => [state, rows.filter((row) => row.state === state).length])
		) as Record<LineState, number>,
		hasParts: rows.some(({ part }) => part !== null),
		query,
		part: partName(places, asked),
		today,
		mayExempt: mayExempt(actor),
		maySet,
		about: about.find(Boolean) ?? null,
		mayChange: norm.name !== undefined && mayMakeNorms(actor)
	};
}

/** The whole list behind a number as a table to keep; that it was taken along is recorded, with how many it names. */
export async function exportNorm(db: Db, actor: Actor, normKey: string, asked: Asked): Promise<string[][]> {
	const { shown } = await getRows(db, actor, normKey, asked);
	record(db, actor, {
		act: 'kwaliteit.exportNorm',
		detail: { norm: normKey, ...partsNamed(asked), state: asked.query.state, lines: shown.length }
	});
	return lineRows(shown);
}

/** The numbers in the rule of one norm that a school may set, as they hold today. */
export async function numbersOf(
	db: Db,
	normKey: string,
	today: string,
	offers: readonly NormOffer[]
): Promise<NormNumber[]> {
	const all = await Promise.all(offers.map((offer) => offer.numbers?.(db, today) ?? []));
	return all.flat().filter((number) => number.normKey === normKey);
}

async function getRows(db: Db, actor: Actor, normKey: string, { query, today, offers }: Asked) {
	const pupilIds = await scopeOf(db, actor);
	const judged = await judgeAll(db, actor, today, offers, { pupilIds });
	const places = partsOf(judged.setup, judged.pupils);
	const said = judged.norms.filter((one) => one.norm.key === normKey);
	const norm = said[0]?.norm ?? judged.off.find(({ key }) => key === normKey);
	if (!norm) throw new NotFound('norm');
	const lines = normsIn(said, places, query).flatMap((one) => one.lines);
	const placeOf = new Map(places.map((place) => [place.pupilId, place]));
	const rows = lines.map((line) => rowOf(line, placeOf.get(line.subject.id), judged.hrefOf(line)));
	return {
		norm,
		lines,
		rows,
		shown: rows.filter(({ state }) => !query.state || state === query.state).sort(byPressure),
		places,
		setting: judged.settings.find((one) => one.normKey === normKey)
	};
}

const partsNamed = ({ query }: Asked) => Object.fromEntries(dimensions.map((of) => [of, query[of]]));

function partName(places: readonly Place[], { query }: Asked): string | null {
	const names = dimensions.map((of) => places.find((place) => query[of] && place[of]?.id === query[of])?.[of]?.name);
	return names.filter(Boolean).join(' · ') || null;
}

function rowOf(line: NormLine, place: PlaceWithMentors | undefined, href: string): NormRow {
	const { subject, outcome } = line;
	return {
		key: lineKey(line),
		id: subject.id,
		name: subject.name,
		part: subject.part ?? null,
		group: place?.group?.name ?? subject.groupName,
		mentors: place?.mentors ?? null,
		state: lineState(line),
		on: dayOf(outcome),
		whyKey: outcome.is === 'n.v.t.' ? outcome.whyKey : null,
		exemption: outcome.is === 'n.v.t.' ? outcome.exemption : null,
		href
	};
}

function dayOf(outcome: Outcome): string | null {
	if (outcome.is === 'voldaan') return outcome.on;
	return outcome.is === 'n.v.t.' ? null : outcome.dueOn;
}

const byPressure = (a: NormRow, b: NormRow): number =>
	lineStates.indexOf(a.state) - lineStates.indexOf(b.state) ||
	(a.on ?? '').localeCompare(b.on ?? '') ||
	(a.group ?? '').localeCompare(b.group ?? '', 'nl', { numeric: true }) ||
	a.name.localeCompare(b.name, 'nl') ||
	(a.part ?? '').localeCompare(b.part ?? '', 'nl');
