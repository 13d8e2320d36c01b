import { getLocale } from '#paraglide/runtime.js';
import { findLetterhead, type Letterhead } from '#modules/leerlingen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { initials } from '#platform/text/names.ts';
import { NotFound } from '#platform/web/errors.ts';
import { todayOf } from '#platform/web/today.ts';
import type { DecisionsOnPaper, MinutesOnPaper } from '../../pdf/minutes-pdf.ts';
import { viewDecisions, viewMinutes } from './outcomes.ts';

/** What goes on paper about a pupil, under initials only: downloads lie about. Recorded. */
export async function downloadMinutes(
	db: Db,
	actor: Actor,
	pupilId: string,
	query: { voor?: 'gedeeld' }
): Promise<{ paper: MinutesOnPaper; fileName: string }> {
	const [view, school] = await Promise.all([viewMinutes(db, actor, pupilId, query), findLetterhead(db, pupilId)]);
	record(db, actor, { act: 'overleg.downloadMinutes', pupilId, detail: { onlyShared: view.onlyShared } });
	const [firstName = '', ...rest] = view.pupil.name.split(' ');
	return {
		paper: { view, reader: actor.name, school, locale: getLocale(), madeAt: new Date() },
		fileName: `besluiten-${initials({ firstName, lastName: rest.at(-1) ?? '' })}-${todayOf(actor)}.pdf`
	};
}

/** The decisions of one kind of meeting. Throws NotFound when there are none for the actor. */
export async function downloadDecisions(
	db: Db,
	actor: Actor,
	soort: string | undefined
): Promise<{ paper: DecisionsOnPaper; fileName: string }> {
	const [view, school] = await Promise.all([viewDecisions(db, actor, soort), findSchool(db)]);
	if (!view.kind) throw new NotFound('decisions');
	record(db, actor, { act: 'overleg.downloadDecisions', detail: { kind: view.kind.id } });
	return {
		paper: { view, school, locale: getLocale(), madeAt: new Date() },
		fileName: `besluiten-${view.kind.id}-${todayOf(actor)}.pdf`
	};
}

async function findSchool({ sql }: Db): Promise<Letterhead> {
	const [row] = await sql<Letterhead[]>`
		select name, '' as place, theme_color as colour from school where id = (select app_school())`;
	return row ?? { name: '', place: '', colour: '#000000' };
}
