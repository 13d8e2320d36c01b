/**
 * What an actor may do with an OPP that the database already shows to this actor. Roles are those on this pupil, as
 * *betrokkenheid* gives them. Pure, so that the same answers decide which buttons a screen shows.
 */
import type { OppVersion } from './opp.ts';

export type OppActor = {
	personId: string;
	schoolId: string;
	kind: 'medewerker' | 'ouder' | 'leerling' | 'extern';
	/** On this pupil: 'mentor', 'zorgcoordinator', 'gezag', 'leerling' … */
	roles: string[];
	/** Of the pupil, today: from 18 the pupil signs (O4). */
	isPupilOfAge: boolean;
};

const WRITERS = ['mentor', 'zorgcoordinator', 'orthopedagoog'];
const FIXERS = ['mentor', 'zorgcoordinator', 'teamleider'];

/** The first version of a pupil's OPP; there is nothing yet to look at. */
export function mayStart(actor: OppActor): boolean {
	return isStaffAs(actor, WRITERS);
}

export function mayEdit(actor: OppActor, version: OppVersion): boolean {
	return version.state === 'draft' && isStaffAs(actor, WRITERS);
}

export function mayOffer(actor: OppActor, version: OppVersion): boolean {
	return mayEdit(actor, version);
}

/** Whether this person may; whether the version is ready to be fixed is for `whatIsMissing` to say. */
export function mayFix(actor: OppActor, version: OppVersion): boolean {
	return version.state === 'draft' && isStaffAs(actor, FIXERS);
}

export function mayStartNext(actor: OppActor, version: OppVersion): boolean {
	return version.state === 'fixed' && isStaffAs(actor, WRITERS);
}

export function mayRecordConsultation(actor: OppActor, version: OppVersion): boolean {
	return mayEdit(actor, version);
}

/** On paper, by refusal or silence: staff write down what a parent said or did not say, also after fixing. */
export function mayRecordAnswer(actor: OppActor, version: OppVersion): boolean {
	return version.state !== 'replaced' && isStaffAs(actor, WRITERS);
}

/** By hand on a phone: only who must agree, only what can be read; a late answer is welcome after fixing. */
export function maySign(actor: OppActor, version: OppVersion): boolean {
	const isOpenForAnswers = version.state === 'fixed' || (version.state === 'draft' && version.offeredOn !== null);
	return isOpenForAnswers && (actor.isPupilOfAge ? isPupil(actor) : isParentWithGezag(actor));
}

/** The pupil speaks at any time while the version is made; staff may write down or record what the pupil says. */
export function mayGiveWords(actor: OppActor, version: Pick<OppVersion, 'state'>): boolean {
	return version.state === 'draft' && (isPupil(actor) || isStaffAs(actor, WRITERS));
}

/** Nobody else can say that the written words are right. */
export function mayConfirmWords(actor: OppActor, version: Pick<OppVersion, 'state'>): boolean {
	return version.state === 'draft' && isPupil(actor);
}

const isPupil = (actor: OppActor) => actor.kind === 'leerling' && actor.roles.includes('leerling');
const isParentWithGezag = (actor: OppActor) => actor.kind === 'ouder' && actor.roles.includes('gezag');

function isStaffAs(actor: OppActor, roles: string[]): boolean {
	return actor.kind === 'medewerker' && actor.roles.some((role) => roles.includes(role));
}
