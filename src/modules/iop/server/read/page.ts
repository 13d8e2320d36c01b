import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import type { Draft } from '#platform/web/drafts.ts';
import type { ReportView, TalkAhead, TalkView } from '../../views.ts';
import { viewAhead, viewReport } from './report.ts';
import { getTable, holds } from './at-table.ts';
import { viewTalk } from './talk.ts';

export type TalkPageView =
	{ shows: 'table'; view: TalkView } | { shows: 'ahead'; view: TalkAhead } | { shows: 'report'; view: ReportView };

/** One address for a talk: whoever holds it writes there, the others read when it is, and afterwards all read the report. */
export async function viewTalkPage(
	db: Db,
	actor: Actor,
	pupilId: string,
	talkId: string,
	draft: (action: string) => Promise<Draft | undefined>
): Promise<TalkPageView> {
	const table = await getTable(db, actor, pupilId, talkId);
	if (holds(table)) return { shows: 'table', view: await viewTalk(db, actor, table, draft) };
	if (table.talk.state === 'held') return { shows: 'report', view: await viewReport(db, actor, table) };
	return { shows: 'ahead', view: viewAhead(db, actor, table) };
}
