import type { Db } from '#platform/database/session.ts';
import { aliasAt } from '#modules/overleg/overleg.ts';
import { add } from '../support/school.ts';
import { guests, isGuest, type Tables } from './random-tables.ts';
import { build, during, type Rows } from './random-world-rows.ts';
import { date, people } from './random-world.ts';

/** The ids of what is asked about, in the order of the tables. */
export type TableRows = Rows & { cases: string[]; steps: string[]; points: string[] };

/** Puts the tables and their world into the database. About each point somebody who is nobody else noted something. */
export async function buildTables(tables: Tables): Promise<TableRows> {
	const ids = { cases: [] as string[], steps: [] as string[], points: [] as string[] };
	const rows = await build(tables.world, guests, async (db, of) => {
		for (const one of tables.cases) {
			const { caseId, stepId } = await addCase(db, of, one);
			ids.cases.push(caseId);
			ids.steps.push(stepId);
		}
		const partnerId = await addPartner(db, of, tables);
		const meetings: string[] = [];
		for (const [at, meeting] of tables.meetings.entries()) meetings.push(await addMeeting(db, of, at, meeting));
		for (const seat of tables.seats) await addSeat(db, of, meetings, partnerId, seat);
		for (const [at, point] of tables.points.entries()) ids.points.push(await addPoint(db, of, meetings, at, point));
		for (const consent of tables.consents) await addConsent(db, of, partnerId, consent);
	});
	return { ...rows, ...ids };
}

async function addCase(db: Db, { schoolId, pupils, outsider }: Rows, { pupil, audience }: Tables['cases'][number]) {
	const of = { schoolId, pupilId: pupils[pupil] };
	const openedOn = date(0);
	const caseId = await add(db, 'support_case', {
		...of,
		level: 2,
		levelSince: openedOn,
		openedOn,
		openedById: outsider
	});
	const step = { kind: 'geopend', happenedOn: openedOn, fromLevel: 1, toLevel: 2, byId: outsider };
	const stepId = await add(db, 'ladder_step', { ...of, caseId, ...step });
	await db.sql`
		insert into ladder_reason (school_id, step_id, pupil_id, audience, text)
		values (${schoolId}, ${stepId}, ${pupils[pupil]!}, ${audience}, 'r')`;
	return { caseId, stepId };
}

async function addPartner(db: Db, { schoolId, people: all, outsider }: Rows, { speaks }: Tables): Promise<string> {
	const partnerId = await add(db, 'partner', { schoolId, name: 'P', kind: 'zorg' });
	for (const [at, span] of speaks.entries())
		await add(db, 'partner_person', {
			schoolId,
			partnerId,
			personId: all[people + at],
			function: 'f',
			...during(span),
			namedById: outsider
		});
	return partnerId;
}

const addMeeting = (
	db: Db,
	{ schoolId, outsider }: Rows,
	at: number,
	{ circle, on, partnerDays, isClosed }: Tables['meetings'][number]
) =>
	add(db, 'meeting', {
		schoolId,
		kindKey: `kind${at}`,
		name: 'M',
		subject: 'leerlingen',
		circle,
		consent: 'ouders of anoniem',
		onDay: date(on),
		startsAt: '13:00',
		minutes: 60,
		partnerDays,
		chairId: outsider,
		...(isClosed && { state: 'closed', closedAt: new Date().toISOString(), closedById: outsider })
	});

async function addSeat(
	{ sql }: Db,
	{ schoolId, people: all, outsider }: Rows,
	meetings: readonly string[],
	partnerId: string,
	{ meeting, person, ...span }: Tables['seats'][number]
): Promise<void> {
	const { fromOn, untilOn } = during(span);
	const [kind, of] = isGuest(person) ? ['partner', partnerId] : ['lid', null];
	await sql`
		insert into meeting_seat (school_id, meeting_id, person_id, kind, partner_id, from_on, until_on, added_by_id)
		values (${schoolId}, ${meetings[meeting]!}, ${all[person]!}, ${kind!}, ${of}, ${fromOn}, ${untilOn}, ${outsider})`;
}

async function addPoint(
	db: Db,
	{ schoolId, people: all, pupils, groups, outsider }: Rows,
	meetings: readonly string[],
	at: number,
	{ meeting, pupil, group, isAnonymous, isChecked, isOff, broughtInBy, decisionFor }: Tables['points'][number]
): Promise<string> {
	const about = pupil !== null ? 'leerling' : group !== null ? 'groep' : 'onderwerp';
	const itemId = await add(db, 'agenda_item', {
		schoolId,
		meetingId: meetings[meeting],
		position: at,
		about,
		title: about === 'leerling' ? '' : 't',
		groupId: group === null ? null : groups[group],
		alias: isAnonymous ? aliasAt(at) : '',
		isAnonymous,
		question: 'q',
		state: isOff ? 'off' : 'open',
		checkedAt: isChecked ? new Date().toISOString() : null
	});
	await db.sql`
		insert into agenda_origin (school_id, item_id, brought_in_by_id, source)
		values (${schoolId}, ${itemId}, ${all[broughtInBy]!}, 'mentor')`;
	if (pupil !== null)
		await db.sql`
			insert into agenda_pupil (school_id, item_id, pupil_id, name) values (${schoolId}, ${itemId}, ${pupils[pupil]!}, 'n')`;
	await db.sql`
		insert into agenda_note (school_id, item_id, by_id, text) values (${schoolId}, ${itemId}, ${outsider}, 'n')`;
	await add(db, 'agenda_decision', { schoolId, itemId, text: 'd', audience: decisionFor, changedById: outsider });
	return itemId;
}

async function addConsent(
	db: Db,
	{ schoolId, people: all, pupils, outsider }: Rows,
	partnerId: string,
	{ pupil, kind, isForPartner, said, ...span }: Tables['consents'][number]
): Promise<void> {
	const of = { schoolId, pupilId: pupils[pupil]! };
	const consentId = await add(db, 'consent', {
		...of,
		purpose: 'overleg',
		subjectKey: kind === null ? null : `kind${kind}`,
		...during(span),
		askedById: outsider,
		askedOn: date(0)
	});
	if (isForPartner)
		await db.sql`
			insert into consent_partner (school_id, consent_id, pupil_id, partner_id, name)
			values (${schoolId}, ${consentId}, ${of.pupilId}, ${partnerId}, 'P')`;
	for (const [at, { who, answer, on }] of said.entries())
		await add(db, 'consent_answer', {
			...of,
			consentId,
			personId: who === 'pupil' ? of.pupilId : all[who],
			answer,
			saidOn: date(on),
			recordedById: outsider,
			how: 'mondeling',
			signedName: 'n',
			createdAt: new Date(Date.UTC(2027, 11, 1, 10, 0, at)).toISOString()
		});
}
