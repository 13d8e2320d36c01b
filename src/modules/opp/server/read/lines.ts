import { chainOf } from '#modules/plan/index.ts';
import { mayRecordSilence } from '../../agreement.ts';
import * as may from '../../access.ts';
import { whatIsMissing } from '../../fixing.ts';
import { stepsFor } from '../../steps.ts';
import type { SignView, VersionLine } from '../../views.ts';
import { wordsOf } from './document.ts';
import { answersOf, remindedOn, type Opp, type OppChain } from './opp.ts';
import type { VersionRow } from './rows.ts';

/** Who it is about, as each page of the OPP shows it. */
export const pupilOf = ({ pupil }: OppChain) => ({
	id: pupil.id,
	name: pupil.name,
	givenName: pupil.givenName,
	isOfAge: pupil.isOfAge
});

export function lineOf({ settings }: OppChain, version: VersionRow): VersionLine {
	const { id, number, kind, state, draftedOn, offeredOn, fixedOn, fixedByName, content } = version;
	const label = settings.destinations.find(({ key }) => key === content.destination)?.label ?? content.destination;
	return { id, number, kind, state, draftedOn, offeredOn, fixedOn, fixedByName, destination: label };
}

export function stepsOf(opp: Opp) {
	if (opp.version.state !== 'draft') return [];
	return stepsFor(whatIsMissing(opp.version, opp.facts, opp.today), opp.version.offeredOn !== null);
}

export const isAsked = (opp: Opp): boolean =>
	answersOf(opp).some(({ signatory, statement }) => signatory.personId === opp.actor.personId && statement === null);

export function answerLines(opp: Opp): SignView['answers'] {
	return answersOf(opp).map(({ signatory, statement }) => {
		const asked = remindedOn(opp, signatory.personId);
		return {
			personId: signatory.personId,
			name: signatory.name,
			answer: statement?.answer ?? null,
			on: statement?.on ?? null,
			how: statement?.answer === 'agrees' ? statement.signedBy : null,
			reason: statement?.answer === 'refuses' ? statement.reason : null,
			scanFileId: statement?.answer === 'agrees' && statement.signedBy === 'paper' ? statement.scanFileId : null,
			remindedOn: asked,
			mayRecordSilence: mayRecordSilence(asked, opp.settings.remindersBeforeSilence)
		};
	});
}

/** One draft at a time: beside one nobody begins the next. */
export const mayStartNext = (opp: Opp): boolean =>
	may.mayStartNext(opp.actor, opp.version) && chainOf(opp.versions).draft === null;

/** The pupil's own words beside what is written about the pupil. */
export function wordsSaid(opp: Opp): string | null {
	const said = wordsOf(opp);
	return said && 'words' in said && said.words !== '' ? said.words : null;
}
