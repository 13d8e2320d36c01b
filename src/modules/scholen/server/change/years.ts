import { and, eq } from 'drizzle-orm';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import { insertRows } from '#platform/database/bulk.ts';
import type { Db } from '#platform/database/session.ts';
import type { Done } from '#platform/web/act.ts';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import { mayKeepYears } from '../../access.ts';
import type { NextYearForm, PeriodForm, YearForm } from '../../forms.ts';
import { copyForward, yearAfter } from '../../year.ts';
import { getYear, listGroups, listPeriods, listYears } from '../read/years.ts';
import { group, groupStaff, period, schoolYear } from '../tables.ts';

function refuseOthers(actor: Actor): void {
	if (!mayKeepYears(actor)) throw new NotFound('school year');
}

/** The year after, made of this one: its parts moved on, its groups copied, with the mentors that the form names. */
export async function addNextYear(db: Db, actor: Actor, input: NextYearForm): Promise<Done> {
	refuseOthers(actor);
	const { schoolId } = actor;
	const from = await getYear(db, actor, input.yearId);
	const to = yearAfter(from);
	if ((await listYears(db, actor)).some(({ name }) => name === to.name))
		throw new Refusal('scholen_refusal_year_exists', { year: to.name });
	const [made] = await db
		.insert(schoolYear)
		.values({ schoolId, ...to })
		.returning({ id: schoolYear.id });
	if (!made) throw new NotFound('school year');
	const [parts, groups] = await Promise.all([listPeriods(db, actor, from.id), listGroups(db, actor, from.id)]);
	const copies = copyForward(parts, from, to);
	if (input.withPeriods)
		await insertRows(
			db,
			period,
			copies.map(({ kind, name, locationId, startsOn, endsOn }) => ({
				schoolId,
				id: crypto.randomUUID(),
				schoolYearId: made.id,
				kind,
				name,
				locationId,
				startsOn,
				endsOn
			}))
		);
	if (input.withGroups) await copyGroups(db, actor, groups, { id: made.id, ...to }, input);
	record(db, actor, {
		act: 'scholen.addYear',
		subjectId: made.id,
		detail: {
			year: to.name,
			periods: input.withPeriods ? copies.length : 0,
			groups: input.withGroups ? groups.length : 0
		}
	});
	return { to: `/school/jaren/${made.id}`, said: 'scholen_said_year', params: { year: to.name } };
}

type Copied = Awaited<ReturnType<typeof listGroups>>;

async function copyGroups(
	db: Db,
	{ schoolId, personId: self }: Actor,
	groups: Copied,
	year: { id: string; startsOn: string; endsOn: string },
	input: NextYearForm
): Promise<void> {
	const copies = groups.map(({ id, name, stage, locationId }) => ({
		copyOf: id,
		id: crypto.randomUUID(),
		name,
		stage,
		locationId
	}));
	await insertRows(
		db,
		group,
		copies.map(({ id, name, stage, locationId }) => ({ schoolId, id, schoolYearId: year.id, locationId, name, stage }))
	);
	const mentors = copies.flatMap(({ copyOf, id }) =>
		[input[`mentor.${copyOf}`] ?? []]
			.flat()
			.filter((personId): personId is string => typeof personId === 'string' && personId !== '')
			.map((personId) => ({
				schoolId,
				id: crypto.randomUUID(),
				groupId: id,
				personId,
				role: 'mentor' as const,
				fromOn: year.startsOn,
				untilOn: year.endsOn
			}))
	);
	// A year is made as a whole: who would be mentor asks a colleague to make it, or to add this one later.
	if (mentors.some(({ personId }) => personId === self)) throw new Refusal('scholen_refusal_oneself');
	await insertRows(db, groupStaff, mentors);
}

/** Other first and last days. The parts must stay inside the year, and years do not overlap. */
export async function changeYear(db: Db, actor: Actor, yearId: string, { version, ...dates }: YearForm): Promise<Done> {
	refuseOthers(actor);
	const [year, years, periods] = await Promise.all([
		getYear(db, actor, yearId),
		listYears(db, actor),
		listPeriods(db, actor, yearId)
	]);
	const other = years.find(
		({ id, startsOn, endsOn }) => id !== yearId && startsOn <= dates.endsOn && endsOn >= dates.startsOn
	);
	if (other) throw new Refusal('scholen_refusal_overlap', { year: other.name });
	const outside = periods.find(({ startsOn, endsOn }) => startsOn < dates.startsOn || endsOn > dates.endsOn);
	if (outside) throw new Refusal('scholen_refusal_outside', { period: outside.name });
	const saved = await db
		.update(schoolYear)
		.set({ ...dates, version: version + 1 })
		.where(and(eq(schoolYear.schoolId, actor.schoolId), eq(schoolYear.id, yearId), eq(schoolYear.version, version)))
		.returning({ id: schoolYear.id });
	if (!saved.length) throw new EditConflict({ startsOn: year.startsOn, endsOn: year.endsOn }, year.version);
	record(db, actor, { act: 'scholen.changeYear', subjectId: yearId, detail: dates });
	return { said: 'scholen_said_saved' };
}

/** Adds a part of the year, or changes one. */
export async function savePeriod(
	db: Db,
	actor: Actor,
	yearId: string,
	{ periodId, version = 0, ...part }: PeriodForm
): Promise<Done> {
	refuseOthers(actor);
	const year = await getYear(db, actor, yearId);
	if (part.startsOn < year.startsOn) throw new FormIssue({ startsOn: 'scholen_form_outside' });
	if (part.endsOn > year.endsOn) throw new FormIssue({ endsOn: 'scholen_form_outside' });
	const { schoolId } = actor;
	if (!periodId) await db.insert(period).values({ schoolId, schoolYearId: yearId, ...part });
	else {
		const saved = await db
			.update(period)
			.set({ ...part, version: version + 1 })
			.where(
				and(
					eq(period.schoolId, schoolId),
					eq(period.schoolYearId, yearId),
					eq(period.id, periodId),
					eq(period.version, version)
				)
			)
			.returning({ id: period.id });
		if (!saved.length) await refuseChangedPeriod(db, actor, yearId, periodId);
	}
	record(db, actor, {
		act: periodId ? 'scholen.changePeriod' : 'scholen.addPeriod',
		subjectId: periodId ?? yearId,
		detail: part
	});
	return { to: `/school/jaren/${yearId}`, said: 'scholen_said_saved' };
}

async function refuseChangedPeriod(db: Db, actor: Actor, yearId: string, periodId: string): Promise<never> {
	const now = (await listPeriods(db, actor, yearId)).find(({ id }) => id === periodId);
	if (!now) throw new NotFound('period');
	throw new EditConflict({ kind: now.kind, name: now.name, startsOn: now.startsOn, endsOn: now.endsOn }, now.version);
}

export async function removePeriod(db: Db, actor: Actor, yearId: string, periodId: string): Promise<Done> {
	refuseOthers(actor);
	const removed = await db
		.delete(period)
		.where(and(eq(period.schoolId, actor.schoolId), eq(period.schoolYearId, yearId), eq(period.id, periodId)))
		.returning({ name: period.name });
	if (!removed.length) throw new NotFound('period');
	record(db, actor, { act: 'scholen.removePeriod', subjectId: periodId, detail: { name: removed[0]?.name } });
	return { to: `/school/jaren/${yearId}`, said: 'scholen_said_removed' };
}
