import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, Refusal } from '#platform/web/errors.ts';
import { tellReady } from '#modules/mensen/server/index.ts';
import { getPupilHead } from '#modules/leerlingen/server/index.ts';
import { maySucceed, offer } from '#modules/plan/index.ts';
import { addDraft, changeDraft, type DraftChanges } from '#modules/plan/server/index.ts';
import { mayEdit, mayOffer, mayStart, mayStartNext } from '../../access.ts';
import type { DraftForm, NextVersionForm } from '../../forms.ts';
import { inOneLine } from '../../differences.ts';
import { edit, firstOpp, nextOpp, type OppContent, type OppVersion } from '../../opp.ts';
import { oppPaths } from '../../paths.ts';
import { listGoalsOn } from '../read/goals.ts';
import { getChain, getOpp, type Opp } from '../read/opp.ts';
import type { VersionRow } from '../read/rows.ts';
import { oppVersion } from '../tables.ts';
import { allow } from './allow.ts';

/** The first version of a pupil's OPP, with what is already known about the pupil filled in. */
export async function startOpp(db: Db, actor: Actor, pupilId: string): Promise<Done> {
	const chain = await getChain(db, actor, pupilId);
	if (!mayStart(chain.actor)) throw new Refusal('opp_refusal_role');
	if (chain.versions.length > 0) throw new Refusal('opp_refusal_started');
	const [{ talents, sector }, goals] = await Promise.all([
		getPupilHead(db, actor, pupilId),
		listGoalsOn(db, pupilId, chain.today)
	]);
	const known = { supporting: talents ? [talents] : [], programme: sector ? [sector] : [], goals };
	return start(db, actor, pupilId, firstOpp(randomUUID(), chain.today, known), 'opp_said_started');
}

/** The next version: an adjustment or the evaluation, as a copy that names its predecessor (O6, O7). */
export async function startNext(
	db: Db,
	actor: Actor,
	pupilId: string,
	oppId: string,
	input: NextVersionForm
): Promise<Done> {
	const opp = await getOpp(db, actor, pupilId, oppId);
	allow(mayStartNext(opp.actor, opp.version), opp.version, 'fixed');
	if (!maySucceed(opp.versions)) throw new Refusal('opp_refusal_started');
	const goals = await listGoalsOn(db, pupilId, opp.today);
	const draft = nextOpp(opp.version, { id: randomUUID(), on: opp.today, goals, ...input });
	return start(db, actor, pupilId, draft, input.kind === 'evaluation' ? 'opp_said_evaluating' : 'opp_said_adjusting');
}

async function start(
	db: Db,
	actor: Actor,
	pupilId: string,
	draft: OppVersion,
	said: 'opp_said_started' | 'opp_said_evaluating' | 'opp_said_adjusting'
): Promise<Done> {
	const { id, kind, number } = draft;
	if (!(await addDraft(db, actor, oppVersion, { ...draft, pupilId }))) throw new Refusal('opp_refusal_started');
	record(db, actor, { act: 'opp.start', pupilId, subjectId: id, detail: { kind, number } });
	return { to: oppPaths(pupilId, id).edit, said };
}

/** What is written is kept, also half-finished. A changed action part makes the answers to it void (O4). */
export async function saveDraft(db: Db, actor: Actor, pupilId: string, oppId: string, input: DraftForm): Promise<Done> {
	const opp = await getOpp(db, actor, pupilId, oppId);
	const { version } = opp;
	allow(mayEdit(opp.actor, version), version);
	if (input.version !== version.lock) throw conflictWith(version);
	const edited = edit(version, { ...version.content, ...input.content }, input.explanation);
	const { content, explanation, actionPartRevision } = edited;
	await change(db, actor, opp, { content, explanation, actionPartRevision });
	const areAnswersVoid = actionPartRevision > version.actionPartRevision && version.offeredOn !== null;
	const fields = changedFields(version, edited);
	record(db, actor, { act: 'opp.edit', pupilId, subjectId: oppId, detail: { fields, areAnswersVoid } });
	return { to: oppPaths(pupilId, oppId).page, said: areAnswersVoid ? 'opp_said_saved_void' : 'opp_said_saved' };
}

/** From now on parents and pupil can read the draft and answer; they hear of it by mail. */
export async function offerOpp(db: Db, actor: Actor, pupilId: string, oppId: string): Promise<Done> {
	const opp = await getOpp(db, actor, pupilId, oppId);
	allow(mayOffer(opp.actor, opp.version), opp.version);
	if (opp.version.content.actionPart.length === 0) throw new Refusal('opp_refusal_nothing_to_agree');
	const { offeredOn } = offer(opp.version, opp.today);
	await change(db, actor, opp, { offeredOn });
	const people = opp.signatories.map(({ personId }) => personId);
	const mailed = await tellReady(db, actor, people, oppPaths(pupilId, oppId).sign);
	record(db, actor, {
		act: 'opp.offer',
		pupilId,
		subjectId: oppId,
		detail: { asked: opp.signatories.length, mailed }
	});
	return { said: mailed < opp.signatories.length ? 'opp_said_offered_some_by_hand' : 'opp_said_offered' };
}

/** Changes the draft that was read, or tells that somebody else was first. */
async function change(
	db: Db,
	actor: Actor,
	{ version, pupil }: Opp,
	values: DraftChanges<typeof oppVersion>
): Promise<void> {
	if (await changeDraft(db, actor, oppVersion, version, values)) return;
	const now = await getOpp(db, actor, pupil.id, version.id);
	throw conflictWith(now.version);
}

/** What stands there now, by field of the form; lists as lines. */
function conflictWith({ content, explanation, changedByName, lock }: VersionRow): EditConflict {
	const lines = (items: string[]) => items.join('\n');
	return new EditConflict(
		{
			destination: content.destination ?? '',
			grounds: content.grounds,
			supporting: lines(content.supporting),
			hindering: lines(content.hindering),
			support: content.support,
			deviations: content.deviations,
			programme: lines(content.programme),
			actionPart: lines(content.actionPart.map(inOneLine)),
			explanation,
			...(changedByName && { changedBy: changedByName })
		},
		lock
	);
}

function changedFields(before: OppVersion, after: OppVersion): string[] {
	const fields = Object.keys(after.content) as (keyof OppContent)[];
	const changed: string[] = fields.filter(
		(field) => JSON.stringify(before.content[field]) !== JSON.stringify(after.content[field])
	);
	return before.explanation === after.explanation ? changed : [...changed, 'explanation'];
}
