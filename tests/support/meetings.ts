import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { addConsent, addConsentAnswer } from './consents.ts';
import { makeEverybody, type Everybody } from './everybody.ts';
import { add, today } from './school.ts';

export type TableGuest = 'partner' | 'silentPartner' | 'otherPartner' | 'latePartner';
export type Table = Awaited<ReturnType<typeof setTable>>;

/**
 * A care meeting with partners today (ZAT), of a school with everybody. The care coordinator is in the chair; the director and
 * the team leader's orthopedagogue are not: only who has a seat sits there. On the agenda: Jayden, of whom the parents gave
 * consent for the ZAT; Noor, of whom nobody did; Finn, anonymous and checked; Lotte, anonymous and not checked yet; a subject.
 * `partner` may note; `silentPartner` reads; `otherPartner` has a seat at another meeting; `latePartner` had one at a ZAT of a
 * month ago, where Jayden was discussed.
 */
export async function setTable() {
	const everybody = await makeEverybody();
	const { school } = everybody;
	const { schoolId, people, pupils, parents } = school;
	return asSystem(async (db) => {
		const partnerId = await add(db, 'partner', { schoolId, name: 'Samen Sterk', kind: 'zorg' });
		const otherPartnerId = await add(db, 'partner', { schoolId, name: 'De Brug', kind: 'politie' });
		const guest = async (givenName: string, of: string) => {
			const personId = await add(db, 'person', { schoolId, kind: 'extern', givenName, familyName: 'Kuiper' });
			await add(db, 'partner_person', {
				schoolId,
				partnerId: of,
				personId,
				function: 'Consulent',
				fromOn: '2026-01-01',
				namedById: people.zorgcoordinator
			});
			return personId;
		};
		const guests: Record<TableGuest, string> = {
			partner: await guest('Noa', partnerId),
			silentPartner: await guest('Kim', partnerId),
			otherPartner: await guest('Bo', otherPartnerId),
			latePartner: await guest('Sam', partnerId)
		};
		const zat = await addMeeting(db, everybody, { onDay: today, state: 'held' });
		const former = await addMeeting(db, everybody, { onDay: '2026-10-12' });
		const elsewhere = await addMeeting(db, everybody, { onDay: today, kindKey: 'sot', name: 'SOT' });
		const sit = (meetingId: string, personId: string, kind: string, more: Partial<SeatRow> = {}) =>
			addSeat(db, everybody, { meetingId, personId, kind, ...more });
		await sit(zat, people.zorgcoordinator, 'lid', { mayNote: true });
		await sit(zat, people.directeur, 'lid');
		await sit(zat, guests.partner, 'partner', { partnerId, mayNote: true, untilOn: '2026-11-23' });
		await sit(zat, guests.silentPartner, 'partner', { partnerId, untilOn: '2026-11-23' });
		await sit(elsewhere, guests.otherPartner, 'partner', { partnerId: otherPartnerId, untilOn: '2026-11-23' });
		await sit(former, guests.latePartner, 'partner', { partnerId, fromOn: '2026-10-01', untilOn: '2026-10-19' });
		const consent = await addConsent(db, school, { subjectKey: 'zat', partnerIds: [partnerId] });
		await addConsentAnswer(db, school, {
			consentId: consent,
			personId: parents.jayden,
			answer: 'gives',
			saidOn: '2026-11-02'
		});

		const point = (position: number, pupilId: string | null, more: object = {}) =>
			addItem(db, everybody, { meetingId: zat, position, pupilId, ...more });
		const hidden = { isAnonymous: true, alias: 'A' };
		const items = {
			jayden: await point(1, pupils.jayden, {
				question: 'Hoe houden we Jayden op school?',
				broughtInById: people.mentor
			}),
			noor: await point(2, pupils.noor, { question: 'Wat heeft Noor nodig?' }),
			finn: await point(3, pupils.finn, {
				...hidden,
				question: 'Een jongen komt niet.',
				checkedAt: new Date().toISOString(),
				checkedById: people.zorgcoordinator
			}),
			lotte: await point(4, pupils.lotte, { ...hidden, alias: 'B', question: 'Een meisje is bang.' }),
			subject: await point(5, null, { about: 'onderwerp', title: 'Pauzes', question: 'Wie loopt er buiten?' }),
			former: await addItem(db, everybody, { meetingId: former, position: 1, pupilId: pupils.jayden, question: 'Toen' })
		};
		const extern = (personId: string): Actor => ({ ...school.actors.helper, personId });
		const seated = Object.fromEntries(Object.entries(guests).map(([who, personId]) => [who, extern(personId)]));
		return {
			...everybody,
			actors: { ...everybody.actors, ...(seated as Record<TableGuest, Actor>) },
			guests,
			partnerId,
			consent,
			meetings: { zat, former, elsewhere },
			items
		};
	});
}

type Row = Record<string, unknown>;

export function addMeeting(db: Db, { school }: Pick<Everybody, 'school'>, row: Row): Promise<string> {
	return add(db, 'meeting', {
		schoolId: school.schoolId,
		kindKey: 'zat',
		name: 'ZAT',
		subject: 'leerlingen',
		circle: 'zorg',
		consent: 'ouders of anoniem',
		startsAt: '13:00',
		minutes: 90,
		partnerDays: 7,
		chairId: school.people.zorgcoordinator,
		...row
	});
}

type SeatRow = { meetingId: string; personId: string; kind: string } & Partial<{
	partnerId: string | null;
	mayNote: boolean;
	fromOn: string;
	untilOn: string;
	addedById: string;
}>;

export async function addSeat(db: Db, { school }: Pick<Everybody, 'school'>, row: SeatRow): Promise<void> {
	const { schoolId, people } = school;
	const { meetingId, personId, kind, partnerId = null, mayNote = false } = row;
	const { fromOn = '2026-11-01', untilOn = '2027-02-14', addedById = people.zorgcoordinator } = row;
	await db.sql`insert into meeting_seat (school_id, meeting_id, person_id, kind, partner_id, may_note, from_on, until_on, added_by_id)
		values (${schoolId}, ${meetingId}, ${personId}, ${kind}, ${partnerId}, ${mayNote}, ${fromOn}, ${untilOn}, ${addedById})`;
}

export async function addItem(
	db: Db,
	{ school }: Pick<Everybody, 'school'>,
	{ pupilId, ...row }: Row & { pupilId: string | null }
): Promise<string> {
	const { schoolId, people } = school;
	const id = randomUUID();
	const { broughtInById = people.zorgcoordinator, checkedById, source = 'zorgteam', followsId, ...item } = row;
	await add(db, 'agenda_item', { schoolId, id, about: 'leerling', ...item });
	await db.sql`insert into agenda_origin (school_id, item_id, brought_in_by_id, source, follows_id, checked_by_id)
		values (${schoolId}, ${id}, ${broughtInById as string}, ${source as string}, ${(followsId as string) ?? null}, ${(checkedById as string) ?? null})`;
	if (pupilId)
		await db.sql`insert into agenda_pupil (school_id, item_id, pupil_id, name)
			select ${schoolId}, ${id}, id, concat_ws(' ', given_name, infix, family_name) from pupil where id = ${pupilId}`;
	return id;
}
