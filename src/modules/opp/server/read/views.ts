import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Draft } from '#platform/web/drafts.ts';
import { todayOf } from '#platform/web/today.ts';
import { viewerOf } from '#modules/leerlingen/index.ts';
import { mayRecordSilence } from '../../agreement.ts';
import * as may from '../../access.ts';
import { whatIsMissing } from '../../fixing.ts';
import { oppSays } from '../../pdf/says.ts';
import { stepsFor } from '../../steps.ts';
import type {
	ChainView,
	EditView,
	Glance,
	NextView,
	OppView,
	SignView,
	TalkView,
	VersionLine,
	WordsView
} from '../../views.ts';
import { isReadable, openSteps } from '../../words.ts';
import { documentOf, wordsOf } from './document.ts';
import { listGoalsOn } from './goals.ts';
import { answersOf, findChain, getChain, getOpp, inChain, remindedOn, type Opp, type OppChain } from './opp.ts';
import type { VersionRow } from './rows.ts';
import { findOpenForWords, getOpenForWords } from './words.ts';

type DraftOf = (action: string) => Promise<Draft | undefined>;

const pupilOf = ({ pupil }: OppChain) => ({
	id: pupil.id,
	name: pupil.name,
	givenName: pupil.givenName,
	isOfAge: pupil.isOfAge
});

/** The whole chain of a pupil: what counts now, what is being made, what came before, and when it is due. */
export async function viewChain(db: Db, actor: Actor, pupilId: string): Promise<ChainView> {
	const [chain, open] = await Promise.all([getChain(db, actor, pupilId), findOpenForWords(db, pupilId)]);
	record(db, actor, { act: 'opp.viewChain', pupilId });
	const current = chain.versions.find(({ state }) => state === 'fixed');
	const draft = chain.versions.find(({ state }) => state === 'draft');
	return {
		pupil: pupilOf(chain),
		viewer: viewerOf(actor),
		today: chain.today,
		current: current ? { ...lineOf(chain, current), answers: answerLines(inChain(chain, current)) } : null,
		draft: draft
			? {
					...lineOf(chain, draft),
					steps: stepsOf(inChain(chain, draft)),
					isAsked: may.maySign(chain.actor, draft) && isAsked(inChain(chain, draft))
				}
			: null,
		history: chain.versions.filter(({ state }) => state === 'replaced').map((version) => lineOf(chain, version)),
		wordsFor: open?.id ?? null,
		due: chain.due,
		hasFirst: chain.versions.some(({ fixedOn }) => fixedOn !== null),
		nextEvaluationOn: chain.nextEvaluationOn,
		may: {
			start: chain.versions.length === 0 && may.mayStart(chain.actor),
			startNext: current !== undefined && !draft && may.mayStartNext(chain.actor, current)
		}
	};
}

/** What counts now, at a glance; nothing for who may not know it. The page that shows it records the reading of the dossier. */
export async function findGlance(db: Db, actor: Actor, pupilId: string): Promise<Glance | null> {
	const chain = await findChain(db, actor, pupilId);
	if (!chain) return null;
	const current = chain.versions.find(({ state }) => state === 'fixed');
	const said = current ? wordsOf(inChain(chain, current)) : null;
	return {
		pupil: pupilOf(chain),
		viewer: viewerOf(actor),
		current: current ? lineOf(chain, current) : null,
		hasDraft: chain.versions.some(({ state }) => state === 'draft'),
		supporting: current?.content.supporting ?? [],
		hindering: current?.content.hindering ?? [],
		words: said && said.form !== 'not given' && isReadable(said) ? { said: said.words, on: said.on } : null
	};
}

/** One version, as it reads on paper; and what its readers can do. */
export async function viewOpp(db: Db, actor: Actor, pupilId: string, oppId: string): Promise<OppView> {
	const opp = await getOpp(db, actor, pupilId, oppId);
	const read = await documentOf(db, opp);
	record(db, actor, { act: 'opp.view', pupilId, subjectId: oppId });
	const { version } = opp;
	const said = wordsOf(opp);
	const steps = stepsOf(opp);
	return {
		pupil: pupilOf(opp),
		viewer: viewerOf(actor),
		version: lineOf(opp, version),
		lock: version.lock,
		says: oppSays(read, null),
		said: said && { form: said.form, fileId: 'fileId' in said ? said.fileId : null, open: openSteps(said) },
		steps,
		hasDraft: opp.versions.some(({ state }) => state === 'draft'),
		readers: read.readers.length,
		predecessorId: version.predecessorId,
		may: {
			edit: may.mayEdit(opp.actor, version),
			offer: may.mayOffer(opp.actor, version) && version.offeredOn === null,
			fix: may.mayFix(opp.actor, version),
			startNext: may.mayStartNext(opp.actor, version) && !opp.versions.some(({ state }) => state === 'draft'),
			recordAnswer: may.mayRecordAnswer(opp.actor, version),
			sign: may.maySign(opp.actor, version) && isAsked(opp),
			giveWords: may.mayGiveWords(opp.actor, version)
		}
	};
}

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
		mayStart: may.mayStartNext(opp.actor, opp.version) && !opp.versions.some(({ state }) => state === 'draft'),
		nextEvaluationOn: opp.nextEvaluationOn,
		draft: kept,
		me: actor.personId
	};
}

function lineOf({ settings }: OppChain, version: VersionRow): VersionLine {
	const { id, number, kind, state, draftedOn, offeredOn, fixedOn, fixedByName, content } = version;
	const label = settings.destinations.find(({ key }) => key === content.destination)?.label ?? content.destination;
	return { id, number, kind, state, draftedOn, offeredOn, fixedOn, fixedByName, destination: label };
}

function stepsOf(opp: Opp) {
	if (opp.version.state !== 'draft') return [];
	return stepsFor(whatIsMissing(opp.version, opp.facts, opp.today), opp.version.offeredOn !== null);
}

const isAsked = (opp: Opp): boolean =>
	answersOf(opp).some(({ signatory, statement }) => signatory.personId === opp.actor.personId && statement === null);

function answerLines(opp: Opp): SignView['answers'] {
	return answersOf(opp).map(({ signatory, statement }) => {
		const asked = remindedOn(opp, signatory.personId);
		return {
			personId: signatory.personId,
			name: signatory.name,
			answer: statement?.answer ?? null,
			on: statement?.on ?? null,
			how: statement?.answer === 'agrees' ? statement.signedBy : null,
			reason: statement?.answer === 'refuses' ? statement.reason : null,
			scanFileId: statement?.answer === 'agrees' && statement.signedBy === 'paper' ? statement.scanFileId : null,
			remindedOn: asked,
			mayRecordSilence: mayRecordSilence(asked, opp.settings.remindersBeforeSilence)
		};
	});
}

/** The pupil's own words beside what is written about the pupil. */
function wordsSaid(opp: Opp): string | null {
	const said = wordsOf(opp);
	return said && 'words' in said && said.words !== '' ? said.words : null;
}
