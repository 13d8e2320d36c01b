import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { endGuides } from '#modules/leerlingen/server/index.ts';
import { guideRoles } from '../../guides.ts';
import { trainingPath } from '../../paths.ts';
import { placerRoles, sharedPlacerRoles } from '../../training/access.ts';
import type { LeaveForm, MembersForm, ResultForm } from '../../training/forms.ts';
import { getForChange } from './for-change.ts';
import { nameGuides } from './guides.ts';
import { getTraining, listCandidates, listMembers, type Member, type Training } from './rows.ts';

type With = { because: string; today: string };

/** Rows for these pupils; who left is in it again. Gives who is new. */
export async function addMemberRows(
	db: Db,
	actor: Actor,
	{ id, audience }: Pick<Training, 'id' | 'audience'>,
	pupilIds: readonly string[],
	{ because, today }: With
): Promise<Pick<Member, 'id' | 'pupilId'>[]> {
	const added = await db.sql<Pick<Member, 'id' | 'pupilId'>[]>`
		insert into training_member (school_id, id, training_id, pupil_id, audience, because, added_by_id, added_on)
		select ${actor.schoolId}, gen_random_uuid(), ${id}, p, ${audience}, ${because}, ${actor.personId}, ${today} from unnest(${[...pupilIds]}::uuid[]) as p
		on conflict (school_id, training_id, pupil_id) do update set left_on = null, version = training_member.version + 1
		returning id, pupil_id as "pupilId"`;
	for (const { pupilId } of added) record(db, actor, { act: 'begeleiding.addMember', pupilId, subjectId: id });
	return added;
}

/** Places pupils in a training; who gives one on indication sees them from now on. */
export async function addMembers(db: Db, actor: Actor, id: string, input: MembersForm, today: string): Promise<Done> {
	const training = await getForChange(db, actor, id, today);
	const roles = training.kind === 'op indicatie' ? placerRoles : sharedPlacerRoles;
	const candidates = new Set((await listCandidates(db, actor, { trainingId: id, roles })).map((each) => each.id));
	if (!input.pupilIds.every((pupilId) => candidates.has(pupilId)))
		throw new FormIssue({ pupilIds: 'begeleiding_form_members' });
	const added = await addMemberRows(db, actor, training, input.pupilIds, { because: input.because, today });
	if (training.kind === 'op indicatie') await nameGuides(db, actor, training, added, today);
	return { to: `${trainingPath(id)}#deelnemers`, said: 'begeleiding_said_members', params: { count: added.length } };
}

/** A pupil is in it no longer from today; what was recorded stays. */
export async function leaveTraining(
	db: Db,
	actor: Actor,
	id: string,
	{ pupil }: LeaveForm,
	today: string
): Promise<Done> {
	await getForChange(db, actor, id, today);
	const [left] = await db.sql<{ id: string }[]>`
		update training_member set left_on = ${today}, version = version + 1
		where school_id = ${actor.schoolId} and training_id = ${id} and pupil_id = ${pupil} and left_on is null returning id`;
	if (!left) throw new NotFound('member');
	await endGuides(db, actor, left.id, addDays(today, -1));
	record(db, actor, { act: 'begeleiding.leaveTraining', pupilId: pupil, subjectId: id });
	return { to: `${trainingPath(id)}#deelnemers`, said: 'begeleiding_said_left' };
}

/** What came of it for one pupil: a line in the dossier. */
export async function giveResult(db: Db, actor: Actor, id: string, input: ResultForm, today: string): Promise<Done> {
	await getTraining(db, actor, id, today);
	const { pupil, result, word, version } = input;
	const members = await listMembers(db, actor, id, [...guideRoles, 'directeur']);
	const member = members.find(({ pupilId }) => pupilId === pupil);
	if (!member) throw new NotFound('member');
	if (!member.guides) throw new Refusal('begeleiding_refusal_role');
	const changed = await db.sql`
		update training_member set result = ${result}, result_word = ${word}, result_on = coalesce(result_on, ${today}),
			result_by_id = ${actor.personId}, version = version + 1
		where school_id = ${actor.schoolId} and training_id = ${id} and pupil_id = ${pupil} and version = ${version} returning 1`;
	if (changed.length === 0)
		throw new EditConflict({ result: member.result ?? '', word: member.resultWord }, member.version);
	record(db, actor, { act: 'begeleiding.giveResult', pupilId: pupil, subjectId: id });
	return { to: `${trainingPath(id)}#deelnemers`, said: 'begeleiding_said_result', params: { name: member.givenName } };
}
