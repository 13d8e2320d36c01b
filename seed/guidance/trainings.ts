import type { training } from '#modules/begeleiding/server/tables.ts';
import { catalogueOf } from '#modules/scholen/index.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Child, World } from './world.ts';

/** One for a whole group, which is over; one on indication, which the guide gives now. */
export function addTrainings(world: World, children: readonly Child[], guided: readonly Child[]): void {
	const { today, by, staff, setup } = world;
	const offered = catalogueOf(setup, 'trainingen');
	const listed = (kind: string) => offered.find(({ soort }) => soort === kind);
	const { group } = by.pick(children);
	const mentor = staff.mentorOf.get(group.id)!;
	const all = listed('voor allemaal');
	addTraining(world, {
		key: all?.key ?? null,
		name: all?.naam ?? 'Samen sterk',
		kind: 'voor allemaal',
		groupId: group.id,
		trainerIds: [mentor],
		madeById: mentor,
		firstOn: addDays(today, -70),
		times: 6,
		of: children.filter((child) => child.group.id === group.id),
		isOver: true
	});
	const some = listed('op indicatie');
	addTraining(world, {
		key: some?.key ?? null,
		name: some?.naam ?? 'Weerbaar',
		kind: 'op indicatie',
		groupId: null,
		trainerIds: [world.guideId],
		madeById: staff.careCoordinator,
		firstOn: addDays(today, -57),
		times: 12,
		of: guided,
		isOver: false
	});
}

type Given = Pick<typeof training.$inferInsert, 'key' | 'name' | 'kind' | 'groupId' | 'madeById'> & {
	trainerIds: string[];
	firstOn: string;
	times: number;
	of: readonly Child[];
	isOver: boolean;
};

function addTraining({ schoolId, today, by, made, days }: World, given: Given): void {
	const { key, name, kind, groupId, trainerIds, madeById, times, of, isOver } = given;
	// Not before the school year of its pupils.
	const since = of[0]?.group.startsOn ?? given.firstOn;
	const firstOn = given.firstOn > since ? given.firstOn : since;
	const trainingId = by.id();
	const audience = kind === 'op indicatie' ? 'team' : 'gedeeld';
	const dates = [
		...new Set(
			Array.from({ length: times }, (_, at) => days.onOrAfter(addDays(firstOn, 7 * at))).filter(
				(day) => day !== undefined
			)
		)
	];
	const last = dates.at(-1) ?? firstOn;
	made.trainings.push({
		schoolId,
		id: trainingId,
		key,
		name,
		kind,
		audience,
		groupId,
		trainerIds,
		partner: '',
		endedOn: isOver && last < today ? last : null,
		madeById
	});
	for (const child of of) {
		const id = by.id();
		const isDone = isOver && last < today;
		made.members.push({
			schoolId,
			id,
			trainingId,
			pupilId: child.id,
			audience,
			because: kind === 'op indicatie' ? 'Besproken in het zorgoverleg' : '',
			addedById: madeById,
			addedOn: firstOn,
			result: isDone ? (by.happens(0.85) ? 'behaald' : 'deels') : null,
			resultWord: isDone ? by.pick(['Deed elke keer mee.', 'Durft nu nee te zeggen.', '']) : '',
			resultOn: isDone ? last : null,
			resultById: isDone ? madeById : null
		});
		if (kind === 'op indicatie')
			for (const personId of trainerIds)
				made.guides.push({
					schoolId,
					id: by.id(),
					pupilId: child.id,
					personId,
					fromOn: firstOn,
					untilOn: addDays(last, 14),
					source: 'training',
					sourceId: id,
					why: 'een training',
					namedById: madeById
				});
	}
	for (const onDay of dates) {
		const sessionId = by.id();
		made.meetings.push({
			schoolId,
			id: sessionId,
			trainingId,
			onDay,
			startsAt: '10:25',
			endsAt: '11:15',
			place: 'Gymzaal'
		});
		if (onDay >= today) continue;
		for (const { id: pupilId } of of)
			made.attendance.push({
				schoolId,
				sessionId,
				trainingId,
				pupilId,
				audience,
				presence: by.happens(0.9) ? 'aanwezig' : by.pick(['afgemeld', 'afwezig'] as const),
				recordedById: trainerIds[0]!
			});
	}
}
