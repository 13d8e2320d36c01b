/** A week as a table: times down, days across. A lesson reaches over all rows of its time; what is free can be drawn in. */
import { byTime, overlaps, type Lesson } from './rooster.ts';

type Times = Pick<Lesson, 'startsAt' | 'endsAt'>;
export type Cell<L> = (Times & { rows: number } & ({ lessons: L[] } | { lessons: null })) | null;
export type GridRow<L> = Times & {
	/** One a day; nothing where a lesson from above reaches. */
	cells: Cell<L>[];
};

/** The hours of a school day on which nothing was drawn yet. */
const emptyDay: Times[] = ['08:30', '09:20', '10:25', '11:15', '12:30', '13:20', '14:10'].map((startsAt) => ({
	startsAt,
	endsAt: minutesLater(startsAt, 50)
}));

function minutesLater(time: string, minutes: number): string {
	const total = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes;
	return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/** The rows of the table: from each time at which something begins or ends until the next. */
function rowsOf(lessons: readonly Times[]): Times[] {
	const times = [...new Set(lessons.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]))].sort();
	return times.slice(1).map((endsAt, index) => ({ startsAt: times[index]!, endsAt }));
}

/** Lessons that overlap share one block, which lasts from the first to the last of them. */
function blocksOf<L extends Times>(lessons: readonly L[]): (Times & { lessons: L[] })[] {
	const blocks: (Times & { lessons: L[] })[] = [];
	for (const lesson of lessons.toSorted(byTime)) {
		const last = blocks.at(-1);
		if (last && overlaps(last, lesson)) {
			last.lessons.push(lesson);
			if (lesson.endsAt > last.endsAt) last.endsAt = lesson.endsAt;
		} else blocks.push({ startsAt: lesson.startsAt, endsAt: lesson.endsAt, lessons: [lesson] });
	}
	return blocks;
}

export function gridOf<L extends Times>(days: readonly { lessons: readonly L[] }[]): GridRow<L>[] {
	const all = days.flatMap(({ lessons }) => lessons);
	const rows = rowsOf(all.length ? all : emptyDay);
	const blocks = days.map(({ lessons }) => blocksOf(lessons));
	return rows.map((row) => ({
		...row,
		cells: blocks.map((ofDay): Cell<L> => {
			const block = ofDay.find((one) => overlaps(one, row));
			if (!block) return { ...row, rows: 1, lessons: null };
			if (block.startsAt !== row.startsAt) return null;
			return { ...block, rows: rows.filter((one) => overlaps(one, block)).length };
		})
	}));
}
