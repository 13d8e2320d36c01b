/** What a draft needs before it may be fixed, and the fixing itself (O2–O7). */
import { fixed, replace } from '#modules/plan/index.ts';
import { answers, type Signatory, type Statement } from './agreement.ts';
import { withGoals, type OppVersion } from './opp.ts';
import { isHeard, type PupilWords } from './words.ts';

/** O3: a talk aimed at agreement. Who was invited and stayed away is recorded too. */
export type Consultation = {
	versionId: string;
	on: string;
	how: 'school' | 'home' | 'phone' | 'video';
	invited: string[];
	attended: string[];
	summary: string;
};

/** Everything about a version that lies outside its own row. */
export type VersionFacts = {
	/** The versions before this one, newest first. */
	earlier: OppVersion[];
	signatories: Signatory[];
	consultations: Consultation[];
	statements: Statement[];
	words: PupilWords[];
};

/** The text keys of what is still missing, in the order in which a mentor would do it; empty when it may be fixed. */
export function whatIsMissing(version: OppVersion, facts: VersionFacts, today: string): string[] {
	return [
		...missingContent(version),
		...missingConsultation(version, facts, today),
		...(isHeard(version.id, facts.words) ? [] : ['opp_missing_words']),
		...missingAnswers(version, facts)
	];
}

function missingContent({ kind, content, explanation }: OppVersion): string[] {
	const required: [boolean, string][] = [
		[content.destination !== null, 'opp_missing_destination'],
		[isFilled(content.grounds), 'opp_missing_grounds'],
		[content.supporting.length > 0, 'opp_missing_supporting'],
		[content.hindering.length > 0, 'opp_missing_hindering'],
		[isFilled(content.support), 'opp_missing_support'],
		[content.actionPart.length > 0, 'opp_missing_action_part'],
		[kind === 'first' || isFilled(explanation), 'opp_missing_explanation']
	];
	return required.filter(([isThere]) => !isThere).map(([, key]) => key);
}

/**
 * O3. Everybody whose agreement is asked was invited. A talk that nobody came to is no consultation yet, but parents
 * who stay away cannot hold up the pupil's plan: after a second invitation it may go on (ours; no source gives a number).
 */
function missingConsultation(version: OppVersion, facts: VersionFacts, today: string): string[] {
	const since = facts.earlier[0]?.fixedOn ?? '';
	const held = facts.consultations.filter(
		({ versionId, on }) => versionId === version.id && on <= today && on >= since
	);
	if (facts.signatories.length === 0) return ['opp_missing_signatory'];
	if (held.length === 0) return ['opp_missing_consultation'];

	const asked = new Set(held.flatMap(({ invited, attended }) => [...invited, ...attended]));
	if (facts.signatories.some(({ personId }) => !asked.has(personId))) return ['opp_missing_invitation'];

	const hasAnyoneCome = held.some(({ attended }) => attended.length > 0);
	return hasAnyoneCome || held.length > 1 ? [] : ['opp_missing_second_invitation'];
}

/** O4: an answer or a recorded silence from each; never that they agree. */
function missingAnswers(version: OppVersion, facts: VersionFacts): string[] {
	const given = answers([version, ...facts.earlier], facts.signatories, facts.statements);
	return given.some(({ statement }) => statement === null) ? ['opp_missing_answer'] : [];
}

export function mayFix(version: OppVersion, facts: VersionFacts, today: string): boolean {
	return version.state === 'draft' && whatIsMissing(version, facts, today).length === 0;
}

export type Fixing =
	{ isFixed: true; version: OppVersion; replaced: OppVersion | null } | { isFixed: false; missing: string[] };

/** Who decides, on which day, and what the pupil works on on that day: the version says it from then on. */
export type Decision = { personId: string; on: string; goals: string[] };

/** Both rows change in one transaction: at no moment do two versions count. */
export function fix(version: OppVersion, facts: VersionFacts, decision: Decision): Fixing {
	const missing = whatIsMissing(version, facts, decision.on);
	if (missing.length > 0) return { isFixed: false, missing };
	const [predecessor] = facts.earlier;
	return {
		isFixed: true,
		version: fixed(withGoals(version, decision.goals), decision),
		replaced: predecessor ? replace(predecessor) : null
	};
}

const isFilled = (text: string) => text.trim() !== '';
