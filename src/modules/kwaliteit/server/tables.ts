import { sql } from 'drizzle-orm';
import {
	boolean,
	date,
	foreignKey,
	index,
	integer,
	jsonb,
	pgPolicy,
	pgTable,
	primaryKey,
	text,
	unique
} from 'drizzle-orm/pg-core';
import { inSchool, mayAdd, mayRead, mayWrite, me, seeing, staff, withRole } from '#platform/access/policies.ts';
import { createdAt, fromOn, id, ref, schoolId, untilOn } from '#platform/database/columns.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';

const answersForNorms = withRole('zorgcoordinator', 'directeur');

/** What the school made of a norm, from–until. A change ends the row and adds another, so that the past keeps its own target. */
export const normSetting = pgTable(
	'norm_setting',
	{
		schoolId: schoolId(),
		id: id(),
		normKey: text().notNull(),
		isOn: boolean().notNull(),
		/** The percentage that the school reaches for. */
		target: integer().notNull(),
		/** The numbers in the rule itself, where the school has its own: `{"discussionsAYear": 2}`. */
		numbers: jsonb().$type<Record<string, number>>().notNull().default({}),
		fromOn: fromOn(),
		untilOn: untilOn(),
		setById: ref().notNull(),
		/** Why the school changed it. */
		why: text(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('norm_setting_day').on(t.schoolId, t.normKey, t.fromOn),
		foreignKey({ columns: [t.schoolId, t.setById], foreignColumns: [person.schoolId, person.id] }),
		index('norm_setting_set_by').on(t.schoolId, t.setById),
		mayRead(t, staff),
		...mayWrite(t, answersForNorms)
	]
);

/** A pupil who does not count for a norm: by name, with a reason, until a day. It ends; it is not removed. */
export const normExemption = pgTable(
	'norm_exemption',
	{
		schoolId: schoolId(),
		id: id(),
		normKey: text().notNull(),
		pupilId: ref().notNull(),
		reason: text().notNull(),
		fromOn: fromOn(),
		/** The last day on which it holds. */
		untilOn: date().notNull(),
		givenById: ref().notNull(),
		createdAt: createdAt(),
		version: integer().notNull().default(1)
	},
	(t) => {
		const mayGive = sql`${answersForNorms} and ${seeing(t, 'team')}`;
		return [
			primaryKey({ columns: [t.schoolId, t.id] }),
			foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
			foreignKey({ columns: [t.schoolId, t.givenById], foreignColumns: [person.schoolId, person.id] }),
			index('norm_exemption_pupil').on(t.schoolId, t.pupilId),
			index('norm_exemption_given_by').on(t.schoolId, t.givenById),
			mayRead(t, seeing(t, 'team')),
			mayAdd(t, sql`${t.givenById} = ${me} and ${mayGive}`),
			pgPolicy('end', {
				for: 'update',
				using: sql`${inSchool(t)} and ${mayGive}`,
				withCheck: sql`${inSchool(t)} and ${mayGive}`
			})
		];
	}
);
