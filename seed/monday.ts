import { addDays } from '#platform/text/dates.ts';
import type { Pupils } from './pupils.ts';
import type { Group } from './staff.ts';

/** Three pupils of one group, so that its mentor has something to do on the day of the demo. */
export type MondayMorning = { onlyDecision: string; notBegun: string; waitsForWords: string };

/** Six weeks and a few days: the OPP is late; six weeks: it is due today. */
const lateDays = 45;
const dueDays = 42;

/**
 * Picks them from the present group of that name. Two of them came some weeks ago: their enrolment, contacts and places in
 * groups are made to begin then. Nothing when there is no such group.
 */
export function makeMondayMorning(pupils: Pupils, groups: Group[], name: string, today: string): MondayMorning | null {
	const group = groups.find((g) => g.name === name && g.startsOn <= today && today <= g.endsOn);
	const members = pupils.members.filter(({ groupId }) => groupId === group?.id).map(({ pupilId }) => pupilId);
	const [onlyDecision, notBegun, waitsForWords] = members;
	if (!group || !onlyDecision || !notBegun || !waitsForWords) return null;
	cameOn(pupils, onlyDecision, addDays(today, -lateDays), group);
	cameOn(pupils, notBegun, addDays(today, -dueDays), group);
	return { onlyDecision, notBegun, waitsForWords };
}

function cameOn(pupils: Pupils, pupilId: string, day: string, group: Group): void {
	const isTheirs = (row: { pupilId: string }) => row.pupilId === pupilId;
	for (const enrolment of pupils.enrolments.filter(isTheirs)) enrolment.fromOn = day;
	for (const contact of pupils.contacts.filter(isTheirs)) contact.fromOn = day;
	pupils.members = pupils.members.filter((member) => !isTheirs(member) || member.groupId === group.id);
	for (const member of pupils.members.filter(isTheirs)) member.fromOn = day > group.startsOn ? day : group.startsOn;
}
