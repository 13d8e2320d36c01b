import type { DayTask, TaskOffer } from '#modules/kwaliteit/index.ts';
import { hasRole, type Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { NotFound } from '#platform/web/errors.ts';
import { sharedReportPath } from '../paths.ts';
import { careTeam } from '../zorgdossier.ts';
import { listSharedWithMe } from './read/reports.ts';

/** After so many days a notice that nobody answered goes by itself; the list of who is involved keeps the fact. Ours. */
const noticeDays = 14;

/**
 * The care team hears that somebody who leads the school opened a file, and why; somebody of a partner that a report is
 * shared and was not opened yet.
 */
export const careTasks: TaskOffer = async (db, actor) => {
	if (actor.kind === 'extern') return sharedTasks(db);
	return hasRole(actor, ...careTeam) ? openedTasks(db, actor) : [];
};

type Opened = { id: string; pupilId: string; pupilName: string; personName: string; why: string };

async function openedTasks(db: Db, actor: Actor): Promise<DayTask[]> {
	const opened = await db.sql<Opened[]>`
		select g.id, g.pupil_id as "pupilId", concat_ws(' ', p.given_name, p.infix, p.family_name) as "pupilName",
			concat_ws(' ', w.given_name, w.infix, w.family_name) as "personName", g.why
		from access_grant g
		join pupil p on p.school_id = g.school_id and p.id = g.pupil_id
		join person w on w.school_id = g.school_id and w.id = g.person_id
		where g.school_id = ${actor.schoolId} and g.role = 'inzage' and g.person_id <> ${actor.personId}
			and g.from_on > (select app_today()) - ${noticeDays}::int
			and not exists (
				select from file_opening_seen s
				where s.school_id = g.school_id and s.grant_id = g.id and s.person_id = ${actor.personId})
		order by g.created_at desc, g.id limit 50`;
	return opened.map(({ id, pupilId, pupilName, personName, why }) => ({
		key: `file opened ${id}`,
		title: { key: 'zorgdossier_day_opened', params: { name: pupilName, person: personName } },
		text: { key: 'zorgdossier_day_opened_text', params: { why } },
		person: pupilName,
		pupilId,
		dueOn: null,
		href: `/leerlingen/${pupilId}/betrokken`,
		button: 'zorgdossier_day_seen',
		post: { action: '/vandaag?/inzageGezien', fields: { grant: id } }
	}));
}

/** One of the care team says: seen. */
export async function markOpeningSeen(db: Db, actor: Actor, grantId: string): Promise<Done> {
	const [grant] = await db.sql<{ pupilId: string }[]>`
		select pupil_id as "pupilId" from access_grant
		where school_id = ${actor.schoolId} and id = ${grantId} and role = 'inzage' and person_id <> ${actor.personId}`;
	if (!grant) throw new NotFound('access');
	await db.sql`
		insert into file_opening_seen (school_id, grant_id, person_id)
		values (${actor.schoolId}, ${grantId}, ${actor.personId}) on conflict do nothing`;
	record(db, actor, { act: 'zorgdossier.openingSeen', pupilId: grant.pupilId, subjectId: grantId });
	return { said: 'zorgdossier_said_seen' };
}

async function sharedTasks(db: Db): Promise<DayTask[]> {
	const shared = await listSharedWithMe(db);
	return shared
		.filter(({ openedAt }) => openedAt === null)
		.map(({ reportId, pupilName, sharedBy }) => ({
			key: `shared report ${reportId}`,
			title: { key: 'zorgdossier_day_shared', params: { person: sharedBy, name: pupilName } },
			text: { key: 'zorgdossier_day_shared_text' },
			dueOn: null,
			href: sharedReportPath(reportId),
			button: 'zorgdossier_day_read'
		}));
}
