import { m } from '#paraglide/messages.js';
import { roleName } from './demo-role.ts';

/** Somebody who works here, as the screens show them. */
export type ShownColleague = {
	id: string;
	name: string;
	email: string | null;
	isArchived: boolean;
	isDemo: boolean;
	held: { role: string; location: string | null }[];
	groups: string[];
	hasAccount: boolean;
	hasSecondFactor: boolean;
	invitedUntil?: Date;
};

/** "zorgcoördinator (Locatie Noord) · groep 2B". */
export function rolesOf({ held, groups }: Pick<ShownColleague, 'held' | 'groups'>): string {
	const words = held.map(({ role, location }) =>
		location ? m.mensen_role_at({ role: roleName(role), location }) : roleName(role)
	);
	if (groups.length) words.push(m.mensen_in_groups({ groups: groups.join(', ') }));
	return words.join(' · ') || m.mensen_no_role();
}
