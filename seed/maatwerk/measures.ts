import { measureChoices } from '#modules/maatwerk/settings.ts';
import { addDays, addMonths } from '#platform/text/dates.ts';
import type { Chance } from '../chance.ts';
import type { Group } from '../staff.ts';
import { membersOf, type Place, type Tailored } from './rows.ts';
import * as say from './sentences.ts';

/** Until the end of the next school year: so that nothing ends on the day of the demo. */
const untilNextSummer = ({ endsOn }: Group): string => addMonths(endsOn, 12);

export function addMeasures(by: Chance, made: Tailored, place: Place, group: Group): void {
	const { schoolId, staff, setup, today } = place;
	const mentor = staff.mentorOf.get(group.id) ?? staff.careCoordinator;
	const listed = measureChoices(setup).filter(({ condition }) => condition === '');
	for (const [at, pupilId] of membersOf(place, group).slice(-4).entries()) {
		const [what, how] = say.measures[at % say.measures.length]!;
		const item = listed[at];
		const id = by.id();
		made.measures.push({
			schoolId,
			id,
			pupilId,
			itemKey: item?.key ?? null,
			what: item?.name ?? what,
			how: item ? '' : how,
			fromOn: addDays(today, -by.between(20, 60)),
			untilOn: untilNextSummer(group),
			decidedById: mentor,
			condition: '',
			request: null,
			requestOn: null,
			changedById: mentor
		});
		made.grounds.push({ schoolId, measureId: id, pupilId, kind: 'school', indicationId: null, byId: mentor });
	}
}

/** The one that its declaration asks for. */
export function addMeasureOnPaper(
	by: Chance,
	made: Tailored,
	{ schoolId, staff, setup, today }: Place,
	{ pupilId, group, paperId }: { pupilId: string; group: Group; paperId: string }
): void {
	const asked = measureChoices(setup).find(({ condition }) => /dyslexie/i.test(condition));
	const id = by.id();
	made.measures.push({
		schoolId,
		id,
		pupilId,
		itemKey: asked?.key ?? null,
		what: asked?.name ?? say.measures[0][0],
		how: asked ? '' : say.measures[0][1],
		fromOn: addDays(today, -40),
		untilOn: untilNextSummer(group),
		decidedById: staff.careCoordinator,
		condition: asked?.condition ?? '',
		request: asked ? 'gevraagd' : null,
		requestOn: asked ? addDays(today, -40) : null,
		changedById: staff.careCoordinator
	});
	made.grounds.push({
		schoolId,
		measureId: id,
		pupilId,
		kind: 'verklaring',
		indicationId: paperId,
		byId: staff.careCoordinator
	});
}
