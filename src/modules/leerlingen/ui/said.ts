import { textOf } from '#platform/web/typed.ts';
import type { Said } from '../said.ts';

/** The words on screen of what is said. */
export const words = (said: Said): string => (typeof said === 'string' ? said : textOf(said.key, said.params));
