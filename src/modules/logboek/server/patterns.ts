import { schoolYearOf } from '#modules/scholen/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import { maySeeSchoolPattern } from '../access.ts';
import { patternKinds, type Happened } from '../patterns.ts';
import { getSubject } from './read/subject.ts';

/** Incidents, time-outs and bullying reports that the actor may read, since a day, newest first; of one pupil or of all. */
export function listHappened(
	db: Db,
	actor: Pick<Actor, 'schoolId'>,
	fromOn: string,
	pupilId: string | null = null
): Promise<Happened[]> {
	return db.sql<Happened[]>`
		select e.id, e.pupil_id as "pupilId", concat_ws(' ', p.given_name, p.infix, p.family_name) as "pupilName", e.kind,
			e.happened_on as "happenedOn", i.place, i.hour, e.kind = 'incident' and i.closed_on is null as "isOpen"
		from log_entry e
		join pupil p on p.school_id = e.school_id and p.id = e.pupil_id
		left join incident i on i.school_id = e.school_id and i.entry_id = e.id
		where e.school_id = ${actor.schoolId} and e.kind in ${db.sql([...patternKinds])} and e.happened_on >= ${fromOn}
			and e.archived_on is null and (${pupilId}::uuid is null or e.pupil_id = ${pupilId}::uuid)
		order by e.happened_on desc, e.id`;
}

/** What happened around one pupil, over the years that are in the log. */
export async function viewPupilPattern({ db, actor, params }: Context<{ leerling: string }>) {
	const subject = await getSubject(db, actor, params.leerling);
	if (!subject.own.sees.includes('team')) throw new NotFound('page');
	const happened = await listHappened(db, actor, '1900-01-01', subject.id);
	record(db, actor, { act: 'logboek.pattern', pupilId: subject.id });
	return { pupil: subject, happened };
}

/** What happened at school this school year, as far as the actor may read it: for who leads, and for the care team. */
export async function viewSchoolPattern({ db, actor, today }: Context<Record<string, string>>) {
	if (!maySeeSchoolPattern(actor)) throw new NotFound('page');
	const { name: schoolYear, startsOn } = schoolYearOf(today);
	const happened = await listHappened(db, actor, startsOn);
	record(db, actor, { act: 'logboek.school_pattern' });
	return { schoolYear, happened };
}
