import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Context } from '#platform/web/context.ts';
import type { Draft } from '#platform/web/drafts.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import {
	audiencesToWrite,
	mayAddAddendum,
	mayArchive,
	mayChangeAudience,
	mayCorrect,
	mayDelete,
	mayNameReaders,
	mayOpenCase,
	maySettleIncident,
	mayWriteEntry,
	type OwnInvolvement
} from '../access.ts';
import { closedReaders, correctableUntil, type KindToChoose } from '../logboek.ts';
import { getCase, listCases } from './read/bullying.ts';
import { getEntry, listClassmates, type Classmate, type Entry } from './read/entry.ts';
import { listNotes } from './notes.ts';
import { listClosedItems, listEntries, listKindsWritten, listRemovals } from './read/entries.ts';
import { getLogSettings } from './settings.ts';
import { getSubject, listInvolved, type InvolvedPerson, type Subject } from './read/subject.ts';

type OfPupil = Context<{ leerling: string }>;
type OfEntry = Context<{ leerling: string; item: string }>;

const mostShown = 200;

/** The log of a pupil, as far as it is this reader's. */
export async function viewLog({ db, actor, params, url }: OfPupil) {
	const [subject, settings, written] = await Promise.all([
		getSubject(db, actor, params.leerling),
		getLogSettings(db),
		listKindsWritten(db, params.leerling)
	]);
	const kinds = [...settings.kinds, ...written.filter(({ key }) => !settings.kinds.some((kind) => kind.key === key))];
	const kind = kinds.find(({ key }) => key === url.searchParams.get('soort'))?.key;
	const archived = url.searchParams.has('archief');
	const [entries, closed, removals, cases] = await Promise.all([
		listEntries(db, subject.id, { kind, archived, limit: mostShown + 1 }),
		kind || archived ? [] : listClosedItems(db, subject.id),
		archived ? listRemovals(db, subject.id) : [],
		listCases(db, actor, subject.id)
	]);
	record(db, actor, { act: 'logboek.list', pupilId: subject.id });
	return {
		pupil: subject,
		entries: entries.slice(0, mostShown),
		hasMore: entries.length > mostShown,
		closed,
		removals,
		cases,
		kind,
		kinds,
		archived,
		can: {
			write: mayWriteEntry(subject.own),
			openCase: mayOpenCase(subject.own),
			seePatterns: subject.own.sees.includes('team')
		}
	};
}

/** What the form for a new entry needs: for whom one may write, who could be named, and who else it may be about. */
export type NewEntry = {
	pupil: Subject;
	owner: string;
	today: string;
	audiences: { audience: ReturnType<typeof audiencesToWrite>[number]; readers: string[] }[];
	colleagues: { id: string; name: string; canBeNamed: boolean }[];
	classmates: Classmate[];
	draft?: Draft;
	kind: string;
	kinds: KindToChoose[];
	places: string[];
	/** For whom such an entry mostly is, as the school says; the writer decides. */
	audience: ReturnType<typeof audiencesToWrite>[number];
};

export async function viewNewEntry({ db, actor, params, url, today, draft }: OfPupil): Promise<NewEntry> {
	const subject = await getSubject(db, actor, params.leerling);
	return newEntry(db, actor, subject, today, url.searchParams.get('soort'), await draft('default'));
}

async function newEntry(
	db: Db,
	actor: Actor,
	subject: Subject,
	today: string,
	asked: string | null,
	draft?: Draft
): Promise<NewEntry> {
	const audiences = audiencesToWrite(subject.own);
	if (audiences.length === 0) throw new NotFound('form');
	const isPupil = subject.own.as.includes('leerling');
	const [involved, classmates, { kinds, places }] = await Promise.all([
		listInvolved(db, subject.id),
		isPupil ? [] : listClassmates(db, actor, subject.id),
		getLogSettings(db)
	]);
	const kind = isPupil ? undefined : (kinds.find(({ key }) => key === asked) ?? kinds[0]);
	const usual = isPupil ? 'eigen' : (kind?.audience ?? 'team');
	return {
		pupil: subject,
		owner: actor.personId,
		today,
		kind: kind?.key ?? 'notitie',
		kinds,
		places,
		audience: audiences.includes(usual) ? usual : (audiences[0] ?? 'gedeeld'),
		draft,
		audiences: audiences.map((audience) => ({
			audience,
			readers: involved
				.filter(({ id, sees }) => id !== actor.personId && audience !== 'vertrouwelijk' && sees.includes(audience))
				.map(({ name }) => name)
		})),
		colleagues: isPupil ? [] : colleaguesOf(actor, involved),
		classmates
	};
}

