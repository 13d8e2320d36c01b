import { viewerOf } from '#modules/leerlingen/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import type { Context } from '#platform/web/context.ts';
import { NotFound } from '#platform/web/errors.ts';
import { isFamily, isInCareCircle, mayKeepCareFile, mayOpenWithReason } from '../access.ts';
import { hasNamedReaders, isFactKind, nameable, type CareKind, type FactKind } from '../zorgdossier.ts';
import { getFact, listFacts, listInstructions, listRemovals } from './read/facts.ts';
import { listReports } from './read/reports.ts';
import { findCircle, getSubject, listNameable } from './read/subject.ts';

type OfPupil = Context<{ leerling: string }>;
type OfKind = Context<{ leerling: string; soort: string }>;
type OfFact = Context<{ leerling: string; soort: string; item: string }>;

/** The care file, as far as it is this reader's. */
export async function viewCareFile({ db, actor, params, today }: OfPupil) {
	const subject = await getSubject(db, actor, params.leerling);
	const [circle, instructions, diagnoses, medical, judicial, reports, removals] = await Promise.all([
		findCircle(db, subject.id),
		listInstructions(db, subject.id),
		listFacts(db, 'diagnose', subject.id),
		listFacts(db, 'medisch', subject.id),
		listFacts(db, 'justitieel', subject.id),
		listReports(db, subject.id),
		listRemovals(db, actor, subject.id)
	]);
	record(db, actor, { act: 'zorgdossier.view', pupilId: subject.id });
	return {
		viewer: viewerOf(actor),
		today,
		pupil: subject,
		circle,
		instructions,
		diagnoses,
		medical,
		judicial,
		reports,
		removals,
		/** Of the family: of what kinds the school keeps something, shared or not. */
		keptKinds: isFamily(subject.own) ? await listKeptKinds(db, subject.id) : [],
		can: {
			keep: mayKeepCareFile(subject.own),
			readAll: isInCareCircle(subject.own),
			open: mayOpenWithReason(subject.own)
		}
	};
}

/** What parents (and the pupil) may ask to see (P2): that it is there, of diagnoses, reports and what is medical. */
async function listKeptKinds(db: Db, pupilId: string): Promise<CareKind[]> {
	const rows = await db.sql<{ kind: CareKind }[]>`select kind from care_data_kept(${pupilId})`;
	return rows.map(({ kind }) => kind);
}

export async function viewNewFact({ db, actor, params, draft }: OfKind) {
	const { subject, kind } = await requireKeeping(db, actor, params);
	const circle = await findCircle(db, subject.id);
	return { pupil: subject, kind, fact: null, circle, owner: actor.personId, draft: await draft(kind) };
}

/** One fact, to change it and to see who reads it along. */
export async function viewFact({ db, actor, params, today, draft }: OfFact) {
	const { subject, kind } = await requireKeeping(db, actor, params);
	const [fact, circle, candidates, kept] = await Promise.all([
		getFact(db, kind, subject.id, params.item),
		findCircle(db, subject.id),
		hasNamedReaders(kind) ? listNameable(db, subject.id, nameable[kind]) : [],
		draft(kind)
	]);
	record(db, actor, { act: 'zorgdossier.viewItem', pupilId: subject.id, subjectId: fact.id, detail: { kind } });
	return { pupil: subject, kind, fact, circle, candidates, today, owner: actor.personId, draft: kept };
}

async function requireKeeping(db: Db, actor: Actor, params: { leerling: string; soort: string }) {
	const subject = await getSubject(db, actor, params.leerling);
	const kind = params.soort;
	if (!isFactKind(kind) || !mayKeepCareFile(subject.own)) throw new NotFound('form');
	return { subject, kind } satisfies { subject: typeof subject; kind: FactKind };
}
