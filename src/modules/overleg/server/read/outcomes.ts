import { getPupilHead } from '#modules/leerlingen/server/index.ts';
import type { SearchSource, TimelineEntry, TimelineSource } from '#modules/leerlingen/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { DecisionAudience } from '../../minutes.ts';
import type { DecisionsView, ListedDecision, MinutesGlance, MinutesView, OutcomeOfPupil } from '../../minutes-views.ts';
import { meetingKinds } from '../../kinds.ts';
import { minutesPath } from '../../paths.ts';

type Line = {
	id: string;
	itemId: string;
	meetingId: string;
	meeting: string;
	onDay: string;
	text: string;
	audience: DecisionAudience;
	evaluateOn: string | null;
	evaluation: string;
};

type Asked = { fromOn?: string | null; untilOn?: string | null; limit?: number };

/** What tables decided about one pupil, the newest first, for whom each decision is for (`pupil_decisions`). */
const listOfPupil = ({ sql }: Db, pupilId: string, { fromOn = null, untilOn = null, limit = 500 }: Asked = {}) => sql<
	Line[]
>`
	select id, item_id as "itemId", meeting_id as "meetingId", meeting, on_day::text as "onDay", text, audience,
		evaluate_on::text as "evaluateOn", evaluation
	from pupil_decisions(${pupilId})
	where (${fromOn}::date is null or on_day >= ${fromOn}::date) and (${untilOn}::date is null or on_day <= ${untilOn}::date)
	order by on_day desc, meeting_id, created_at, id limit ${limit}`;

/**
 * The page of a pupil with what tables decided. Points are about one pupil, so there is nothing to take out; question, notes and
 * actions stand there for who reads what that table says.
 */
export async function viewMinutes(
	db: Db,
	actor: Actor,
	pupilId: string,
	{ voor }: { voor?: 'gedeeld' }
): Promise<MinutesView> {
	const [pupil, lines, points] = await Promise.all([
		getPupilHead(db, actor, pupilId),
		listOfPupil(db, pupilId),
		listPointsOfPupil(db, actor, pupilId)
	]);
	record(db, actor, { act: 'overleg.viewMinutes', pupilId });
	const shown = voor ? lines.filter(({ audience }) => audience === voor) : lines;
	const outcomes = new Map<string, OutcomeOfPupil>();
	for (const point of voor ? [] : points) outcomes.set(point.itemId, { ...point, decisions: [] });
	for (const { itemId, meetingId, meeting, onDay, ...decision } of shown) {
		const outcome = outcomes.get(itemId) ?? {
			itemId,
			meetingId,
			meeting,
			onDay,
			question: null,
			decisions: [],
			actions: [],
			notes: []
		};
		outcome.decisions.push(decision);
		outcomes.set(itemId, outcome);
	}
	return {
		pupil: { id: pupil.id, name: pupil.name, givenName: pupil.givenName },
		isStaff: actor.kind === 'medewerker',
		outcomes: [...outcomes.values()].sort((a, b) => b.onDay.localeCompare(a.onDay) || a.itemId.localeCompare(b.itemId)),
		onlyShared: voor === 'gedeeld'
	};
}

/** Points of closed meetings about this pupil that the actor reads whole. */
const listPointsOfPupil = ({ sql }: Db, { schoolId }: Actor, pupilId: string) => sql<
	Omit<OutcomeOfPupil, 'decisions'>[]
>`
	select i.id as "itemId", m.id as "meetingId", m.name as meeting, m.on_day::text as "onDay", i.question,
		coalesce((
			select jsonb_agg(jsonb_build_object('id', a.id, 'what', a.what, 'ownerId', a.owner_id, 'version', a.version,
				'owner', concat_ws(' ', p.given_name, p.infix, p.family_name), 'dueOn', a.due_on, 'doneOn', a.done_on) order by a.due_on, a.id)
			from meeting_action a join person p on p.school_id = a.school_id and p.id = a.owner_id
			where a.school_id = i.school_id and a.item_id = i.id and a.removed_at is null), '[]') as actions,
		coalesce((
			select jsonb_agg(jsonb_build_object('name', concat_ws(' ', p.given_name, p.infix, p.family_name), 'text', n.text) order by p.given_name, p.id)
			from agenda_note n join person p on p.school_id = n.school_id and p.id = n.by_id
			where n.school_id = i.school_id and n.item_id = i.id and trim(n.text) <> ''), '[]') as notes
	from agenda_pupil ap
	join agenda_item i on i.school_id = ap.school_id and i.id = ap.item_id and i.state = 'handled'
	join meeting m on m.school_id = i.school_id and m.id = i.meeting_id and m.state = 'closed'
	where ap.school_id = ${schoolId} and ap.pupil_id = ${pupilId} and app_item_sight(i.id) = 3
	order by m.on_day desc, i.id`;

