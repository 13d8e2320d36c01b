import { and, eq } from 'drizzle-orm';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { mayKeepGroups } from '../../access.ts';
import type { ChangeGroupForm, EndStaffForm, GroupForm, GroupStaffForm } from '../../forms.ts';
import { getGroup } from '../read/groups.ts';
import { getYear, listGroups } from '../read/years.ts';
import { group, groupStaff } from '../tables.ts';

function refuseOthers(actor: Actor): void {
	if (!mayKeepGroups(actor)) throw new NotFound('group');
}

export async function addGroup(db: Db, actor: Actor, { yearId, ...input }: GroupForm): Promise<Done> {
	refuseOthers(actor);
	await getYear(db, actor, yearId);
	await refuseSameName(db, actor, yearId, input);
	const [made] = await db
		.insert(group)
		.values({ schoolId: actor.schoolId, schoolYearId: yearId, ...input })
		.returning({ id: group.id });
	if (!made) throw new NotFound('group');
	record(db, actor, { act: 'scholen.addGroup', subjectId: made.id, detail: { name: input.name } });
	return { to: `/school/groepen/${made.id}`, said: 'scholen_said_group', params: { group: input.name } };
}

export async function changeGroup(
	db: Db,
	actor: Actor,
	groupId: string,
	{ version, ...input }: ChangeGroupForm
): Promise<Done> {
	refuseOthers(actor);
	const now = await getGroup(db, actor, groupId);
	await refuseSameName(db, actor, now.yearId, input, groupId);
	const saved = await db
		.update(group)
		.set({ ...input, version: version + 1 })
		.where(and(eq(group.schoolId, actor.schoolId), eq(group.id, groupId), eq(group.version, version)))
		.returning({ id: group.id });
	if (!saved.length)
		throw new EditConflict({ name: now.name, stage: String(now.stage ?? ''), locationId: now.locationId }, now.version);
	record(db, actor, { act: 'scholen.changeGroup', subjectId: groupId, detail: { name: input.name } });
	return { said: 'scholen_said_saved' };
}

async function refuseSameName(
	db: Db,
	actor: Actor,
	yearId: string,
	input: { name: string; locationId: string },
	own?: string
): Promise<void> {
	const same = (await listGroups(db, actor, yearId)).find(
		({ id, name, locationId }) => id !== own && name === input.name && locationId === input.locationId
	);
	if (same) throw new FormIssue({ name: 'scholen_form_group_exists' });
}

/** Only a group that was never used: in which nobody was, and with which nobody worked. */
export async function removeGroup(db: Db, actor: Actor, groupId: string): Promise<Done> {
	refuseOthers(actor);
	const { name, yearId, pupils, staff } = await getGroup(db, actor, groupId);
	if (pupils > 0 || staff.length > 0) throw new Refusal('scholen_refusal_group_used', { group: name });
	await db.delete(group).where(and(eq(group.schoolId, actor.schoolId), eq(group.id, groupId)));
	record(db, actor, { act: 'scholen.removeGroup', subjectId: groupId, detail: { name } });
	return { to: `/school/groepen?jaar=${yearId}`, said: 'scholen_said_removed' };
}

/** Somebody works with the group from–until, and so sees its pupils in that time. */
export async function addGroupStaff(
	db: Db,
	actor: Actor,
	groupId: string,
	{ personId, role, startsOn, endsOn }: GroupStaffForm
): Promise<Done> {
	refuseOthers(actor);
	if (personId === actor.personId) throw new FormIssue({ personId: 'scholen_form_oneself' });
	const { staff, year } = await getGroup(db, actor, groupId);
	if (startsOn < year.startsOn) throw new FormIssue({ startsOn: 'scholen_form_outside' });
	if (endsOn > year.endsOn) throw new FormIssue({ endsOn: 'scholen_form_outside' });
	const twice = staff.some(
		(member) =>
			member.personId === personId &&
			member.role === role &&
			member.fromOn <= endsOn &&
			(member.untilOn ?? year.endsOn) >= startsOn
	);
	if (twice) throw new FormIssue({ personId: 'scholen_form_twice' });
	const { sql } = db;
	const [known] =
		await sql`select 1 from person where school_id = ${actor.schoolId} and id = ${personId} and kind = 'medewerker' and not archived`;
	if (!known) throw new FormIssue({ personId: 'scholen_form_person' });
	const [made] = await db
		.insert(groupStaff)
		.values({ schoolId: actor.schoolId, groupId, personId, role, fromOn: startsOn, untilOn: endsOn })
		.returning({ id: groupStaff.id });
	record(db, actor, {
		act: 'scholen.addGroupStaff',
		subjectId: made?.id,
		detail: { groupId, personId, role, startsOn, endsOn }
	});
	return { said: 'scholen_said_staff' };
}

/** The last day that somebody works with the group. The day after, the pupils are out of sight: the database sees to that. */
export async function endGroupStaff(
	db: Db,
	actor: Actor,
	groupId: string,
	{ staffId, untilOn }: EndStaffForm,
	today: string
): Promise<Done> {
	refuseOthers(actor);
	const { staff, year } = await getGroup(db, actor, groupId);
	const member = staff.find(({ id }) => id === staffId);
	if (!member) throw new NotFound('group staff');
	if (untilOn < addDays(today, -1)) throw new FormIssue({ untilOn: 'scholen_form_end_past' });
	if (untilOn > year.endsOn) throw new FormIssue({ untilOn: 'scholen_form_outside' });
	if (member.personId === actor.personId && member.untilOn !== null && untilOn > member.untilOn)
		throw new FormIssue({ untilOn: 'scholen_form_oneself' });
	const ofThis = and(eq(groupStaff.schoolId, actor.schoolId), eq(groupStaff.id, staffId));
	// Who would end before beginning never began: then there was no work, and no sight of pupils either.
	if (untilOn < member.fromOn) await db.delete(groupStaff).where(ofThis);
	else await db.update(groupStaff).set({ untilOn }).where(ofThis);
	record(db, actor, {
		act: 'scholen.endGroupStaff',
		subjectId: staffId,
		detail: { groupId, personId: member.personId, role: member.role, untilOn }
	});
	if (untilOn < member.fromOn) return { said: 'scholen_said_staff_ended' };
	return {
		said: 'scholen_said_staff_ended',
		undo: { href: `/school/groepen/${groupId}?stopt=${staffId}#stopt`, key: 'scholen_other_last_day' }
	};
}
