import type { IconName } from './icons.ts';

export type StateName = 'todo' | 'soon' | 'late' | 'done' | 'na';

/** One symbol for one meaning, wherever a state is shown. */
export const stateIcons: Record<StateName, IconName> = {
	todo: 'circle',
	soon: 'clock',
	late: 'warning',
	done: 'done',
	na: 'minus'
};
