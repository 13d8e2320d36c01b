import { mayFinish, maySignReport } from '#modules/gesprekken/index.ts';
import { viewerOf } from '#modules/leerlingen/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { saidOnReport } from '../../talk/said.ts';
import type { ReportAgreement, ReportView, Signature, TalkAhead } from '../../views.ts';
import { listVersions } from './versions.ts';
import { headOf, type AtTable } from './at-table.ts';

/** A talk that is still to come, or was called off, for whoever does not hold it. */
export function viewAhead(db: Db, actor: Actor, { talk, pupil }: AtTable): TalkAhead {
	record(db, actor, { act: 'iop.viewTalk', pupilId: pupil.id, subjectId: talk.id });
	return { pupil, talk: headOf(talk), viewer: viewerOf(actor), isCancelled: talk.state === 'cancelled' };
}

/** The report of a closed talk: what was said, the plan as it is since then, the agreements, and who put a name under it. */
export async function viewReport(db: Db, actor: Actor, table: AtTable): Promise<ReportView> {
	const { talk, pupil, people, who, settings, talked } = table;
	const { record: kept, heldOn } = talk;
	if (!kept?.closedAt || heldOn === null) throw new NotFound('report');
	const [versions, agreements, signatures] = await Promise.all([
		listVersions(db, pupil.id),
		listAgreements(db, talk.id),
		listSignatures(db, talk.id)
	]);
	record(db, actor, { act: 'iop.viewReport', pupilId: pupil.id, subjectId: talk.id });
	const version = versions.find(({ talkId }) => talkId === talk.id);
	const nameOf = new Map(people.map(({ personId, name }) => [personId, name]));
	return {
		pupil,
		talk: { ...headOf(talk), heldOn },
		label: settings.label,
		viewer: viewerOf(actor),
		said: saidOnReport(talked, signatures.find(({ personId }) => personId === pupil.id)?.agrees),
		plan: version ? { number: version.number, content: version.content } : null,
		canTell: kept.canTell,
		notes: kept.notes,
		agreements: agreements.map(({ ownerId, ...agreement }) => ({
			...agreement,
			mayFinish: mayFinish(who, { ownerId })
		})),
		reflection: kept.reflection,
		presence: talk.presence.map(({ personId, role, isPresent }) => ({
			name: nameOf.get(personId) ?? '',
			role,
			isPresent
		})),
		signatures,
		maySign: maySignReport(who, talk) && !signatures.some(({ personId }) => personId === actor.personId),
		signName: actor.name,
		closedByName: kept.closedByName ?? talk.leadName
	};
}

type AgreementRow = Omit<ReportAgreement, 'mayFinish'> & { ownerId: string };

const listAgreements = (db: Db, talkId: string): Promise<AgreementRow[]> => db.sql<AgreementRow[]>`
	select a.id, a.owner_id as "ownerId", a.what, concat_ws(' ', p.given_name, p.infix, p.family_name) as "ownerName", a.due_on::text as "dueOn",
		a.done_on::text as "doneOn"
	from talk_agreement a
	left join person p on p.school_id = a.school_id and p.id = a.owner_id
	where a.school_id = (select app_school()) and a.talk_id = ${talkId}
	order by a.created_at, a.due_on, a.id`;

async function listSignatures(db: Db, talkId: string): Promise<(Signature & { personId: string })[]> {
	const rows = await db.sql<(Omit<Signature, 'at'> & { personId: string; at: string })[]>`
		select person_id as "personId", signed_name as name, is_agreed as agrees, remark, created_at as at
		from talk_signature
		where school_id = (select app_school()) and talk_id = ${talkId} order by created_at`;
	return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
