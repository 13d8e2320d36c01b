import {
	observationPeriod as firstWeeks,
	themes,
	type Level,
	type Span
} from '#modules/maatwerk/observations/period.ts';
import { observationWeeks } from '#modules/maatwerk/settings.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Chance } from '../chance.ts';
import type { Group } from '../staff.ts';
import { membersOf, type Place, type Tailored } from './rows.ts';
import * as say from './sentences.ts';

/** In groups that are done the findings of who teaches them; in one open group those of some. */
export function addFirstWeeks(
	by: Chance,
	made: Tailored,
	place: Place,
	current: readonly Group[],
	monday: Group
): void {
	const { schoolId, staff, today, setup, timetables } = place;
	const span = firstWeeks(monday, [], observationWeeks(setup));
	if (today < addDays(span.startsOn, 7)) return;
	const teaches = (personId: string, { id }: Group): boolean =>
		timetables.ofGroups.some(({ groupId, teacherId }) => groupId === id && teacherId === personId);
	const mentorOfMonday = staff.mentorOf.get(monday.id) ?? '';
	// One in which the mentor of the demo does not teach: what is open there asks nothing of that mentor.
	const open = current.findLast((group) => group.id !== monday.id && !teaches(mentorOfMonday, group));
	const other = current.find(({ id }) => id !== monday.id && id !== open?.id);
	for (const group of current) {
		const mentor = staff.mentorOf.get(group.id) ?? staff.careCoordinator;
		const isOpen = group.id === open?.id;
		if (!isOpen) {
			const doneOn = today < span.endsOn ? today : addDays(span.endsOn, -1);
			made.periods.push({ schoolId, groupId: group.id, doneOn, doneById: mentor });
		}
		const isFull = [monday.id, other?.id, open?.id].includes(group.id);
		// A period that is done is never empty: where nobody else wrote, the mentor did.
		const most = isOpen ? 2 : isFull ? 3 : 1;
		const writers = [mentor, ...teachersOf(place, group).filter((id) => id !== mentor)].slice(0, most);
		for (const authorId of writers) addFindings(by, made, place, group, authorId, span, isOpen ? 0.6 : 0.95);
	}
	if (other) addInLesson(by, made, place, other, span);
}

const teachersOf = ({ timetables }: Place, { id }: Group): string[] => [
	...new Set(timetables.ofGroups.flatMap(({ groupId, teacherId }) => (groupId === id && teacherId ? [teacherId] : [])))
];

function addFindings(
	by: Chance,
	made: Tailored,
	place: Place,
	group: Group,
	authorId: string,
	{ startsOn }: Span,
	often: number
): void {
	const { schoolId } = place;
	const writtenOn = addDays(startsOn, 6);
	for (const pupilId of membersOf(place, group)) {
		if (!by.happens(often)) continue;
		const levels = themes.map((theme): [string, Level] => [
			theme,
			by.happens(0.72) ? 'goed' : by.happens(0.75) ? 'wisselend' : 'zorg'
		]);
		const worst: Level = (['zorg', 'wisselend', 'goed'] as const).find((level) =>
			levels.some(([, own]) => own === level)
		)!;
		made.findings.push({
			schoolId,
			groupId: group.id,
			pupilId,
			authorId,
			themes: Object.fromEntries(levels.filter(() => by.happens(0.85))),
			text: by.happens(0.6) ? by.pick(say.findings[worst]) : '',
			writtenOn
		});
	}
	made.groupFindings.push({ schoolId, groupId: group.id, authorId, text: by.pick(say.groupFindings), writtenOn });
}

/** A group observation of the care coordinator, and a pupil of that group to talk about. */
function addInLesson(by: Chance, made: Tailored, place: Place, group: Group, { endsOn }: Span): void {
	const { schoolId, staff, today } = place;
	const observedOn = addDays(endsOn, 9);
	if (observedOn > today) return;
	made.inLessons.push({
		schoolId,
		id: by.id(),
		groupId: group.id,
		authorId: staff.careCoordinator,
		observedOn,
		place: 'Praktijkles koken',
		text: by.pick(say.observed),
		advice: by.pick(say.advices)
	});
	const [pupilId] = membersOf(place, group);
	if (!pupilId) return;
	made.marks.push({
		schoolId,
		groupId: group.id,
		pupilId,
		why: 'Eet in de pauze alleen. Hoe was dat vorig jaar?',
		markedById: staff.mentorOf.get(group.id) ?? staff.careCoordinator,
		markedOn: endsOn
	});
}
