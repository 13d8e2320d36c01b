/** From facts to tasks: what each role is asked. Whose facts they are was decided by those who read them. Pure. */
import { addDays } from '#platform/text/dates.ts';
import type { TextKey } from '#platform/web/errors.ts';
import type { NormFigure } from './figures.ts';
import { handoverPath } from './norms.ts';
import { lineKey, nameOfNorm, stepKey, type DayTask, type NextStep, type NormLine } from './offers.ts';

/** What ends is told this many days before; ours. */
export const endingSoonDays = 14;

export type EndingExemption = { id: string; normKey: string; pupilId: string; pupilName: string; untilOn: string };
export type EndingAccess = { id: string; pupilId: string; pupilName: string; personName: string; untilOn: string };
export type DueHandover = { id: string; pupilId: string; pupilName: string; dueOn: string };
export type Unplaced = { pupils: number; withoutGroup: number; withoutMentor: number };
export type WaitingImport = { id: string; fileName: string };
/** Where somebody was typing; `pupilName` where that is about a pupil. */
export type KeptDraft = { path: string; pupilId: string | null; pupilName: string | null; about: DraftSubject };
export type DraftSubject =
	| 'log'
	| 'opp'
	| 'message'
	| 'talk'
	| 'goal'
	| 'score'
	| 'plan'
	| 'handover'
	| 'facts'
	| 'access'
	| 'consent'
	| 'lesson'
	| 'guidance'
	| 'norm'
	| 'placement'
	| 'support'
	| 'tailored'
	| 'other';

/** What norms ask of a mentor, a pupil at a time; who has more of the same gets one line that opens the list. */
export function normTasks(
	lines: readonly NormLine[],
	hrefOf: (line: NormLine) => string,
	steps: ReadonlyMap<string, NextStep> = new Map()
): DayTask[] {
	return lines.flatMap((line): DayTask[] => {
		const { norm, subject, outcome } = line;
		if (outcome.is !== 'nog te doen' || norm.taskFor !== 'mentor') return [];
		const step = steps.get(stepKey(norm.key, subject.id));
		return [
			{
				key: `norm ${lineKey(line)}`,
				title: { key: norm.openKey as TextKey, params: { name: subject.name } },
				text: step?.text ?? nameOfNorm(norm),
				person: subject.name,
				pupilId: subject.id,
				dueOn: outcome.dueOn,
				href: step?.href ?? hrefOf(line),
				button: norm.taskKey as TextKey,
				bundle: { key: norm.key, manyKey: norm.manyKey as TextKey, href: `/kwaliteit/${norm.key}` }
			}
		];
	});
}

export const handoverTasks = (handovers: readonly DueHandover[]): DayTask[] =>
	handovers.map(({ id, pupilId, pupilName, dueOn }) => ({
		key: `handover ${id}`,
		title: { key: 'kwaliteit_day_handover', params: { name: pupilName } },
		text: { key: 'kwaliteit_day_handover_text' },
		person: pupilName,
		pupilId,
		dueOn,
		href: handoverPath(pupilId),
		button: 'kwaliteit_day_handover_do',
		// That it is due, the norm says too; this knows who tells it.
		instead: `norm WO ${pupilId}`,
		bundle: { key: 'handover', manyKey: 'kwaliteit_day_handover_many', href: '/leerlingen?mijn=1' }
	}));

const draftTitles: Record<DraftSubject, TextKey> = {
	log: 'kwaliteit_day_draft_log',
	opp: 'kwaliteit_day_draft_opp',
	message: 'kwaliteit_day_draft_message',
	talk: 'kwaliteit_day_draft_talk',
	goal: 'kwaliteit_day_draft_goal',
	score: 'kwaliteit_day_draft_score',
	plan: 'kwaliteit_day_draft_plan',
	handover: 'kwaliteit_day_draft_handover',
	facts: 'kwaliteit_day_draft_facts',
	access: 'kwaliteit_day_draft_access',
	consent: 'kwaliteit_day_draft_consent',
	lesson: 'kwaliteit_day_draft_lesson',
	guidance: 'kwaliteit_day_draft_guidance',
	norm: 'kwaliteit_day_draft_norm',
	placement: 'kwaliteit_day_draft_placement',
	support: 'kwaliteit_day_draft_support',
	tailored: 'kwaliteit_day_draft_tailored',
	other: 'kwaliteit_day_draft_other'
};

