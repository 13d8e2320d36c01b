import { m } from '#paraglide/messages.js';

export type ShownRole = { role: string; pupils: number; groups: string[]; children: string[] };

/** Two or three names as people say them. */
const named = (names: string[]): string => new Intl.ListFormat('nl', { type: 'conjunction' }).format(names.slice(0, 3));

/** What somebody is and what there is to see, in plain words: "mentor van 2B, 15 leerlingen". */
export function roleInWords({ role, pupils, groups, children }: ShownRole): string {
	const group = groups.length > 3 ? m.mensen_demo_groups({ count: groups.length }) : named(groups);
	const count = m.mensen_demo_pupils({ count: pupils });
	switch (role) {
		case 'mentor':
			return m.mensen_demo_mentor({ group, count });
		case 'vakdocent':
		case 'onderwijsassistent':
		case 'stagiair':
			return m.mensen_demo_in_group({ role: roleName(role), group, count });
		case 'ouder':
			return m.mensen_demo_parent({ children: named(children) });
		case 'leerling':
			return m.mensen_demo_pupil({ group });
		case 'partner':
			return m.mensen_demo_partner({ partner: named(groups) });
		default:
			return m.mensen_demo_role({ role: roleName(role), count });
	}
}

const names: Record<string, () => string> = {
	mentor: m.mensen_role_mentor,
	vakdocent: m.mensen_role_vakdocent,
	onderwijsassistent: m.mensen_role_onderwijsassistent,
	stagiair: m.mensen_role_stagiair,
	directeur: m.mensen_role_directeur,
	teamleider: m.mensen_role_teamleider,
	zorgcoordinator: m.mensen_role_zorgcoordinator,
	orthopedagoog: m.mensen_role_orthopedagoog,
	administratie: m.mensen_role_administratie,
	beheerder: m.mensen_role_beheerder,
	ouder: m.mensen_role_ouder,
	leerling: m.mensen_role_leerling,
	begeleider: m.mensen_role_begeleider,
	inzage: m.mensen_role_inzage
};

/** The name of a role on screen. */
export const roleName = (role: string): string => names[role]?.() ?? role;
