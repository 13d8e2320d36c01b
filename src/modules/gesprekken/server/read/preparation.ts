import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { viewerOf } from '#modules/leerlingen/index.ts';
import { catalogueOf } from '#modules/scholen/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import { questions, type Question, type TalkKind, type TalkState } from '../../gesprekken.ts';
import { mayPrepare } from '../../access.ts';
import { nextStep } from '../../preparation/preparation.ts';
import type { Competence, PreparationView, TalkAnswer } from '../../preparation/views.ts';
import { talkActor } from './talk.ts';

/** A talk, as far as preparing it goes. */
export type TalkToPrepare = {
	id: string;
	pupilId: string;
	pupilName: string;
	givenName: string;
	kind: TalkKind;
	state: TalkState;
	plannedAt: Date | null;
	lead: string | null;
};

/** Throws NotFound when there is no such talk of this pupil, or not for this actor. */
export async function getTalkToPrepare(db: Db, pupilId: string, talkId: string): Promise<TalkToPrepare> {
	const [talk] = await db.sql<(Omit<TalkToPrepare, 'plannedAt'> & { plannedAt: string | null })[]>`
		select t.id, t.pupil_id as "pupilId", concat_ws(' ', p.given_name, p.infix, p.family_name) as "pupilName",
			p.given_name as "givenName", t.kind, t.state, t.planned_at as "plannedAt",
			case when l.id is not null then concat_ws(' ', l.given_name, l.infix, l.family_name) end as lead
		from talk t
		join pupil p on p.school_id = t.school_id and p.id = t.pupil_id
		left join person l on l.school_id = t.school_id and l.id = t.lead_id
		where t.school_id = (select app_school()) and t.id = ${talkId} and t.pupil_id = ${pupilId}`;
	if (!talk) throw new NotFound('talk');
	return { ...talk, plannedAt: talk.plannedAt ? new Date(talk.plannedAt) : null };
}

/**
 * What was prepared for a talk and this actor may see: one's own, and what others shared. The pupil's first, each in the
 * order of the questions.
 */
export async function listAnswers(db: Db, talkId: string): Promise<TalkAnswer[]> {
	const [rows, competences] = await Promise.all([
		db.sql<(Omit<TalkAnswer, 'pickedNames' | 'sharedAt'> & { sharedAt: string | null })[]>`
			select a.id, a.talk_id as "talkId", a.pupil_id as "pupilId", a.by_id as "byId", a.by_id = a.pupil_id as "isPupils",
				coalesce(concat_ws(' ', p.given_name, p.infix, p.family_name), '') as "byName", a.question, a.form, a.picked, a.words,
				f.id as "fileId", f.kind as "fileKind", a.shared_at as "sharedAt"
			from talk_answer a
			left join person p on p.school_id = a.school_id and p.id = a.by_id
			left join file f on f.school_id = a.school_id and f.id = a.file_id
			where a.school_id = (select app_school()) and a.talk_id = ${talkId}
			order by a.by_id = a.pupil_id desc, a.by_id, array_position(${questions as readonly string[] as string[]}::text[], a.question)`,
		listCompetences(db)
	]);
	const names = new Map(competences.map(({ key, name }) => [key, name]));
	return rows.map((row) => ({
		...row,
		pickedNames: row.picked.flatMap((key) => names.get(key) ?? []),
		sharedAt: row.sharedAt ? new Date(row.sharedAt) : null
	}));
}

/** The talk that comes next, as the pupil's first page shows it. */
export type NextTalk = { id: string; plannedAt: Date | null; lead: string | null; isShared: boolean };

/** The first open talk of a pupil: the first that is planned, else the first that is due. Of the actor's own preparation it says whether it is shared. */
export async function findNextTalk(db: Db, pupilId: string): Promise<NextTalk | null> {
	const [talk] = await db.sql<(Omit<NextTalk, 'plannedAt'> & { plannedAt: string | null })[]>`
		select t.id, t.planned_at as "plannedAt",
			case when l.id is not null then concat_ws(' ', l.given_name, l.infix, l.family_name) end as lead,
			exists (
				select from talk_answer a
				where a.school_id = t.school_id and a.talk_id = t.id and a.pupil_id = t.pupil_id
					and a.by_id = (select app_person()) and a.shared_at is not null) as "isShared"
		from talk t
		left join person l on l.school_id = t.school_id and l.id = t.lead_id
		where t.school_id = (select app_school()) and t.pupil_id = ${pupilId} and t.state = 'open'
		order by t.planned_at nulls last, t.due_on nulls last, t.created_at limit 1`;
	return talk ? { ...talk, plannedAt: talk.plannedAt ? new Date(talk.plannedAt) : null } : null;
}

/** The school's list of competences, as one picks from it. */
export async function listCompetences(db: Db): Promise<Competence[]> {
	return catalogueOf(await setupOf(db), 'competenties').map(({ key, naam, soort }) => ({
		key,
		name: naam,
		kind: soort
	}));
}

type Asked = { step: string | null; draft(action: string): Promise<PreparationView['draft']> };

/** The page where the pupil, or a parent, prepares a talk; for staff what was shared. */
export async function viewPreparation(
	db: Db,
	actor: Actor,
	pupilId: string,
	talkId: string,
	{ step, draft }: Asked
): Promise<PreparationView> {
	const [talk, own, answers, competences] = await Promise.all([
		getTalkToPrepare(db, pupilId, talkId),
		talkActor(db, actor, pupilId),
		listAnswers(db, talkId),
		listCompetences(db)
	]);
	const ownAnswers = answers.filter(({ byId }) => byId === actor.personId);
	const now = isStep(step) ? step : nextStep(ownAnswers.map(({ question }) => question));
	const viewer = viewerOf(actor);
	record(db, actor, { act: 'gesprekken.viewPreparation', pupilId, subjectId: talkId });
	return {
		viewer,
		pupil: { id: pupilId, name: talk.pupilName, givenName: talk.givenName },
		talk: { id: talkId, kind: talk.kind, plannedAt: talk.plannedAt, lead: talk.lead, isOpen: talk.state === 'open' },
		answers: viewer === 'staff' ? answers : ownAnswers,
		step: now,
		competences,
		mayPrepare: mayPrepare(own, talk),
		isShared: ownAnswers.some(({ sharedAt }) => sharedAt !== null),
		draft: now === 'klaar' ? undefined : await draft(viewer === 'parent' ? 'ouder' : now),
		me: actor.personId
	};
}

const isStep = (step: string | null): step is Question | 'klaar' =>
	step === 'klaar' || (questions as readonly string[]).includes(step ?? '');
