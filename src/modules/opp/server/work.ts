import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { maySign } from '../access.ts';
import { whatIsMissing } from '../fixing.ts';
import type { VersionKind } from '../opp.ts';
import { oppPaths } from '../paths.ts';
import { nextStep, type Step } from '../steps.ts';
import { answersOf, inChain, listChains, type OppChain } from './read/opp.ts';
import { listOpenForWords } from './read/words.ts';

/** A draft, and the one thing that it waits for. */
export type OpenDraft = {
	pupilId: string;
	pupilName: string;
	kind: VersionKind;
	step: Step;
	href: string;
	dueOn: string | null;
};

/** The drafts for pupils of whom the actor is mentor: for the page of today. */
export async function listOpenDrafts(db: Db, actor: Actor): Promise<OpenDraft[]> {
	const rows = await db.sql<{ pupilId: string }[]>`
		select v.pupil_id as "pupilId" from opp_version v
		where v.school_id = ${actor.schoolId} and v.state = 'draft' and exists (
			select 1 from involvement i
			where i.school_id = v.school_id and i.person_id = ${actor.personId} and i.pupil_id = v.pupil_id and i.role = 'mentor'
				and (select app_today()) between i.from_on and i.until_on)
		order by v.drafted_on, v.id`;
	const chains = await listChains(
		db,
		actor,
		rows.map(({ pupilId }) => pupilId)
	);
	return chains.flatMap((chain) =>
		chain.versions.filter(({ state }) => state === 'draft').map((draft) => openDraft(chain, draft))
	);
}

function openDraft(chain: OppChain, draft: OppChain['versions'][number]): OpenDraft {
	const { facts } = inChain(chain, draft);
	const step = nextStep(whatIsMissing(draft, facts, chain.today), draft.offeredOn !== null);
	const { id: pupilId, name: pupilName } = chain.pupil;
	const dueOn = draft.kind === 'first' ? (chain.due?.counting ?? null) : chain.nextEvaluationOn;
	return { pupilId, pupilName, step, kind: draft.kind, href: oppPaths(pupilId, draft.id)[step.page], dueOn };
}

/** Who does not agree with a plan that counts or is being made, and was told that the mentor gets in touch. */
export type Disagreement = { pupilId: string; pupilName: string; personName: string; versionId: string; href: string };

/** So long a refusal stands on the page of today: support goes on without agreement (O4). */
const daysToGetInTouch = 28;

/** What was refused by hand, until the person answers otherwise or a talk about it is recorded. For the pupils' mentor. */
export async function listDisagreements(db: Db, actor: Actor): Promise<Disagreement[]> {
	const rows = await db.sql<Omit<Disagreement, 'href'>[]>`
		select s.pupil_id as "pupilId", s.version_id as "versionId",
			concat_ws(' ', p.given_name, p.infix, p.family_name) as "pupilName",
			concat_ws(' ', n.given_name, n.infix, n.family_name) as "personName"
		from opp_statement s
		join opp_version v on v.school_id = s.school_id and v.id = s.version_id
		join pupil p on p.school_id = s.school_id and p.id = s.pupil_id
		join person n on n.school_id = s.school_id and n.id = s.person_id
		where s.school_id = ${actor.schoolId} and s.answer = 'refuses' and s.recorded_by_id = s.person_id
			and s.said_on > (select app_today()) - ${daysToGetInTouch}::int
			and v.state in ('draft', 'fixed') and v.action_part_revision = s.action_part_revision
			and exists (
				select 1 from involvement i
				where i.school_id = s.school_id and i.person_id = ${actor.personId} and i.pupil_id = s.pupil_id and i.role = 'mentor'
					and (select app_today()) between i.from_on and i.until_on)
			and not exists (
				select 1 from opp_statement t
				where t.school_id = s.school_id and t.pupil_id = s.pupil_id and t.person_id = s.person_id and t.created_at > s.created_at)
			and not exists (
				select 1 from opp_consultation c
				where c.school_id = s.school_id and c.pupil_id = s.pupil_id and c.created_at > s.created_at)
		order by s.said_on, s.id`;
	return rows.map((row) => ({ ...row, href: oppPaths(row.pupilId, row.versionId).page }));
}

/** A plan that waits for the actor's own signature, words, or yes to what was written out. */
export type Asked = { pupilId: string; givenName: string; what: 'sign' | 'words' | 'confirm'; href: string };

/** What a parent, or the pupil, is asked: for the page of today. */
export async function listAsked(db: Db, actor: Actor): Promise<Asked[]> {
	const rows = await db.sql<{ pupilId: string }[]>`
		select distinct pupil_id as "pupilId" from involvement
		where school_id = ${actor.schoolId} and person_id = ${actor.personId} and role in ('ouder', 'leerling')
			and (select app_today()) between from_on and until_on`;
	const ids = rows.map(({ pupilId }) => pupilId);
	const [chains, open] = await Promise.all([listChains(db, actor, ids), listOpenForWords(db, ids)]);
	return chains.flatMap((chain) => [...askedToSign(chain), ...askedToSpeak(chain, open.get(chain.pupil.id)?.id)]);
}

function askedToSign(chain: OppChain): Asked[] {
	const { id: pupilId, givenName } = chain.pupil;
	return chain.versions
		.filter((version) => maySign(chain.actor, version))
		.filter((version) =>
			answersOf(inChain(chain, version)).some(
				({ signatory, statement }) => signatory.personId === chain.actor.personId && !statement
			)
		)
		.map(({ id }) => ({ pupilId, givenName, what: 'sign', href: oppPaths(pupilId, id).sign }));
}

function askedToSpeak({ pupil, words }: OppChain, openId: string | undefined): Asked[] {
	if (!openId) return [];
	const said = words.filter(({ versionId }) => versionId === openId);
	const asks = { pupilId: pupil.id, givenName: pupil.givenName, href: oppPaths(pupil.id, openId).words };
	if (said.length === 0) return [{ ...asks, what: 'words' }];
	const waits = said.some((spoken) => spoken.form === 'voice' && spoken.words !== '' && spoken.confirmedOn === null);
	return waits ? [{ ...asks, what: 'confirm' }] : [];
}
