import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { pictures, sounds } from '#platform/storage/kinds.ts';
import type { Done } from '#platform/web/act.ts';
import { Refusal } from '#platform/web/errors.ts';
import { addFileTo, removeFile } from '#modules/bestanden/server/index.ts';
import { questions, type Question } from '../../gesprekken.ts';
import { mayPrepare } from '../../access.ts';
import { formOf, mostPicked, nextStep } from '../../preparation/preparation.ts';
import type { AnswerInput, ParentInput } from '../../preparation/forms.ts';
import { preparationPath } from '../../paths.ts';
import { getTalkToPrepare, listAnswers, listCompetences } from '../read/preparation.ts';
import { talkActor } from '../read/talk.ts';

/** The pupil's answer to one question: kept, replaced, or taken away when nothing is left of it. Goes on to the next. */
export async function keepAnswer(
	db: Db,
	actor: Actor,
	pupilId: string,
	talkId: string,
	question: Question,
	input: AnswerInput
): Promise<Done> {
	const own = await getOwnAnswers(db, actor, pupilId, talkId);
	const known = new Set((await listCompetences(db)).map(({ key }) => key));
	const before = own.find((answer) => answer.question === question);
	const isShared = own.some(({ sharedAt }) => sharedAt !== null);
	const file = await fileWith(db, actor, pupilId, input, before);
	const fileId = file?.id ?? null;
	const picked = input.picked.filter((key) => known.has(key)).slice(0, mostPicked(question));
	const form = formOf({ picked, words: input.words, file: file && file.shows });

	if (form) await keep(db, actor, { talkId, pupilId, question, form, picked, words: input.words, fileId });
	else await takeAway(db, actor, talkId, question);
	if (before?.fileId && before.fileId !== fileId) await removeFile(db, actor, before.fileId, 'replaced');
	if (isShared && file?.isNew) await setReaders(db, actor, talkId, 'team');
	record(db, actor, { act: 'gesprekken.prepare', pupilId, subjectId: talkId, detail: { question, form } });
	// Somebody who takes a picture away wants to see that it is gone.
	if (input.removeFile) return { to: preparationPath(pupilId, talkId, question) };
	const answered = own.map((answer) => answer.question);
	return { to: preparationPath(pupilId, talkId, nextStep(answered, question)) };
}

/** What a parent wants to say, in words, and shown to the mentor at once: that is what the button says. */
export async function keepParentsWords(
	db: Db,
	actor: Actor,
	pupilId: string,
	talkId: string,
	input: ParentInput
): Promise<Done> {
	await getOwnAnswers(db, actor, pupilId, talkId);
	for (const question of questions) {
		const words = input[question];
		const answer = { talkId, pupilId, question, form: 'text', picked: [], words, fileId: null } as const;
		await (words ? keep(db, actor, answer) : takeAway(db, actor, talkId, question));
	}
	record(db, actor, { act: 'gesprekken.prepare', pupilId, subjectId: talkId, detail: { form: 'text' } });
	await share(db, actor, pupilId, talkId);
	return { said: 'gesprekken_said_shared_by_parent' };
}

/** From now on the team reads and hears it. */
export async function shareAnswers(db: Db, actor: Actor, pupilId: string, talkId: string): Promise<Done> {
	const own = await getOwnAnswers(db, actor, pupilId, talkId);
	if (own.length === 0) throw new Refusal('gesprekken_refusal_empty');
	await share(db, actor, pupilId, talkId);
	return { to: preparationPath(pupilId, talkId, 'klaar'), said: 'gesprekken_pupil_said_shared' };
}

/** Not yet after all: it is the writer's alone again. */
export async function takeBackAnswers(db: Db, actor: Actor, pupilId: string, talkId: string): Promise<Done> {
	await getOwnAnswers(db, actor, pupilId, talkId);
	await db.sql`
		update talk_answer set shared_at = null
		where school_id = ${actor.schoolId} and talk_id = ${talkId} and by_id = ${actor.personId}`;
	await setReaders(db, actor, talkId, 'eigen');
	record(db, actor, { act: 'gesprekken.takeBackPreparation', pupilId, subjectId: talkId });
	return { to: preparationPath(pupilId, talkId, 'klaar'), said: 'gesprekken_pupil_said_taken_back' };
}

