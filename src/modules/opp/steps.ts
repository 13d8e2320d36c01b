/** What a draft waits for, as a list of steps on the screen and as the one thing to do next. */
export type StepPage = 'page' | 'edit' | 'words' | 'talk' | 'sign';

/** `key` is the text that says it. */
export type Step = { key: string; page: StepPage };

const pages: Record<string, StepPage> = {
	opp_missing_signatory: 'page',
	opp_missing_consultation: 'talk',
	opp_missing_invitation: 'talk',
	opp_missing_second_invitation: 'talk',
	opp_missing_words: 'words',
	opp_missing_answer: 'sign'
};

/** Each missing thing with the page on which it is done. Nobody can answer what was not offered: that comes first. */
export function stepsFor(missing: string[], isOffered: boolean): Step[] {
	return missing.map((key) =>
		key === 'opp_missing_answer' && !isOffered
			? { key: 'opp_missing_offer', page: 'page' }
			: { key, page: pages[key] ?? 'edit' }
	);
}

/** When nothing is missing, only the decision is. */
export function nextStep(missing: string[], isOffered: boolean): Step {
	return stepsFor(missing, isOffered)[0] ?? { key: 'opp_step_fix', page: 'page' };
}
