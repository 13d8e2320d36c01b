import type { Option } from '#ui/field.ts';
import type { Choice, GroupChoice } from '../views.ts';

export const choicesOf = (choices: readonly Choice[]): Option[] =>
	choices.map(({ id, name }) => ({ value: id, label: name }));

export const groupChoices = (groups: readonly GroupChoice[]): Option[] =>
	groups.map(({ id, name, year }) => ({ value: id, label: `${name} (${year})` }));
