import { date, timestamp, uuid } from 'drizzle-orm/pg-core';
import { randomUUID } from 'node:crypto';

/** The school that a row belongs to. First in every key, so that the whole can be divided by school. */
export const schoolId = () => uuid().notNull();

/** An id that nobody can guess; it may stand in an address. */
export const id = () => uuid().notNull().$defaultFn(randomUUID);

/** A reference inside the same school; the foreign key is (school_id, this). */
export const ref = () => uuid();

/** First and last day (inclusive) on which something holds; no last day means: until further notice. */
export const fromOn = () => date().notNull();
export const untilOn = () => date();

/** When the row was written, by the database's clock. */
export const createdAt = () => timestamp({ withTimezone: true }).notNull().defaultNow();
