import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import type { Choice } from '../../views.ts';
import { subjectNames } from './lessons.ts';

/**
 * Who can be named as a teacher: who works here, but not oneself, and not who is only a trainee: a trainee teaches under a
 * teacher, and sees as a trainee.
 */
export const listTeachers = ({ sql }: Db, actor: Pick<Actor, 'schoolId' | 'personId'>): Promise<Choice[]> =>
	sql<Choice[]>`
		select p.id, concat_ws(' ', p.given_name, p.infix, p.family_name) as name from person p
		where p.school_id = ${actor.schoolId} and p.kind = 'medewerker' and not p.archived and p.id <> ${actor.personId}
			and not exists (
				select from group_staff s
				where s.school_id = p.school_id and s.person_id = p.id and (select app_today()) <= coalesce(s.until_on, 'infinity')
				having bool_and(s.role = 'stagiair'))
		order by p.family_name, p.given_name`.then((rows) => [...rows]);

/** The rooms in which lessons are. */
export const listRooms = ({ sql }: Db, { schoolId }: Pick<Actor, 'schoolId'>): Promise<string[]> =>
	sql<{ room: string }[]>`
		select distinct room from lesson where school_id = ${schoolId} and room <> '' order by room`.then((rows) =>
		rows.map(({ room }) => room)
	);

/** The subjects of the set-up. */
export const listSubjects = async (db: Db): Promise<Choice[]> =>
	[...(await subjectNames(db))].map(([id, name]) => ({ id, name }));
