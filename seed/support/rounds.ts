import { addDays } from '#platform/text/dates.ts';
import type { Chance } from '../chance.ts';
import { onSchoolDay } from '../opp-rows.ts';
import { fill, type Place, type Somebody, type Supports } from './rows.ts';
import { teacherAnswers } from './sentences.ts';

/** A round that runs: some of the teachers answered. */
export function addRound(by: Chance, { schoolId, staff, today }: Place, made: Supports, somebody: Somebody): void {
	const id = by.id();
	const teachers = staff.groupStaff
		.filter(
			({ groupId, role, personId }) =>
				groupId === somebody.group.id && role !== 'stagiair' && personId !== somebody.mentor
		)
		.map(({ personId }) => personId);
	const asked = [...new Set(teachers)];
	if (asked.length === 0) return;
	const ofRound = { schoolId, roundId: id, pupilId: somebody.pupilId };
	made.rounds.push({
		schoolId,
		id,
		pupilId: somebody.pupilId,
		askedById: somebody.mentor,
		askedOn: onSchoolDay(addDays(today, -4)),
		closesOn: addDays(today, 10),
		questions: [
			`Wat gaat goed bij jou met ${somebody.name}?`,
			`Waar loopt ${somebody.name} bij jou vast, en wat helpt dan?`
		]
	});
	for (const [at, personId] of asked.entries()) {
		made.asked.push({ ...ofRound, personId });
		const answers = teacherAnswers[at % teacherAnswers.length]!.map((text) => fill(text, somebody));
		if (at === 0) made.roundAnswers.push({ ...ofRound, personId, answers });
	}
}
