import { m } from '#paraglide/messages.js';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { todayOf } from '#platform/web/today.ts';
import { NotFound } from '#platform/web/errors.ts';
import { getPupilHead } from '#modules/leerlingen/server/index.ts';
import { answers, isOfAge, signatories, type Signatory } from '../../agreement.ts';
import type { OppActor } from '../../access.ts';
import { daysUntilFixed, dueOn, nextEvaluationDueOn, type DueDates } from '../../dates.ts';
import type { Consultation, VersionFacts } from '../../fixing.ts';
import { getOppSettings, type OppSettings } from '../settings.ts';
import {
	findStay,
	listConsultations,
	listNames,
	listOwnRoles,
	listReminders,
	listStatements,
	listVersions,
	listWithGezag,
	listWords,
	type Reminder,
	type StatementRow,
	type VersionRow,
	type WordsRow
} from './rows.ts';

/** A pupil's whole chain and everything around it, as far as the actor sees it. */
export type OppChain = {
	pupil: { id: string; name: string; givenName: string; bornOn: string; group: string | null; isOfAge: boolean };
	/** Newest first. */
	versions: VersionRow[];
	consultations: Consultation[];
	statements: StatementRow[];
	reminders: Reminder[];
	words: WordsRow[];
	signatories: Signatory[];
	names: Record<string, string>;
	settings: OppSettings;
	/** Null for who was never enrolled here. */
	due: DueDates | null;
	nextEvaluationOn: string | null;
	actor: OppActor;
	today: string;
};

/** Throws NotFound when there is no such pupil, or the OPP is not for this actor. */
export async function getChain(db: Db, actor: Actor, pupilId: string): Promise<OppChain> {
	const chain = await findChain(db, actor, pupilId);
	if (!chain) throw new NotFound('opp');
	return chain;
}

/** Nothing for who may know the pupil and not the plan, such as the administration. One round trip. */
export async function findChain(db: Db, actor: Actor, pupilId: string): Promise<OppChain | undefined> {
	const today = todayOf(actor);
	const [pupil, versions, consultations, statements, reminders, words, withGezag, named, roles, stay, settings] =
		await Promise.all([
			getPupilHead(db, actor, pupilId),
			listVersions(db, pupilId),
			listConsultations(db, pupilId),
			listStatements(db, pupilId),
			listReminders(db, pupilId),
			listWords(db, pupilId),
			listWithGezag(db, pupilId),
			listNames(db, pupilId),
			listOwnRoles(db, pupilId),
			findStay(db, pupilId),
			getOppSettings(db)
		]);
	if (roles.length === 0) return undefined;
	const ofAge = isOfAge(pupil.bornOn, today);
	const people = signatories({ personId: pupil.id, name: pupil.name, bornOn: pupil.bornOn }, withGezag, today);
	const known = [...named, ...withGezag, ...people, { personId: pupil.id, name: pupil.name }];
	const lastFixedOn = versions.find(({ state }) => state === 'fixed')?.fixedOn;
	return {
		pupil: {
			id: pupil.id,
			name: pupil.name,
			givenName: pupil.givenName,
			bornOn: pupil.bornOn,
			group: pupil.group,
			isOfAge: ofAge
		},
		versions,
		consultations,
		statements,
		reminders,
		words,
		signatories: people,
		names: Object.fromEntries(known.map(({ personId, name }) => [personId, name])),
		settings,
		due: stay
			? dueOn(
					stay.enrolledOn,
					stay.placedOn,
					settings.countsFrom,
					daysUntilFixed(stay.enrolledOn, settings.fixedWithin)
				)
			: null,
		nextEvaluationOn: lastFixedOn ? nextEvaluationDueOn(lastFixedOn, stay?.leftOn ?? null) : null,
		actor: { personId: actor.personId, schoolId: actor.schoolId, kind: actor.kind, roles, isPupilOfAge: ofAge },
		today
	};
}

/** One version in its chain. */
export type Opp = OppChain & { version: VersionRow; predecessor: VersionRow | null; facts: VersionFacts };

export async function getOpp(db: Db, actor: Actor, pupilId: string, oppId: string): Promise<Opp> {
	const chain = await getChain(db, actor, pupilId);
	const version = chain.versions.find(({ id }) => id === oppId);
	if (!version) throw new NotFound('opp');
	return inChain(chain, version);
}

export function inChain(chain: OppChain, version: VersionRow): Opp {
	const earlier = chain.versions.filter(({ number }) => number < version.number);
	const { signatories, consultations, statements, words } = chain;
	return {
		...chain,
		version,
		predecessor: earlier.find(({ id }) => id === version.predecessorId) ?? null,
		facts: { earlier, signatories, consultations, statements, words }
	};
}

/**
 * Who answered what to the action part. Of a version that is past: those who answered then; today's signatories are
 * asked as long as it counts or is a draft.
 */
export function answersOf({ pupil, version, facts, signatories, names }: Opp) {
	const asked = version.state === 'replaced' ? [] : signatories;
	const then = facts.statements
		.filter(({ versionId }) => version.state !== 'draft' && versionId === version.id)
		.map(({ personId }): Signatory => ({
			personId,
			name: names[personId] ?? m.opp_pdf_somebody(),
			as: personId === pupil.id ? 'pupil' : 'parent'
		}));
	const people = new Map([...then, ...asked].map((person) => [person.personId, person]));
	return answers([version, ...facts.earlier], [...people.values()], facts.statements);
}

/** The days on which this person was asked again about the action part as it reads now. */
export const remindedOn = ({ reminders, version }: Opp, personId: string): string[] =>
	reminders
		.filter(
			(sent) =>
				sent.versionId === version.id &&
				sent.personId === personId &&
				sent.actionPartRevision === version.actionPartRevision
		)
		.map(({ on }) => on);
