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
	smallint,
	text,
	unique,
	uuid
} from 'drizzle-orm/pg-core';
import {
	inSchool,
	mayAdd,
	mayAddAndChange,
	mayRead,
	mayWrite,
	me,
	seeing,
	staff,
	withRole
} from '#platform/access/policies.ts';
import { createdAt, fromOn, id, ref, schoolId, untilOn } from '#platform/database/columns.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import type { PartKind } from '../figures.ts';
import type { OwnPeriod } from '../own.ts';

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

/**
 * A norm that the school made of building blocks, from–until. A change ends the row and adds another under the same key.
 * Whether it counts and what the school reaches for stands in `norm_setting`, as for every norm.
 */
export const ownNorm = pgTable(
	'own_norm',
	{
		schoolId: schoolId(),
		id: id(),
		/** `E1`, `E2`, …: numbered by the school, in the order of making. */
		key: text().notNull(),
		name: text().notNull(),
		/** What is counted: the key of a counter that a module offers, and which of its kinds. */
		counter: text().notNull(),
		option: text(),
		/** At least so often, in each period of this length. */
		times: smallint().notNull(),
		period: text().$type<OwnPeriod>().notNull(),
		/** Years of school life and locations for which it holds; empty: all. */
		stages: smallint()
			.array()
			.notNull()
			.default(sql`'{}'`),
		locationIds: uuid()
			.array()
			.notNull()
			.default(sql`'{}'`),
		/** The percentage that the school starts with. */
		target: integer().notNull(),
		resultArea: text(),
		/** Whether the mentor gets it as a task. */
		isTask: boolean().notNull(),
		why: text().notNull(),
		fromOn: fromOn(),
		untilOn: untilOn(),
		setById: ref().notNull(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		unique('own_norm_day').on(t.schoolId, t.key, t.fromOn),
		foreignKey({ columns: [t.schoolId, t.setById], foreignColumns: [person.schoolId, person.id] }),
		index('own_norm_set_by').on(t.schoolId, t.setById),
		mayRead(t, staff),
		...mayAddAndChange(t, withRole('directeur', 'beheerder'))
	]
);

/**
 * A figure of a school year that is over, as it was on the last day of that year: of the school and of each part of it.
 * Written once, at night (jobs.ts); nobody changes it. Names of parts are kept, because groups come and go.
 */
export const normYear = pgTable(
	'norm_year',
	{
		schoolId: schoolId(),
		/** The first day of the school year. */
		yearStartsOn: date().notNull(),
		normKey: text().notNull(),
		partKind: text().$type<PartKind>().notNull(),
		/** What a part is found by in another year: the name of a group, the id of a location; empty for the school. */
		partKey: text().notNull(),
		partName: text().notNull(),
		met: integer().notNull(),
		missed: integer().notNull(),
		overdue: integer().notNull(),
		notApplicable: integer().notNull(),
		/** The percentage that the school reached for then. */
		target: integer().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.yearStartsOn, t.normKey, t.partKind, t.partKey] }),
		mayRead(t, withRole('directeur', 'teamleider', 'zorgcoordinator'))
	]
);
