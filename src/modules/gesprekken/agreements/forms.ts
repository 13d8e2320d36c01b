import { z } from 'zod';

/** What was agreed, by its number; of which pupil, where the page is not about one. */
export const ActionForm = z.object({ action: z.uuid('platform_form_check') });
export const OwnActionForm = ActionForm.extend({ pupil: z.uuid('platform_form_check') });
