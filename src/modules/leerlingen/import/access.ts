import { hasRole, type Actor } from '#platform/access/actor.ts';

/** Reading a file of pupils, and everything that follows from it. */
export const mayImport = (actor: Pick<Actor, 'roles'>): boolean => hasRole(actor, 'administratie', 'beheerder');
