import type { Draft } from '#platform/web/drafts.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { todayOf } from '#platform/web/today.ts';
import { viewerOf } from '#modules/leerlingen/index.ts';
import * as may from '../../access.ts';
import type { EditView, NextView, SignView, TalkView, WordsView } from '../../views.ts';
import { listGoalsOn } from './goals.ts';
import { answerLines, lineOf, mayStartNext, pupilOf, wordsSaid } from './lines.ts';
import { getOpp } from './opp.ts';
import { getOpenForWords } from './words.ts';

type DraftOf = (action: string) => Promise<Draft | undefined>;

export async function viewEdit(
	db: Db,
	actor: Actor,
	pupilId: string,
	oppId: string,
	draft: DraftOf
): Promise<EditView> {
	const [opp, kept, goals] = await Promise.all([
		getOpp(db, actor, pupilId, oppId),
		draft('default'),
		listGoalsOn(db, pupilId, todayOf(actor))
	]);
	record(db, actor, { act: 'opp.view', pupilId, subjectId: oppId });
	const { version, settings } = opp;
	const current = version.content.destination;
	return {
		pupil: pupilOf(opp),
		version: lineOf(opp, version),
		lock: version.lock,
		content: version.content,
		explanation: version.explanation,
		// An older choice that the school took off its list can still be seen and kept.
		destinations:
			settings.destinations.some(({ key }) => key === current) || !current
				? settings.destinations
				: [
						...settings.destinations,
						{ key: current, label: current, destination: 'day-activities', nationalClass: 'other' }
					],
		words: wordsSaid(opp),
		goals,
		mayEdit: may.mayEdit(opp.actor, version),
		draft: kept,
		me: actor.personId
	};
}

export async function viewTalk(
	db: Db,
	actor: Actor,
	pupilId: string,
	oppId: string,
	draft: DraftOf
): Promise<TalkView> {
	const [opp, kept] = await Promise.all([getOpp(db, actor, pupilId, oppId), draft('default')]);
	const people = opp.signatories.map(({ personId, name }) => ({ personId, name }));
	const isPupilAlready = people.some(({ personId }) => personId === pupilId);
	return {
		pupil: pupilOf(opp),
		version: lineOf(opp, opp.version),
		people: isPupilAlready ? people : [...people, { personId: pupilId, name: opp.pupil.name }],
		invitedByDefault: opp.signatories.map(({ personId }) => personId),
		mayRecord: may.mayRecordConsultation(opp.actor, opp.version),
		today: opp.today,
		draft: kept,
		me: actor.personId
	};
}

/** For who signs: what is agreed and what the choices are. For staff: who answered, and how to write it down. */
export async function viewSign(db: Db, actor: Actor, pupilId: string, oppId: string): Promise<SignView> {
	const opp = await getOpp(db, actor, pupilId, oppId);
	record(db, actor, { act: 'opp.view', pupilId, subjectId: oppId });
	const { version, settings } = opp;
	return {
		pupil: pupilOf(opp),
		viewer: viewerOf(actor),
		version: lineOf(opp, version),
		actionPart: version.content.actionPart,
		revision: version.actionPartRevision,
		answers: answerLines(opp),
		own: answerLines(opp).find(({ personId }) => personId === actor.personId) ?? null,
		maySign: may.maySign(opp.actor, version),
		mayRecord: may.mayRecordAnswer(opp.actor, version),
		committee: settings.disputeCommittee,
		remindersBeforeSilence: settings.remindersBeforeSilence,
		me: { id: actor.personId, name: actor.name },
		today: opp.today
	};
}

export async function viewWords(
	db: Db,
	actor: Actor,
	pupilId: string,
	oppId: string,
	draft: DraftOf
): Promise<WordsView> {
	const [open, kept] = await Promise.all([getOpenForWords(db, actor, pupilId, oppId), draft('zeg')]);
	record(db, actor, { act: 'opp.viewWords', pupilId, subjectId: oppId });
	return {
		pupil: pupilOf(open),
		viewer: viewerOf(actor),
		version: { id: open.version.id, number: open.version.number, kind: open.version.kind, state: open.version.state },
		said: open.words.filter(({ versionId }) => versionId === oppId),
		mayGive: may.mayGiveWords(open.actor, open.version),
		mayConfirm: may.mayConfirmWords(open.actor, open.version),
		draft: kept,
		me: actor.personId
	};
}

export async function viewNext(
	db: Db,
	actor: Actor,
	pupilId: string,
	oppId: string,
	draft: DraftOf
): Promise<NextView> {
	const [opp, kept] = await Promise.all([getOpp(db, actor, pupilId, oppId), draft('default')]);
	return {
		pupil: pupilOf(opp),
		version: lineOf(opp, opp.version),
		mayStart: mayStartNext(opp),
		nextEvaluationOn: opp.nextEvaluationOn,
		draft: kept,
		me: actor.personId
	};
}
