import {
	bullyingCase,
	bullyingStep,
	incident,
	logAddendum,
	logEntry,
	message,
	messageRead,
	messageThread
} from '#modules/logboek/server/tables.ts';
import type { LogKind } from '#modules/logboek/logboek.ts';
import { exampleSteps } from '#modules/logboek/incident.ts';
import type { Audience } from '#platform/access/audience.ts';
import { insertRows } from '#platform/database/bulk.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays, daysBetween, isWeekend } from '#platform/text/dates.ts';
import type { Chance } from './chance.ts';
import {
	addenda,
	bullyingReports,
	careNotes,
	conversations,
	incidents,
	ownNotes,
	places,
	secretNotes,
	sentences,
	slots
} from './log-sentences.ts';
import type { Pupils } from './pupils.ts';
import type { Group, Staff } from './staff.ts';

type Entry = typeof logEntry.$inferInsert & { id: string };

export type Log = {
	entries: Entry[];
	addenda: (typeof logAddendum.$inferInsert)[];
	incidents: (typeof incident.$inferInsert)[];
	cases: (typeof bullyingCase.$inferInsert)[];
	steps: (typeof bullyingStep.$inferInsert)[];
	threads: (typeof messageThread.$inferInsert)[];
	messages: (typeof message.$inferInsert)[];
	reads: (typeof messageRead.$inferInsert)[];
};

export async function insertLog(db: Db, log: Log): Promise<void> {
	await insertRows(db, logEntry, log.entries);
	await insertRows(db, logAddendum, log.addenda);
	await insertRows(db, incident, log.incidents);
	await insertRows(db, bullyingCase, log.cases);
	await insertRows(db, bullyingStep, log.steps);
	await insertRows(db, messageThread, log.threads);
	await insertRows(db, message, log.messages);
	await insertRows(db, messageRead, log.reads);
}

/** How often people write what, for whom. */
const common: readonly [often: number, kind: keyof typeof sentences, audience: Audience][] = [
	[0.2, 'compliment', 'gedeeld'],
	[0.35, 'gesprek', 'gedeeld'],
	[0.45, 'gesprek', 'team'],
	[0.57, 'telefoon', 'team'],
	[0.82, 'notitie', 'team'],
	[0.9, 'verzuimgesprek', 'gedeeld'],
	[1, 'time-out', 'team']
];

/** Some years of entries about each pupil, in the years and by the people of the groups that the pupil was in. */
export function makeLog(
	by: Chance,
	schoolId: string,
	groups: readonly Group[],
	staff: Staff,
	pupils: Pupils,
	today: string
): Log {
	const log: Log = {
		entries: [],
		addenda: [],
		incidents: [],
		cases: [],
		steps: [],
		threads: [],
		messages: [],
		reads: []
	};
	const groupOf = new Map(groups.map((group) => [group.id, group]));
	const staffOf = Map.groupBy(
		staff.groupStaff.filter(({ role }) => role !== 'stagiair'),
		({ groupId }) => groupId
	);
	const membersOf = Map.groupBy(pupils.members, ({ pupilId }) => pupilId);
	const parentOf = new Map(
		pupils.contacts.filter(({ hasCustody }) => hasCustody).map(({ pupilId, personId }) => [pupilId, personId])
	);

	for (const { id: pupilId, givenName } of pupils.pupils) {
		const years = membersOf.get(pupilId) ?? [];
		for (const { groupId, fromOn, untilOn } of years) {
			const group = groupOf.get(groupId);
			const mentor = staff.mentorOf.get(groupId);
			if (!group || !mentor) continue;
			const lastOn = untilOn && untilOn < today ? untilOn : today;
			const writers = [mentor, ...(staffOf.get(groupId) ?? []).map(({ personId }) => personId)];
			const write = (kind: LogKind, audience: Audience, sentence: string, authorId: string): Entry => {
				const happenedOn = schoolDay(by, fromOn, lastOn);
				const entry: Entry = {
					schoolId,
					id: by.id(),
					pupilId,
					kind,
					audience,
					readerIds: [],
					happenedOn,
					text: fill(by, sentence, givenName),
					authorId,
					createdAt: new Date(`${happenedOn}T1${by.between(1, 5)}:${by.between(10, 59)}:00Z`)
				};
				log.entries.push(entry);
				return entry;
			};
			const isWhole = lastOn === untilOn;
			for (let left = isWhole ? by.between(3, 8) : by.between(2, 6); left > 0; left--) {
				const chosen = by.between(0, 99) / 100;
				const [, kind, audience] = common.find(([often]) => chosen < often) ?? common[0]!;
				const entry = write(kind, audience, by.pick(sentences[kind]), by.happens(0.55) ? mentor : by.pick(writers));
				if (by.happens(0.06)) {
					log.addenda.push({
						schoolId,
						id: by.id(),
						entryId: entry.id,
						text: by.pick(addenda),
						authorId: by.pick(writers),
						createdAt: entry.createdAt
					});
				}
			}
			if (by.happens(0.14))
				addIncident(by, log, write('incident', 'team', by.pick(incidents), by.pick(writers)), mentor, today);
			if (by.happens(0.12)) write('gesprek', 'zorg', by.pick(careNotes), staff.careCoordinator);
			if (by.happens(0.02))
				write('gesprek', 'vertrouwelijk', by.pick(secretNotes), mentor).readerIds = [staff.careCoordinator];
			if (by.happens(0.03)) write('notitie', 'eigen', by.pick(ownNotes), pupilId);
			const parent = parentOf.get(pupilId);
			if (!isWhole && parent && by.happens(0.35))
				addConversation(
					by,
					log,
					{ schoolId, pupilId, givenName, mentor, parent },
					schoolDay(by, fromOn, lastOn),
					today
				);
		}
	}
	addCase(by, log, staff, pupils, membersOf, today);
	return log;
}

