import { getLocale } from '#paraglide/runtime.js';
import type { Db } from '#platform/database/session.ts';
import { findLetterhead, listInvolved } from '#modules/leerlingen/server/index.ts';
import type { OppAsRead } from '../../pdf/document.ts';
import { withGoals, type OppVersion } from '../../opp.ts';
import { readersOf } from './readers.ts';
import { isReadable } from '../../words.ts';
import { listGoalsOn } from './goals.ts';
import { answersOf, type Opp } from './opp.ts';
import type { WordsRow } from './rows.ts';

/** What a version says to its reader: only what this reader may see, because the rows are. */
export async function documentOf(db: Db, opp: Opp): Promise<OppAsRead> {
	const { pupil, predecessor, facts, settings, names } = opp;
	const [school, involved, version] = await Promise.all([
		findLetterhead(db, pupil.id),
		listInvolved(db, pupil.id),
		asOfToday(db, opp)
	]);
	const close = involved.filter(
		({ sees, source }) => source !== 'school' && sees.some((audience) => audience !== 'eigen')
	);
	return {
		locale: getLocale(),
		school,
		pupil: {
			name: pupil.name,
			firstName: pupil.givenName,
			bornOn: pupil.bornOn,
			group: pupil.group ?? '',
			isOfAge: pupil.isOfAge
		},
		mentors: [...new Set(involved.filter(({ role }) => role === 'mentor').map(({ name }) => name))],
		version,
		predecessor,
		destinations: settings.destinations,
		words: wordsOf(opp),
		consultations: facts.consultations.filter(({ versionId }) => versionId === version.id),
		answers: answersOf(opp),
		names,
		due: opp.due ?? { fromEnrolment: version.draftedOn, fromPlacement: null, counting: version.draftedOn },
		nextEvaluationOn: version.state === 'fixed' ? opp.nextEvaluationOn : null,
		readers: readersOf(close)
	};
}

/** A draft shows the goals that fixing it today would give it. */
async function asOfToday(db: Db, { pupil, version, today }: Opp): Promise<OppVersion> {
	return version.state === 'draft' ? withGoals(version, await listGoalsOn(db, pupil.id, today)) : version;
}

/** What the pupil said at this version: the last words that can be read, else the last ones. */
export function wordsOf({ words, version }: Pick<Opp, 'words'> & { version: { id: string } }): WordsRow | null {
	const said = words.filter(({ versionId }) => versionId === version.id);
	return said.find(isReadable) ?? said[0] ?? null;
}
