import { weekday } from '#ui/format.ts';

/** Monday to Sunday, to choose from; each with its name when it is read. */
export const weekdayOptions = [1, 2, 3, 4, 5, 6, 7].map((number) => ({
	value: String(number),
	get label() {
		return weekday(number);
	}
}));
