import { withRole } from '#platform/access/policies.ts';

/** The school office: keeps pupils, contacts and groups, and reads nothing that is written about them. */
export const administration = withRole('administratie', 'beheerder');
/** Who places pupils in locations and groups. */
export const maySort = withRole('administratie', 'beheerder', 'directeur', 'zorgcoordinator');
