import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { mayEditFacts, mayEnrol, mayHandOver, mayOpenWithReason, maySeeWhoLooked } from '../../access.ts';
import { readDue, type DueSource } from '../../due.ts';
import { decidesFromOn, isAdult, viewerOf } from '../../leerlingen.ts';
import { readTimeline, type TimelineFilter, type TimelineSource } from '../../timeline.ts';
import type { ContactLine, Dossier, Sibling } from '../../views.ts';
import { findOwnInvolvement, listInvolved, listLooks } from './involved.ts';
import { getPupilHead } from './pupil.ts';

type Sources = { timeline: readonly TimelineSource[]; due: readonly DueSource[] };

/** The dossier page. Everything is asked at once and answered in one round trip; the reading is recorded. */
export async function viewDossier(
	db: Db,
	actor: Actor,
	pupilId: string,
	{ filter, today, sources }: { filter: TimelineFilter; today: string; sources: Sources }
): Promise<Dossier> {
	const [pupil, own, involved, contacts, siblings, looks, timeline, due] = await Promise.all([
		getPupilHead(db, actor, pupilId),
		findOwnInvolvement(db, actor, pupilId),
		listInvolved(db, pupilId),
		listContactLines(db, actor, pupilId),
		listSiblings(db, actor, pupilId),
		listLooks(db, actor, pupilId, 1, 8),
		readTimeline(db, pupilId, filter, sources.timeline),
		readDue(db, actor, [pupilId], today, sources.due)
	]);
	record(db, actor, { act: 'leerlingen.view', pupilId });
	const readers = new Set(involved.filter((person) => person.sees.length > 0).map((person) => person.personId));
	return {
		pupil,
		involved,
		readers: readers.size,
		contacts,
		siblings,
		timeline,
		due: due.get(pupilId) ?? [],
		lastLook: maySeeWhoLooked(own) ? looks.find((look) => look.personId !== actor.personId) : undefined,
		decidesFromOn: decidesFromOn(pupil.bornOn),
		isAdult: isAdult(pupil.bornOn, today),
		viewer: viewerOf(actor),
		own,
		may: {
			edit: mayEditFacts(actor, own),
			enrol: mayEnrol(actor),
			handOver: mayHandOver(own),
			openWithReason: mayOpenWithReason(own)
		}
	};
}

/** The contacts that the actor sees: staff and the pupil all of them, a parent the own line. */
async function listContactLines(db: Db, actor: Actor, pupilId: string): Promise<ContactLine[]> {
	return db.sql<ContactLine[]>`
		select c.id, c.person_id as "personId", c.relation, c.has_custody as "hasCustody",
			c.may_ask_information as "mayAskInformation",
			case when p.id is not null then concat_ws(' ', p.given_name, p.infix, p.family_name) end as name
		from contact c
		left join person p on p.school_id = c.school_id and p.id = c.person_id
		where c.school_id = ${actor.schoolId} and c.pupil_id = ${pupilId}
			and (select app_today()) between c.from_on and coalesce(c.until_on, 'infinity')
		order by c.position, c.has_custody desc`;
}

/** Other pupils with a parent in common, as far as the actor sees them. */
async function listSiblings(db: Db, actor: Actor, pupilId: string): Promise<Sibling[]> {
	return db.sql<Sibling[]>`
		select distinct p.id, concat_ws(' ', p.given_name, p.infix, p.family_name) as name, g.name as "group"
		from contact mine
		join contact other on other.school_id = mine.school_id and other.person_id = mine.person_id
			and other.pupil_id <> mine.pupil_id
		join pupil p on p.school_id = other.school_id and p.id = other.pupil_id
		left join group_member m on m.school_id = p.school_id and m.pupil_id = p.id and m.is_home
			and (select app_today()) between m.from_on and coalesce(m.until_on, 'infinity')
		left join school_group g on g.school_id = m.school_id and g.id = m.group_id
		where mine.school_id = ${actor.schoolId} and mine.pupil_id = ${pupilId}
		order by 2`;
}
