import type { ReferralSettings } from '#modules/verwijzing/server/settings.ts';
import {
	otherSchool,
	otherSchoolAsked,
	otherSchoolStep,
	referral,
	referralReminder,
	swvRequest
} from '#modules/verwijzing/server/tables.ts';
import { dueOfSteps } from '#modules/verwijzing/verwijzing.ts';
import { insertRows } from '#platform/database/bulk.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Chance } from './chance.ts';
import { onSchoolDay } from './opp-rows.ts';
import type { Pupils } from './pupils.ts';
import type { Group, Staff } from './staff.ts';

type Row<Table extends { $inferInsert: object }> = Table['$inferInsert'];

export type Referrals = {
	referrals: Row<typeof referral>[];
	reminders: Row<typeof referralReminder>[];
	requests: Row<typeof swvRequest>[];
	searches: Row<typeof otherSchool>[];
	steps: Row<typeof otherSchoolStep>[];
	asked: Row<typeof otherSchoolAsked>[];
};

type Place = {
	schoolId: string;
	today: string;
	groups: Group[];
	staff: Staff;
	pupils: Pupils;
	settings: ReferralSettings;
};

const why = 'Voorbeeldtekst. Wat school kan bieden, helpt nog niet genoeg. Vraag: wat is er verder nodig?';

/* Rows that go in together name the same columns. */
const unsent = { sentOn: null, waitingSince: null, answeredOn: null, answer: null, closedOn: null, result: null };
const undecided = { takenUpOn: null, decidedOn: null, decision: null, validFrom: null, validUntil: null };

/** A few referrals in each state, two requests to the SWV and one search for another school. All of it is invented. */
export function makeReferrals(by: Chance, { schoolId, today, groups, staff, pupils, settings }: Place): Referrals {
	const all: Referrals = { referrals: [], reminders: [], requests: [], searches: [], steps: [], asked: [] };
	const now = new Set(groups.filter((g) => g.startsOn <= today && today <= g.endsOn).map(({ id }) => id));
	const here = by.some(
		pupils.members.filter(({ groupId }) => now.has(groupId)).map(({ pupilId }) => pupilId),
		8,
		8
	);
	const authorId = staff.careCoordinator;
	const ago = (days: number) => onSchoolDay(addDays(today, -days));
	const written = (pupilId: string, days: number) => ({
		schoolId,
		id: by.id(),
		pupilId,
		authorId,
		createdAt: new Date(`${ago(days)}T11:15:00Z`)
	});
	const refer = (pupilId: string | undefined, days: number, state: Partial<Row<typeof referral>>) => {
		const route = settings.routes.length > 0 ? by.pick(settings.routes) : null;
		if (!pupilId || !route) return null;
		const row = {
			...written(pupilId, days),
			route: route.key,
			toName: route.name,
			why,
			sends: 'Samenvatting van wat school deed (voorbeeld)',
			...unsent,
			...state
		};
		all.referrals.push(row);
		return row.id;
	};
	const sent = (days: number) => ({ sentOn: ago(days), waitingSince: ago(days) });

	refer(here[0], 4, {});
	refer(here[1], 60, sent(57));
	const asked = refer(here[2], 90, sent(85));
	if (asked) {
		const note = 'Staat op de wachtlijst (voorbeeld)';
		all.reminders.push({
			schoolId,
			id: by.id(),
			referralId: asked,
			remindedOn: ago(10),
			note,
			remindedById: authorId
		});
	}
	refer(here[3], 120, { ...sent(110), answeredOn: ago(70), answer: 'Kan starten (voorbeeld).' });
	refer(here[4], 200, {
		...sent(190),
		answeredOn: ago(150),
		answer: 'Kan starten (voorbeeld).',
		closedOn: ago(40),
		result: 'Zes gesprekken, doel gehaald (voorbeeld).'
	});

	const request = (pupilId: string | undefined, days: number, state: Partial<Row<typeof swvRequest>>) => {
		if (!pupilId) return;
		all.requests.push({
			...written(pupilId, days),
			kind: 'advies',
			question: 'Wat kan de school nog doen? (voorbeeld)',
			needs: 'Rust en een vaste plek (voorbeeld).',
			tried: 'Kleinere groep en een rustplek (voorbeeld).',
			parentsView: 'De ouders zijn het eens (voorbeeld).',
			pupilView: 'De leerling wil graag blijven (voorbeeld).',
			enclosures: ['OPP (voorbeeld)'],
			...undecided,
			...state
		});
	};
	request(here[5], 30, { state: 'in-behandeling', sentOn: ago(25), takenUpOn: ago(12) });
	request(here[6], 330, {
		kind: 'arrangement',
		state: 'besluit',
		sentOn: ago(320),
		decidedOn: ago(300),
		decision: 'toegekend',
		validFrom: ago(300),
		validUntil: addDays(today, 66)
	});

	const [, , , , , , , sought] = here;
	if (sought) {
		const search = {
			...written(sought, 20),
			startedOn: ago(20),
			why: 'Voorbeeldtekst. Heeft een kleinere school nodig.'
		};
		all.searches.push(search);
		for (const [at, { key, dueOn }] of dueOfSteps(search.startedOn).entries()) {
			const isDone = at < 2;
			all.steps.push({
				schoolId,
				id: by.id(),
				searchId: search.id,
				position: at + 1,
				step: key,
				ownerId: authorId,
				dueOn,
				doneOn: isDone ? ago(14 - at) : null
			});
		}
		all.asked.push(
			{
				schoolId,
				id: by.id(),
				searchId: search.id,
				school: 'Voorbeeldschool De Linde',
				askedOn: ago(9),
				answer: 'nee',
				answeredOn: ago(5),
				note: 'Geen plek dit jaar (voorbeeld)'
			},
			{
				schoolId,
				id: by.id(),
				searchId: search.id,
				school: 'Voorbeeldschool De Wilg',
				askedOn: ago(9),
				answer: 'wacht',
				answeredOn: null,
				note: null
			}
		);
	}
	return all;
}

export async function insertReferrals(
	db: Db,
	schoolId: string,
	all: Referrals,
	settings: ReferralSettings
): Promise<void> {
	await insertRows(db, referral, all.referrals);
	await insertRows(db, referralReminder, all.reminders);
	await insertRows(db, swvRequest, all.requests);
	await insertRows(db, otherSchool, all.searches);
	await insertRows(db, otherSchoolStep, all.steps);
	await insertRows(db, otherSchoolAsked, all.asked);
	await linkPartners(db, schoolId, settings);
}

/** Partners have a row of their own since the set-up was installed; what was sent to one points at it. */
async function linkPartners({ sql }: Db, schoolId: string, { routes }: ReferralSettings): Promise<void> {
	await sql`
		update referral r set partner_id = p.id
		from jsonb_to_recordset(${JSON.stringify(routes)}::text::jsonb) as w (key text, "partnerKey" text)
		join partner p on p.school_id = ${schoolId} and p.key = w."partnerKey"
		where r.school_id = ${schoolId} and r.route = w.key`;
	await sql`
		update swv_request r set partner_id = (
			select id from partner p where p.school_id = ${schoolId} and p.kind = 'samenwerkingsverband' order by p.key limit 1)
		where r.school_id = ${schoolId}`;
}
