import { addDays } from '#platform/text/dates.ts';
import type { Chance } from '../chance.ts';
import type { Group, Staff } from '../staff.ts';
import { addMeasureOnPaper } from './measures.ts';
import { membersOf, type Place, type Tailored } from './rows.ts';
import { addPlans } from './work-plans.ts';

/** As long ago a pupil must have come to have a work plan behind the present one. */
const longHere = 300;

/** Three pupils with a declaration, a coach and work plans; one more with an indication that ends soon. */
export function addCoached(by: Chance, made: Tailored, place: Place, groups: readonly Group[]): void {
	const { schoolId, staff, today, pupils } = place;
	const since = new Map(pupils.enrolments.map(({ pupilId, fromOn }) => [pupilId, fromOn]));
	const old = groups.flatMap((group) =>
		membersOf(place, group)
			.filter((pupilId) => (since.get(pupilId) ?? today) <= addDays(today, -longHere))
			.map((pupilId) => ({ pupilId, group }))
	);
	const coachId = coachOf(staff);
	const coach = staff.people.find(({ id }) => id === coachId);
	const [first, second, third, fourth] = [old[3], old[Math.floor(old.length / 2)], old.at(-4), old.at(-2)];
	for (const [at, one] of [first, second, third].entries()) {
		if (!one || !coach) continue;
		const paperId = by.id();
		made.indications.push({
			schoolId,
			id: paperId,
			pupilId: one.pupilId,
			kind: 'dyslexieverklaring',
			label: '',
			state: 'toegekend',
			issuer: 'Praktijk voor leren',
			validFrom: addDays(today, -900),
			validUntil: null,
			askedOn: null,
			changedById: staff.careCoordinator
		});
		const name = [coach.givenName, coach.infix, coach.familyName].filter(Boolean).join(' ');
		addPlans(by, made, place, { pupilId: one.pupilId, coachId: coach.id, coachName: name, at });
		addMeasureOnPaper(by, made, place, { ...one, paperId });
	}
	if (fourth) {
		made.indications.push({
			schoolId,
			id: by.id(),
			pupilId: fourth.pupilId,
			kind: 'jeugdhulp',
			label: '',
			state: 'toegekend',
			issuer: 'Gemeente Voorbeeldstad',
			validFrom: addDays(today, -305),
			validUntil: addDays(today, 60),
			askedOn: addDays(today, -330),
			changedById: staff.careCoordinator
		});
	}
}

/** Somebody who teaches and is nobody's mentor. */
const coachOf = ({ groupStaff, mentorOf }: Staff): string | undefined => {
	const mentors = new Set(mentorOf.values());
	return groupStaff.findLast(({ role, personId }) => role === 'onderwijsassistent' && !mentors.has(personId))?.personId;
};
