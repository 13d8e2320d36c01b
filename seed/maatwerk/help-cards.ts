import { reviewOn } from '#modules/maatwerk/helpcard/help-card.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Chance } from '../chance.ts';
import type { Group } from '../staff.ts';
import { membersOf, type Place, type Tailored } from './rows.ts';
import * as say from './sentences.ts';

export function addCards(by: Chance, made: Tailored, place: Place, group: Group): void {
	const { schoolId, staff, today } = place;
	const members = membersOf(place, group);
	// From the end: the first few of the list have a story of their own.
	const own = members.slice(-Math.max(2, Math.ceil(members.length / 3)));
	for (const [at, pupilId] of own.entries()) {
		const writtenOn = addDays(today, -by.between(20, 150));
		const cardId = by.id();
		made.cards.push({
			schoolId,
			id: cardId,
			pupilId,
			number: 1,
			kind: 'nieuw',
			isWithPupil: true,
			writtenById: staff.mentorOf.get(group.id) ?? staff.careCoordinator,
			writtenOn,
			reviewOn: reviewOn(writtenOn)
		});
		for (const [index, [head, text, isOwnWords = false]] of say.cards[at % say.cards.length]!.entries()) {
			const audience = head === 'spanning' && !isOwnWords && at % 2 === 0 ? 'team' : 'gedeeld';
			made.lines.push({ schoolId, cardId, pupilId, position: index + 1, head, text, isOwnWords, audience });
		}
	}
}
