import type { consent, consentAnswer, consentPartner, consentWords } from '#modules/toestemming/server/tables.ts';
import type { partnerPerson } from '#modules/partners/server/tables.ts';
import { deciders } from '#modules/toestemming/toestemming.ts';
import type { Meeting } from '#modules/toestemming/meetings.ts';
import type { person, reach } from '#modules/mensen/server/tables.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Chance } from './chance.ts';
import { adultName, family } from './names.ts';
import { onSchoolDay } from './opp-rows.ts';
import type { Pupils } from './pupils.ts';
import type { Group, Staff } from './staff.ts';

type Consent = typeof consent.$inferInsert & { id: string };
type Answer = typeof consentAnswer.$inferInsert;
export type SeededPartner = { id: string; name: string; kind: string };

export type Consents = {
	consents: Consent[];
	words: (typeof consentWords.$inferInsert)[];
	partners: (typeof consentPartner.$inferInsert)[];
	answers: Answer[];
};

type Place = {
	schoolId: string;
	today: string;
	groups: readonly Group[];
	staff: Staff;
	pupils: Pupils;
	partners: readonly SeededPartner[];
	/** The kinds of meeting about pupils, each with the partners that stand in it. */
	meetings: readonly Meeting[];
};

/** What one pupil's parents, or the pupil from 16, were asked, and what they said so many days ago. */
type Story = {
	of: 'child' | 'sixteen';
	purpose: Consent['purpose'];
	askedAgo: number;
	/** Ends so many days from today; else with the school year. */
	endsIn?: number;
	said?: { answer: Answer['answer']; ago: number; how?: Answer['how']; remark?: string }[];
	what: string;
	why: string;
};

const inClass = 'Hoe het gaat in de klas en in de pauze. Wat al is geprobeerd. Geen gegevens van de dokter.';
const stories: readonly Story[] = [
	{
		of: 'child',
		purpose: 'overleg',
		askedAgo: 30,
		said: [{ answer: 'gives', ago: 27 }],
		what: inClass,
		why: 'Samen bedenken welke hulp past, op school en thuis.'
	},
	{ of: 'child', purpose: 'overleg', askedAgo: 3, what: inClass, why: 'De school wil advies over rust in de klas.' },
	{
		of: 'child',
		purpose: 'verwijzing',
		askedAgo: 12,
		said: [{ answer: 'refuses', ago: 8, remark: 'Wij willen eerst met de mentor praten.' }],
		what: 'Naam, leeftijd en waarom hulp nodig is. Geen verslagen.',
		why: 'Zij kunnen thuis helpen met slapen en opstaan.'
	},
	{
		of: 'child',
		purpose: 'observatie',
		askedAgo: 50,
		endsIn: 9,
		said: [{ answer: 'gives', ago: 46, how: 'mondeling', remark: 'Gebeld; moeder vindt het goed.' }],
		what: 'Iemand van de school kijkt twee lessen mee en schrijft op wat opvalt.',
		why: 'Zien wanneer het leren lukt en wanneer niet.'
	},
	{
		of: 'sixteen',
		purpose: 'onderzoek',
		askedAgo: 2,
		what: 'Wat je goed kunt en wat moeilijk is met lezen.',
		why: 'Dan krijg je hulp die bij je past.'
	},
	{
		of: 'child',
		purpose: 'verslag delen',
		askedAgo: 40,
		said: [
			{ answer: 'gives', ago: 37 },
			{ answer: 'withdraws', ago: 4 }
		],
		what: 'Het verslag over het lezen van dit jaar.',
		why: 'Dan hoeft niet alles opnieuw te worden gevraagd.'
	}
];

/** A handful of questions at a school, asked by the care coordinator about pupils whom no other story is about. */
export function makeConsents(by: Chance, place: Place): Consents {
	const made: Consents = { consents: [], words: [], partners: [], answers: [] };
	const { today, groups, pupils } = place;
	// Left alone are the group of the demo's own story (seed/monday.ts), and those whose pupils the journeys take.
	const now = groups.filter(
		({ startsOn, endsOn, name, stage }) => startsOn <= today && today <= endsOn && name !== '2B' && stage !== 3
	);
	const yearEnds = now[0]?.endsOn;
	if (!yearEnds) return made;
	// One pupil of each group at most, the oldest groups first.
	const perGroup = now.toReversed().map(({ id }) => new Set(membersOf(pupils, id)));
	for (const story of stories) {
		const askedOn = onSchoolDay(addDays(today, -story.askedAgo));
		const fits = ({ id, bornOn }: Pupil) => {
			const [then, since] = [askedOn, today].map((on) => decidersOf(pupils, id, bornOn, on));
			return then!.length > 0 && `${then}` === `${since}` && then!.includes(id) === (story.of === 'sixteen');
		};
		const at = perGroup.findIndex((members) => pupils.pupils.some((pupil) => members.has(pupil.id) && fits(pupil)));
		const members = at < 0 ? undefined : perGroup.splice(at, 1)[0];
		const pupil = members && pupils.pupils.find((one) => members.has(one.id) && fits(one));
		if (pupil) tell(by, made, place, { story, pupilId: pupil.id, bornOn: pupil.bornOn, askedOn, yearEnds });
	}
	return made;
}

