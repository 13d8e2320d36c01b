/* What an actor may do with time-outs that the database already shows. Pure; also tells the screen which buttons to show. */
import { isOpenForCorrection } from '#modules/logboek/index.ts';
import { hasRole, type Actor } from '#platform/access/actor.ts';
import { guides, handlesTimeOuts, isCareTeam, type Own } from '../guides.ts';

export type TimeOutRow = {
	inById: string;
	createdAt: Date;
	/** What is noted on leaving comes hours later than what is noted on coming. */
	outAt: Date | null;
	removedOn: string | null;
};

/** The room's page: who works here, and guides from outside. */
export const maySeeRoom = ({ kind }: Pick<Actor, 'kind'>): boolean => kind === 'medewerker' || kind === 'extern';

/** How often it happens at school: for who leads, and the care team. Only what they may see counts. */
export const maySeeRoomPattern = (actor: Pick<Actor, 'kind' | 'roles'>): boolean =>
	actor.kind === 'medewerker' && hasRole(actor, 'directeur', 'teamleider', 'zorgcoordinator', 'orthopedagoog');

export const maySendToRoom = handlesTimeOuts;

/** While the pupil is there and within the school's hours after it left. */
export const mayChangeTimeOut = (own: Own, row: TimeOutRow, now: Date, hours: number): boolean =>
	handlesTimeOuts(own) &&
	row.removedOn === null &&
	(row.outAt === null || isOpenForCorrection({ createdAt: row.outAt, audience: 'team' }, now, hours));

/** Noted by mistake: who noted it and who guides the pupil, in that time; afterwards the care team. */
export const mayRemoveTimeOut = (
	actor: { personId: string },
	own: Own,
	row: TimeOutRow,
	now: Date,
	hours: number
): boolean =>
	row.removedOn === null &&
	(isCareTeam(own) || (mayChangeTimeOut(own, row, now, hours) && (guides(own) || row.inById === actor.personId)));