async function getOwnAnswers(db: Db, actor: Actor, pupilId: string, talkId: string) {
	const [talk, own, answers] = await Promise.all([
		getTalkToPrepare(db, pupilId, talkId),
		talkActor(db, actor, pupilId),
		listAnswers(db, talkId)
	]);
	if (!mayPrepare(own, talk)) {
		throw new Refusal(talk.state === 'open' ? 'gesprekken_refusal_not_yours' : 'gesprekken_refusal_closed');
	}
	return answers.filter(({ byId }) => byId === actor.personId);
}

type Kept = {
	talkId: string;
	pupilId: string;
	question: Question;
	form: string;
	picked: readonly string[];
	words: string;
	fileId: string | null;
};

/** Once the writer has shared, each answer is. The talk may be closed at this very moment: then nothing is kept. */
async function keep(db: Db, { schoolId, personId }: Actor, answer: Kept): Promise<void> {
	const { talkId, pupilId, question, form, picked, words, fileId } = answer;
	const kept = await db.sql`
		insert into talk_answer (school_id, id, talk_id, pupil_id, by_id, question, form, picked, words, file_id, shared_at)
		select ${schoolId}, gen_random_uuid(), t.id, t.pupil_id, ${personId}, ${question}, ${form}, ${picked as string[]}::text[],
			${words}, ${fileId}::uuid, (
				select max(a.shared_at) from talk_answer a
				where a.school_id = ${schoolId} and a.talk_id = t.id and a.by_id = ${personId})
		from talk t where t.school_id = ${schoolId} and t.id = ${talkId} and t.pupil_id = ${pupilId} and t.state = 'open'
		on conflict (school_id, talk_id, by_id, question) do update
			set form = excluded.form, picked = excluded.picked, words = excluded.words, file_id = excluded.file_id
		returning 1`;
	if (kept.length === 0) throw new Refusal('gesprekken_refusal_closed');
}

const takeAway = (db: Db, { schoolId, personId }: Actor, talkId: string, question: Question) => db.sql`
	delete from talk_answer
	where school_id = ${schoolId} and talk_id = ${talkId} and by_id = ${personId} and question = ${question}`;

async function share(db: Db, actor: Actor, pupilId: string, talkId: string): Promise<void> {
	await db.sql`
		update talk_answer set shared_at = now()
		where school_id = ${actor.schoolId} and talk_id = ${talkId} and by_id = ${actor.personId} and shared_at is null`;
	await setReaders(db, actor, talkId, 'team');
	record(db, actor, { act: 'gesprekken.sharePreparation', pupilId, subjectId: talkId });
}

/** A file is for the same people as its answer: the team, and who made it. Before it is shared only for the maker. */
const setReaders = (db: Db, { schoolId, personId }: Actor, talkId: string, audience: 'eigen' | 'team') => db.sql`
	update file set audience = ${audience}
	where school_id = ${schoolId} and uploaded_by_id = ${personId} and id in (
		select file_id from talk_answer where school_id = ${schoolId} and talk_id = ${talkId} and by_id = ${personId})`;

type AnswerFile = { id: string; shows: 'voice' | 'picture'; isNew: boolean };

/** The file with the answer: the one that was sent, else the one that stood there and was not taken away. */
async function fileWith(
	db: Db,
	actor: Actor,
	pupilId: string,
	{ recording, picture, removeFile: isTakenAway }: AnswerInput,
	before: { fileId: string | null; fileKind: string | null } | undefined
): Promise<AnswerFile | null> {
	const sent = recording ?? picture;
	if (sent) {
		const allowed = recording ? sounds : pictures;
		const where = { pupilId, audience: 'eigen', allowed, refusal: 'gesprekken_refusal_file' } as const;
		return { id: await addFileTo(db, actor, sent, where), shows: recording ? 'voice' : 'picture', isNew: true };
	}
	if (isTakenAway || !before?.fileId) return null;
	const isSound = (sounds as readonly string[]).includes(before.fileKind ?? '');
	return { id: before.fileId, shows: isSound ? 'voice' : 'picture', isNew: false };
}
