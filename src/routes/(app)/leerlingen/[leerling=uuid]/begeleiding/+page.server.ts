import type { PageServerLoad } from './$types';
import { viewPupilGuidance } from '#modules/begeleiding/server/index.ts';
import { read } from '#platform/web/read.ts';

export const load: PageServerLoad = read((context) => viewPupilGuidance(context));
