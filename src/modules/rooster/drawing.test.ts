import { describe, expect, test } from 'vitest';
import { lessonFrom, lessonGone, timetableEnded } from './drawing.ts';
import { lesson } from './rooster.fixture.ts';

const before = lesson({ fromOn: '2026-08-24', untilOn: '2027-07-09' });
const newId = () => 'nieuw';
const room = (fromOn: string) => lessonFrom(before, { ...before, room: '3', fromOn }, newId);

describe('a lesson that changes from a day on', () => {
	test('within its time: it ends the day before, and goes on as another', () => {
		const { add, change, remove } = room('2026-11-16');
		expect(change.map(({ after }) => [after.room, after.untilOn, after.version])).toEqual([['12', '2026-11-15', 2]]);
		expect(add.map((one) => [one.id, one.room, one.fromOn, one.untilOn, one.version])).toEqual([
			['nieuw', '3', '2026-11-16', '2027-07-09', 1]
		]);
		expect(remove).toEqual([]);
	});

	test.each(['2026-08-24', '2026-08-01'])('from its first day or earlier (%s): it changes as it is', (fromOn) => {
		const { add, change } = room(fromOn);
		expect(add).toEqual([]);
		expect(change.map(({ after }) => [after.id, after.room, after.fromOn])).toEqual([['les', '3', fromOn]]);
	});

	test('after its end it moves there as a whole', () => {
		const { add, change } = lessonFrom(before, { ...before, fromOn: '2027-08-23', untilOn: '2028-07-07' }, newId);
		expect(add).toEqual([]);
		expect(change.map(({ after }) => after.fromOn)).toEqual(['2027-08-23']);
	});
});

describe('a lesson that is no more', () => {
	test('from a day in its time: it ends the day before', () => {
		expect(lessonGone(before, '2026-11-16').change.map(({ after }) => after.untilOn)).toEqual(['2026-11-15']);
		expect(lessonGone(before, '2026-11-16').remove).toEqual([]);
	});

	test('from its first day: it never was', () => {
		expect(lessonGone(before, '2026-08-24')).toEqual({ add: [], change: [], remove: [before] });
	});
});

describe('a timetable that ends', () => {
	const over = lesson({ id: 'over', untilOn: '2026-10-01' });
	const later = lesson({ id: 'later', fromOn: '2027-01-04' });
	const ended = (startAgain: boolean) => timetableEnded([before, over, later], '2026-11-15', { startAgain, newId });

	test('what runs ends, what is over stays, what was to come falls away', () => {
		const { add, change, remove } = ended(false);
		expect(change.map(({ after }) => [after.id, after.untilOn])).toEqual([['les', '2026-11-15']]);
		expect(remove.map(({ id }) => id)).toEqual(['later']);
		expect(add).toEqual([]);
	});

	test('and begins anew the day after: what runs goes on, what was to come stays', () => {
		const { add, remove } = ended(true);
		expect(add.map(({ id, fromOn, untilOn }) => [id, fromOn, untilOn])).toEqual([
			['nieuw', '2026-11-16', '2027-07-09']
		]);
		expect(remove).toEqual([]);
	});
});
