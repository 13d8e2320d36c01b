import { z } from 'zod';

const filled = (message: string) => z.string().trim().min(1, message);
/** Where to go afterwards; judged by `sameSitePath` when it is used. */
const back = z.string().optional();

export const SignInForm = z.object({
	email: filled('inloggen_email_missing').max(254, 'inloggen_email_missing'),
	// Never trimmed: a space may be part of it.
	password: z.string().min(1, 'inloggen_password_missing').max(1000, 'inloggen_password_missing'),
	terug: back
});
export type SignInForm = z.infer<typeof SignInForm>;

export const CodeForm = z.object({
	code: filled('inloggen_code_missing').max(40, 'inloggen_code_missing'),
	terug: back
});
export type CodeForm = z.infer<typeof CodeForm>;

export const ProofForm = z.object({
	password: z.string().min(1, 'inloggen_proof_missing').max(1000, 'inloggen_proof_missing'),
	terug: back
});

export const MailForm = z.object({ email: z.string().trim().max(254).pipe(z.email('inloggen_email_missing')) });
export type MailForm = z.infer<typeof MailForm>;

const newPassword = z.string().max(200, 'inloggen_password_long');

export const NewPasswordForm = z.object({ password: newPassword });

/** A parent may do without a password; staff may not. */
export const AcceptForm = z.object({
	way: z.enum(['password', 'mail'], 'inloggen_way_missing').default('password'),
	email: z.string().trim().max(254).pipe(z.email('inloggen_email_missing')).optional(),
	password: newPassword.optional()
});
export type AcceptForm = z.infer<typeof AcceptForm>;

export const PinForm = z.object({
	leerling: z.uuid(),
	pin: z.string().regex(/^\d{4,6}$/, 'inloggen_pin_digits')
});

/** An empty PIN means: make one. */
export const NewPinForm = z.object({
	leerling: z.uuid(),
	pin: z.union([z.literal(''), z.string().regex(/^\d{4,6}$/, 'inloggen_pin_digits')], 'inloggen_pin_digits').default('')
});

export const ChooseSchoolForm = z.object({ persoon: z.uuid(), terug: back });

export const EndSessionForm = z.object({ session: z.string().min(1) });

export const NothingForm = z.object({ terug: back });

export const FirstStartForm = z.object({
	serverCode: filled('inloggen_code_missing').max(40, 'inloggen_code_missing'),
	school: filled('inloggen_first_school_missing').max(100, 'inloggen_first_school_missing'),
	setup: filled('inloggen_first_setup_missing'),
	givenName: filled('inloggen_first_name_missing').max(100, 'inloggen_first_name_missing'),
	infix: z.string().trim().max(20).default(''),
	familyName: filled('inloggen_first_name_missing').max(100, 'inloggen_first_name_missing'),
	email: z.string().trim().toLowerCase().max(254).pipe(z.email('inloggen_email_missing')),
	password: newPassword
});
export type FirstStartForm = z.output<typeof FirstStartForm>;
