import { boolean, date, json, pgTable, primaryKey } from 'drizzle-orm/pg-core';
import { mayRead, seeing } from '#platform/access/policies.ts';
import { ref, schoolId } from '#platform/database/columns.ts';
import type { TalkFacts } from '../../norms.ts';

/**
 * What the norms ask about the talks of one pupil, made from the talks, who was there, what was recorded, the rounds and the
 * enrolments in the same transaction as they change (triggers `talk_standing_…`). Nobody writes it by hand.
 */
export const talkStanding = pgTable(
	'talk_standing',
	{
		schoolId: schoolId(),
		pupilId: ref().notNull(),
		/** Of the present stay, or else of the last one. */
		enrolledOn: date().notNull(),
		leftOn: date(),
		isGuest: boolean().notNull(),
		talks: json().$type<TalkFacts['talks']>().notNull()
	},
	(t) => [primaryKey({ columns: [t.schoolId, t.pupilId] }), mayRead(t, seeing(t, 'team'))]
);
