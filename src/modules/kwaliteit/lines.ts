/** From what is known of pupils to what norms say about them. Pure. */
import type { PupilPlace } from '#modules/leerlingen/index.ts';
import { outcomeOf, type Norm, type NormDay } from './norm.ts';
import { cardOf, type NormLine, type NormLines, type Subject } from './offers.ts';

type OfPupil = { pupilId: string };

/** `part`: what of the pupil is judged, where that is more than one thing. */
export const subjectOf = ({ pupilId, name, group }: PupilPlace, part?: string): Subject => ({
	id: pupilId,
	name,
	groupName: group,
	part
});

/** In the order of the pupils; of whom nothing is known the norms say nothing. */
export function linesOf<Facts extends OfPupil>(
	norms: readonly Norm<Facts>[],
	facts: readonly Facts[],
	pupils: readonly PupilPlace[],
	day: NormDay
): NormLines[] {
	const judged = withSubjects(facts, pupils);
	return norms.map((norm) => {
		const card = cardOf(norm);
		const lines = judged.map(({ of, subject }): NormLine => ({
			norm: card,
			subject,
			outcome: outcomeOf(norm.judge(of, day), day.today)
		}));
		return { norm: card, lines };
	});
}

type Known<Facts> = { of: Facts; subject: Subject };

function withSubjects<Facts extends OfPupil>(facts: readonly Facts[], pupils: readonly PupilPlace[]): Known<Facts>[] {
	const factsOf = new Map(facts.map((of) => [of.pupilId, of]));
	const known: Known<Facts>[] = [];
	for (const pupil of pupils) {
		const of = factsOf.get(pupil.pupilId);
		if (of) known.push({ of, subject: subjectOf(pupil) });
	}
	return known;
}
