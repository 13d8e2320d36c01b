/** What a file would do to the timetables: row by row, and as one plan. Pure. */
import { lessonFrom } from '../drawing.ts';
import { isEmptyPlan, type LessonPlan, type LessonRow } from '../steps.ts';
import type { ImportChoices, ReadPattern, UnreadReason } from './patterns.ts';

export type Named = { id: string; name: string };
export type ImportPlace = {
	groups: Named[];
	subjects: Named[];
	teachers: Named[];
	/** The lessons of those groups that are not over yet. */
	existing: LessonRow[];
	choices: ImportChoices;
	year: { startsOn: string; endsOn: string };
	/** What changes, changes from here on. */
	today: string;
	/** Who reads in the file is never filled in as a teacher. */
	me: string;
	newId: () => string;
};

export type Outcome = 'new' | 'changed' | 'same' | 'out' | 'unread';
/** Why a row is left out: it could not be read, its group is not known here, it lies outside the
 * school year, or it would name who reads it in. */
export type OutReason = UnreadReason | 'unknown' | 'year' | 'oneself';
export type PreviewRow = {
	pattern: ReadPattern;
	outcome: Outcome;
	why: OutReason | null;
	/** What becomes different. */
	fields: ChangedField[];
};
const comparedFields = ['kind', 'subject', 'title', 'endsAt', 'room', 'teacherId'] as const;
export type ChangedField = (typeof comparedFields)[number];
/** Words of the file that nothing here is called by. */
export type UnknownWords = Record<keyof ImportChoices, string[]>;
export type Preview = { rows: PreviewRow[]; unknown: UnknownWords; plan: LessonPlan };

const plain = (word: string): string => word.trim().toLowerCase();

/** What is called like this, by its name, its last name or its key; a choice that was made before all. */
export function idOf(word: string, list: readonly Named[], choices: Record<string, string>): string | null {
	if (word in choices) return choices[word] || null;
	const asked = plain(word);
	const exact = list.filter(({ id, name }) => plain(name) === asked || id === asked);
	const found = exact.length ? exact : list.filter(({ name }) => plain(name).endsWith(` ${asked}`));
	// Two people of one name: somebody has to choose.
	return found.length === 1 ? found[0]!.id : null;
}

export function previewImport(patterns: readonly ReadPattern[], place: ImportPlace): Preview {
	const free = new Set(place.existing.map(({ id }) => id));
	const plan: LessonPlan = { add: [], change: [], remove: [] };
	const rows = patterns.map((pattern): PreviewRow => {
		if (pattern.unread) return { pattern, outcome: 'unread', why: pattern.unread, fields: [] };
		const values = valuesOf(pattern, place);
		if (typeof values === 'string') return { pattern, outcome: 'out', why: values, fields: [] };
		const before = place.existing.find((lesson) => free.has(lesson.id) && isSamePlace(lesson, values));
		if (!before) {
			plan.add.push({ ...values, id: place.newId(), version: 1 });
			return { pattern, outcome: 'new', why: null, fields: [] };
		}
		free.delete(before.id);
		const after = before.teacherId === place.me ? { ...values, teacherId: place.me } : values;
		const fields = comparedFields.filter((field) => before[field] !== after[field]);
		if (!fields.length) return { pattern, outcome: 'same', why: null, fields };
		const fromOn = before.fromOn > place.today ? before.fromOn : place.today;
		const one = lessonFrom(before, { ...after, fromOn, untilOn: before.untilOn }, place.newId);
		// One's own lesson that goes on otherwise is a new one of which one would be the teacher.
		if (one.add.some(({ teacherId }) => teacherId === place.me))
			return { pattern, outcome: 'out', why: 'oneself', fields };
		plan.add.push(...one.add);
		plan.change.push(...one.change);
		return { pattern, outcome: 'changed', why: null, fields };
	});
	return { rows, unknown: unknownWords(patterns, place), plan };
}

/** The lesson as it would be stored, or why it cannot be. */
function valuesOf(pattern: ReadPattern, place: ImportPlace): Omit<LessonRow, 'id' | 'version'> | 'unknown' | 'year' {
	const { groups, subjects, teachers, choices, year, me } = place;
	const groupId = idOf(pattern.group, groups, choices.groups);
	if (!groupId) return 'unknown';
	const fromOn = pattern.fromOn && pattern.fromOn > year.startsOn ? pattern.fromOn : year.startsOn;
	const untilOn = pattern.untilOn && pattern.untilOn < year.endsOn ? pattern.untilOn : year.endsOn;
	if (fromOn > untilOn) return 'year';
	const subject = pattern.subject ? idOf(pattern.subject, subjects, choices.subjects) : null;
	const teacherId = pattern.teacher ? idOf(pattern.teacher, teachers, choices.teachers) : null;
	const { kind, weekday, startsAt, endsAt, weeks, room, sourceKey } = pattern;
	return {
		groupId,
		pupilId: null,
		kind,
		subject,
		// A subject that is not on the list keeps its name as the title.
		title: pattern.title || (subject || kind !== 'les' ? '' : pattern.subject),
		weekday,
		startsAt,
		endsAt,
		weeks,
		room,
		teacherId: teacherId === me ? null : teacherId,
		fromOn,
		untilOn,
		sourceKey
	};
}

type Placed = Pick<LessonRow, 'groupId' | 'weekday' | 'startsAt' | 'weeks' | 'fromOn' | 'untilOn'>;
const isSamePlace = (a: Placed, b: Placed): boolean =>
	a.groupId === b.groupId &&
	a.weekday === b.weekday &&
	a.startsAt === b.startsAt &&
	a.weeks === b.weeks &&
	a.fromOn <= b.untilOn &&
	b.fromOn <= a.untilOn;

function unknownWords(patterns: readonly ReadPattern[], place: ImportPlace): UnknownWords {
	const read = patterns.filter(({ unread }) => !unread);
	const unknown = (words: string[], list: readonly Named[]) =>
		[...new Set(words)].filter((word) => word && !idOf(word, list, {})).toSorted();
	return {
		groups: unknown(
			read.map(({ group }) => group),
			place.groups
		),
		subjects: unknown(
			read.filter(({ kind }) => kind === 'les').map(({ subject }) => subject),
			place.subjects
		),
		teachers: unknown(
			read.map(({ teacher }) => teacher),
			place.teachers
		)
	};
}

export const changesNothing = ({ plan }: Preview): boolean => isEmptyPlan(plan);
