import { keepNote, keepRecord } from '#modules/gesprekken/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, Refusal } from '#platform/web/errors.ts';
import type { TalkForm } from '../../forms.ts';
import { textsOf } from '../../talk/fields.ts';
import { asSent } from '../read/as-sent.ts';
import { getTable, holds, type AtTable } from '../read/at-table.ts';
import { close } from './close.ts';

/** Keeps what is written at a talk; when people are done, closes it with everything that follows from it. */
export async function keepTalk(db: Db, actor: Actor, pupilId: string, talkId: string, input: TalkForm): Promise<Done> {
	const table = await getTable(db, actor, pupilId, talkId);
	const { talk } = table;
	if (!holds(table)) throw new Refusal(talk.state === 'open' ? 'iop_refusal_role' : 'iop_refusal_closed');
	const lock = talk.record?.lock ?? 0;
	if (input.version !== lock) throw conflictWith(table);
	const { words, after } = asSent(table, actor, input);
	if (!(await keepRecord(db, actor, talk, words, lock))) {
		throw conflictWith(await getTable(db, actor, pupilId, talkId));
	}
	await keepNote(db, actor, talk, input.note);
	if (!input.isDone) {
		record(db, actor, { act: 'iop.keepTalk', pupilId, subjectId: talkId });
		return { said: 'iop_said_kept' };
	}
	await close(db, actor, after);
	return { said: 'iop_said_closed', params: { name: table.pupil.givenName } };
}

/** What stands there now, by field of the form, for whoever was second. */
function conflictWith({ talk, talked }: AtTable): EditConflict {
	const { record: kept } = talk;
	return new EditConflict(
		{
			verslag: kept?.notes ?? '',
			afspraken: kept?.agreements ?? '',
			ouders: kept?.reflection ?? '',
			...textsOf(talked),
			...(kept?.changedByName && { changedBy: kept.changedByName }),
			...(kept && { changedAt: kept.changedAt.toISOString() })
		},
		kept?.lock ?? 0
	);
}