export const draftTasks = (drafts: readonly KeptDraft[]): DayTask[] =>
	drafts.map(({ path, pupilId, pupilName, about }) => ({
		key: `draft ${path}`,
		title: pupilName ? { key: 'kwaliteit_day_draft_of', params: { name: pupilName } } : { key: draftTitles[about] },
		text: { key: pupilName ? draftTitles[about] : 'kwaliteit_day_draft_text' },
		person: pupilName ?? undefined,
		pupilId: pupilId ?? undefined,
		dueOn: null,
		// A talk leads back to the page that its address names.
		href: about === 'talk' ? `${path}?terug=/vandaag` : path,
		button: 'kwaliteit_day_draft_do'
	}));

export const exemptionTasks = (exemptions: readonly EndingExemption[]): DayTask[] =>
	exemptions.map(({ id, normKey, pupilId, pupilName, untilOn }) => ({
		key: `exemption ${id}`,
		title: { key: 'kwaliteit_day_exemption', params: { name: pupilName } },
		text: { key: 'kwaliteit_day_exemption_text' },
		person: pupilName,
		pupilId,
		dueOn: untilOn,
		href: `/kwaliteit/${normKey}?uitkomst=vrijgesteld`,
		button: 'kwaliteit_day_exemption_do'
	}));

export const accessTasks = (grants: readonly EndingAccess[]): DayTask[] =>
	grants.map(({ id, pupilId, pupilName, personName, untilOn }) => ({
		key: `access ${id}`,
		title: { key: 'kwaliteit_day_access', params: { name: pupilName, person: personName } },
		text: { key: 'kwaliteit_day_access_text' },
		person: pupilName,
		pupilId,
		dueOn: untilOn,
		href: `/leerlingen/${pupilId}/betrokken`,
		button: 'kwaliteit_day_access_do'
	}));

export const importTasks = (imports: readonly WaitingImport[]): DayTask[] =>
	imports.map(({ id, fileName }) => ({
		key: `import ${id}`,
		title: { key: 'kwaliteit_day_import' },
		text: { key: 'kwaliteit_day_import_text', params: { file: fileName } },
		dueOn: null,
		href: `/leerlingen/import/${id}`,
		button: 'kwaliteit_day_import_do'
	}));

export function unplacedTasks({ pupils, withoutGroup, withoutMentor }: Unplaced): DayTask[] {
	const tasks: DayTask[] = [];
	if (pupils === 0) {
		tasks.push({
			key: 'no pupils',
			title: { key: 'kwaliteit_day_no_pupils' },
			text: { key: 'kwaliteit_day_no_pupils_text' },
			dueOn: null,
			href: '/school',
			button: 'kwaliteit_day_no_pupils_do'
		});
	}
	if (withoutGroup > 0) {
		tasks.push({
			key: 'without group',
			title: { key: 'kwaliteit_day_without_group', params: { count: withoutGroup } },
			text: { key: 'kwaliteit_day_without_group_text' },
			dueOn: null,
			href: '/leerlingen?op=groep',
			button: 'kwaliteit_day_see_who'
		});
	}
	if (withoutMentor > 0) {
		tasks.push({
			key: 'without mentor',
			title: { key: 'kwaliteit_day_without_mentor', params: { count: withoutMentor } },
			text: { key: 'kwaliteit_day_without_mentor_text' },
			dueOn: null,
			href: '/leerlingen?op=groep',
			button: 'kwaliteit_day_see_who'
		});
	}
	return tasks;
}

/** For who leads the school: norms that are not reached, the widest gap first. */
export const figureTasks = (figures: readonly NormFigure[]): DayTask[] =>
	figures
		.filter(({ reach }) => reach === 'below' || reach === 'near')
		.map(({ norm, target, figure, reach }) => ({
			key: `figure ${norm.key}`,
			title: nameOfNorm(norm),
			text: { key: 'kwaliteit_day_figure', params: { met: figure.met, denominator: figure.denominator, target } },
			dueOn: null,
			badge:
				reach === 'below'
					? ({ state: 'late', label: 'kwaliteit_reach_below' } as const)
					: ({ state: 'soon', label: 'kwaliteit_reach_near' } as const),
			href: `/kwaliteit/${norm.key}`,
			button: 'kwaliteit_day_see_who'
		}));

export const endsSoon = (untilOn: string, today: string): boolean => untilOn <= addDays(today, endingSoonDays);
