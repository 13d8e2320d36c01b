import { versionFields } from '#modules/plan/server/index.ts';
import type { Db } from '#platform/database/session.ts';
import type { IopVersion } from '../../iop.ts';

export type IopRow = IopVersion & { talkId: string | null; fixedByName: string | null; lock: number };

/** The versions of a pupil's plan that the actor may see, the newest first. */
export const listVersions = (db: Db, pupilId: string): Promise<IopRow[]> => db.sql<IopRow[]>`
	select ${versionFields(db)}, v.talk_id as "talkId",
		case when p.id is not null then concat_ws(' ', p.given_name, p.infix, p.family_name) end as "fixedByName"
	from iop_version v
	left join person p on p.school_id = v.school_id and p.id = v.fixed_by_id
	where v.school_id = (select app_school()) and v.pupil_id = ${pupilId}
	order by v.number desc`;
