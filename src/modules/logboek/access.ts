import { hasRole, type Actor } from '#platform/access/actor.ts';
import type { Audience } from '#platform/access/audience.ts';
import { careTeam, closedReaders, isClosed, isOpenForCorrection, staffWriters } from './logboek.ts';

/** What the actor is to one pupil today. */
export type OwnInvolvement = { as: readonly string[]; sees: readonly Audience[] };

type Who = { personId: string };
type Entry = { authorId: string; audience: Audience; createdAt: Date; archivedOn: string | null };

const isOneOf = (own: OwnInvolvement, roles: readonly string[]): boolean => own.as.some((role) => roles.includes(role));

/** For whom the actor may write: staff for what they see and for the care team, a pupil for itself or for all. */
export function audiencesToWrite(own: OwnInvolvement): Audience[] {
	if (own.as.includes('leerling')) return ['eigen', 'gedeeld'];
	const open = (['gedeeld', 'team'] as const).filter(
		(audience) => isOneOf(own, staffWriters) && own.sees.includes(audience)
	);
	return isOneOf(own, closedReaders) ? [...open, 'zorg', 'vertrouwelijk'] : [...open];
}

export const mayWriteEntry = (own: OwnInvolvement): boolean => audiencesToWrite(own).length > 0;

/** The author, within the school's hours. */
export const mayCorrect = (actor: Who, entry: Entry, now: Date, hours: number): boolean =>
	entry.authorId === actor.personId && !entry.archivedOn && isOpenForCorrection(entry, now, hours);

/** Any of the staff who may read it, also when it is no longer to be corrected. */
export const mayAddAddendum = (own: OwnInvolvement): boolean => isOneOf(own, staffWriters);

/** The author, or the care coordinator who sees the item. Only the author makes it confidential. */
export function mayChangeAudience(actor: Who, own: OwnInvolvement, entry: Entry, to: Audience): boolean {
	if (!audiencesToWrite(own).includes(to)) return false;
	if (entry.authorId === actor.personId) return true;
	return keepsDossier(own, entry) && to !== 'vertrouwelijk';
}

export const mayNameReaders = (actor: Who, own: OwnInvolvement, entry: Entry): boolean =>
	isClosed(entry.audience) && (entry.authorId === actor.personId || keepsDossier(own, entry));

export const mayArchive = (actor: Who, own: OwnInvolvement, entry: Entry): boolean =>
	entry.authorId === actor.personId || keepsDossier(own, entry);

/** Within those hours the author takes back what should not stand there; afterwards the care coordinator does. */
export const mayDelete = (actor: Who, own: OwnInvolvement, entry: Entry, now: Date, hours: number): boolean =>
	(entry.authorId === actor.personId && isOpenForCorrection(entry, now, hours)) || keepsDossier(own, entry);

/** The facts of an incident, and closing it. A trainee writes incidents, but does not settle them. */
export const maySettleIncident = (own: OwnInvolvement): boolean => isOneOf(own, closedReaders);

export const mayOpenCase = (own: OwnInvolvement): boolean => isOneOf(own, closedReaders) && own.sees.includes('team');

/** What happened at school, counted: for who leads, and for the care team. Only what they may read counts. */
export const maySeeSchoolPattern = (actor: Pick<Actor, 'roles'>): boolean =>
	hasRole(actor, 'directeur', 'teamleider', 'zorgcoordinator', 'orthopedagoog');

const keepsDossier = (own: OwnInvolvement, entry: Entry): boolean =>
	isOneOf(own, careTeam) && (entry.audience === 'gedeeld' || entry.audience === 'team' || entry.audience === 'zorg');
