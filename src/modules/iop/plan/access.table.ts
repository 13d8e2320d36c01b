/**
 * Who reads Jayden's living plan, and who changes it between two talks. tests/access/iop-plan.test.ts runs every cell for
 * everybody in `people`.
 */
import { accessPeople, accessTeam, type AccessPerson } from '#modules/mensen/roles.ts';

export const people = accessPeople;
export type Who = AccessPerson;

const makers: readonly Who[] = ['mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider'];

export const accessTable = {
	see: { plan: ['pupil', 'parent', ...accessTeam], draft: accessTeam, standing: accessTeam },
	/** In the database itself, whatever a page would say. */
	add: { plan: makers, standing: [] },
	do: { mayEditPlan: makers }
} satisfies Record<string, Record<string, readonly Who[]>>;

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	see: 'leest',
	add: 'schrijft',
	do: '',
	plan: 'het plan en de versies',
	draft: 'een versie die nog niet vaststaat',
	standing: 'waar de normen over oordelen',
	mayEditPlan: 'past het plan tussendoor aan'
};
