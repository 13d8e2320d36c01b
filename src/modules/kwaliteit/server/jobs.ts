import type { Job } from '#platform/jobs/jobs.ts';
import { todayInTheNetherlands } from '#platform/web/today.ts';
import type { NormOffer } from '../offers.ts';
import { keepEndedYears } from './years.ts';

/**
 * Every night the figures of years that are over are kept, of all schools; and of one school when somebody asks, such as
 * the demo, which comes with a past. The norms of all modules are the route's to bring together.
 */
export const normJobs = (offers: readonly NormOffer[]): readonly Job[] => [
	{
		kind: 'kwaliteit.keepAllYears',
		every: '50 3 * * *',
		run: () => keepEndedYears(offers, todayInTheNetherlands())
	},
	{
		kind: 'kwaliteit.keepYears',
		run: (_payload, schoolId) => keepEndedYears(offers, todayInTheNetherlands(), schoolId)
	}
];
