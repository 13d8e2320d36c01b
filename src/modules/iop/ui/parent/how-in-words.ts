// "How is it going?" as a parent reads it: what pupil and school see, without a judgement.
import { m } from '#paraglide/messages.js';
import type { Going, How } from '../../home/how.ts';
import type { ParentGoal } from '../../home/parent-views.ts';

type Words = (input: { name: string }) => string;

const titles: Record<Going, Words> = {
	better: m.iop_how_better,
	well: m.iop_how_well,
	same: m.iop_how_same,
	worse: m.iop_how_worse
};

/** What both see. */
const agreed: Record<Going, Words> = {
	better: m.iop_how_both_good,
	well: m.iop_how_both_good,
	same: m.iop_how_both_same,
	worse: m.iop_how_both_worse
};

const pupils: Record<Going, Words> = {
	better: m.iop_how_pupil_better,
	well: m.iop_how_pupil_well,
	same: m.iop_how_pupil_same,
	worse: m.iop_how_pupil_worse
};

const schools: Record<Going, () => string> = {
	better: m.iop_how_school_better,
	well: m.iop_how_school_well,
	same: m.iop_how_school_same,
	worse: m.iop_how_school_worse
};

/** The answer in one sentence; the question itself where pupil and school differ, or too little is known. */
export const howTitle = (how: How, name: string): string =>
	how.is === 'agree' ? titles[how.going]({ name }) : m.iop_how_question({ name });

/** What lies under the answer. */
export function howText(how: How, name: string): string {
	switch (how.is) {
		case 'agree':
			return agreed[how.going]({ name });
		case 'differ':
			return [pupils[how.pupil]({ name }), schools[how.staff](), m.iop_how_talk()].join(' ');
		case 'one':
			return how.side === 'pupil'
				? [pupils[how.going]({ name }), m.iop_how_school_silent()].join(' ')
				: [schools[how.going](), m.iop_how_pupil_silent({ name })].join(' ');
		case 'unknown':
			return m.iop_how_unknown({ name });
		case 'none':
			return m.iop_how_none({ name });
	}
}

/** What pupil and school say of a goal now, each in a sentence; of who did not score yet, nothing. */
export const saidNow = ({ now }: Pick<ParentGoal, 'now'>, name: string): string[] => [
	...(now.pupil ? [m.iop_parent_says({ name, value: now.pupil })] : []),
	...(now.staff ? [m.iop_parent_school_says({ value: now.staff })] : [])
];
