import { addDays } from '#platform/text/dates.ts';
import type { PupilRecord } from './records.ts';
import { homeOf, othersOf, stayOf, type Membership, type PupilState } from './state.ts';
import { add, change, type WriteContext, type Writes } from './writes.ts';

type Stay = { pupilId: string; state?: PupilState; before?: PupilRecord; after: PupilRecord };

/** Where and when the pupil is at school, and in which groups. What was stays as it was: a change holds from the day of the file. */
export function stayWrites(writes: Writes, stay: Stay, context: WriteContext): void {
	const locationId = context.locationId(stay.after.location ?? '');
	enrolmentWrites(writes, stay, locationId, context);
	if (context.year) groupWrites(writes, stay, locationId, context);
}

function enrolmentWrites(
	writes: Writes,
	{ pupilId, state, before, after }: Stay,
	locationId: string,
	context: WriteContext
): void {
	const known = state && stayOf(state);
	const enrol = (fromOn: string) =>
		add(writes, 'enrolment', {
			id: context.newId(),
			pupilId,
			locationId,
			kind: 'ingeschreven',
			fromOn,
			untilOn: after.untilOn
		});
	if (!known || !before) return enrol(after.fromOn ?? context.on);
	// Who left and comes back gets a new enrolment; the old one stays in the past.
	if (before.untilOn && after.fromOn && after.fromOn > before.untilOn) return enrol(after.fromOn);

	const { current, first } = known;
	const isFirst = current === first;
	const fromOn = after.fromOn ?? first.fromOn;
	if (!isFirst) change(writes, 'enrolment', first.id, { fromOn: first.fromOn }, { fromOn });
	const was = { fromOn: current.fromOn, untilOn: current.untilOn, locationId: current.locationId };
	const now = { ...was, fromOn: isFirst ? fromOn : current.fromOn, untilOn: after.untilOn };
	if (current.locationId === locationId) return change(writes, 'enrolment', current.id, was, now);
	if (current.fromOn >= context.on) return change(writes, 'enrolment', current.id, was, { ...now, locationId });
	change(writes, 'enrolment', current.id, was, { ...now, untilOn: addDays(context.on, -1) });
	enrol(context.on);
}

function groupWrites(
	writes: Writes,
	{ pupilId, state, before, after }: Stay,
	locationId: string,
	context: WriteContext
): void {
	const { year } = context;
	if (!year) return;
	const lastOn = (untilOn: string | null) => (untilOn && untilOn < year.endsOn ? untilOn : year.endsOn);
	const moveOn = latest(context.on, year.startsOn);
	const startOn = state ? moveOn : latest(after.fromOn ?? context.on, year.startsOn);
	const join = (name: string, isHome: boolean) => {
		const group = context.group(name, locationId);
		const stage = isHome && after.stage !== group.stage ? after.stage : null;
		const untilOn = lastOn(after.untilOn);
		if (startOn > untilOn) return;
		add(writes, 'group_member', {
			id: context.newId(),
			groupId: group.id,
			pupilId,
			isHome,
			stage,
			fromOn: startOn,
			untilOn
		});
	};
	/** A membership that would begin on the day itself, or later, was a mistake: then it never took place. */
	const leave = ({ id, fromOn, untilOn }: Membership) =>
		change(writes, 'group_member', id, { untilOn }, { untilOn: addDays(latest(moveOn, fromOn), -1) });

	const home = state && homeOf(state, context);
	const homeGroup = after.group === null ? undefined : context.group(after.group, locationId);
	if (home && homeGroup?.id === home.groupId) {
		change(writes, 'group_member', home.id, home, { stage: after.stage, ...lastDay(home, before, after, lastOn) });
	} else {
		if (home) leave(home);
		if (after.group !== null) join(after.group, true);
	}
	const others = state ? othersOf(state, context) : [];
	const wanted = new Set(after.otherGroups.map((name) => context.group(name, locationId).id));
	for (const other of others) {
		if (!wanted.delete(other.groupId)) leave(other);
		else change(writes, 'group_member', other.id, other, lastDay(other, before, after, lastOn));
	}
	for (const name of after.otherGroups) if (wanted.delete(context.group(name, locationId).id)) join(name, false);
}

/** A membership ends with the stay, and goes on when the stay does. */
function lastDay(
	{ untilOn }: Membership,
	before: PupilRecord | undefined,
	after: PupilRecord,
	lastOn: (untilOn: string | null) => string
): { untilOn: string | null } {
	return { untilOn: before?.untilOn === after.untilOn ? untilOn : lastOn(after.untilOn) };
}

/** What ends when a pupil who is no longer in the file left on this day. */
export function leaveWrites(state: PupilState, lastOn: string): Writes {
	const writes: Writes = { add: {}, change: {} };
	for (const { id, fromOn, untilOn } of state.enrolments) {
		if (!untilOn || untilOn > lastOn)
			change(writes, 'enrolment', id, { untilOn }, { untilOn: notBefore(lastOn, fromOn) });
	}
	for (const { id, fromOn, untilOn } of state.memberships) {
		if (!untilOn || untilOn > lastOn)
			change(writes, 'group_member', id, { untilOn }, { untilOn: notBefore(lastOn, fromOn) });
	}
	return writes;
}

const latest = (one: string, other: string): string => (one > other ? one : other);
const notBefore = (lastOn: string, fromOn: string): string => latest(lastOn, addDays(fromOn, -1));
