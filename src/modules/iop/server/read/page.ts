import type { LinkedTalk } from '#modules/gesprekken/index.ts';
import { listLinkedTalks } from '#modules/gesprekken/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import type { Draft } from '#platform/web/drafts.ts';
import type { ReportView, TalkAhead, TalkView } from '../../views.ts';
import { getTable, holds, type AtTable } from './at-table.ts';
import { viewAhead, viewReport } from './report.ts';
import { viewTalk } from './talk.ts';

type Shown =
	{ shows: 'table'; view: TalkView } | { shows: 'ahead'; view: TalkAhead } | { shows: 'report'; view: ReportView };
export type TalkPageView = Shown & { linked: LinkedTalk[] };
type DraftOf = (action: string) => Promise<Draft | undefined>;

/** One address for a talk: whoever holds it writes there, the others read when it is, and afterwards all read the report. */
export async function viewTalkPage(
	db: Db,
	actor: Actor,
	pupilId: string,
	talkId: string,
	draft: DraftOf
): Promise<TalkPageView> {
	const table = await getTable(db, actor, pupilId, talkId);
	const [shown, linked] = await Promise.all([show(db, actor, table, draft), listLinkedTalks(db, table.talk)]);
	return { ...shown, linked };
}

async function show(db: Db, actor: Actor, table: AtTable, draft: DraftOf): Promise<Shown> {
	if (holds(table)) return { shows: 'table', view: await viewTalk(db, actor, table, draft) };
	if (table.talk.state === 'held') return { shows: 'report', view: await viewReport(db, actor, table) };
	return { shows: 'ahead', view: viewAhead(db, actor, table) };
}
