import { randomUUID } from 'node:crypto';
import { emptyContent, type SupportContent } from '#modules/ondersteuning/plan/plan.ts';
import type { Db } from '#platform/database/session.ts';
import { add, today, type TestSchool } from './school.ts';

/* Rows of support for tests, about Jayden of 2B unless they say otherwise. */

type Change = Record<string, unknown>;
const of = ({ schoolId, pupils }: TestSchool) => ({ schoolId, pupilId: pupils.jayden });

/** For tables whose key is not an id. */
export async function insert({ sql }: Db, table: string, row: Change): Promise<void> {
	const snake = Object.fromEntries(
		Object.entries(row).map(([key, value]) => [key.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`), value])
	);
	await sql`insert into ${sql(table)} ${sql(snake as Record<string, string>)}`;
}

export const addRequest = (db: Db, school: TestSchool, change: Change = {}): Promise<string> =>
	add(db, 'support_request', {
		...of(school),
		authorId: school.people.mentor,
		raisedOn: today,
		urgency: 'deze week',
		seen: 'Loopt weg als het druk is.',
		tried: 'Een vaste plek.',
		asked: 'Wie kijkt mee?',
		pupilSays: 'Het is te druk.',
		isPupilAsked: true,
		parentsSay: 'Morgen spreken we hen.',
		areParentsAsked: false,
		...change
	});

/** A case with its first step; gives both ids. */
export async function addCase(
	db: Db,
	school: TestSchool,
	change: Change & { level?: number; openedOn?: string } = {}
): Promise<{ caseId: string; stepId: string }> {
	const { level = 2, openedOn = '2026-09-01', ...rest } = change;
	const caseId = await add(db, 'support_case', {
		...of(school),
		level,
		levelSince: openedOn,
		extraSince: level >= 2 ? openedOn : null,
		openedOn,
		openedById: school.people.zorgcoordinator,
		...rest
	});
	return {
		caseId,
		stepId: await addStep(db, school, caseId, { toLevel: level, happenedOn: openedOn, ...pupilOf(rest) })
	};
}

const pupilOf = ({ pupilId }: Change): Change => (pupilId ? { pupilId } : {});

export const addStep = (db: Db, school: TestSchool, caseId: string, change: Change = {}): Promise<string> =>
	add(db, 'ladder_step', {
		...of(school),
		caseId,
		kind: 'geopend',
		happenedOn: '2026-09-01',
		fromLevel: 1,
		toLevel: 2,
		byId: school.people.zorgcoordinator,
		...change
	});

export const planContent = (change: Partial<SupportContent> = {}): string =>
	JSON.stringify({
		...emptyContent,
		situation: 'Jayden raakt snel vol.',
		goals: [{ id: randomUUID(), behaviour: 'Ik vraag hulp.', place: '', moment: '', approach: '', helper: 'mentor' }],
		actions: [{ what: 'Rustige plek', byWhom: 'mentor', when: '' }],
		evaluationOn: '2026-12-01',
		...change
	});

/** A version of the plan: a draft, unless `state` says otherwise. */
export async function addPlan(db: Db, school: TestSchool, caseId: string, change: Change = {}): Promise<string> {
	const isFixed = change.state === 'fixed' || change.state === 'replaced';
	return add(db, 'support_plan_version', {
		...of(school),
		caseId,
		number: 1,
		kind: 'first',
		audience: 'gedeeld',
		draftedOn: '2026-09-05',
		content: planContent(),
		changedById: school.people.mentor,
		...(isFixed && { fixedOn: '2026-09-10', fixedById: school.people.zorgcoordinator }),
		...change
	});
}

export const addEvaluation = (
	db: Db,
	school: TestSchool,
	ids: { caseId: string; versionId: string; stepId: string },
	change: Change = {}
): Promise<string> =>
	add(db, 'support_evaluation', {
		...of(school),
		...ids,
		audience: 'gedeeld',
		dueOn: '2026-10-01',
		heldOn: '2026-10-01',
		goals: '[]',
		pupilSays: 'Beter.',
		parentsSay: 'Rustiger thuis.',
		mentorSays: 'Het lukt vaker.',
		notAsked: [],
		outcome: 'voortzetten',
		fromLevel: 2,
		toLevel: 2,
		nextOn: '2027-01-01',
		decidedById: school.people.zorgcoordinator,
		...change
	});

export const addRoundRow = (db: Db, school: TestSchool, change: Change = {}): Promise<string> =>
	add(db, 'question_round', {
		...of(school),
		askedById: school.people.mentor,
		askedOn: today,
		closesOn: '2026-11-30',
		questions: ['Wat gaat goed?', 'Wat helpt?'],
		...change
	});