const colleaguesOf = (actor: Actor, involved: InvolvedPerson[]) =>
	involved
		.filter(({ id, kind }) => id !== actor.personId && (kind === 'medewerker' || kind === 'extern'))
		.map(({ id, name, roles }) => ({
			id,
			name,
			canBeNamed: roles.some((role) => (closedReaders as string[]).includes(role))
		}));

/** What the actor may do with this entry now; the screen shows these buttons and no others. */
const choicesFor = (actor: Actor, own: OwnInvolvement, entry: Entry, now: Date, hours: number) => ({
	correct: mayCorrect(actor, entry, now, hours),
	add: mayAddAddendum(own),
	audiences: audiencesToWrite(own).filter((to) =>
		to === entry.audience
			? mayNameReaders(actor, own, entry) || entry.authorId === actor.personId
			: mayChangeAudience(actor, own, entry, to)
	),
	archive: mayArchive(actor, own, entry),
	delete: mayDelete(actor, own, entry, now, hours),
	settle: maySettleIncident(own) && entry.incident !== null && entry.incident.closedOn === null
});

export async function viewEntry({ db, actor, params, today, draft }: OfEntry, now = new Date()) {
	const [subject, entry, settings] = await Promise.all([
		getSubject(db, actor, params.leerling),
		getEntry(db, actor, params.leerling, params.item),
		getLogSettings(db)
	]);
	const [involved, also, addendumDraft, pageDraft] = await Promise.all([
		listInvolved(db, subject.id),
		listSameEvent(db, actor, entry.id),
		draft('addendum'),
		draft('default')
	]);
	record(db, actor, { act: 'logboek.view', pupilId: subject.id, subjectId: entry.id });
	return {
		pupil: subject,
		entry,
		kinds: settings.kinds,
		places: settings.places,
		hoursToCorrect: settings.hoursToCorrect,
		also,
		today,
		owner: actor.personId,
		colleagues: colleaguesOf(actor, involved),
		readers: involved.filter(
			({ id, sees }) =>
				(entry.audience !== 'vertrouwelijk' && sees.includes(entry.audience)) ||
				entry.readers.some((reader) => reader.id === id) ||
				id === entry.authorId
		),
		correctableUntil: correctableUntil(entry.createdAt, settings.hoursToCorrect),
		isAskedToLook: entry.attention.some(({ personId, seenAt }) => personId === actor.personId && !seenAt),
		drafts: { addendum: addendumDraft, default: pageDraft },
		can: choicesFor(actor, subject.own, entry, now, settings.hoursToCorrect)
	};
}

type SameEvent = { id: string; pupilId: string; name: string };

/** The entries about the same event in other dossiers that the actor may read too. A parent or pupil finds none. */
const listSameEvent = (db: Db, actor: Actor, entryId: string): Promise<SameEvent[]> =>
	db.sql<SameEvent[]>`
		select o.id, o.pupil_id as "pupilId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name
		from log_entry e
		join log_entry o on o.school_id = e.school_id and o.event_id = e.event_id and o.id <> e.id
		join pupil p on p.school_id = o.school_id and p.id = o.pupil_id
		where e.school_id = ${actor.schoolId} and e.id = ${entryId} and (select app_is_staff())
		order by p.family_name, p.given_name`;

export async function viewNewCase({ db, actor, params, today, draft }: OfPupil) {
	const subject = await getSubject(db, actor, params.leerling);
	if (!mayOpenCase(subject.own)) throw new NotFound('form');
	return { pupil: subject, today, owner: actor.personId, draft: await draft('default') };
}

export async function viewNotes({ db, actor, draft }: Context<Record<string, string>>) {
	// A note that is not the dossier's needs no parent and no pupil: it is the memory of who works here.
	if (actor.kind !== 'medewerker' && actor.kind !== 'extern') throw new NotFound('page');
	const [notes, kept] = await Promise.all([listNotes(db, actor), draft('keep')]);
	return { notes, owner: actor.personId, draft: kept };
}

export async function viewCase({ db, actor, params, today }: Context<{ leerling: string; zaak: string }>) {
	const [subject, found] = await Promise.all([
		getSubject(db, actor, params.leerling),
		getCase(db, actor, params.leerling, params.zaak)
	]);
	record(db, actor, { act: 'logboek.view_case', pupilId: subject.id, subjectId: found.id });
	return {
		pupil: subject,
		case: found,
		today,
		owner: actor.personId,
		canWork: mayOpenCase(subject.own) && !found.closedOn
	};
}
