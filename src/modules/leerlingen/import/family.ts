import type { PupilRecord } from './records.ts';
import type { PupilState } from './state.ts';
import { add, change, reachWrites, type WriteContext, type Writes } from './writes.ts';

/**
 * The contacts of a pupil: those that we know come first and in our order (see `mergePupil`), so each is changed in its own
 * place and the rest is new. None is taken away.
 */
export function familyWrites(
	writes: Writes,
	{ pupilId, state, after }: { pupilId: string; state?: PupilState; after: PupilRecord },
	context: WriteContext
): void {
	after.contacts.forEach((contact, place) => {
		const known = state?.contacts[place];
		const { givenName, infix, familyName, relation, hasCustody, mayAskInformation } = contact;
		const names = { givenName, infix, familyName };
		const role = { relation, hasCustody, mayAskInformation };
		if (known) {
			change(writes, 'person', known.personId, known, names);
			change(writes, 'contact', known.id, known, role);
			reachWrites(writes, known.personId, known.reach, contact);
			return;
		}
		let personId = context.knownParent(contact);
		if (!personId) {
			personId = context.newId();
			add(writes, 'person', { id: personId, kind: 'ouder', ...names });
			reachWrites(writes, personId, null, contact);
			context.rememberParent(contact, personId);
		}
		const fromOn = after.fromOn ?? context.on;
		add(writes, 'contact', { id: context.newId(), pupilId, personId, ...role, position: place + 1, fromOn });
	});
}