/** For the dossier: how much there is, and the last of it. Nothing when no table decided anything that the actor reads. */
export async function findMinutesGlance(db: Db, pupilId: string): Promise<MinutesGlance | null> {
	const lines = await listOfPupil(db, pupilId, { limit: 100 });
	const [last] = lines;
	return last
		? { pupilId, count: lines.length, last: { onDay: last.onDay, meeting: last.meeting, text: last.text } }
		: null;
}

/** Decisions of meetings in the one line of the dossier: each for whom it is for. */
export const meetingLine: TimelineSource = async (db, pupilId, { kind, fromOn, untilOn, limit }) => {
	if (kind && kind !== 'overleg') return [];
	const lines = await listOfPupil(db, pupilId, { fromOn, untilOn, limit });
	return lines.map(({ id, itemId, onDay, meeting, text, audience }): TimelineEntry => ({
		id,
		at: onDay,
		kind: 'overleg',
		title: { key: 'overleg_line_decided', params: { meeting } },
		text,
		audience,
		href: `${minutesPath(pupilId)}#punt-${itemId}`
	}));
};

/** The words of decisions about pupils with whom the actor is involved, the newest first (`found_decisions`). */
export const decisionSearch: SearchSource = {
	label: 'overleg_search_decisions',
	async find(db, words, limit) {
		const rows = await db.sql<
			(Pick<Line, 'id' | 'itemId' | 'meeting' | 'audience'> & {
				pupilId: string;
				pupilName: string;
				on: string;
				marked: string;
			})[]
		>`
			select f.id, f.item_id as "itemId", f.pupil_id as "pupilId", concat_ws(' ', p.given_name, p.infix, p.family_name) as "pupilName",
				f.meeting, f.on_day::text as "on", f.audience, f.marked
			from found_decisions(${words}, ${limit}) f
			join pupil p on p.school_id = (select app_school()) and p.id = f.pupil_id
			order by f.on_day desc, f.id`;
		return rows.map(({ itemId, meeting, ...row }) => ({
			...row,
			title: { key: 'overleg_line_decided', params: { meeting } },
			href: `${minutesPath(row.pupilId)}#punt-${itemId}`
		}));
	}
};

/** All decisions of one kind of meeting over the years: about groups and the school, never about a pupil. */
export async function viewDecisions(db: Db, actor: Actor, soort: string | undefined): Promise<DecisionsView> {
	const [decisions, setup] = await Promise.all([
		db.sql<ListedDecision[]>`
			select id, meeting_id as "meetingId", kind_key as "kindKey", meeting, on_day::text as "onDay", title, text,
				evaluate_on::text as "evaluateOn", evaluation
			from table_decisions()
			order by on_day desc, meeting_id, created_at, id limit 2000`,
		setupOf(db)
	]);
	const names = new Map([
		...decisions.toReversed().map(({ kindKey, meeting }) => [kindKey, meeting] as const),
		...meetingKinds(setup).map(({ key, name }) => [key, name] as const)
	]);
	const kinds = [...new Set(decisions.map(({ kindKey }) => kindKey))]
		.map((id) => ({ id, name: names.get(id) ?? id }))
		.sort((a, b) => a.name.localeCompare(b.name, 'nl'));
	const kind = kinds.find(({ id }) => id === soort) ?? kinds[0] ?? null;
	record(db, actor, { act: 'overleg.viewDecisions', detail: { kind: kind?.id ?? null } });
	return { kinds, kind, decisions: decisions.filter(({ kindKey }) => kindKey === kind?.id) };
}