function addIncident(
	by: Chance,
	log: Log,
	{ schoolId, id: entryId, happenedOn }: Entry,
	mentor: string,
	today: string
): void {
	const closedOn = addDays(happenedOn, by.between(1, 12));
	const isClosed = closedOn <= today && by.happens(0.85);
	log.incidents.push({
		schoolId,
		entryId,
		place: by.pick(places),
		hour: by.pick(['pauze', 'pauze', 'voor', 'na', '1', '2', '3', '4', '5', '6', '7']),
		damage: by.happens(0.15) ? 'Iets kapot, wordt samen gemaakt.' : null,
		restorativeTalkOn: isClosed && by.happens(0.6) ? closedOn : null,
		closedOn: isClosed ? closedOn : null,
		closedById: isClosed ? mentor : null,
		outcome: isClosed
			? by.pick([
					'Uitgepraat met een handdruk.',
					'Samen opgeruimd en thuis gebeld.',
					'Afspraak gemaakt voor de pauze; loopt goed.'
				])
			: null
	});
}

type Conversation = { schoolId: string; pupilId: string; givenName: string; mentor: string; parent: string };

function addConversation(
	by: Chance,
	log: Log,
	{ schoolId, pupilId, givenName, mentor, parent }: Conversation,
	on: string,
	today: string
): void {
	const { subject, lines } = by.pick(conversations);
	const threadId = by.id();
	const begins = /Compliment|Telefoon/.test(subject) ? mentor : parent;
	const sent = lines
		.map((text, at) => ({
			schoolId,
			id: by.id(),
			threadId,
			authorId: (at % 2 === 0) === (begins === mentor) ? mentor : parent,
			text: text.replaceAll('{naam}', givenName),
			sentAt: new Date(`${addDays(on, at)}T0${by.between(6, 9)}:${by.between(10, 59)}:00Z`)
		}))
		.filter(({ sentAt }) => sentAt.toISOString().slice(0, 10) <= today);
	const last = sent.at(-1);
	if (!last) return;
	log.threads.push({
		schoolId,
		id: threadId,
		pupilId,
		subject,
		memberIds: [mentor, parent],
		startedById: begins,
		lastMessageAt: last.sentAt
	});
	log.messages.push(...sent);
	for (const personId of [mentor, parent]) {
		if (personId === last.authorId || by.happens(0.6))
			log.reads.push({ schoolId, threadId, personId, readAt: last.sentAt });
	}
}

/** One bullying case that runs now, at the first pupil who is still here. */
function addCase(
	by: Chance,
	log: Log,
	staff: Staff,
	pupils: Pupils,
	membersOf: ReadonlyMap<string, Pupils['members']>,
	today: string
): void {
	const current = pupils.pupils.filter(({ id }) =>
		membersOf.get(id)?.some(({ fromOn, untilOn }) => fromOn < addDays(today, -30) && (untilOn ?? today) >= today)
	);
	if (current.length === 0) return;
	const { schoolId, id: pupilId, givenName } = by.pick(current);
	const reportedOn = addDays(today, -24);
	const caseId = by.id();
	log.cases.push({
		schoolId,
		id: caseId,
		pupilId,
		audience: 'zorg',
		readerIds: [],
		authorId: staff.careCoordinator,
		reportedOn,
		summary: fill(by, by.pick(bullyingReports), givenName)
	});
	for (const [at, step] of exampleSteps.entries()) {
		const isDone = at < 4;
		log.steps.push({
			schoolId,
			caseId,
			position: at + 1,
			step,
			doneOn: isDone ? addDays(reportedOn, at * 2) : null,
			doneById: isDone ? staff.careCoordinator : null,
			note: null
		});
	}
	log.entries.push({
		schoolId,
		id: by.id(),
		pupilId,
		kind: 'pestmelding',
		audience: 'zorg',
		readerIds: [],
		happenedOn: reportedOn,
		text: fill(by, by.pick(bullyingReports), givenName),
		authorId: staff.careCoordinator,
		createdAt: new Date(`${reportedOn}T13:20:00Z`)
	});
}

const fill = (by: Chance, sentence: string, givenName: string): string =>
	sentence.replaceAll(/\{(\w+)\}/g, (_, slot: string) =>
		slot === 'naam' ? givenName : by.pick(slots[slot as keyof typeof slots])
	);

/** A weekday outside the summer, from the first to the last day. */
function schoolDay(by: Chance, firstOn: string, lastOn: string): string {
	const days = Math.max(0, daysBetween(firstOn, lastOn));
	for (let attempt = 0; attempt < 6; attempt++) {
		const day = addDays(firstOn, by.between(0, days));
		const isSummer = day.slice(5) > '07-12' && day.slice(5) < '08-25';
		if (!isWeekend(day) && !isSummer) return day;
	}
	return lastOn;
}
