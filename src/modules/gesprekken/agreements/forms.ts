import { z } from 'zod';

/** An agreement, by its number; of which pupil, where the page is not about one. */
export const AgreementForm = z.object({ agreement: z.uuid('platform_form_check') });
export const OwnAgreementForm = AgreementForm.extend({ pupil: z.uuid('platform_form_check') });
