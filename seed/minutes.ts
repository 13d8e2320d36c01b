import { agendaDecision, agendaItem, agendaNote, agendaOrigin, meetingAction } from '#modules/overleg/server/tables.ts';
import { insertRows } from '#platform/database/bulk.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import { evaluationDayFor } from '#modules/overleg/minutes.ts';
import type { Chance } from './chance.ts';
import type { Meetings, MeetingPlace, SeededItem, SeededMeeting } from './meetings.ts';
import { onSchoolDay } from './opp-rows.ts';

/** What was written down, decided and agreed at the meetings that are over. */
export type Minutes = {
	items: SeededItem[];
	origins: (typeof agendaOrigin.$inferInsert)[];
	notes: (typeof agendaNote.$inferInsert)[];
	decisions: (typeof agendaDecision.$inferInsert)[];
	actions: (typeof meetingAction.$inferInsert)[];
};

export async function insertMinutes(db: Db, made: Minutes): Promise<void> {
	await insertRows(db, agendaItem, made.items);
	await insertRows(db, agendaOrigin, made.origins);
	await insertRows(db, agendaNote, made.notes);
	await insertRows(db, agendaDecision, made.decisions);
	await insertRows(db, meetingAction, made.actions);
}

/** Invented, and without a name in it. */
const said = [
	{
		note: 'Iedereen ziet hetzelfde. We beginnen klein en kijken over zes weken weer.',
		decision: 'De mentor belt elke maandag even naar huis. Dat doen we zes weken.',
		audience: 'gedeeld' as const,
		action: 'Met de ouders afspreken op welk tijdstip bellen past'
	},
	{
		note: 'Er is al veel geprobeerd. Eerst rust in het rooster.',
		decision: 'De leerling begint de dag zes weken lang in de rustige ruimte.',
		audience: 'team' as const,
		action: 'Het rooster aanpassen en de vakdocenten inlichten'
	}
];
const ofSchool = {
	title: 'Pauzes (voorbeeld)',
	question: 'Hoe houden we de pauze rustig?',
	note: 'De leerlingenraad vraagt om meer banken.',
	decision: 'Er komen twee banken bij, en de pauzes worden gesplitst.',
	action: 'Offerte vragen voor twee banken'
};
const ofGroup = {
	question: 'Wat heeft deze groep nodig?',
	note: 'De start van de les kost veel tijd.',
	decision: 'Elke les begint op dezelfde manier: jas uit, spullen op tafel, vijf minuten stil.',
	action: 'De afspraak bij alle docenten van de groep brengen'
};

/** So long an action is late, where there is one. */
const lateDays = 6;

/** On top of the agendas: a few rows for each meeting that is over. Actions are done in time, still to be done, or late. */
export function makeMinutes(
	by: Chance,
	{ meetings, items }: Meetings,
	place: MeetingPlace,
	hasLateAction = false
): Minutes {
	const made: Minutes = { items: [], origins: [], notes: [], decisions: [], actions: [] };
	const { today, groups } = place;
	const over = meetings.filter(({ onDay }) => onDay < today);
	const meetingOf = new Map(over.map((meeting) => [meeting.id, meeting]));
	let told = 0;
	for (const item of items) {
		const meeting = meetingOf.get(item.meetingId);
		if (!meeting || item.state !== 'handled') continue;
		const { audience, ...words } = said[told++ % said.length]!;
		write(by, made, place, { meeting, item, ...words, audience: isWide(meeting) ? audience : 'zorg' });
	}
	const lastOf = (subject: SeededMeeting['subject']) => over.findLast((meeting) => meeting.subject === subject);
	const council = lastOf('school');
	if (council)
		write(by, made, place, {
			meeting: council,
			item: addItem(by, made, place, council, ofSchool),
			...ofSchool,
			isLate: hasLateAction
		});
	const ofGroups = lastOf('groepen');
	const group = groups.find(
		({ startsOn, endsOn, name, stage }) => startsOn <= today && today <= endsOn && name !== '2B' && stage !== 3
	);
	if (ofGroups && group) {
		const item = addItem(by, made, place, ofGroups, { ...ofGroup, title: group.name, groupId: group.id });
		write(by, made, place, { meeting: ofGroups, item, ...ofGroup, evaluateOn: evaluationDayFor(ofGroups.onDay) });
	}
	return made;
}

const isWide = ({ circle }: SeededMeeting): boolean => circle === 'team' || circle === 'geen leerlingen';

type NewItem = { title: string; question: string; groupId?: string };

function addItem(
	by: Chance,
	made: Minutes,
	{ schoolId, staff }: MeetingPlace,
	{ id: meetingId }: SeededMeeting,
	{ title, question, groupId }: NewItem
): SeededItem {
	const item: typeof agendaItem.$inferInsert & { id: string } = {
		schoolId,
		id: by.id(),
		meetingId,
		position: 1,
		about: groupId ? 'groep' : 'onderwerp',
		title,
		groupId: groupId ?? null,
		question,
		state: 'handled'
	};
	made.items.push(item);
	made.origins.push({ schoolId, itemId: item.id, broughtInById: staff.careCoordinator, source: 'tafel' });
	return item;
}

type Written = {
	meeting: SeededMeeting;
	item: SeededItem;
	note: string;
	decision: string;
	action: string;
	audience?: 'gedeeld' | 'team' | 'zorg';
	evaluateOn?: string;
	isLate?: boolean;
};

function write(by: Chance, made: Minutes, { schoolId, today, staff }: MeetingPlace, written: Written): void {
	const { meeting, item, note, decision, action, audience = 'team', evaluateOn = null } = written;
	const { careCoordinator } = staff;
	const at = new Date(`${meeting.onDay}T14:00:00Z`);
	made.notes.push({ schoolId, itemId: item.id, byId: careCoordinator, text: note, changedAt: at });
	made.decisions.push({
		schoolId,
		id: by.id(),
		itemId: item.id,
		text: decision,
		audience,
		evaluateOn,
		changedById: careCoordinator,
		createdAt: at
	});
	const late = onSchoolDay(addDays(today, -lateDays));
	const isLate = written.isLate === true && meeting.onDay < late;
	const wanted = onSchoolDay(addDays(meeting.onDay, 14));
	const isDone = !isLate && wanted < today;
	const doneOn = isDone ? onSchoolDay(addDays(meeting.onDay, 7)) : null;
	made.actions.push({
		schoolId,
		id: by.id(),
		meetingId: meeting.id,
		itemId: item.id,
		what: action,
		ownerId: careCoordinator,
		dueOn: isLate ? late : isDone || wanted > today ? wanted : addDays(wanted, 7),
		doneOn,
		doneById: doneOn && careCoordinator,
		addedById: careCoordinator,
		createdAt: at
	});
}
