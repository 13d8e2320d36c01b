import type { Audience } from '#platform/access/audience.ts';
import { sees } from '#modules/mensen/roles.ts';
import { taughtKinds } from '#modules/rooster/rooster.ts';
import { date, eighteenth, type Span, type World } from './random-world.ts';

/** The whole of *betrokkenheid* in plain arithmetic: for which audiences somebody reads of this pupil, and as what. */
export function audiencesOf(
	{ pupils, terms, roles, contacts, grants, guides, lessons }: World,
	index: number,
	asker: number,
	today: string
): Record<'asStaff' | 'asGuide' | 'asFamily', Audience[]> {
	const pupil = pupils[index]!;
	const holds = holdsOn(today);
	const mine = <T extends Span & { person: number }>(list: T[]) =>
		list.filter((one) => one.person === asker && holds(one));
	return {
		asFamily: mine(contacts)
			.filter((contact) => contact.pupil === index && contact.hasCustody && today < eighteenth(pupil.bornOn))
			.flatMap(() => sees.ouder),
		asGuide: [
			...mine(grants)
				.filter((grant) => grant.pupil === index)
				.flatMap((grant) => grant.sees),
			// Who guides the pupil, as long as the pupil is at school.
			...mine(guides)
				.filter((guide) => guide.pupil === index && today <= date(pupil.enrolment.until))
				.flatMap((): Audience[] => ['gedeeld', 'team'])
		],
		asStaff: [
			...mine(terms)
				.filter((term) => term.group === pupil.group && holds(pupil.membership))
				.flatMap((term) => sees[term.role]),
			// Who sorts pupils knows them before the first day, and for two years after the last one.
			...mine(roles)
				.filter(({ role }) =>
					role === 'teamleider' ? holds(pupil.enrolment) : today <= date(pupil.enrolment.until + 730)
				)
				.flatMap((role) => sees[role.role]),
			// Who teaches the pupil, and who takes a lesson over on its day.
			...lessons
				.filter(({ kind }) => taughtKinds.includes(kind))
				.filter((lesson) =>
					lesson.pupil === null
						? lesson.group === pupil.group && holds(pupil.membership)
						: lesson.pupil === index && holds(pupil.enrolment)
				)
				.filter((lesson) => holds(lesson) && (lesson.person === asker || takesOver(lesson.change, today) === asker))
				.flatMap(() => sees.vakdocent)
		]
	};
}

export const holdsOn =
	(today: string) =>
	({ from, until }: Span): boolean =>
		date(from) <= today && today <= date(until);

const takesOver = (change: World['lessons'][number]['change'], today: string): number | undefined =>
	change && change.kind !== 'uitval' && date(change.day) === today ? change.person : undefined;
