import { talkPaths } from '#modules/gesprekken/index.ts';
import { viewerOf } from '#modules/leerlingen/index.ts';
import { countReaders, getOwnInvolvement, getPupilHead } from '#modules/leerlingen/server/index.ts';
import { chainOf, linesOf, scalesOf, sharedGoals } from '#modules/plan/index.ts';
import { listGoals, listScores, type GoalRow, type ScoreRow } from '#modules/plan/server/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { addMonths } from '#platform/text/dates.ts';
import type { Draft } from '#platform/web/drafts.ts';
import { NotFound } from '#platform/web/errors.ts';
import { changeOf, differences } from '../../plan/differences.ts';
import { emptyContent, type IopContent } from '../../iop.ts';
import { mayEditPlan } from '../../plan/access.ts';
import type {
	EditPlanView,
	PlanGlance,
	PlanGoal,
	PlanVersionLine,
	PlanVersionView,
	PlanView,
	YearText
} from '../../plan/views.ts';
import { iopSettings, type IopSettings } from '../../settings.ts';
import { listVersions, type IopRow } from './versions.ts';

/** So long ended goals stand beside those that run. */
const monthsEnded = 3;

/** The living plan as it is now, with every version that it had. Throws NotFound for who is not involved. */
export async function viewPlan(db: Db, actor: Actor, pupilId: string, today: string): Promise<PlanView> {
	const [subject, goals, scores, readers, setup] = await Promise.all([
		getSubject(db, actor, pupilId),
		listGoals(db, [pupilId]),
		listScores(db, [pupilId]),
		countReaders(db, pupilId),
		setupOf(db)
	]);
	record(db, actor, { act: 'iop.viewPlan', pupilId });
	const { current, versions, settings, may } = subject;
	const shared = sharedGoals(goals, 'iop');
	return {
		...headOf(subject),
		current: current && { number: current.number, fixedOn: current.fixedOn! },
		year: yearTexts(settings, current?.content),
		goals: shared.filter(({ state }) => state === 'running').map((goal) => planGoal(goal, scores)),
		ended: shared
			.filter(hasEndedSince(addMonths(today, -monthsEnded)))
			.toSorted((a, b) => b.endedOn.localeCompare(a.endedOn)),
		scales: scalesOf(setup),
		versions: versions.map((version) => lineOf(version, versions)),
		readers,
		may
	};
}

/** One version as it was fixed, and what it changed. Throws NotFound. */
export async function viewPlanVersion(
	db: Db,
	actor: Actor,
	pupilId: string,
	versionId: string
): Promise<PlanVersionView> {
	const subject = await getSubject(db, actor, pupilId);
	const { versions, settings } = subject;
	const version = versions.find(({ id }) => id === versionId);
	if (!version) throw new NotFound('version');
	record(db, actor, { act: 'iop.viewVersion', pupilId, subjectId: versionId });
	const before = predecessorOf(version, versions);
	return {
		...headOf(subject),
		version: lineOf(version, versions),
		content: version.content,
		year: yearTexts(settings, version.content).filter(({ text }) => text !== ''),
		differences: before && differences(before.content, version.content),
		talkHref: version.talkId && talkPaths(pupilId, version.talkId).page
	};
}

/** The parts for the year, to change between two talks. Throws NotFound where there is no plan to change. */
export async function viewEditPlan(
	db: Db,
	actor: Actor,
	pupilId: string,
	draft: (action: string) => Promise<Draft | undefined>
): Promise<EditPlanView> {
	const [subject, kept] = await Promise.all([getSubject(db, actor, pupilId), draft('default')]);
	const { pupil, settings, current, may } = subject;
	if (!current) throw new NotFound('plan');
	record(db, actor, { act: 'iop.viewPlan', pupilId });
	return {
		pupil,
		label: settings.label,
		year: yearTexts(settings, current.content),
		number: current.number,
		mayEdit: may.edit,
		draft: kept,
		me: actor.personId
	};
}

