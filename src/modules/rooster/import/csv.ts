/** Lessons from CSV with a header, as Zermelo, Magister, Untis or a spreadsheet give them (docs/rooster.md). Pure. */
import { parse } from 'csv-parse/sync';
import { folded, withKey, withOwnKeys, type Occurrence } from './fold.ts';
import type { ReadPattern, UnreadReason } from './patterns.ts';
import { dateFrom, kindFrom, timeFrom, weekdayFrom, weeksFrom } from './values.ts';

const columns = {
	group: ['groep', 'klas', 'klassen', 'stamgroep', 'lesgroep', 'group', 'class', 'groups'],
	subject: ['vak', 'vakken', 'subject', 'subjects', 'vakcode', 'lesomschrijving'],
	teacher: ['docent', 'docenten', 'leraar', 'medewerker', 'teacher', 'teachers', 'docentcode'],
	room: ['lokaal', 'lokalen', 'ruimte', 'room', 'location', 'locations', 'lokaalcode'],
	day: ['dag', 'weekdag', 'day', 'dag van de week'],
	date: ['datum', 'date', 'startdatum', 'start date'],
	start: ['begin', 'start', 'van', 'begintijd', 'starttijd', 'start time'],
	end: ['eind', 'einde', 'tot', 'eindtijd', 'end', 'end time'],
	weeks: ['week', 'weken', 'weeks', 'ritme'],
	from: ['vanaf', 'geldig vanaf', 'from', 'ingang'],
	until: ['tot en met', 't/m', 'geldig tot', 'until', 'einddatum'],
	kind: ['soort', 'type', 'kind'],
	title: ['titel', 'omschrijving', 'title', 'opmerking']
} as const;
type Column = keyof typeof columns;
const asked: Column[] = ['group', 'start', 'end'];

/** What stands in the way of reading the file at all. */
export type FileProblem = 'empty' | 'columns' | 'unreadable';

/** A semicolon as Excel writes it here, a comma or a tab: whatever the header has most of. */
function delimiterOf(text: string): string {
	const header = text.split(/\r?\n/, 1)[0] ?? '';
	return [';', ',', '\t'].toSorted((a, b) => header.split(b).length - header.split(a).length)[0]!;
}

/** Gives the lessons of the week; rows with a date are days of a calendar and are folded into weeks. */
export function readCsv(text: string): ReadPattern[] | FileProblem {
	let rows: string[][];
	try {
		const options = {
			delimiter: delimiterOf(text),
			relax_column_count: true,
			skip_empty_lines: true,
			trim: true,
			bom: true
		};
		rows = parse(text, options) as string[][];
	} catch {
		return 'unreadable';
	}
	const [header, ...lines] = rows;
	if (!header || lines.length === 0) return 'empty';
	const places = placesOf(header);
	const has = (column: Column) => places[column] !== undefined;
	if (!asked.every(has) || !(has('day') || has('date'))) return 'columns';
	const cells = lines.map((row, index) => ({
		line: index + 2,
		of: (column: Column) => row[places[column] ?? -1]?.trim() ?? ''
	}));
	const dated = cells.filter(({ of }) => of('date') && !of('day'));
	const weekly = cells.filter(({ of }) => !of('date') || of('day'));
	const occurrences = dated.map(occurrenceOf);
	return withOwnKeys([
		...weekly.map(patternOf),
		...folded(occurrences.filter((one): one is Occurrence => !('unread' in one))),
		...occurrences.filter((one): one is ReadPattern => 'unread' in one)
	]).toSorted((a, b) => a.line - b.line);
}

function placesOf(header: string[]): Partial<Record<Column, number>> {
	const words = header.map((word) => word.toLowerCase().replaceAll(/[_.]/g, ' ').trim());
	return Object.fromEntries(
		Object.entries(columns).flatMap(([column, names]) => {
			const at = words.findIndex((word) => (names as readonly string[]).includes(word));
			return at < 0 ? [] : [[column, at]];
		})
	);
}

type Line = { line: number; of: (column: Column) => string };

function wordsOf({ line, of }: Line) {
	return {
		line,
		group: of('group'),
		subject: of('subject'),
		teacher: of('teacher'),
		room: of('room'),
		title: of('title'),
		kind: kindFrom(of('kind'), of('subject'), of('title')),
		startsAt: timeFrom(of('start')) ?? '',
		endsAt: timeFrom(of('end')) ?? ''
	};
}

function problemOf({ startsAt, endsAt, group }: ReturnType<typeof wordsOf>): UnreadReason | null {
	if (!startsAt || !endsAt || startsAt >= endsAt) return 'time';
	return group ? null : 'group';
}

function patternOf(cells: Line): ReadPattern {
	const words = wordsOf(cells);
	const { of } = cells;
	const weekday = weekdayFrom(of('day'));
	return withKey({
		...words,
		weekday: weekday ?? 1,
		weeks: weeksFrom(of('weeks')),
		fromOn: dateFrom(of('from')),
		untilOn: dateFrom(of('until')),
		unread: weekday === null ? 'day' : problemOf(words)
	});
}

function occurrenceOf(cells: Line): Occurrence | ReadPattern {
	const words = wordsOf(cells);
	const onDay = dateFrom(cells.of('date'));
	const unread = onDay ? problemOf(words) : 'day';
	if (!unread && onDay) return { ...words, onDay };
	return withKey({ ...words, weekday: 1, weeks: 'elke', fromOn: null, untilOn: null, unread });
}
