import { guidanceTasks } from '#modules/begeleiding/server/index.ts';
import type { DayOffers } from '#modules/kwaliteit/index.ts';
import { agreementTasks, reportTasks, talkTasks } from '#modules/gesprekken/server/index.ts';
import { listLogForTimeline } from '#modules/logboek/server/index.ts';
import { supportTasks } from '#modules/ondersteuning/server/index.ts';
import { tailoredTasks } from '#modules/maatwerk/server/index.ts';
import { oppTasks } from '#modules/opp/server/index.ts';
import { placementTasks } from '#modules/traject/server/index.ts';
import { consentTasks } from '#modules/toestemming/server/index.ts';
import { actionTasks, agreementsToLookAt, meetingsToday } from '#modules/overleg/server/index.ts';
import { referralTasks } from '#modules/verwijzing/server/index.ts';
import { careTasks } from '#modules/zorgdossier/server/index.ts';
import { normOffers } from '../norms.ts';
import { givenLessons } from './lessons.ts';
import { messages } from './messages.ts';
import { newMentors } from './new-mentors.ts';

/** What the page of today is made of. A module that asks something of people adds its tasks here. */
export const dayOffers: DayOffers = {
	norms: normOffers,
	tasks: [
		meetingsToday,
		actionTasks,
		agreementsToLookAt,
		oppTasks,
		talkTasks,
		reportTasks,
		agreementTasks,
		placementTasks,
		supportTasks,
		tailoredTasks,
		consentTasks,
		guidanceTasks,
		careTasks,
		referralTasks,
		newMentors
	],
	messages,
	log: listLogForTimeline,
	lessons: givenLessons
};
