import { meetingsOf } from '#modules/toestemming/meetings.ts';
import { consent, consentAnswer, consentPartner, consentWords } from '#modules/toestemming/server/tables.ts';
import { person, reach } from '#modules/mensen/server/tables.ts';
import {
	agendaItem,
	agendaOrigin,
	agendaPupil,
	meeting,
	meetingSeries,
	partnerConcern,
	seat,
	seriesSeat
} from '#modules/overleg/server/tables.ts';
import { listPartners } from '#modules/partners/server/index.ts';
import { partnerPerson } from '#modules/partners/server/tables.ts';
import type { SchoolSetup } from '#modules/scholen/index.ts';
import { insertRows } from '#platform/database/bulk.ts';
import type { Db } from '#platform/database/session.ts';
import { chance } from './chance.ts';
import { makeConsents, makePartnerPeople, type Consents } from './consents.ts';
import { makeMeetings, type Meetings } from './meetings.ts';
import { insertMinutes, makeMinutes } from './minutes.ts';
import type { makePeople } from './people.ts';
import type { DemoSchool } from './schools.ts';

type Around = Pick<ReturnType<typeof makePeople>, 'schoolId' | 'groups' | 'staff' | 'pupils'> & {
	today: string;
	setup: SchoolSetup;
	holidays: readonly { startsOn: string; endsOn: string }[];
};

/**
 * The partners came with the set-up; people of some of them, what parents were asked about them, and the meetings
 * at whose table they sit.
 */
export async function addPartners(
	db: Db,
	{ seed, hasLateAction }: DemoSchool,
	{ setup, holidays, ...around }: Around
): Promise<Consents['consents']> {
	const by = chance(seed + 17);
	const partners = await listPartners(db, around.schoolId);
	const place = { ...around, partners, meetings: meetingsOf(setup, partners) };
	const people = makePartnerPeople(by, place);
	await insertRows(db, person, people.people);
	await insertRows(db, reach, people.reach);
	await insertRows(db, partnerPerson, people.atPartner);
	const asked = makeConsents(by, place);
	await insertRows(db, consent, asked.consents);
	await insertRows(db, consentWords, asked.words);
	await insertRows(db, consentPartner, asked.partners);
	await insertRows(db, consentAnswer, asked.answers);
	const meetingPlace = { ...around, setup, holidays, partnerPeople: people, consents: asked };
	const made = makeMeetings(chance(seed + 41), meetingPlace);
	await insertMeetings(db, made);
	await insertMinutes(db, makeMinutes(chance(seed + 42), made, meetingPlace, hasLateAction));
	return asked.consents;
}

async function insertMeetings(db: Db, made: Meetings): Promise<void> {
	await insertRows(db, meetingSeries, made.series);
	await insertRows(db, seriesSeat, made.seriesSeats);
	await insertRows(db, meeting, made.meetings);
	await insertRows(db, seat, made.seats);
	await insertRows(db, agendaItem, made.items);
	await insertRows(db, agendaOrigin, made.origins);
	await insertRows(db, agendaPupil, made.pupils);
	await insertRows(db, partnerConcern, made.concerns);
}
