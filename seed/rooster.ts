import type { lesson, lessonChange } from '#modules/rooster/server/tables.ts';
import { isOnDay, type LessonKind } from '#modules/rooster/rooster.ts';
import { catalogueOf, isStated, type SchoolSetup } from '#modules/scholen/index.ts';
import { addDays, weekStart } from '#platform/text/dates.ts';
import { chance, type Chance } from './chance.ts';
import type { Pupils } from './pupils.ts';
import type { Group, Staff } from './staff.ts';

type Lesson = typeof lesson.$inferInsert & { id: string; weekday: number; startsAt: string; endsAt: string };
type Place = { schoolId: string; today: string; groups: Group[]; staff: Staff; pupils: Pupils; setup: SchoolSetup };
type Subject = { key: string; isTheory: boolean; stages: readonly number[] | null };

export type Timetables = {
	ofGroups: Lesson[];
	/** Internship of pupils from the third stage on, instead of the lessons of those days. */
	ofPupils: Lesson[];
	changes: (typeof lessonChange.$inferInsert)[];
};

const bells = {
	1: ['08:30', '09:20'],
	2: ['09:20', '10:10'],
	break: ['10:10', '10:25'],
	3: ['10:25', '11:15'],
	4: ['11:15', '12:05'],
	lunch: ['12:05', '12:30'],
	5: ['12:30', '13:20'],
	6: ['13:20', '14:10']
} as const;
type Bell = keyof typeof bells;
type Hour = { weekday: number; from: Bell; until: Bell; is: 'mentoruur' | 'planuur' | 'theory' | 'practice' };

/** The week of every group: practice in double hours, the mentor's hour on Monday and Friday, two hours for the own plan. */
const week: Hour[] = [
	...[1, 2, 3, 4, 5].map((weekday): Hour => ({ weekday, from: 3, until: 4, is: 'practice' })),
	...[1, 4].map((weekday): Hour => ({ weekday, from: 5, until: 6, is: 'practice' })),
	...[2, 3, 4, 5].map((weekday): Hour => ({ weekday, from: 1, until: 1, is: 'theory' })),
	...[1, 2, 3, 4].map((weekday): Hour => ({ weekday, from: 2, until: 2, is: 'theory' })),
	...[2, 3, 5].map((weekday): Hour => ({ weekday, from: 5, until: 5, is: 'theory' })),
	{ weekday: 1, from: 1, until: 1, is: 'mentoruur' },
	{ weekday: 5, from: 6, until: 6, is: 'mentoruur' },
	{ weekday: 2, from: 6, until: 6, is: 'planuur' },
	{ weekday: 5, from: 2, until: 2, is: 'planuur' }
];
const yearsWithTimetable = 2;
const reasons = ['Ziek', 'Studiedag van de docent', 'Excursie van een andere klas'];

/**
 * A weekly timetable for each group of this year and the last: the set-up's own subjects, given by the mentor and the
 * teachers of the school, no teacher in two places. Lessons begin after the summer and end before it.
 */
export function makeTimetables(seed: number, { schoolId, today, groups, staff, pupils, setup }: Place): Timetables {
	const by = chance(seed);
	const made: Timetables = { ofGroups: [], ofPupils: [], changes: [] };
	const subjects = subjectsOf(setup);
	const firstYear = Math.max(...groups.map(({ year }) => year)) - yearsWithTimetable + 1;
	const taught = groups.filter(({ year }) => year >= firstYear);
	const teachers = teachersOf(staff);
	const busy = new Set<string>();
	for (const [index, group] of taught.entries()) {
		const mentor = staff.mentorOf.get(group.id) ?? null;
		const row = rowsOf(by, schoolId, group);
		for (const [at, hour] of week.entries()) {
			const kind: LessonKind = hour.is === 'theory' || hour.is === 'practice' ? 'les' : hour.is;
			const subject = kind === 'les' ? pickSubject(subjects, hour, group.stage, index + at) : undefined;
			const isMentors = kind !== 'les' || (hour.is === 'theory' && at % 3 === 0);
			const time = `${group.year} ${hour.weekday}`;
			const teacherId = isMentors
				? mentor
				: (freeTeacher(teachers, busy, `${time} ${hour.from}`, index + at) ?? mentor);
			for (const bell of [hour.from, hour.until]) busy.add(`${time} ${bell} ${teacherId}`);
			// At one time no two groups are in one room.
			const room = hour.is === 'practice' ? `P${((index + at) % taught.length) + 1}` : String(10 + index);
			made.ofGroups.push(row({ ...hour, kind, subject: subject?.key ?? null, teacherId, room }));
		}
		for (const weekday of [1, 2, 3, 4, 5])
			for (const pause of ['break', 'lunch'] as const)
				made.ofGroups.push(row({ weekday, from: pause, until: pause, kind: 'pauze', room: 'Aula' }));
	}
	addInternships(by, made, schoolId, taught, pupils);
	addChanges(by, made, { schoolId, today, staff, teachers });
	return made;
}

