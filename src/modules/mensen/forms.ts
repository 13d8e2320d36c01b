import { z } from 'zod';
import { schoolRoles } from './roles.ts';

const filled = (message: string) => z.string().trim().min(1, message).max(100, 'mensen_name_long');

export const NewColleagueForm = z.object({
	givenName: filled('mensen_given_name_missing'),
	infix: z.string().trim().max(20, 'mensen_name_long').default(''),
	familyName: filled('mensen_family_name_missing'),
	email: z.string().trim().toLowerCase().max(254).pipe(z.email('mensen_email_missing')),
	roles: z.union([z.array(z.enum(schoolRoles)), z.enum(schoolRoles).transform((role) => [role])]).default([]),
	/** Empty means: the whole school. */
	location: z.union([z.literal(''), z.uuid()]).default(''),
	invite: z.literal('on').optional()
});
export type NewColleagueForm = z.output<typeof NewColleagueForm>;
