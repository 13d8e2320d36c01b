/* What an actor may do with a row of support that it sees. Pure; also tells the screen which buttons to show. */
import type { Audience } from '#platform/access/audience.ts';
import { hasRole, type Actor } from '#platform/access/actor.ts';
import { careRoles, planWriters, raiserRoles, roundAskers } from './ondersteuning.ts';
import { isOpen, type RequestState } from './request/request.ts';

/** What the actor is to one pupil today. */
export type OwnInvolvement = { as: readonly string[]; sees: readonly Audience[] };

type Who = Pick<Actor, 'personId'>;
type AskedRequest = { authorId: string; state: RequestState };

const isOneOf = (own: OwnInvolvement, roles: readonly string[]): boolean => own.as.some((role) => roles.includes(role));

export const isCareTeam = (own: OwnInvolvement): boolean => isOneOf(own, careRoles);

/** Whoever reads what is for the team; parents and pupil read the plan that is shared with them. */
export const readsSupport = (own: OwnInvolvement): boolean => own.sees.includes('gedeeld');

export const mayRaise = (own: OwnInvolvement): boolean => isOneOf(own, raiserRoles) && own.sees.includes('team');

/** Take it up, ask back, or close it with a reason. */
export const mayDecide = (own: OwnInvolvement, request: Pick<AskedRequest, 'state'>): boolean =>
	isOpen(request) && isCareTeam(own);

/** Who raised it, and the pupil's mentors, add to it and answer what the care team asks. */
export const mayReply = (actor: Who, own: OwnInvolvement, request: AskedRequest): boolean =>
	isOpen(request) && !isCareTeam(own) && (request.authorId === actor.personId || isOneOf(own, ['mentor']));

export const mayTakeBack = (actor: Who, request: AskedRequest): boolean =>
	isOpen(request) && request.authorId === actor.personId;

/** Open a case, take a step, name who guides, keep the open points, close. */
export const mayRunCase = isCareTeam;

/** Write in a draft; only the care team fixes it. */
export const mayWritePlan = (own: OwnInvolvement): boolean => isOneOf(own, planWriters);
export const mayFixPlan = isCareTeam;

/** The outcome moves the ladder: that is the care team's. */
export const mayEvaluate = isCareTeam;

export const mayAskRound = (own: OwnInvolvement): boolean => isOneOf(own, roundAskers);

/** Every case of the school or location: for the care team. */
export const maySeeCaseload = (actor: Pick<Actor, 'roles'>): boolean => hasRole(actor, ...careRoles);

/** Numbers without people: for who leads the school too. */
export const maySeeNumbers = (actor: Pick<Actor, 'roles'>): boolean => hasRole(actor, 'directeur', ...careRoles);
