import type { DayOffers } from '#modules/kwaliteit/index.ts';
import { agreementTasks, reportTasks, talkTasks } from '#modules/gesprekken/server/index.ts';
import { listLogForTimeline } from '#modules/logboek/server/index.ts';
import { normOffers } from '../norms.ts';
import { askedByOpp } from './asked.ts';
import { givenLessons } from './lessons.ts';
import { messages } from './messages.ts';
import { newMentors } from './new-mentors.ts';

/** What the page of today is made of. A module that asks something of people adds its tasks here. */
export const dayOffers: DayOffers = {
	norms: normOffers,
	tasks: [askedByOpp, talkTasks, reportTasks, agreementTasks, newMentors],
	messages,
	log: listLogForTimeline,
	lessons: givenLessons
};
