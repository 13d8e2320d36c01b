import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { mayExempt, maySetNorms } from '../access.ts';
import type { EndExemptionForm, ExemptForm, SettingForm } from '../forms.ts';
import type { NormNumber, NormOffer } from '../offers.ts';
import { listOwnSettings } from './read/decided.ts';
import { getLine } from './read/exemption.ts';
import { numbersOf } from './read/norm.ts';
import { normExemption, normSetting } from './tables.ts';

type Day = { today: string; offers: readonly NormOffer[] };

/** The pupil does not count for this norm, until a day and with a reason. */
export async function exempt(
	db: Db,
	actor: Actor,
	normKey: string,
	pupilId: string,
	input: ExemptForm,
	day: Day
): Promise<Done> {
	const { line, exemption } = await getLine(db, actor, normKey, pupilId, day);
	if (!mayExempt(actor)) throw new Refusal('kwaliteit_refusal_exempt');
	if (exemption) throw new Refusal('kwaliteit_refusal_already');
	if (line.outcome.is === 'voldaan') throw new Refusal('kwaliteit_refusal_met');
	if (input.until < day.today) throw new FormIssue({ until: 'kwaliteit_form_past' });
	const [added] = await db
		.insert(normExemption)
		.values({
			schoolId: actor.schoolId,
			normKey,
			pupilId,
			reason: input.reason,
			fromOn: day.today,
			untilOn: input.until,
			givenById: actor.personId
		})
		.returning({ id: normExemption.id });
	record(db, actor, {
		act: 'kwaliteit.exempt',
		pupilId,
		subjectId: added?.id,
		detail: { norm: normKey, until: input.until }
	});
	return { to: `/kwaliteit/${normKey}`, said: 'kwaliteit_said_exempt', params: { name: line.subject.name } };
}

/** From today on the pupil counts again. */
export async function endExemption(
	db: Db,
	actor: Actor,
	pupilId: string,
	input: EndExemptionForm,
	today: string
): Promise<Done> {
	const ofThis = and(
		eq(normExemption.schoolId, actor.schoolId),
		eq(normExemption.id, input.exemption),
		eq(normExemption.pupilId, pupilId)
	);
	const [row] = await db.select().from(normExemption).where(ofThis);
	if (!row) throw new NotFound('exemption');
	if (!mayExempt(actor)) throw new Refusal('kwaliteit_refusal_exempt');
	const ended = await db
		.update(normExemption)
		.set({ untilOn: addDays(today, -1), version: sql`${normExemption.version} + 1` })
		.where(and(ofThis, eq(normExemption.version, input.version)))
		.returning({ id: normExemption.id });
	if (ended.length === 0) throw new EditConflict({ until: row.untilOn }, row.version);
	record(db, actor, { act: 'kwaliteit.endExemption', pupilId, subjectId: row.id, detail: { norm: row.normKey } });
	return {
		to: `/kwaliteit/${row.normKey}`,
		said: 'kwaliteit_said_ended',
		undo: { href: `/kwaliteit/${row.normKey}/vrijstellen/${pupilId}`, key: 'kwaliteit_exempt_again' }
	};
}

/** Whether a norm counts, its numbers, and what the school reaches for, from today and with why. What held before stays. */
export async function setNorm(
	db: Db,
	actor: Actor,
	normKey: string,
	input: SettingForm,
	{ today, offers }: Day
): Promise<Done> {
	if (!maySetNorms(actor)) throw new Refusal('kwaliteit_refusal_set');
	const numbers = numbersIn(input, await numbersOf(db, normKey, today, offers));
	const now = (await listOwnSettings(db, actor, today)).find((setting) => setting.normKey === normKey);
	const stale = () => new EditConflict({ target: String(now?.target ?? '') }, now?.version ?? 0);
	if ((now?.version ?? 0) !== input.version) throw stale();
	const ofNow = and(
		eq(normSetting.schoolId, actor.schoolId),
		eq(normSetting.normKey, normKey),
		eq(normSetting.fromOn, now?.fromOn ?? today)
	);
	const values = {
		isOn: input.isOn,
		target: input.target,
		numbers,
		why: input.why,
		setById: actor.personId,
		version: input.version + 1
	};
	if (now && now.fromOn < today) {
		await db
			.update(normSetting)
			.set({ untilOn: addDays(today, -1) })
			.where(ofNow);
	}
	const written =
		now?.fromOn === today
			? await db
					.update(normSetting)
					.set(values)
					.where(and(ofNow, eq(normSetting.version, input.version)))
					.returning({ id: normSetting.id })
			: await db
					.insert(normSetting)
					.values({ schoolId: actor.schoolId, normKey, fromOn: today, ...values })
					.onConflictDoNothing()
					.returning({ id: normSetting.id });
	if (written.length === 0) throw stale();
	record(db, actor, {
		act: 'kwaliteit.setNorm',
		subjectId: written[0]?.id,
		detail: { norm: normKey, isOn: input.isOn, target: input.target, numbers }
	});
	return { to: `/kwaliteit/${normKey}`, said: 'kwaliteit_said_set' };
}

/** The numbers that this norm has, each within what is left to the school. */
function numbersIn(input: SettingForm, known: readonly NormNumber[]): Record<string, number> {
	const sent = known.map(({ key, least, most, value }) => ({ key, least, most, number: input[key] ?? value }));
	const wrong = sent.filter(({ number, least, most }) => number < least || number > most);
	if (wrong.length > 0) throw new FormIssue(Object.fromEntries(wrong.map(({ key }) => [key, 'kwaliteit_form_number'])));
	return Object.fromEntries(sent.map(({ key, number }) => [key, number]));
}