type Pupil = Pupils['pupils'][number];

const membersOf = ({ members }: Pupils, ofGroup: string): string[] =>
	members.filter(({ groupId }) => groupId === ofGroup).map(({ pupilId }) => pupilId);

function decidersOf({ contacts }: Pupils, pupilId: string, bornOn: string, on: string): string[] {
	const custody = contacts
		.filter((row) => row.pupilId === pupilId && row.hasCustody)
		.map(({ personId, fromOn, untilOn = null }) => ({ personId, fromOn, untilOn }));
	return deciders({ pupil: { personId: pupilId, bornOn }, custody }, on);
}

type About = { story: Story; pupilId: string; bornOn: string; askedOn: string; yearEnds: string };

function tell(by: Chance, made: Consents, place: Place, { story, pupilId, bornOn, askedOn, yearEnds }: About): void {
	const { schoolId, today, staff, partners, meetings } = place;
	const { purpose, what, why, endsIn, said = [] } = story;
	const meeting = meetings.find(({ partnerIds }) => partnerIds.length > 0) ?? meetings.find(({ key }) => key === 'zat');
	const isMeeting = purpose === 'overleg' && meeting !== undefined;
	const id = by.id();
	made.consents.push({
		schoolId,
		id,
		pupilId,
		purpose,
		subjectKey: isMeeting ? meeting.key : null,
		subjectName: isMeeting ? meeting.name : null,
		fromOn: askedOn,
		untilOn: endsIn ? addDays(today, endsIn) : yearEnds,
		askedById: staff.careCoordinator,
		askedOn,
		createdAt: new Date(`${askedOn}T09:00:00Z`)
	});
	const of = { schoolId, consentId: id, pupilId };
	made.words.push({ ...of, what, why });
	const standing = isMeeting ? partners.filter((one) => meeting.partnerIds.includes(one.id)) : [];
	const helping = partners.filter(({ kind }) => ['jeugdhulp', 'zorg', 'welzijn'].includes(kind));
	const whom = standing.length > 0 ? standing : isNeeded(purpose) && helping.length > 0 ? [by.pick(helping)] : [];
	made.partners.push(...whom.map(({ id: partnerId, name }) => ({ ...of, partnerId, name })));
	for (const { answer, ago, how = 'digitaal', remark = null } of said) {
		const saidOn = onSchoolDay(addDays(today, -ago));
		for (const personId of decidersOf(place.pupils, pupilId, bornOn, saidOn)) {
			made.answers.push({
				...of,
				id: by.id(),
				personId,
				answer,
				saidOn: saidOn < askedOn ? askedOn : saidOn,
				how,
				signedName: how === 'digitaal' ? nameOf(place.pupils, personId) : null,
				remark,
				recordedById: how === 'digitaal' ? personId : staff.careCoordinator,
				createdAt: new Date(`${saidOn}T18:30:00Z`)
			});
			// One no, or one withdrawal, is enough.
			if (answer !== 'gives') break;
		}
	}
}

const isNeeded = (purpose: Consent['purpose']) => ['overleg', 'verwijzing', 'verslag delen'].includes(purpose);

function nameOf({ people }: Pupils, personId: string): string {
	const found = people.find(({ id }) => id === personId);
	return [found?.givenName, found?.infix, found?.familyName].filter(Boolean).join(' ') || 'Ouder';
}

export type PartnerPeople = {
	people: (typeof person.$inferInsert)[];
	reach: (typeof reach.$inferInsert)[];
	atPartner: (typeof partnerPerson.$inferInsert)[];
};

const functions: Record<string, string> = { gemeente: 'Consulent', veiligheid: 'Wijkagent', zorg: 'Behandelaar' };
const mostPartners = 3;

/** Somebody of a few partners, so that one can look at a meeting through their eyes. */
export function makePartnerPeople(
	by: Chance,
	{ schoolId, today, staff, partners, meetings }: Pick<Place, 'schoolId' | 'today' | 'staff' | 'partners' | 'meetings'>
): PartnerPeople {
	const made: PartnerPeople = { people: [], reach: [], atPartner: [] };
	const standing = new Set(meetings.flatMap(({ partnerIds }) => partnerIds));
	const first = partners.filter(({ id }) => standing.has(id));
	const others = partners.filter(
		({ id, kind }) => !standing.has(id) && ['gemeente', 'jeugdhulp', 'zorg'].includes(kind)
	);
	for (const { id: partnerId, kind } of [...first, ...others].slice(0, mostPartners)) {
		const id = by.id();
		const gender = by.happens(0.6) ? 'vrouw' : 'man';
		const { infix, familyName } = family(by, 'nl');
		made.people.push({ schoolId, id, kind: 'extern', givenName: adultName(by, gender), infix, familyName });
		made.reach.push({ schoolId, personId: id, email: `partner-${id.slice(0, 8)}@voorbeeld.invalid` });
		made.atPartner.push({
			schoolId,
			id: by.id(),
			partnerId,
			personId: id,
			function: functions[kind] ?? 'Jeugdhulpverlener',
			fromOn: addDays(today, -200),
			namedById: staff.careCoordinator
		});
	}
	return made;
}
