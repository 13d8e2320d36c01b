import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import { FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import type { Done } from '#platform/web/act.ts';
import { mayAllowParents, mayGiveAccess, mayOpenWithReason } from '../../access.ts';
import type { GiveAccessForm } from '../../forms.ts';
import { decidesFromOn, isAdult, openedFileDays } from '../../leerlingen.ts';
import { getOwnInvolvement } from '../read/involved.ts';
import { accessGrant, contact, parentAllowance, pupil } from '../tables.ts';
import { and, eq, gte, isNull, or } from 'drizzle-orm';

/** Somebody reads along from–until, and everybody who is involved can see that and why. */
export async function giveAccess(
	db: Db,
	actor: Actor,
	pupilId: string,
	input: GiveAccessForm,
	today: string
): Promise<Done> {
	const own = await getOwnInvolvement(db, actor, pupilId);
	if (!mayGiveAccess(own)) throw new Refusal('leerlingen_refusal_access');
	if (input.untilOn < today) throw new FormIssue({ untilOn: 'leerlingen_form_past' });
	const [grant] = await db
		.insert(accessGrant)
		.values({
			schoolId: actor.schoolId,
			pupilId,
			personId: input.personId,
			role: 'begeleider',
			sees: input.audiences,
			fromOn: input.fromOn,
			untilOn: input.untilOn,
			why: input.why,
			grantedById: actor.personId
		})
		.returning({ id: accessGrant.id });
	record(db, actor, {
		act: 'leerlingen.giveAccess',
		pupilId,
		subjectId: grant?.id,
		detail: { personId: input.personId, untilOn: input.untilOn }
	});
	return { said: 'leerlingen_said_access_given' };
}

/** Who leads the school reads everything but what is confidential, for a day, with a reason that the care team sees. */
export async function openFile(db: Db, actor: Actor, pupilId: string, why: string, today: string): Promise<Done> {
	const own = await getOwnInvolvement(db, actor, pupilId);
	if (!mayOpenWithReason(own)) throw new Refusal('leerlingen_refusal_open');
	const [grant] = await db
		.insert(accessGrant)
		.values({
			schoolId: actor.schoolId,
			pupilId,
			personId: actor.personId,
			role: 'inzage',
			sees: ['gedeeld', 'team', 'zorg'],
			fromOn: today,
			untilOn: addDays(today, openedFileDays),
			why,
			grantedById: actor.personId
		})
		.returning({ id: accessGrant.id });
	record(db, actor, { act: 'leerlingen.openFile', pupilId, subjectId: grant?.id, detail: { why } });
	return { to: `/leerlingen/${pupilId}`, said: 'leerlingen_said_opened' };
}

/** Ends at once: not at the end of the day. */
export async function endAccess(db: Db, actor: Actor, pupilId: string, grantId: string, today: string): Promise<Done> {
	const own = await getOwnInvolvement(db, actor, pupilId);
	const [grant] = await db
		.select()
		.from(accessGrant)
		.where(
			and(eq(accessGrant.schoolId, actor.schoolId), eq(accessGrant.id, grantId), eq(accessGrant.pupilId, pupilId))
		);
	if (!grant) throw new NotFound('access');
	const isOwnOpening = grant.role === 'inzage' && grant.personId === actor.personId;
	if (!mayGiveAccess(own) && !isOwnOpening) throw new Refusal('leerlingen_refusal_access');
	await db
		.update(accessGrant)
		.set({ untilOn: addDays(today, -1), version: grant.version + 1 })
		.where(and(eq(accessGrant.schoolId, actor.schoolId), eq(accessGrant.id, grantId)));
	record(db, actor, {
		act: 'leerlingen.endAccess',
		pupilId,
		subjectId: grantId,
		detail: { personId: grant.personId }
	});
	if (!mayGiveAccess(own) || grant.role === 'inzage') return { said: 'leerlingen_said_access_ended' };
	return {
		said: 'leerlingen_said_access_ended',
		undo: { href: `/leerlingen/${pupilId}/betrokken?opnieuw=${grantId}#geef`, key: 'leerlingen_undo' }
	};
}

/** From 18 on the pupil lets a parent read along. Before, parents with custody do so by law. */
export async function allowParent(
	db: Db,
	actor: Actor,
	pupilId: string,
	personId: string,
	today: string
): Promise<Done> {
	await requireDecidingPupil(db, actor, pupilId, today);
	const [parent] = await db
		.select({ id: contact.id })
		.from(contact)
		.where(and(eq(contact.schoolId, actor.schoolId), eq(contact.pupilId, pupilId), eq(contact.personId, personId)));
	if (!parent) throw new NotFound('contact');
	const open = await openAllowances(db, actor, pupilId, personId, today);
	if (open.length === 0) {
		await db.insert(parentAllowance).values({ schoolId: actor.schoolId, pupilId, personId, fromOn: today });
		record(db, actor, { act: 'leerlingen.allowParent', pupilId, subjectId: personId });
	}
	return { said: 'leerlingen_said_parent_allowed' };
}

export async function stopParent(
	db: Db,
	actor: Actor,
	pupilId: string,
	personId: string,
	today: string
): Promise<Done> {
	await requireDecidingPupil(db, actor, pupilId, today);
	for (const { id } of await openAllowances(db, actor, pupilId, personId, today)) {
		await db
			.update(parentAllowance)
			.set({ untilOn: addDays(today, -1) })
			.where(and(eq(parentAllowance.schoolId, actor.schoolId), eq(parentAllowance.id, id)));
	}
	record(db, actor, { act: 'leerlingen.stopParent', pupilId, subjectId: personId });
	return { said: 'leerlingen_said_parent_stopped' };
}

async function requireDecidingPupil(db: Db, actor: Actor, pupilId: string, today: string): Promise<void> {
	if (!mayAllowParents(actor, pupilId)) throw new NotFound('pupil');
	const [self] = await db
		.select({ bornOn: pupil.bornOn })
		.from(pupil)
		.where(and(eq(pupil.schoolId, actor.schoolId), eq(pupil.id, pupilId)));
	if (!self) throw new NotFound('pupil');
	if (!isAdult(self.bornOn, today))
		throw new Refusal('leerlingen_refusal_not_adult', { date: decidesFromOn(self.bornOn) });
}

const openAllowances = (db: Db, actor: Actor, pupilId: string, personId: string, today: string) =>
	db
		.select({ id: parentAllowance.id })
		.from(parentAllowance)
		.where(
			and(
				eq(parentAllowance.schoolId, actor.schoolId),
				eq(parentAllowance.pupilId, pupilId),
				eq(parentAllowance.personId, personId),
				or(isNull(parentAllowance.untilOn), gte(parentAllowance.untilOn, today))
			)
		);
