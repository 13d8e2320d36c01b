import { catalogueOf } from '#modules/scholen/index.ts';
import { addDays, instantInNetherlands, weekdayOf, weekStart } from '#platform/text/dates.ts';
import { cardGoals, couldBeBetter, dayWords, rewards, wentWell } from './sentences.ts';
import type { Child, World } from './world.ts';

const weeksOfCard = 3;

/** A card that has run for three weeks, marked in most lessons by pupil and teacher, with looks back and some own words. */
export function addCard({ schoolId, today, by, made, days, guideId, timetables, setup }: World, child: Child): void {
	const cardId = by.id();
	const ofPupil = { schoolId, cardId, pupilId: child.id };
	const fromOn = weekStart(addDays(today, -7 * weeksOfCard));
	made.cards.push({
		schoolId,
		id: cardId,
		pupilId: child.id,
		guideId,
		fromOn,
		untilOn: addDays(fromOn, 7 * 2 * weeksOfCard + 4),
		reward: by.pick(rewards),
		needed: 8,
		outOf: 10,
		per: by.pick(['dag', 'dag', 'week'] as const),
		lines: ['Ochtend', 'Middag'],
		changedById: guideId
	});
	const goals = by.some(cardGoals, 1, 2).map((words, at) => {
		const id = by.id();
		made.goals.push({ ...ofPupil, id, position: at + 1, words });
		return id;
	});
	const names = new Map(catalogueOf(setup, 'vakken').map(({ key, naam }) => [key, naam]));
	const lessons = timetables.ofGroups.filter(({ groupId, kind }) => groupId === child.group.id && kind !== 'pauze');
	const since = fromOn > child.group.startsOn ? fromOn : child.group.startsOn;
	for (const onDay of days.between(since, addDays(today, -1))) {
		const isIll = by.happens(0.06);
		if (isIll) continue;
		for (const lesson of lessons.filter(({ weekday }) => weekday === weekdayOf(onDay))) {
			const slot = {
				slot: lesson.id,
				slotName: lesson.title || (lesson.subject ? (names.get(lesson.subject) ?? lesson.subject) : ''),
				slotKind: lesson.kind,
				startsAt: lesson.startsAt,
				endsAt: lesson.endsAt
			};
			for (const goalId of goals) {
				const went = by.happens(0.55) ? 2 : by.happens(0.7) ? 1 : 0;
				const mark = { ...ofPupil, ...slot, goalId, onDay, createdAt: instantInNetherlands(onDay, lesson.endsAt) };
				if (by.happens(0.8)) {
					const value = by.happens(0.75) ? went : (Math.min(2, went + 1) as 0 | 1 | 2);
					made.marks.push({ ...mark, id: by.id(), side: 'pupil', value, byId: child.id });
				}
				if (by.happens(0.9))
					made.marks.push({ ...mark, id: by.id(), side: 'adult', value: went, byId: lesson.teacherId ?? guideId });
			}
		}
		const isLast = onDay === days.onOrBefore(addDays(today, -1));
		if (isLast || by.happens(0.7))
			made.reviews.push({
				...ofPupil,
				onDay,
				wentWell: by.pick(wentWell),
				couldBeBetter: by.pick(couldBeBetter),
				changedById: guideId,
				changedAt: instantInNetherlands(onDay, '14:30')
			});
		if (by.happens(0.15))
			made.logs.push({ ...ofPupil, onDay, text: by.pick(dayWords), audience: by.happens(0.5) ? 'gedeeld' : 'eigen' });
	}
}
