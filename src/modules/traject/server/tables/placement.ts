import { sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import {
	boolean,
	check,
	date,
	foreignKey,
	index,
	integer,
	pgTable,
	primaryKey,
	text,
	timestamp,
	unique
} from 'drizzle-orm/pg-core';
import { involvedAs, involvedWhere, mayAdd, mayRead, mayUpdate, me } from '#platform/access/policies.ts';
import { createdAt, id, ref, schoolId } from '#platform/database/columns.ts';
import { pupil } from '#modules/leerlingen/server/tables.ts';
import { person } from '#modules/mensen/server/tables.ts';
import { location } from '#modules/scholen/server/tables.ts';
import { askers, careTeam } from '../../access.ts';
import type { Level } from '../../arrangement.ts';
import type { EndKind, PlacementState } from '../../traject.ts';

type OfPupil = { schoolId: AnyPgColumn; pupilId: AnyPgColumn };

export const asCareTeam = (t: OfPupil): SQL => involvedAs(t, ...careTeam);
/** Without being of the care team; who only asks sees no more of it than the team does. */
export const asAsker = (t: OfPupil): SQL => involvedAs(t, ...askers);

/**
 * One pupil in one arrangement: waits for a place, has one from a day to a day, and leaves it with an outcome. Why stands in
 * `placement_reason` and `placement_step`, which fewer people read. The function `placement_holds` (migrations) refuses one
 * more than there are places for, and a longer time than is allowed, unless somebody overrides it with a reason.
 */
export const placement = pgTable(
	'placement',
	{
		schoolId: schoolId(),
		id: id(),
		pupilId: ref().notNull(),
		/** A key of the set-up's catalogue, and what the school called it and its level then. */
		arrangementKey: text().notNull(),
		arrangementName: text().notNull(),
		level: text().$type<Level>(),
		moduleKey: text(),
		moduleName: text(),
		/** At which location it is; nothing where it is elsewhere, or not said. */
		locationId: ref(),
		state: text().$type<PlacementState>().notNull(),
		askedOn: date().notNull(),
		askedById: ref().notNull(),
		/** First on the waiting list, whoever waits longer. */
		isUrgent: boolean().notNull().default(false),
		fromOn: date(),
		/** The day by which it ends, or is decided to go on. */
		endBy: date(),
		endKind: text().$type<EndKind>(),
		endedOn: date(),
		/** One of the ways out that the arrangement states; nothing where it ended in words of its own. */
		outcomeKey: text(),
		outcome: text(),
		decidedOn: date(),
		decidedById: ref(),
		/** The meeting that decided, in words. */
		decidedIn: text(),
		weeklyMinutes: integer(),
		funding: text(),
		/** The school where the pupil stays enrolled. */
		staysEnrolledAt: text(),
		/** Who let it go beyond the places or the time that there is, and why. About the place, never about the pupil. */
		overrideById: ref(),
		overrideReason: text(),
		overrideAt: timestamp({ withTimezone: true }),
		createdAt: createdAt(),
		version: integer().notNull().default(1)
	},
	(t) => [
		primaryKey({ columns: [t.schoolId, t.id] }),
		// What hangs on a placement names its pupil too, and cannot name another one.
		unique('placement_of_pupil').on(t.schoolId, t.id, t.pupilId),
		foreignKey({ columns: [t.schoolId, t.pupilId], foreignColumns: [pupil.schoolId, pupil.id] }),
		foreignKey({ columns: [t.schoolId, t.locationId], foreignColumns: [location.schoolId, location.id] }),
		foreignKey({ columns: [t.schoolId, t.askedById], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.decidedById], foreignColumns: [person.schoolId, person.id] }),
		foreignKey({ columns: [t.schoolId, t.overrideById], foreignColumns: [person.schoolId, person.id] }),
		check(
			'placement_is_whole',
			sql`${t.state} not in ('geplaatst', 'beëindigd') or (${t.fromOn} <= ${t.endBy} and ${t.endKind} is not null) is true`
		),
		check('placement_ends_after_it_began', sql`${t.state} <> 'beëindigd' or (${t.fromOn} <= ${t.endedOn}) is true`),
		index('placement_pupil').on(t.schoolId, t.pupilId),
		index('placement_arrangement').on(t.schoolId, t.arrangementKey, t.state),
		index('placement_location').on(t.schoolId, t.locationId),
		index('placement_asked_by').on(t.schoolId, t.askedById),
		index('placement_decided_by').on(t.schoolId, t.decidedById),
		index('placement_override_by').on(t.schoolId, t.overrideById),
		// Pupil and parents see where the pupil is and was, never what is still being asked.
		mayRead(
			t,
			involvedWhere(
				t,
				sql`'team' = any (i.sees) or 'gedeeld' = any (i.sees) and ${t.state} in ('geplaatst', 'beëindigd')`
			)
		),
		mayAdd(
			t,
			sql`${t.askedById} = ${me} and (${asCareTeam(t)} or ${t.state} = 'wacht' and not ${t.isUrgent} and ${asAsker(t)})`
		),
		mayUpdate(t, asCareTeam(t))
	]
);
