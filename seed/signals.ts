import { isSignalBoard } from '#modules/overleg/agenda.ts';
import { meetingKinds } from '#modules/overleg/index.ts';
import { itemsOf, type SchoolSetup } from '#modules/scholen/index.ts';
import type { setupVersion } from '#modules/scholen/server/tables.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Chance } from './chance.ts';
import type { Meetings, MeetingPlace } from './meetings.ts';
import type { DemoSchool } from './schools.ts';
import type { Staff } from './staff.ts';

/** How long ago the school began with it. */
export const beganDaysAgo = 21;

/**
 * The evaluation of the day, twice a week: its agenda is a board of signals. No document states such a meeting, so it is not in
 * a set-up of schools/: this invented school added it to its own, later.
 */
export function withSignalBoard(setup: SchoolSetup): SchoolSetup {
	const unsaid = 'niet vermeld' as const;
	return {
		...setup,
		overleggen: [
			...itemsOf(setup.overleggen),
			{
				key: 'evaluatie-van-de-dag',
				naam: 'Evaluatie van de dag',
				onderwerp: 'leerlingen',
				doel: 'Signalen van de dag naast elkaar leggen',
				ritme: { keer: 2, per: 'week' },
				leden: unsaid,
				op_afroep: unsaid,
				inbreng_door: unsaid,
				toestemming: 'niet nodig',
				zichtbaarheid: 'team',
				voorbeeld: true
			}
		]
	};
}

/** The set-up of a demo school as it holds today; and the row by which it became so, when it is the school's own. */
export function laterSetup(
	{ hasSignalBoard }: DemoSchool,
	setup: SchoolSetup,
	{ schoolId, today, staff }: { schoolId: string; today: string; staff: Staff }
): { setup: SchoolSetup; versions: (typeof setupVersion.$inferInsert)[] } {
	if (!hasSignalBoard) return { setup, versions: [] };
	const later = withSignalBoard(setup);
	return {
		setup: later,
		versions: [
			{
				schoolId,
				number: 2,
				validFromOn: addDays(today, -beganDaysAgo),
				document: later,
				why: 'Twee keer per week leggen we signalen naast elkaar',
				changedById: staff.careCoordinator
			}
		]
	};
}

/** What mentors saw, without a name in it; two of them about one pupil. */
const seen = [
	'Had vanochtend geen ontbijt, was moe en stil.',
	'Liep na de pauze weg uit de les en kwam zelf terug.',
	'Hielp een klasgenoot goed in de werkplaats.'
];

/** Three signals for the next time. */
export function addSignals(
	by: Chance,
	made: Meetings,
	{ schoolId, today, setup, groups, staff, pupils }: MeetingPlace
) {
	const keys = new Set(
		meetingKinds(setup)
			.filter(isSignalBoard)
			.map(({ key }) => key)
	);
	const next = made.meetings.find(({ kindKey, onDay }) => keys.has(kindKey) && onDay > today);
	if (!next) return;
	const now = groups.filter(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn).slice(0, 2);
	const [first, second] = now.flatMap(({ id }) => {
		const [, member] = pupils.members.filter(({ groupId }) => groupId === id);
		const pupil = pupils.pupils.find((one) => one.id === member?.pupilId);
		const mentor = staff.mentorOf.get(id);
		return pupil && mentor ? [{ pupil, mentor }] : [];
	});
	if (!first || !second) return;
	for (const [index, { pupil, mentor }] of [first, first, second].entries()) {
		const itemId = by.id();
		const { id: pupilId, givenName, infix, familyName } = pupil;
		made.items.push({
			schoolId,
			id: itemId,
			meetingId: next.id,
			position: index + 1,
			about: 'leerling',
			title: '',
			alias: '',
			isAnonymous: false,
			question: seen[index]!,
			facts: '',
			checkedAt: null,
			state: 'open'
		});
		made.origins.push({ schoolId, itemId, broughtInById: mentor, source: 'signaal', checkedById: null });
		made.pupils.push({ schoolId, itemId, pupilId, name: [givenName, infix, familyName].filter(Boolean).join(' ') });
	}
}
