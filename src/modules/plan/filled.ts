/** What a press on an offer does to a form that was sent to be looked at: works without script. Pure. */
import type { FormState } from '#platform/web/act.ts';
import type { GoalWords } from './goal.ts';
import type { GoalIdea } from './settings.ts';

/** The buttons of a goal's form: an offer fills one field, an idea of the school brings its words and where it comes from. */
export const fillButton = (field: keyof GoalWords, text: string): string => `${field}=${text}`;
export const ideaButton = ({ source }: Pick<GoalIdea, 'source'>): string => `${source.list}:${source.key}`;

const fields: ReadonlySet<string | undefined> = new Set<keyof GoalWords>([
	'behaviour',
	'place',
	'moment',
	'approach',
	'helper'
]);

/** The form as it is to be shown again: with what was pressed filled in, and as if it were still being typed. */
export function filled(form: FormState | null, ideas: readonly GoalIdea[] = []): FormState | null {
	if (form?.action !== 'controleer') return form;
	const { fill, idea, ...values } = form.values;
	const [, field, text] = /^(\w+)=(.*)$/s.exec(one(fill)) ?? [];
	if (fields.has(field)) values[field!] = text!;
	const chosen = ideas.find((each) => ideaButton(each) === one(idea));
	if (chosen) {
		values.source = ideaButton(chosen);
		if (chosen.behaviour) values.behaviour = chosen.behaviour;
		if (chosen.source.list === 'vakken')
			values.subjects = [...new Set([values.subjects ?? [], chosen.source.key].flat())];
	}
	return { ...form, action: 'bewaar', values };
}

const one = (value: string | string[] | undefined): string => [value ?? ''].flat()[0] ?? '';
