import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, Refusal } from '#platform/web/errors.ts';
import { endGuides } from '#modules/leerlingen/server/index.ts';
import { listHolidays } from '#modules/rooster/server/index.ts';
import { catalogue } from '#modules/scholen/server/index.ts';
import { trainingPath, trainingsPath } from '../../paths.ts';
import { mayMakeTraining, sharedPlacerRoles } from '../../training/access.ts';
import type { ChangeTrainingForm, TrainingForm } from '../../training/forms.ts';
import { audienceOf, seriesOf } from '../../training/training.ts';
import { nameGuides, stopGuides } from './guides.ts';
import { getForChange } from './for-change.ts';
import { listCandidates, listMembers, type Training } from './rows.ts';
import { addMemberRows } from './members.ts';
import { listOwnGroups, listTrainerChoices } from './views.ts';

/** A training with all its meetings; of a group: with everybody who is in that group. */
export async function makeTraining(db: Db, actor: Actor, input: TrainingForm, today: string): Promise<Done> {
	const { trainerIds, partner } = input;
	const [own, { name, kind }] = await Promise.all([listOwnGroups(db, actor), whatItIs(db, input)]);
	// Who is in one on indication is decided pupil by pupil.
	const group = kind === 'op indicatie' ? null : input.group;
	if (
		!mayMakeTraining(
			actor,
			kind,
			own.some(({ id }) => id === group)
		)
	)
		throw own.length > 0 && kind !== 'op indicatie' && group === null
			? new FormIssue({ group: 'begeleiding_form_group' })
			: new Refusal('begeleiding_refusal_training');
	await requireTrainers(db, trainerIds);
	const days = await seriesDays(db, actor, input);
	const id = randomUUID();
	const audience = audienceOf(kind);
	await db.sql`
		insert into training (school_id, id, key, name, kind, audience, group_id, trainer_ids, partner, made_by_id)
		values (${actor.schoolId}, ${id}, ${input.key}, ${name}, ${kind}, ${audience}, ${group}, ${trainerIds}::uuid[], ${partner}, ${actor.personId})`;
	await db.sql`
		insert into training_session (school_id, id, training_id, on_day, starts_at, ends_at, place)
		select ${actor.schoolId}, gen_random_uuid(), ${id}, d::date, ${input.startsAt}, ${input.endsAt}, ${input.place} from unnest(${days}::text[]) as d`;
	record(db, actor, { act: 'begeleiding.makeTraining', subjectId: id });
	if (group) {
		const pupils = await listCandidates(db, actor, { trainingId: id, roles: sharedPlacerRoles, groupId: group });
		await addMemberRows(
			db,
			actor,
			{ id, audience },
			pupils.map((pupil) => pupil.id),
			{ because: '', today }
		);
	}
	return { to: trainingPath(id), said: 'begeleiding_said_training' };
}

/** One of the set-up's list is called and is what that says; one's own is what was typed. */
async function whatItIs(db: Db, { key, name, kind }: TrainingForm): Promise<Pick<Training, 'name' | 'kind'>> {
	if (key === null) return { name, kind };
	const found = (await catalogue(db, 'trainingen')).find((each) => each.key === key);
	if (!found) throw new FormIssue({ key: 'begeleiding_form_training' });
	return { name, kind: found.soort };
}

async function seriesDays(db: Db, actor: Actor, { firstOn, times, everyWeeks }: TrainingForm): Promise<string[]> {
	const span = { from: firstOn, until: addDays(firstOn, 7 * everyWeeks * (times + 12)) };
	try {
		return seriesOf({ firstOn, times, everyWeeks }, await listHolidays(db, actor, null, span));
	} catch (problem) {
		if (problem instanceof RangeError) throw new FormIssue({ firstOn: 'begeleiding_form_series' });
		throw problem;
	}
}

async function requireTrainers(db: Db, trainerIds: readonly string[]): Promise<void> {
	const known = new Set((await listTrainerChoices(db)).map(({ id }) => id));
	if (!trainerIds.every((id) => known.has(id))) throw new FormIssue({ trainerIds: 'begeleiding_form_people' });
}

/** What it is called and who gives it. Who gives one on indication sees its pupils from now on, who does not any more stops. */
export async function changeTraining(
	db: Db,
	actor: Actor,
	id: string,
	input: ChangeTrainingForm,
	today: string
): Promise<Done> {
	const training = await getForChange(db, actor, id, today);
	const { name, trainerIds, partner, version } = input;
	await requireTrainers(db, trainerIds);
	const changed = await db.sql`
		update training set name = ${name}, trainer_ids = ${trainerIds}::uuid[], partner = ${partner}, version = version + 1
		where school_id = ${actor.schoolId} and id = ${id} and version = ${version} returning 1`;
	if (changed.length === 0) {
		throw new EditConflict(
			{ name: training.name, partner: training.partner, trainerIds: training.trainerIds.join(',') },
			training.version
		);
	}
	record(db, actor, { act: 'begeleiding.changeTraining', subjectId: id });
	if (training.kind === 'op indicatie') {
		const members = (await listMembers(db, actor, id, [])).filter(({ leftOn }) => leftOn === null);
		const gone = training.trainerIds.filter((each) => !trainerIds.includes(each));
		await stopGuides(db, actor, members, gone, addDays(today, -1));
		const come = trainerIds.filter((each) => !training.trainerIds.includes(each));
		await nameGuides(db, actor, { ...training, trainerIds: come }, members, today);
	}
	return { to: trainingPath(id), said: 'begeleiding_said_training_changed' };
}

/** It is over: nothing is planned or recorded any more, and who gave it stops guiding today. */
export async function endTraining(db: Db, actor: Actor, id: string, today: string): Promise<Done> {
	const training = await getForChange(db, actor, id, today);
	await db.sql`
		update training set ended_on = ${today}, version = version + 1 where school_id = ${actor.schoolId} and id = ${id}`;
	if (training.kind === 'op indicatie') {
		for (const member of await listMembers(db, actor, id, [])) await endGuides(db, actor, member.id, today);
	}
	record(db, actor, { act: 'begeleiding.endTraining', subjectId: id });
	return { to: trainingsPath, said: 'begeleiding_said_training_ended' };
}
