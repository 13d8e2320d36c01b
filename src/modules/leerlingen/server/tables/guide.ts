import { sql } from 'drizzle-orm';
import { date, foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { involvedAs, mayAdd, mayRead, mayUpdate, me, seeing } from '#platform/access/policies.ts';
import { createdAt, fromOn, id, ref, schoolId } from '#platform/database/columns.ts';
import { person } from '#modules/mensen/server/tables.ts';
import type { GuideSource } from '../../guide.ts';
import { pupil } from './pupil.ts';

/**
 * Who guides a pupil because of what: a placement, a support plan, a training. A source of `involvement`: from–until the
 * guide reads what is shared and what is for the team, and not longer than the pupil's last enrolment. It ends; it is not
 * removed.
 */
export const guide = pgTable(
	'guide',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		personId: ref().notNull(),
		fromOn: fromOn(),
		/** The last day; guiding without an end is not given. */
		untilOn: date().notNull(),
		source: text().$type<GuideSource>().notNull(),
		/** The placement, case or training. No foreign key: it belongs to another module. */
		sourceId: ref().notNull(),
		/** What it is, behind "begeleidt bij": everybody who is involved reads it, the pupil and the parents too. */
		why: text().notNull(),
		/** Who named the guide, or last made it longer. */
		namedById: ref().notNull(),
		createdAt: createdAt(),
		version: integer().notNull().default(1)
	},
	(t) => {
		const careTeam = involvedAs(t, 'zorgcoordinator', 'orthopedagoog');
		const naming = sql`(${careTeam} or ${involvedAs(t, 'teamleider')} and ${t.personId} <> ${me})`;
		return [
			primaryKey({ columns: [t.schoolId, t.id] }),
			foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
			foreignKey({ columns: [t.schoolId, t.personId], foreignColumns: [person.schoolId, person.id] }),
			foreignKey({ columns: [t.schoolId, t.namedById], foreignColumns: [person.schoolId, person.id] }),
			index('guide_pupil').on(t.schoolId, t.pupilId),
			index('guide_person').on(t.schoolId, t.personId, t.untilOn),
			index('guide_named_by').on(t.schoolId, t.namedById),
			index('guide_source').on(t.schoolId, t.sourceId),
			mayRead(t, sql`(${t.personId} = ${me} or ${t.namedById} = ${me} or ${seeing(t, 'gedeeld')})`),
			// A parent or a pupil guides nobody: it would open the team's file.
			mayAdd(
				t,
				sql`${t.namedById} = ${me} and ${naming} and exists (
					select 1 from person p where p.school_id = ${t.schoolId} and p.id = ${t.personId} and p.kind in ('medewerker', 'extern'))`
			),
			// Ending one's own is nobody's harm: function guide_stays (migrations) refuses what would say more.
			mayUpdate(t, sql`(${careTeam} or ${involvedAs(t, 'teamleider')})`)
		];
	}
);
