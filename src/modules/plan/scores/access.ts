/**
 * What an actor may do with scores of a pupil that the database already shows. Roles are those on this pupil, as
 * *betrokkenheid* gives them. Pure, so that the same answers decide which buttons a screen shows. Nobody changes or removes
 * a score: a correction is a new one, and of one's own only.
 */
import type { Actor } from '#platform/access/actor.ts';
import type { Side } from './score.ts';

export type ScoreActor = {
	personId: string;
	kind: Actor['kind'];
	/** On this pupil: 'mentor', 'vakdocent', 'leerling' … */
	roles: readonly string[];
};

/** Who scores what they see the pupil do. */
export const scorerRoles = [
	'mentor',
	'zorgcoordinator',
	'orthopedagoog',
	'teamleider',
	'vakdocent',
	'onderwijsassistent',
	'stagiair',
	'begeleider'
];

/** Whose line a score of this person belongs to. */
export const sideOf = (actor: Pick<ScoreActor, 'kind'>): Side => (actor.kind === 'leerling' ? 'pupil' : 'staff');

/** The roles on a pupil that score on a side. */
export const rolesOn = (side: Side): string[] => (side === 'pupil' ? ['leerling'] : scorerRoles);

export function mayScore(actor: ScoreActor): boolean {
	return actor.kind !== 'ouder' && actor.roles.some((role) => rolesOn(sideOf(actor)).includes(role));
}

/** The screen of a whole group is for staff, and for who guides pupils from outside: a pupil scores what is one's own. */
export const mayScoreGroups = ({ kind }: Pick<ScoreActor, 'kind'>): boolean =>
	kind === 'medewerker' || kind === 'extern';

/** With a reason, also days later. A pupil is asked for none: how it went later stands beside it. */
export function mayCorrect(actor: ScoreActor, score: { byId: string; counts: boolean }): boolean {
	return mayScore(actor) && sideOf(actor) === 'staff' && score.byId === actor.personId && score.counts;
}
