/* What an actor may do with notes of sessions, with the same idea as the log. Pure; also tells the screen which buttons to show. */
import { isOpenForCorrection } from '#modules/logboek/index.ts';
import { guides, isCareTeam, type Own } from '../guides.ts';
import { sessionAudiences, type SessionAudience } from './session.ts';

type Who = { personId: string };
export type SessionRow = {
	guideId: string;
	audience: SessionAudience;
	createdAt: Date;
	removedOn: string | null;
};

/** For whom the actor may write: what one leaves with the care team one need not be of. */
export const audiencesToWrite = (own: Own): SessionAudience[] =>
	guides(own) ? sessionAudiences.filter((audience) => audience === 'zorg' || own.sees.includes(audience)) : [];

export const mayWriteSession = (own: Own): boolean => audiencesToWrite(own).length > 0;

/** Reads what guides did: the team, and the family what is shared with it. */
export const mayReadSessions = (own: Own): boolean => own.sees.includes('gedeeld');

/** The guide, within the school's hours. */
export const mayCorrectSession = (actor: Who, own: Own, note: SessionRow, now: Date, hours: number): boolean =>
	guides(own) && note.guideId === actor.personId && note.removedOn === null && isOpenForCorrection(note, now, hours);

export const mayAddToSession = (own: Own, note: SessionRow): boolean => guides(own) && note.removedOn === null;

/** Within those hours the guide takes back what should not stand there; afterwards the care team does. */
export const mayRemoveSession = (actor: Who, own: Own, note: SessionRow, now: Date, hours: number): boolean =>
	note.removedOn === null && (isCareTeam(own) || mayCorrectSession(actor, own, note, now, hours));
