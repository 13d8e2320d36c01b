/** The invented talks: that they are, who came, what was prepared, said, agreed and signed. */
import { isWithParents, questions, type TalkKind, type TalkState } from '#modules/gesprekken/index.ts';
import { addDays } from '#platform/text/dates.ts';
import { at, dayBefore, type Iops, type Now, type PlanLife, type TalkRow } from './rows.ts';
import type { Round } from './rounds.ts';
import type { Said, Says } from './said.ts';

type TalkFacts = {
	on: string;
	kind: TalkKind;
	state: TalkState;
	round: Round | null;
	followsId?: string;
	dueOn: string | null;
};

/** When each mentor is free: half hours of a school day, the first ones for pupils and the last for parents. */
export type Slots = Map<string, Set<number>>;
const slotsInDay = 16;
const firstForParents = 10;
/** Half past one in winter, when whoever shows the demo is awake. */
const storySlot = 11;

export function addTalk(made: Iops, slots: Slots, { schoolId }: Now, life: PlanLife, facts: TalkFacts): TalkRow {
	const { by, pupilId, say } = life;
	const { on, kind, state, round, followsId = null, dueOn } = facts;
	const leadId = life.mentorOn(on);
	const wanted = life.storyOn === on ? storySlot : isWithParents(kind) ? firstForParents : by.between(0, 9);
	const slot = freeSlot(slots, `${leadId} ${on}`, wanted);
	const talk: TalkRow = {
		schoolId,
		id: by.id(),
		pupilId,
		roundId: round?.id ?? null,
		kind,
		state,
		leadId,
		followsId,
		dueOn,
		plannedAt: at(on, 7 + Math.floor(slot / 2), (slot % 2) * 30),
		minutes: isWithParents(kind) ? 30 : 20,
		place: say.place(),
		wantsInterpreter: isWithParents(kind) && life.needsInterpreter,
		heldOn: state === 'held' ? on : null,
		reason: state === 'cancelled' ? say.whyCancelled() : '',
		changedById: leadId
	};
	made.talks.push(talk);
	return talk;
}

function freeSlot(slots: Slots, day: string, wanted: number): number {
	const taken = slots.get(day) ?? new Set();
	slots.set(day, taken);
	let slot = wanted;
	while (taken.has(slot) && taken.size < slotsInDay) slot = (slot + 1) % slotsInDay;
	taken.add(slot);
	return slot;
}

const of = ({ schoolId, id, pupilId }: TalkRow) => ({ schoolId, talkId: id, pupilId });

/** What was said at a held talk, closed the same day. */
export function addRecord(made: Iops, now: Now, life: PlanLife, talk: TalkRow, on: string, said: Said = {}): void {
	const { by, say } = life;
	const withParents = isWithParents(talk.kind);
	const present = addPresence(made, life, talk);
	const parents = present.filter((personId) => personId !== life.pupilId);
	made.records.push({
		...of(talk),
		notes: withParents ? say.parentNotes() : say.notes(),
		agreements: say.agreements(),
		reflection: parents.length > 0 ? say.reflection() : '',
		canTell: by.pick(['ja', 'ja', 'ja', 'beetje', 'beetje', 'nee'] as const),
		outcome: { said },
		closedAt: at(on, 15),
		closedById: talk.leadId,
		changedById: talk.leadId,
		changedAt: at(on, 15)
	});
	addAgreements(made, now, life, talk, on, parents[0]);
	addSignatures(made, now, life, talk, on, present);
}

/** Gives who came. The pupil nearly always; of the parents mostly the first. */
function addPresence(made: Iops, life: PlanLife, talk: TalkRow): string[] {
	const { by, pupilId, parents, isUpToDate } = life;
	const asked = [
		{ personId: pupilId, role: 'leerling' as const, often: 0.97 },
		...(isWithParents(talk.kind) ? parents : []).map(({ id }, index) => ({
			personId: id,
			role: 'ouder' as const,
			often: index === 0 ? 0.88 : 0.45
		}))
	].map(({ often, ...each }, index) => ({ ...each, isPresent: (isUpToDate && index < 2) || by.happens(often) }));
	for (const each of asked) made.presence.push({ ...of(talk), ...each, recordedById: talk.leadId });
	return asked.filter(({ isPresent }) => isPresent).map(({ personId }) => personId);
}

function addAgreements(
	made: Iops,
	{ today, days }: Now,
	life: PlanLife,
	talk: TalkRow,
	on: string,
	parentId: string | undefined
): void {
	const { by, say, pupilId, isUpToDate } = life;
	const owners = { mentor: talk.leadId, pupil: pupilId, parent: parentId };
	for (const owner of by.some(['mentor', 'pupil', 'parent'] as const, 0, 2)) {
		const ownerId = owners[owner];
		const dueOn = days.onOrAfter(addDays(on, by.between(9, 25)));
		const done = days.onOrAfter(addDays(on, by.between(1, 9)));
		if (!ownerId || !dueOn || !done) continue;
		// Done in time, mostly; where nothing is left to do, always.
		const isDone = done < today && (isUpToDate || by.happens(0.93));
		if (!isDone && isUpToDate && owner === 'mentor') continue;
		made.agreements.push({
			...of(talk),
			id: by.id(),
			ownerId,
			what: say.agreement(owner),
			dueOn,
			doneOn: isDone ? done : null,
			doneById: isDone ? ownerId : null,
			addedById: talk.leadId
		});
	}
}

function addSignatures(
	made: Iops,
	{ today }: Now,
	life: PlanLife,
	talk: TalkRow,
	on: string,
	present: readonly string[]
): void {
	const { by, say, pupilId, name, parents, isUpToDate } = life;
	for (const person of [{ id: pupilId, name }, ...parents].filter(({ id }) => present.includes(id))) {
		const signedOn = addDays(on, by.between(0, 4));
		if (signedOn >= today || (!isUpToDate && by.happens(0.15))) continue;
		const isAgreed = person.id === pupilId || by.happens(0.97);
		made.signatures.push({
			...of(talk),
			id: by.id(),
			personId: person.id,
			signedName: person.name,
			isAgreed: isAgreed ? 'ja' : 'nee',
			remark: isAgreed ? '' : say.remark(),
			createdAt: at(signedOn, 18)
		});
	}
}

/** What the pupil wants to say: picked or written, and shared the evening before. */
export function addAnswers(
	made: Iops,
	{ by, pupilId, storyOn }: PlanLife,
	talk: TalkRow,
	on: string,
	says: Says
): void {
	for (const question of questions) {
		const isPicked = storyOn !== on && by.happens(0.2);
		made.answers.push({
			...of(talk),
			id: by.id(),
			byId: pupilId,
			question,
			form: isPicked ? 'choice' : 'text',
			picked: isPicked ? [says[question].key] : [],
			words: isPicked ? '' : says[question].words,
			sharedAt: at(dayBefore(on), 17),
			createdAt: at(dayBefore(on), 16)
		});
	}
}