const firstDay = ({ year }: Group): string => `${year}-08-24`;
const lastDay = ({ year }: Group): string => `${year + 1}-07-09`;

function rowsOf(by: Chance, schoolId: string, group: Group) {
	return (hour: {
		weekday: number;
		from: Bell;
		until: Bell;
		kind: LessonKind;
		subject?: string | null;
		teacherId?: string | null;
		room: string;
	}): Lesson => ({
		schoolId,
		id: by.id(),
		groupId: group.id,
		pupilId: null,
		kind: hour.kind,
		subject: hour.subject ?? null,
		title: '',
		weekday: hour.weekday,
		startsAt: bells[hour.from][0],
		endsAt: bells[hour.until][1],
		weeks: 'elke',
		room: hour.room,
		teacherId: hour.teacherId ?? null,
		fromOn: firstDay(group),
		untilOn: lastDay(group),
		namedAt: new Date(`${firstDay(group)}T08:00:00Z`),
		version: 1
	});
}

const subjectsOf = (setup: SchoolSetup): Subject[] =>
	catalogueOf(setup, 'vakken').map(({ key, soort, leerjaren }) => ({
		key,
		isTheory: soort !== 'praktijk',
		stages: isStated(leerjaren) ? leerjaren : null
	}));

/** One of the subjects for this stage, another each time. */
function pickSubject(subjects: Subject[], hour: Hour, stage: number, turn: number): Subject | undefined {
	const fit = subjects.filter(
		({ isTheory, stages }) => isTheory === (hour.is === 'theory') && (!stages || stages.includes(stage))
	);
	return fit[turn % fit.length];
}

/** Who teaches without being a mentor, and is no trainee. */
function teachersOf({ groupStaff }: Staff): string[] {
	const roles = new Map(groupStaff.map(({ personId, role }) => [personId, role]));
	return [...roles].filter(([, role]) => role === 'vakdocent' || role === 'onderwijsassistent').map(([id]) => id);
}

/** Somebody who has nothing else then, begun at another one each time. */
const freeTeacher = (teachers: string[], busy: Set<string>, time: string, turn: number): string | undefined =>
	teachers.map((_, at) => teachers[(turn + at) % teachers.length]!).find((id) => !busy.has(`${time} ${id}`));

/** From the third stage most pupils are at a company on Thursday, and from the fourth on Wednesday too. */
function addInternships(by: Chance, made: Timetables, schoolId: string, groups: Group[], { members }: Pupils): void {
	const companies = [
		'Bakkerij',
		'Garage',
		'Zorgboerderij',
		'Supermarkt',
		'Tuincentrum',
		'Kinderopvang',
		'Fietsenmaker'
	];
	const inGroup = new Map(groups.filter(({ stage }) => stage >= 3).map((group) => [group.id, group]));
	for (const { pupilId, groupId, fromOn } of members) {
		const group = inGroup.get(groupId);
		if (!group || fromOn > lastDay(group) || !by.happens(0.75)) continue;
		const title = by.pick(companies);
		const row = rowsOf(by, schoolId, group);
		for (const weekday of group.stage >= 4 ? [3, 4] : [4])
			made.ofPupils.push({
				...row({ weekday, from: 1, until: 6, kind: 'stage', room: '' }),
				groupId: null,
				pupilId,
				title,
				endsAt: '16:00',
				fromOn: fromOn > firstDay(group) ? fromOn : firstDay(group)
			});
	}
}

/** In the week that one opens some lessons fall out or are taken over. */
function addChanges(
	by: Chance,
	made: Timetables,
	{ schoolId, today, staff, teachers }: { schoolId: string; today: string; staff: Staff; teachers: string[] }
): void {
	// In a weekend one looks at the week to come.
	const monday = weekStart(addDays(today, 2));
	for (const one of made.ofGroups.filter(({ kind, teacherId }) => kind === 'les' && teacherId)) {
		const onDay = addDays(monday, one.weekday - 1);
		if (!isOnDay({ ...one, weeks: 'elke' }, onDay) || !by.happens(0.03)) continue;
		const substitute = by.pick(teachers.filter((id) => id !== one.teacherId));
		const kind = substitute ? by.pick(['uitval', 'vervanging', 'opvang'] as const) : 'uitval';
		made.changes.push({
			schoolId,
			id: by.id(),
			lessonId: one.id,
			onDay,
			kind,
			teacherId: kind === 'uitval' ? null : substitute,
			room: '',
			reason: by.pick(reasons),
			madeById: staff.roles.find(({ role }) => role === 'administratie')?.personId ?? staff.careCoordinator
		});
	}
}
