import { baseLocale, getLocale, isLocale } from '#paraglide/runtime.js';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound, Refusal } from '#platform/web/errors.ts';
import { findLetterhead } from '#modules/leerlingen/server/index.ts';
import { mayReadWords, mayRecord } from '../../access.ts';
import type { ConsentPaper } from '../../pdf/consent-pdf.ts';
import { isStillAsked } from '../../toestemming.ts';
import { getConsent, standingOf } from './consents.ts';

export { consentPdf } from '../../pdf/consent-pdf.ts';

/** The question on paper, for who still has to answer it. For who asks; refuses when nobody has to. Recorded. */
export async function downloadConsentForm(
	db: Db,
	actor: Actor,
	pupilId: string,
	consentId: string
): Promise<ConsentPaper> {
	const { row, known } = await getConsent(db, actor, pupilId, consentId);
	if (!mayRecord(known.actor) || !mayReadWords(known.actor)) throw new NotFound('consent');
	const asked = known.deciders.filter((personId) => isStillAsked(standingOf(row, known, personId)));
	if (asked.length === 0) throw new Refusal('toestemming_refusal_no_paper');
	const [school, languages] = await Promise.all([findLetterhead(db, pupilId), listLanguages(db, asked)]);
	record(db, actor, { act: 'toestemming.print', pupilId, subjectId: consentId, detail: { count: asked.length } });
	return {
		school,
		readers: asked.map((personId) => {
			const language = languages.get(personId);
			return {
				name: known.names.get(personId) ?? '',
				locale: isLocale(language) ? language : baseLocale,
				isPupil: personId === pupilId
			};
		}),
		pupilGivenName: known.pupil.givenName,
		purpose: row.purpose,
		subjectName: row.subjectName,
		partners: row.partners,
		what: row.what ?? '',
		why: row.why ?? '',
		fromOn: row.fromOn,
		untilOn: row.untilOn,
		askedBy: row.askedBy ?? '',
		on: known.today,
		locale: getLocale(),
		madeAt: new Date()
	};
}

async function listLanguages({ sql }: Db, personIds: readonly string[]): Promise<Map<string, string>> {
	const rows = await sql<{ id: string; language: string }[]>`
		select id, language from person where school_id = app_school() and id = any (${personIds as string[]}::uuid[])`;
	return new Map(rows.map(({ id, language }) => [id, language]));
}
