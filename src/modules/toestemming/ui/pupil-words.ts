import { m } from '#paraglide/messages.js';
import type { ConsentLine } from '../views.ts';

/** How far it is, for the pupil. */
export function pupilState(
	{ state, isAskedOfMe }: Pick<ConsentLine, 'state' | 'isAskedOfMe'>,
	pupilDecides: boolean
): string {
	switch (state) {
		case 'asked':
		case 'refused':
			if (isAskedOfMe) return m.toestemming_pupil_state_you();
			if (state === 'refused') return m.toestemming_pupil_state_no();
			return pupilDecides ? m.toestemming_pupil_state_waits() : m.toestemming_pupil_state_parents();
		case 'given':
			return m.toestemming_pupil_state_yes();
		case 'withdrawn':
			return m.toestemming_pupil_state_stopped();
		case 'ended':
			return m.toestemming_pupil_state_over();
	}
}
