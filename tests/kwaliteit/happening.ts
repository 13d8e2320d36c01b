import { asSystem } from '#platform/database/session.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { TestSchool } from '../support/school.ts';

/** When and to whom it happens; `dice` chooses among what there is, so that the same series happens again. */
export type Happening = { school: TestSchool; pupilId: string; today: string; dice: number };
export type Change = (happening: Happening) => Promise<unknown>;

export const oneOf = <T>(choices: readonly T[], dice: number): T => choices[dice % choices.length]!;

/** What one wanted to change is not there. */
export class NothingThere extends Error {}

/** Of the rows that a query about this pupil finds, one. Throws where there is none. */
export async function find<Row extends object>({ pupilId, dice }: Happening, query: string): Promise<Row> {
	const rows = await asSystem(async ({ sql }) => (await sql.unsafe(query, [pupilId])) as unknown as Row[]);
	if (rows.length === 0) throw new NothingThere();
	return oneOf(rows, dice);
}

/** The pupil, who says and scores something. */
export const pupilOf = ({ school, pupilId }: Happening): Actor => ({ ...school.actors.pupil, personId: pupilId });

/** The school on another day. */
export const onDay = (school: TestSchool, today: string): TestSchool => ({
	...school,
	actors: mapValues(school.actors, (actor) => ({ ...actor, today }))
});

const mapValues = <Key extends string, Value>(of: Record<Key, Value>, change: (value: Value) => Value) =>
	Object.fromEntries(Object.entries<Value>(of).map(([key, value]) => [key, change(value)])) as Record<Key, Value>;
