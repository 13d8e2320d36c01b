import { maySignReport } from '#modules/gesprekken/index.ts';
import { confirmForOpp } from '#modules/opp/server/index.ts';
import { signReport as keepSignature } from '#modules/gesprekken/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { Refusal } from '#platform/web/errors.ts';
import type { SignForm } from '../../forms.ts';
import { wordsForOpp } from '../opp-words.ts';
import { getTable } from '../read/at-table.ts';

/** A parent or the pupil read the report and puts a name under it, or says what is not right. Once each. */
export async function signReport(
	db: Db,
	actor: Actor,
	pupilId: string,
	talkId: string,
	{ signedName, agrees, remark }: SignForm
): Promise<Done> {
	const { who, talk, talked } = await getTable(db, actor, pupilId, talkId);
	if (!maySignReport(who, talk)) throw new Refusal('iop_refusal_role');
	const isNew = await keepSignature(db, actor, talk, { signedName, isAgreed: agrees, remark });
	if (!isNew) throw new Refusal('iop_refusal_signed');
	const { told } = wordsForOpp(talked);
	if (told && agrees === 'ja' && actor.personId === pupilId) await confirmForOpp(db, actor, pupilId, told.words);
	record(db, actor, { act: 'iop.signReport', pupilId, subjectId: talkId, detail: { agrees } });
	return { said: agrees === 'ja' ? 'iop_said_signed' : 'iop_said_remark' };
}
