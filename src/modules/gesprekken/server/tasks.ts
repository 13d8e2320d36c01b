import type { DayTask, TaskOffer } from '#modules/kwaliteit/index.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays, weekStart } from '#platform/text/dates.ts';
import { isWithParents } from '../gesprekken.ts';
import { kindKeys } from '../kinds.ts';
import { newTalkPath, talkPaths, talksPath } from '../paths.ts';
import { nextInRhythm, progressOf } from '../planning/progress.ts';
import { comingFrom } from '../way-back.ts';
import { listTalks, type TalkLine } from './read/rows.ts';

/** What talks ask of a mentor this week, of a parent, and of the pupil. */
export const talkTasks: TaskOffer = async (db, actor, today) => {
	if (actor.kind === 'medewerker') {
		const [talks, rhythms] = await Promise.all([
			listTalks(db, { leadId: actor.personId, onlyOpen: true }),
			listRhythmsDue(db, actor.personId, today)
		]);
		return [...talks.flatMap((talk) => mentorTask(talk, today) ?? []), ...rhythms];
	}
	const talks = await listTalks(db, { onlyOpen: true });
	return actor.kind === 'leerling' ? pupilTasks(talks, today) : talks.flatMap(parentTask);
};

/** A talk that has no time asks for one from a week before it must be held. */
const daysToPlan = 7;

function mentorTask(talk: TalkLine, today: string): DayTask | null {
	const { id, pupilId, pupilName, dueOn, plannedOn, followsId } = talk;
	const paths = talkPaths(pupilId, id);
	const page = comingFrom('/vandaag', paths.page);
	const shared = {
		key: `talk ${id}`,
		person: pupilName,
		pupilId,
		text: talk.roundName ?? { key: kindKeys[talk.kind] },
		...(followsId && { instead: `norm N19 ${pupilId}` })
	};
	const params = { name: pupilName };
	switch (progressOf(talk, today)) {
		case 'today':
			return {
				...shared,
				title: { key: 'gesprekken_day_today', params },
				dueOn: today,
				href: page,
				button: 'gesprekken_day_hold'
			};
		case 'passed':
			return {
				...shared,
				title: { key: 'gesprekken_day_passed', params },
				dueOn: plannedOn,
				href: page,
				button: 'gesprekken_day_close'
			};
		case 'unplanned':
			if (!dueOn || dueOn > addDays(today, daysToPlan)) return null;
			return {
				...shared,
				title: { key: 'gesprekken_day_plan', params },
				dueOn,
				href: comingFrom('/vandaag', paths.plan),
				button: 'gesprekken_day_plan_do',
				bundle: { key: 'talk plan', manyKey: 'gesprekken_day_plan_many', href: talksPath }
			};
		default:
			return null;
	}
}

function parentTask({ id, pupilId, givenName, kind, plannedAt, hasFreeSlots, dueOn }: TalkLine): DayTask[] {
	if (!isWithParents(kind) || plannedAt !== null || !hasFreeSlots) return [];
	return [
		{
			key: `talk ${id}`,
			title: { key: 'gesprekken_day_pick', params: { name: givenName } },
			text: { key: 'gesprekken_day_pick_text' },
			pupilId,
			dueOn,
			href: talkPaths(pupilId, id).time,
			button: 'gesprekken_day_pick_do'
		}
	];
}

/** The pupil prepares one talk at a time: the next one, from two weeks before. */
const daysToPrepare = 14;

function pupilTasks(talks: readonly TalkLine[], today: string): DayTask[] {
	const [next] = talks
		.filter(({ isPrepared }) => !isPrepared)
		.map((talk) => ({ ...talk, on: talk.plannedOn ?? talk.dueOn }))
		.filter(({ on }) => on !== null && on >= today && on <= addDays(today, daysToPrepare))
		.sort((a, b) => (a.on ?? '').localeCompare(b.on ?? ''));
	if (!next) return [];
	return [
		{
			key: `talk ${next.id}`,
			title: { key: 'gesprekken_pupil_day' },
			pupilId: next.pupilId,
			dueOn: next.on,
			href: talkPaths(next.pupilId, next.id).prepare,
			button: 'gesprekken_pupil_day_do'
		}
	];
}

type Rhythm = { pupilId: string; name: string; everyWeeks: number; lastHeldOn: string | null };

/** Pupils of this mentor whose next coaching talk, by their own rhythm, falls before the week is over. */
async function listRhythmsDue(db: Db, personId: string, today: string): Promise<DayTask[]> {
	const rhythms = await db.sql<Rhythm[]>`
		select y.pupil_id as "pupilId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name, y.every_weeks as "everyWeeks",
			(select max(k.held_on)::text from talk k
				where k.school_id = y.school_id and k.pupil_id = y.pupil_id and k.kind = 'leerlinggesprek' and k.round_id is null) as "lastHeldOn"
		from talk_rhythm y
		join pupil p on p.school_id = y.school_id and p.id = y.pupil_id
		where y.school_id = (select app_school()) and y.every_weeks > 0
			and exists (
				select from involvement i
				where i.school_id = y.school_id and i.person_id = ${personId} and i.pupil_id = y.pupil_id and i.role = 'mentor'
					and (select app_today()) between i.from_on and i.until_on)
			and not exists (
				select from talk k
				where k.school_id = y.school_id and k.pupil_id = y.pupil_id and k.kind = 'leerlinggesprek' and k.round_id is null
					and k.state = 'open')`;
	return rhythms.flatMap(({ pupilId, name, everyWeeks, lastHeldOn }): DayTask[] => {
		const on = nextInRhythm(lastHeldOn, everyWeeks, today);
		if (on > addDays(weekStart(today), 6)) return [];
		return [
			{
				key: `rhythm ${pupilId}`,
				title: { key: 'gesprekken_day_rhythm', params: { name } },
				text: { key: 'gesprekken_rhythm_every', params: { count: everyWeeks } },
				person: name,
				pupilId,
				dueOn: on,
				href: newTalkPath(pupilId),
				button: 'gesprekken_day_plan_do',
				bundle: { key: 'talk rhythm', manyKey: 'gesprekken_day_rhythm_many', href: talksPath }
			}
		];
	});
}
