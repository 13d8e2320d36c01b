import { randomUUID } from 'node:crypto';
import { asSystem, type Db } from '#platform/database/session.ts';
import { add } from '../support/school.ts';
import { date, groups, people, type Span, type World } from './random-world.ts';

/** The numbers of a world, as the rows that they became. */
export type Rows = {
	schoolId: string;
	locationId: string;
	groups: string[];
	people: string[];
	pupils: string[];
	/** Somebody outside the world, who adds and grants. */
	outsider: string;
};

/** Puts the world into the database: each pupil has one item, a file, of the pupil's audience. `guests` come from outside. */
export const build = (
	world: World,
	guests = 0,
	more: (db: Db, rows: Rows) => Promise<void> = async () => {}
): Promise<Rows> =>
	asSystem(async (db) => {
		const rows = await addSchool(db);
		for (let i = 0; i < guests; i++) rows.people.push(await addPerson(db, rows, 'extern'));
		for (const pupil of world.pupils) rows.pupils.push(await addPupil(db, rows, pupil));
		const isThere = ({ pupil }: { pupil: number | null }) => pupil === null || pupil < rows.pupils.length;
		for (const term of world.terms) await addTerm(db, rows, term);
		for (const role of world.roles) await addRole(db, rows, role);
		for (const contact of world.contacts.filter(isThere)) await addContact(db, rows, contact);
		for (const grant of world.grants.filter(isThere)) await addGrant(db, rows, grant);
		for (const guide of world.guides.filter(isThere)) await addGuide(db, rows, guide);
		for (const lesson of world.lessons.filter(isThere)) await addLesson(db, rows, lesson);
		await more(db, rows);
		return rows;
	});

async function addSchool(db: Db): Promise<Rows> {
	const schoolId = randomUUID();
	await db.sql`insert into school (id, name) values (${schoolId}, 'Willekeur')`;
	const locationId = await add(db, 'location', { schoolId, key: 'l', name: 'L' });
	const schoolYearId = await add(db, 'school_year', { schoolId, name: 'j', startsOn: date(0), endsOn: date(700) });
	const rows: Rows = { schoolId, locationId, groups: [], people: [], pupils: [], outsider: '' };
	for (let i = 0; i < groups; i++)
		rows.groups.push(await add(db, 'school_group', { schoolId, schoolYearId, locationId, name: `g${i}` }));
	for (let i = 0; i < people; i++) rows.people.push(await addPerson(db, rows, i % 2 ? 'ouder' : 'medewerker'));
	return { ...rows, outsider: await addPerson(db, rows, 'medewerker') };
}

const addPerson = (db: Db, { schoolId }: Rows, kind: string): Promise<string> =>
	add(db, 'person', { schoolId, kind, givenName: 'N', familyName: 'N' });

export const during = ({ from, until }: Span) => ({ fromOn: date(from), untilOn: date(until) });

async function addPupil(
	db: Db,
	rows: Rows,
	{ group, membership, enrolment, bornOn, audience }: World['pupils'][number]
): Promise<string> {
	const { schoolId, locationId, outsider } = rows;
	const id = await addPerson(db, rows, 'leerling');
	const ofPupil = { schoolId, pupilId: id };
	await add(db, 'pupil', { schoolId, id, givenName: 'P', familyName: 'P', bornOn: date(bornOn), searchName: 'p' });
	await add(db, 'enrolment', { ...ofPupil, locationId, ...during(enrolment) });
	await add(db, 'group_member', { ...ofPupil, groupId: rows.groups[group], ...during(membership) });
	const item = { name: 'f', kind: 'pdf', bytes: 1, storageKey: 'k' };
	await add(db, 'file', { ...ofPupil, ...item, audience, uploadedById: outsider });
	return id;
}

const addTerm = (db: Db, { schoolId, groups: ids, people: all }: Rows, term: World['terms'][number]) =>
	add(db, 'group_staff', {
		schoolId,
		...during(term),
		groupId: ids[term.group],
		personId: all[term.person],
		role: term.role
	});

const addRole = (db: Db, { schoolId, people: all }: Rows, { role, person, ...span }: World['roles'][number]) =>
	add(db, 'role_assignment', { schoolId, ...during(span), personId: all[person], role });

const addContact = (db: Db, rows: Rows, { person, pupil, hasCustody, ...span }: World['contacts'][number]) =>
	add(db, 'contact', {
		schoolId: rows.schoolId,
		...during(span),
		pupilId: rows.pupils[pupil],
		personId: rows.people[person],
		relation: 'ouder',
		hasCustody
	});

const addGrant = (db: Db, rows: Rows, { person, pupil, sees, ...span }: World['grants'][number]) =>
	add(db, 'access_grant', {
		schoolId: rows.schoolId,
		...during(span),
		pupilId: rows.pupils[pupil],
		personId: rows.people[person],
		role: 'begeleider',
		sees,
		why: 'w',
		grantedById: rows.outsider
	});

const addGuide = (db: Db, rows: Rows, { person, pupil, ...span }: World['guides'][number]) =>
	add(db, 'guide', {
		schoolId: rows.schoolId,
		...during(span),
		pupilId: rows.pupils[pupil],
		personId: rows.people[person],
		source: 'traject',
		sourceId: randomUUID(),
		why: 'w',
		namedById: rows.outsider
	});

async function addLesson(
	db: Db,
	{ schoolId, groups: ids, people: all, pupils, outsider }: Rows,
	{ person, group, pupil, kind, change, ...span }: World['lessons'][number]
): Promise<void> {
	const lessonId = await add(db, 'lesson', {
		schoolId,
		...during(span),
		groupId: pupil === null ? ids[group] : null,
		pupilId: pupil === null ? null : pupils[pupil],
		kind,
		weekday: 1,
		startsAt: '09:00',
		endsAt: '10:00',
		teacherId: person === null ? null : all[person]
	});
	if (!change) return;
	await add(db, 'lesson_change', {
		schoolId,
		lessonId,
		onDay: date(change.day),
		kind: change.kind,
		teacherId: all[change.person],
		madeById: outsider
	});
}
