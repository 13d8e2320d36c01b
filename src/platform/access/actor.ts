/** Who asks: one person at one school, as the sign-in found them. Every transaction runs as an actor, or sees nothing. */
export type Actor = {
	schoolId: string;
	personId: string;
	kind: 'medewerker' | 'ouder' | 'leerling' | 'extern';
	/** How the person is called on screen. */
	name: string;
	/** Roles at the school or at a location that hold today. What is visible does not depend on them: the database decides. */
	roles: readonly string[];
	/** When the person last proved who they are; sensitive acts ask again. */
	provedAt: Date;
	/** The day that counts as today for this request; nothing means the real one. */
	today?: string;
};

/** Whether the actor holds one of these roles at the school or at a location. */
export const hasRole = (actor: Pick<Actor, 'roles'>, ...roles: string[]): boolean =>
	roles.some((role) => actor.roles.includes(role));
