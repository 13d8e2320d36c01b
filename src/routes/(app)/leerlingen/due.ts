import { guidanceDue } from '#modules/begeleiding/server/index.ts';
import { agreementsDue, talkDue } from '#modules/gesprekken/server/index.ts';
import { iopDue } from '#modules/iop/server/index.ts';
import type { DueSource } from '#modules/leerlingen/index.ts';
import { handoversDue } from '#modules/leerlingen/server/index.ts';
import { supportDue } from '#modules/ondersteuning/server/index.ts';
import { tailoredDue } from '#modules/maatwerk/server/index.ts';
import { oppDue } from '#modules/opp/server/index.ts';
import { consentDue } from '#modules/toestemming/server/index.ts';
import { referralDue } from '#modules/verwijzing/server/index.ts';
import { placementDue } from '#modules/traject/server/index.ts';

/** What can be due for a pupil. A module that has norms adds its source here. */
export const dueSources: readonly DueSource[] = [
	handoversDue,
	oppDue,
	iopDue,
	talkDue,
	agreementsDue,
	placementDue,
	supportDue,
	tailoredDue,
	guidanceDue,
	consentDue,
	referralDue
];
