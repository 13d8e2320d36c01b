// Support of Jayden in the making, step by step, for tests.
import { expect } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import type { Context } from '#platform/web/context.ts';
import type { Db } from '#platform/database/session.ts';
import { as, makeSchool, today } from '../../../../tests/support/school.ts';
import { EvaluateForm } from '../evaluation/forms.ts';
import { StepForm } from '../ladder/forms.ts';
import type { Level } from '../ondersteuning.ts';
import { DraftForm } from '../plan/forms.ts';
import { RaiseForm } from '../request/forms.ts';
import * as support from './index.ts';

export const refusal = (key: string) => expect.objectContaining({ key });
export const issue = (errors: Record<string, string>) => expect.objectContaining({ errors });

export const asked: RaiseForm = RaiseForm.parse({
	seen: 'Loopt drie keer per week weg.',
	tried: 'Een vaste plek.',
	asked: 'Wie denkt mee?',
	urgency: 'deze week',
	pupilSays: 'Het is te druk.',
	parentsSay: 'Nog niet gesproken.',
	parentsNotAsked: 'on'
});

/** A new school, and what its people do with the support of Jayden. */
export async function startSupport() {
	const school = await makeSchool();
	const { mentor, zorgcoordinator: care } = school.actors;
	const { jayden } = school.pupils;

	const page = (actor: Actor = care) => as(actor, (db) => support.viewSupport(db, actor, jayden));
	const context = (db: Db, actor: Actor, params: Record<string, string>) =>
		({
			db,
			actor,
			params: { leerling: jayden, ...params },
			today: actor.today ?? today,
			url: new URL('http://zicht'),
			draft: async () => undefined
		}) as unknown as Context<never>;
	const idIn = (to: string | undefined) => to!.split('/').at(-1)!;

	const raise = async (actor: Actor = mentor, change: Partial<RaiseForm> = {}) =>
		idIn((await as(actor, (db) => support.raiseRequest(db, actor, jayden, { ...asked, ...change })))?.to);
	const request = (id: string, actor: Actor = care) =>
		as(actor, (db) => support.viewRequest(context(db, actor, { verzoek: id })));
	const step = async (level: Level, change: Partial<StepForm> = {}, actor: Actor = care) => {
		const version = (await page(care)).case?.lock;
		const input = StepForm.parse({
			level,
			happenedOn: actor.today ?? today,
			reason: 'Meer nodig.',
			audience: 'team',
			...(version && { version }),
			...change
		});
		return as(actor, (db) => support.takeStep(db, actor, jayden, input));
	};
	const written = (change: Record<string, unknown> = {}) =>
		DraftForm.parse({
			version: 1,
			audience: 'gedeeld',
			situation: 'Jayden raakt snel vol.',
			goalBehaviour: ['Ik vraag hulp als ik vastloop.', 'Ik kom na een time-out terug.'],
			goalHelper: ['mentor', 'mentor'],
			actionWhat: 'Elke ochtend de dag doornemen',
			actionByWhom: 'mentor',
			actionWhen: 'elke dag',
			evaluationOn: '2027-01-18',
			...change
		});
	const plan = (id: string, actor: Actor = care) =>
		as(actor, (db) => support.viewPlan(context(db, actor, { versie: id })));
	const talk = (id: string) =>
		as(mentor, (db) =>
			support.recordAnswer(db, mentor, jayden, id, {
				personId: school.parents.jayden,
				answer: 'eens',
				talkedOn: today,
				remark: ''
			})
		);
	const startDraft = async (actor: Actor = mentor) =>
		(await as(actor, (db) => support.startPlan(db, actor, jayden)))!.to!.split('/').at(-2)!;
	/** Written, talked about and fixed; gives the version's id. */
	const fixedPlan = async (change: Record<string, unknown> = {}) => {
		const id = await startDraft();
		const { version } = await plan(id);
		await as(mentor, (db) => support.saveDraft(db, mentor, jayden, id, written({ version: version.lock, ...change })));
		await talk(id);
		const { lock } = (await plan(id)).version;
		await as(care, (db) => support.fixPlan(db, care, jayden, id, { version: lock }));
		return id;
	};
	const evaluation = (planId: string, change: Record<string, unknown> = {}) =>
		EvaluateForm.parse({
			plan: planId,
			heldOn: today,
			'result-0': 'wel',
			'result-1': 'deels',
			pupilSays: 'Het lukt beter.',
			parentsSay: 'Thuis ook.',
			mentorSays: 'Minder vaak weg.',
			outcome: 'voortzetten',
			nextOn: '2027-03-01',
			reason: 'Nog niet klaar.',
			audience: 'team',
			...change
		});
	const evaluate = async (planId: string, change: Record<string, unknown> = {}, actor: Actor = care) =>
		idIn((await as(actor, (db) => support.evaluatePlan(db, actor, jayden, evaluation(planId, change))))?.to);

	return {
		school,
		mentor,
		care,
		jayden,
		page,
		context,
		raise,
		request,
		step,
		written,
		plan,
		talk,
		startDraft,
		fixedPlan,
		evaluation,
		evaluate
	};
}

export type Making = Awaited<ReturnType<typeof startSupport>>;
