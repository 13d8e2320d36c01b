import { listOwnPupils, listPlaces, type PupilPlace } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { mayExempt, maySeeSchoolFigures, maySetNorms } from '../../access.ts';
import { figuresOf, lineState, lineStates, targetOf, type LineState } from '../../figures.ts';
import type { FigureQuery } from '../../forms.ts';
import { figureOf, type Outcome } from '../../norm.ts';
import type { NormLine, NormNumber, NormOffer } from '../../offers.ts';
import { rowsPerPage, type Choice, type FiguresView, type NormRow, type NormView } from '../../views.ts';
import { listSettingLines } from './decided.ts';
import { judgeAll } from './judged.ts';

type Asked = { query: FigureQuery; today: string; offers: readonly NormOffer[] };

/** The figures of the school, or of the own groups; of one group or location where the address says so. */
export async function viewFigures(db: Db, actor: Actor, { query, today, offers }: Asked): Promise<FiguresView> {
	const pupilIds = await scopeOf(db, actor);
	const [judged, places] = await Promise.all([judgeAll(db, actor, today, offers, { pupilIds }), listPlaces(db, actor)]);
	const scope = pupilIds && new Set(pupilIds);
	const within = places.filter(({ pupilId }) => !scope || scope.has(pupilId));
	return {
		figures: figuresOf(linesIn(judged.lines, within, query), judged.settings, within),
		off: judged.off,
		groups: choices(within, ({ groupId, group }) => [groupId, group]),
		locations: choices(within, ({ locationId, location }) => [locationId, location]),
		query,
		today,
		isWhole: !scope,
		maySet: maySetNorms(actor)
	};
}

/** The pupils behind one number; the reading is recorded. */
export async function viewNorm(
	db: Db,
	actor: Actor,
	normKey: string,
	{ query, today, offers }: Asked
): Promise<NormView> {
	const pupilIds = await scopeOf(db, actor);
	const maySet = maySetNorms(actor);
	const [judged, places, numbers, history] = await Promise.all([
		judgeAll(db, actor, today, offers, { pupilIds }),
		listPlaces(db, actor),
		numbersOf(db, normKey, today, offers),
		maySet ? listSettingLines(db, actor, normKey) : []
	]);
	record(db, actor, {
		act: 'kwaliteit.viewNorm',
		detail: { norm: normKey, group: query.groupId, location: query.locationId }
	});
	const norm =
		judged.lines.find((line) => line.norm.key === normKey)?.norm ?? judged.off.find(({ key }) => key === normKey);
	if (!norm) throw new NotFound('norm');
	const lines = linesIn(judged.lines, places, query).filter((line) => line.norm.key === normKey);
	const placeOf = new Map(places.map((place) => [place.pupilId, place]));
	const rows = lines.map((line) => rowOf(line, placeOf.get(line.subject.id), judged.hrefOf(line)));
	const shown = rows.filter(({ state }) => !query.state || state === query.state).sort(byPressure);
	const setting = judged.settings.find((one) => one.normKey === normKey);
	return {
		norm,
		target: targetOf(norm, judged.settings),
		isOn: setting?.isOn ?? true,
		numbers,
		history,
		version: setting?.version ?? 0,
		figure: figureOf(lines.map(({ outcome }) => outcome)),
		rows: shown.slice((query.page - 1) * rowsPerPage, query.page * rowsPerPage),
		total: shown.length,
		counts: Object.fromEntries(
			lineStates.map((state) => [state, rows.filter((row) => row.state === state).length])
		) as Record<LineState, number>,
		query,
		part: partName(places, query),
		today,
		mayExempt: mayExempt(actor),
		maySet
	};
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

/** Nothing means: all pupils that the actor sees. Who is no mentor and does not answer for the school has no figures. */
async function scopeOf(db: Db, actor: Actor): Promise<string[] | undefined> {
	if (maySeeSchoolFigures(actor)) return undefined;
	const own = await listOwnPupils(db, actor);
	if (own.length === 0) throw new NotFound('figures');
	return own.map(({ id }) => id);
}

function linesIn(
	lines: readonly NormLine[],
	places: readonly PupilPlace[],
	{ groupId, locationId }: FigureQuery
): NormLine[] {
	if (!groupId && !locationId) return [...lines];
	const inside = places.filter(
		(place) => (!groupId || place.groupId === groupId) && (!locationId || place.locationId === locationId)
	);
	const ids = new Set(inside.map(({ pupilId }) => pupilId));
	return lines.filter(({ subject }) => ids.has(subject.id));
}

function choices(places: readonly PupilPlace[], of: (place: PupilPlace) => [string | null, string | null]): Choice[] {
	const found = new Map(
		places.flatMap((place) => {
			const [id, name] = of(place);
			return id ? [[id, name ?? ''] as const] : [];
		})
	);
	return [...found]
		.map(([id, name]) => ({ id, name }))
		.sort((a, b) => a.name.localeCompare(b.name, 'nl', { numeric: true }));
}

function partName(places: readonly PupilPlace[], { groupId, locationId }: FigureQuery): string | null {
	const group = places.find((place) => groupId && place.groupId === groupId)?.group;
	const location = places.find((place) => locationId && place.locationId === locationId)?.location;
	return [group, location].filter(Boolean).join(' · ') || null;
}

function rowOf(line: NormLine, place: PupilPlace | undefined, href: string): NormRow {
	const { subject, outcome } = line;
	return {
		id: subject.id,
		name: subject.name,
		group: place?.group ?? subject.groupName,
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
	a.name.localeCompare(b.name, 'nl');
