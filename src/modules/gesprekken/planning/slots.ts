/** The times that a mentor offers on one day. Pure; times are hours and minutes in the Netherlands, such as `13:20`. */

export type SlotDay = {
	from: string;
	until: string;
	/** How long a talk lasts, and how long the mentor has between two. */
	minutes: number;
	pause: number;
};

/** At most so many talks on one day: who types more made a mistake. */
export const mostSlotsADay = 40;

/** The beginning of each talk that fits whole between `from` and `until`. */
export function slotTimes({ from, until, minutes, pause }: SlotDay): string[] {
	const last = minutesOf(until) - minutes;
	const times: string[] = [];
	for (let at = minutesOf(from); at <= last && times.length < mostSlotsADay; at += minutes + pause) {
		times.push(timeOf(at));
	}
	return times;
}

function minutesOf(time: string): number {
	const [hours = '0', minutes = '0'] = time.split(':');
	return Number(hours) * 60 + Number(minutes);
}

const timeOf = (minutes: number): string =>
	`${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