/** The plan for the page of the dossier; null for who does not see what is shared. The page that shows it records. */
export async function findPlanGlance(db: Db, actor: Actor, pupilId: string): Promise<PlanGlance | null> {
	const [pupil, own, [row], setup] = await Promise.all([
		getPupilHead(db, actor, pupilId),
		getOwnInvolvement(db, actor, pupilId),
		db.sql<{ number: number | null; fixedOn: string | null; talkId: string | null; heldOn: string | null }[]>`
			select v.number, v.fixed_on::text as "fixedOn", t.id as "talkId", t.held_on::text as "heldOn"
			from (select 1) one
			left join iop_version v on v.school_id = (select app_school()) and v.pupil_id = ${pupilId} and v.state = 'fixed'
			left join lateral (
				select t.id, t.held_on from talk t
				where t.school_id = (select app_school()) and t.pupil_id = ${pupilId} and t.state = 'held'
				order by t.held_on desc, t.id limit 1
			) t on true`,
		setupOf(db)
	]);
	if (!own.sees.includes('gedeeld')) return null;
	return {
		viewer: viewerOf(actor),
		pupil: { id: pupilId, name: pupil.name, givenName: pupil.givenName },
		label: iopSettings(setup).label,
		current: row?.number && row.fixedOn ? { number: row.number, fixedOn: row.fixedOn } : null,
		lastTalk: row?.talkId && row.heldOn ? { href: talkPaths(pupilId, row.talkId).page, heldOn: row.heldOn } : null
	};
}

/** Whose plan it is, its fixed versions, and what the actor may do. */
export async function getSubject(db: Db, actor: Actor, pupilId: string) {
	const [pupil, own, versions, setup] = await Promise.all([
		getPupilHead(db, actor, pupilId),
		getOwnInvolvement(db, actor, pupilId),
		listVersions(db, pupilId),
		setupOf(db)
	]);
	if (!own.sees.includes('gedeeld')) throw new NotFound('plan');
	const fixed = versions.filter(({ state }) => state !== 'draft');
	return {
		viewer: viewerOf(actor),
		pupil: { id: pupilId, name: pupil.name, givenName: pupil.givenName },
		settings: iopSettings(setup),
		versions: fixed,
		current: chainOf(fixed).current,
		may: { edit: mayEditPlan({ kind: actor.kind, roles: own.as }) }
	};
}

const headOf = ({ viewer, pupil, settings }: Awaited<ReturnType<typeof getSubject>>) => ({
	viewer,
	pupil,
	label: settings.label
});

const yearTexts = ({ yearParts }: IopSettings, content: IopContent = emptyContent): YearText[] =>
	yearParts.map((part) => ({ part, text: content[part] }));

function planGoal(goal: GoalRow, scores: readonly ScoreRow[]): PlanGoal {
	const { id, behaviour, place, moment, approach, helper, weekdays, pictureId, recordingId } = goal;
	const lines = linesOf(scores.filter(({ goalId }) => goalId === id));
	return { id, behaviour, place, moment, approach, helper, weekdays, pictureId, recordingId, lines };
}

const hasEndedSince =
	(day: string) =>
	(goal: GoalRow): goal is GoalRow & PlanView['ended'][number] =>
		goal.state !== 'running' && goal.endedOn !== null && goal.endedOn >= day;

const predecessorOf = ({ predecessorId }: IopRow, versions: readonly IopRow[]): IopRow | null =>
	versions.find(({ id }) => id === predecessorId) ?? null;

function lineOf(version: IopRow, versions: readonly IopRow[]): PlanVersionLine {
	const { id, number, kind, fixedOn, draftedOn, fixedByName, explanation, state, content } = version;
	return {
		id,
		number,
		kind,
		on: fixedOn ?? draftedOn,
		byName: fixedByName,
		explanation,
		change: changeOf(predecessorOf(version, versions)?.content ?? null, content),
		isCurrent: state === 'fixed'
	};
}
