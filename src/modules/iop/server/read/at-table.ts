import type { forOppAt } from '#modules/opp/server/index.ts';
import { agreementsIn, isWithGoals, isWithParents, mayHold, type TalkActor } from '#modules/gesprekken/index.ts';
import { getTalkWithRecord, type TalkWithRecord } from '#modules/gesprekken/server/index.ts';
import { isAdult } from '#modules/leerlingen/index.ts';
import { getOwnInvolvement, getPupilHead, listInvolved } from '#modules/leerlingen/server/index.ts';
import { chainOf, goalIdeas, sharedGoals } from '#modules/plan/index.ts';
import { listGoals, listScores, type GoalRow, type ScoreRow } from '#modules/plan/server/index.ts';
import type { SchoolSetup } from '#modules/scholen/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import { todayOf } from '#platform/web/today.ts';
import { whatComes } from '../../talk/comes.ts';
import { emptyContent } from '../../iop.ts';
import { namedIn, peopleOf, type AtTalk } from '../../talk/people.ts';
import { iopSettings, type IopSettings } from '../../settings.ts';
import { changesPlan, emptyTalk, sortGoals, yearPartOf, type Talked, type YearPart } from '../../talk/talk.ts';
import type { TalkHead } from '../../views.ts';
import { listVersions, type IopRow } from './versions.ts';

/** Everything about a talk that whoever holds it needs; read once, for the screen and for the closing. */
export type AtTable = {
	talk: TalkWithRecord;
	pupil: { id: string; name: string; givenName: string };
	who: TalkActor;
	people: AtTalk[];
	goals: GoalRow[];
	scores: ScoreRow[];
	current: IopRow | null;
	setup: SchoolSetup;
	settings: IopSettings;
	talked: Talked;
	today: string;
};

/** Throws NotFound when there is no such talk of this pupil, or not for this actor. */
export async function getTable(db: Db, actor: Actor, pupilId: string, talkId: string): Promise<AtTable> {
	const [talk, pupil, own, involved, goals, scores, versions, setup] = await Promise.all([
		getTalkWithRecord(db, pupilId, talkId),
		getPupilHead(db, actor, pupilId),
		getOwnInvolvement(db, actor, pupilId),
		listInvolved(db, pupilId),
		listGoals(db, [pupilId], { onlyRunning: true }),
		listScores(db, [pupilId]),
		listVersions(db, pupilId),
		setupOf(db)
	]);
	const { id, name, givenName } = pupil;
	return {
		talk,
		pupil: { id, name, givenName },
		who: {
			personId: actor.personId,
			kind: actor.kind,
			roles: own.as,
			isPupilOfAge: isAdult(pupil.bornOn, todayOf(actor)),
			today: todayOf(actor)
		},
		people: peopleOf(pupil, involved),
		goals: sharedGoals(goals, 'iop'),
		scores,
		current: chainOf(versions).current,
		setup,
		settings: iopSettings(setup),
		talked: { ...emptyTalk, ...(talk.record?.outcome as Partial<Talked> | undefined) },
		today: todayOf(actor)
	};
}

/** The name of a competence by its key in the set-up; the key itself for one that the school took off its list. */
export function competenceName(setup: SchoolSetup): (key: string) => string {
	const names = new Map(goalIdeas(setup).map(({ source, name }) => [source.key, name]));
	return (key) => names.get(key) ?? key;
}

/** Whether the actor holds this talk: the screen is theirs; others read about it. */
export const holds = ({ who, talk }: AtTable): boolean => mayHold(who, talk);

/** The year is talked about at its start and at its evaluation, and where the pupil has no plan yet. */
export const asksYear = ({ talk, current }: AtTable): boolean =>
	isWithGoals(talk.kind) && (talk.kind === 'startgesprek' || talk.kind === 'plan' || current === null);

export const yearOf = ({ talked, current }: AtTable): YearPart => {
	const year = yearPartOf(current?.content ?? emptyContent);
	return { ...year, ...talked.year };
};

/** What happens when this talk is closed as it stands. */
export function comesOf(table: AtTable, forOpp: Awaited<ReturnType<typeof forOppAt>>) {
	const { talk, people, goals, current, settings, talked, today } = table;
	const sorted = sortGoals(goals, talked);
	const year = asksYear(table) ? yearOf(table) : null;
	const within = talk.round?.followedWithin ?? null;
	return whatComes({
		kind: talk.kind,
		sorted,
		limits: settings.limits,
		isPlanChanged: isWithGoals(talk.kind) || changesPlan(sorted, year, current),
		currentNumber: current?.number ?? 0,
		forOpp: talked.evaluatesOpp ? forOpp : null,
		agreements: agreementsIn(talk.record?.agreements ?? '', namedIn(people, talk.leadId), talk.leadId, today),
		parentsBy: within === null ? null : addDays(today, within),
		canTell: talk.record?.canTell ?? null,
		present: presentAt(table)
	});
}

/** Everybody who was asked is there until somebody says otherwise. */
export function presentAt({ talk, people, talked }: AtTable): string[] {
	return talk.record ? talked.present : askedTo({ talk, people }).map(({ personId }) => personId);
}

type Asked = AtTalk & { role: 'leerling' | 'ouder' };

/** The pupil, and the parents where it is a talk with parents. */
export const askedTo = ({ talk, people }: Pick<AtTable, 'talk' | 'people'>): Asked[] =>
	people.filter((one): one is Asked => one.role === 'leerling' || (one.role === 'ouder' && isWithParents(talk.kind)));

export const headOf = ({ id, kind, round, plannedAt, place, leadName }: TalkWithRecord): TalkHead => ({
	id,
	kind,
	roundName: round?.name ?? null,
	plannedAt,
	place,
	leadName
});
