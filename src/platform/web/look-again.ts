import type { Done } from './act.ts';
import { LookAgain } from './errors.ts';

/** The work of an action that keeps nothing: the same page comes back with everything that was typed. */
export const lookAgain = (): Promise<Done> => Promise.reject(new LookAgain());
