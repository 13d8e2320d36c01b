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
