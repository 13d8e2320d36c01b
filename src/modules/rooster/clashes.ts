/** Two lessons that ask the same teacher, room, group or pupil at the same time. Said as a warning; it never stops anybody. */
import { overlaps, type Lesson } from './rooster.ts';

export type PlacedLesson = Lesson & { groupId: string | null; pupilId: string | null };
export type ClashOver = 'teacher' | 'room' | 'group' | 'pupil';
export type Clash<L extends PlacedLesson = PlacedLesson> = { over: ClashOver; lesson: L; other: L };

/** Whether there is a week in which the two are at the same time. */
function meet(a: Lesson, b: Lesson): boolean {
	return (
		a.weekday === b.weekday &&
		overlaps(a, b) &&
		a.fromOn <= b.untilOn &&
		b.fromOn <= a.untilOn &&
		(a.weeks === 'elke' || b.weeks === 'elke' || a.weeks === b.weeks)
	);
}

/** A break is where everybody is, and internship elsewhere. */
const roomOf = ({ room, kind }: Lesson): string =>
	kind === 'pauze' || kind === 'stage' ? '' : room.trim().toLowerCase();
const same = <Value>(a: Value, b: Value): boolean => Boolean(a) && a === b;

function overWhat(a: PlacedLesson, b: PlacedLesson): ClashOver[] {
	return [
		...(same(a.teacherId, b.teacherId) ? (['teacher'] as const) : []),
		...(same(roomOf(a), roomOf(b)) ? (['room'] as const) : []),
		...(same(a.groupId, b.groupId) ? (['group'] as const) : []),
		...(same(a.pupilId, b.pupilId) ? (['pupil'] as const) : [])
	];
}

/** What these lessons clash over with any lesson. A lesson of one pupil beside one of the group is no clash: it takes its place. */
export function clashesOf<L extends PlacedLesson>(lessons: readonly L[], all: readonly L[]): Clash<L>[] {
	const asked = new Set(lessons.map(({ id }) => id));
	return lessons.flatMap((lesson) =>
		all
			// Of two asked lessons the pair is told once.
			.filter(
				(other) => other.id !== lesson.id && (!asked.has(other.id) || lesson.id < other.id) && meet(lesson, other)
			)
			.flatMap((other) => overWhat(lesson, other).map((over) => ({ over, lesson, other })))
	);
}
