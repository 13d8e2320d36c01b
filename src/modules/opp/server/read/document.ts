import { getLocale } from '#paraglide/runtime.js';
import type { Db } from '#platform/database/session.ts';
import type { TextKey } from '#platform/web/errors.ts';
import { textOf } from '#platform/web/typed.ts';
import { listInvolved } from '#modules/leerlingen/server/index.ts';
import type { OppAsRead } from '../../pdf/document.ts';
import { isReadable } from '../../words.ts';
import { answersOf, type Opp } from './opp.ts';
import type { WordsRow } from './rows.ts';

/** What a version says to its reader: only what this reader may see, because the rows are. */
export async function documentOf(db: Db, opp: Opp): Promise<OppAsRead> {
	const [school, involved] = await Promise.all([findLetterhead(db, opp.pupil.id), listInvolved(db, opp.pupil.id)]);
	const { pupil, version, predecessor, facts, settings, names } = opp;
	const close = involved.filter(
		({ sees, source }) => source !== 'school' && sees.some((audience) => audience !== 'eigen')
	);
	const readers = close.map(
		({ name, role, source, why }) =>
			`${name}, ${source === 'gezag' ? why : textOf(`leerlingen_role_${role}` as TextKey)}`
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
		readers: [...new Set(readers)]
	};
}

/** What the pupil said at this version: the last words that can be read, else the last ones. */
export function wordsOf({ words, version }: Pick<Opp, 'words'> & { version: { id: string } }): WordsRow | null {
	const said = words.filter(({ versionId }) => versionId === version.id);
	return said.find(isReadable) ?? said[0] ?? null;
}

async function findLetterhead(db: Db, pupilId: string): Promise<OppAsRead['school']> {
	const [row] = await db.sql<{ name: string; location: string | null; town: string | null; colour: string }[]>`
		select s.name, l.name as location, l.town, s.theme_color as colour
		from school s
		left join lateral (
			select e.location_id from enrolment e
			where e.school_id = s.id and e.pupil_id = ${pupilId} order by e.from_on desc limit 1
		) e on true
		left join location l on l.school_id = s.id and l.id = e.location_id
		where s.id = (select app_school())`;
	return {
		name: row?.name ?? '',
		place: [row?.location, row?.town].filter((part) => part && part !== row?.name).join(' · '),
		colour: row?.colour ?? '#000000'
	};
}
