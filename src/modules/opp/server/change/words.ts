import { and, eq } from 'drizzle-orm';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { pictures, sounds } from '#platform/storage/kinds.ts';
import type { Done } from '#platform/web/act.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import { addFileTo } from '#modules/bestanden/server/index.ts';
import { mayConfirmWords, mayGiveWords } from '../../access.ts';
import type { ConfirmWordsForm, WordsForm, WriteOutForm } from '../../forms.ts';
import { oppPaths } from '../../paths.ts';
import { getOpenForWords } from '../read/words.ts';
import { oppWords } from '../tables.ts';
import { allow } from './allow.ts';

/** Words of the pupil that somebody else wrote out. */
export type Told = { words: string; isRight: boolean };

/** O5: what the pupil says, written, drawn or spoken; or why nothing is said, which only staff may decide. */
export async function giveWords(db: Db, actor: Actor, pupilId: string, oppId: string, input: WordsForm): Promise<Done> {
	const { version, actor: who, today } = await getOpenForWords(db, actor, pupilId, oppId);
	allow(mayGiveWords(who, version), version);
	const isPupil = who.kind === 'leerling';
	if (isPupil && input.form === 'not given') throw new Refusal('opp_refusal_role');
	const allowed = input.form === 'voice' ? sounds : pictures;
	const fileId =
		'file' in input
			? await addFileTo(db, actor, input.file, { pupilId, audience: 'gedeeld', allowed, refusal: 'opp_refusal_file' })
			: null;
	const words = 'words' in input ? input.words : '';
	const isSpoken = input.form === 'voice';
	await db.insert(oppWords).values({
		schoolId: actor.schoolId,
		versionId: oppId,
		pupilId,
		saidOn: today,
		form: input.form,
		fileId,
		words,
		reason: input.form === 'not given' ? input.reason : null,
		writtenOutById: isSpoken && words !== '' ? actor.personId : null,
		// Who speaks and writes it out alone needs nobody to say that it is right.
		confirmedOn: isSpoken && isPupil && words !== '' ? today : null,
		givenById: actor.personId
	});
	record(db, actor, { act: 'opp.giveWords', pupilId, subjectId: oppId, detail: { form: input.form } });
	return {
		to: oppPaths(pupilId, oppId)[isPupil ? 'words' : 'page'],
		said: isPupil ? 'opp_said_words_pupil' : 'opp_said_words'
	};
}

/** What the pupil told at a talk, written out there; whether the pupil said at once that it is right. */
export async function giveTold(
	db: Db,
	actor: Actor,
	pupilId: string,
	oppId: string,
	{ words, isRight }: Told
): Promise<void> {
	const { version, actor: who, today } = await getOpenForWords(db, actor, pupilId, oppId);
	allow(mayGiveWords(who, version), version);
	await db.insert(oppWords).values({
		schoolId: actor.schoolId,
		versionId: oppId,
		pupilId,
		saidOn: today,
		form: 'voice',
		words,
		writtenOutById: actor.personId,
		confirmedOn: isRight ? today : null,
		givenById: actor.personId
	});
	record(db, actor, { act: 'opp.giveWords', pupilId, subjectId: oppId, detail: { form: 'voice', isRight } });
}

/** The mentor writes out what was spoken; it counts once the pupil says that it is right. */
export async function writeOut(
	db: Db,
	actor: Actor,
	pupilId: string,
	oppId: string,
	input: WriteOutForm
): Promise<Done> {
	const { version, actor: who } = await getOpenForWords(db, actor, pupilId, oppId);
	allow(mayGiveWords(who, version), version);
	await changeRecording(db, actor, oppId, input.wordsId, {
		words: input.words,
		writtenOutById: actor.personId,
		confirmedOn: null
	});
	record(db, actor, { act: 'opp.writeOut', pupilId, subjectId: oppId });
	return { said: 'opp_said_written_out' };
}

/** The pupil says that what was written out is right. */
export async function confirmWords(
	db: Db,
	actor: Actor,
	pupilId: string,
	oppId: string,
	input: ConfirmWordsForm
): Promise<Done> {
	const { version, actor: who, today } = await getOpenForWords(db, actor, pupilId, oppId);
	allow(mayConfirmWords(who, version), version);
	await changeRecording(db, actor, oppId, input.wordsId, { confirmedOn: today });
	record(db, actor, { act: 'opp.confirmWords', pupilId, subjectId: oppId });
	return { said: 'opp_said_words_pupil' };
}

async function changeRecording(
	db: Db,
	actor: Actor,
	oppId: string,
	wordsId: string,
	values: Partial<typeof oppWords.$inferInsert>
): Promise<void> {
	const changed = await db
		.update(oppWords)
		.set(values)
		.where(
			and(
				eq(oppWords.schoolId, actor.schoolId),
				eq(oppWords.versionId, oppId),
				eq(oppWords.id, wordsId),
				eq(oppWords.form, 'voice')
			)
		)
		.returning({ id: oppWords.id });
	if (changed.length === 0) throw new NotFound('words');
}
