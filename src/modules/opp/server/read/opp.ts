import { m } from '#paraglide/messages.js';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { todayOf } from '#platform/web/today.ts';
import { NotFound } from '#platform/web/errors.ts';
import { chainOf } from '#modules/plan/index.ts';
import { answers, isOfAge, signatories, type Signatory } from '../../agreement.ts';
import type { OppActor } from '../../access.ts';
import { daysUntilFixed, dueOn, nextEvaluationDueOn, type DueDates } from '../../dates.ts';
import type { Consultation, VersionFacts } from '../../fixing.ts';
import { getOppSettings, type OppSettings } from '../settings.ts';
import {
	listConsultations,
	listNames,
	listOwnRoles,
	listPupils,
	listReminders,
	listStatements,
	listStays,
	listVersions,
	listWithGezag,
	listWords,
	type OfPupil,
	type Person,
	type PupilRow,
	type Reminder,
	type StatementRow,
	type Stay,
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
	const { pupils, chains } = await readChains(db, actor, [pupilId]);
	if (pupils.length === 0) throw new NotFound('pupil');
	return chains[0];
}

/** The chains of these pupils, as far as the actor sees them, in this order. As many statements for one as for thirty. */
export async function listChains(db: Db, actor: Actor, pupilIds: readonly string[]): Promise<OppChain[]> {
	return pupilIds.length === 0 ? [] : (await readChains(db, actor, [...pupilIds])).chains;
}

async function readChains(db: Db, actor: Actor, pupilIds: string[]) {
	const [pupils, versions, consultations, statements, reminders, words, withGezag, named, roles, stays, settings] =
		await Promise.all([
			listPupils(db, pupilIds),
			listVersions(db, pupilIds),
			listConsultations(db, pupilIds),
			listStatements(db, pupilIds),
			listReminders(db, pupilIds),
			listWords(db, pupilIds),
			listWithGezag(db, pupilIds),
			listNames(db, pupilIds),
			listOwnRoles(db, pupilIds),
			listStays(db, pupilIds),
			getOppSettings(db)
		]);
	const rows = {
		versions: byPupil(versions),
		consultations: byPupil(consultations),
		statements: byPupil(statements),
		reminders: byPupil(reminders),
		words: byPupil(words),
		withGezag: byPupil(withGezag),
		roles: byPupil(roles),
		stays: byPupil(stays)
	};
	const people = new Map(pupils.map((pupil) => [pupil.id, pupil]));
	const chains = pupilIds.flatMap((id) => {
		const pupil = people.get(id);
		const own = rows.roles(id).map(({ role }) => role);
		if (!pupil || own.length === 0) return [];
		return oppChain(actor, pupil, own, settings, {
			versions: rows.versions(id),
			consultations: rows.consultations(id),
			statements: rows.statements(id),
			reminders: rows.reminders(id),
			words: rows.words(id),
			withGezag: rows.withGezag(id),
			named,
			stay: rows.stays(id)[0]
		});
	});
	return { pupils, chains };
}

/** Each pupil's own rows, without the number of the pupil. */
function byPupil<Row>(rows: readonly OfPupil<Row>[]): (id: string) => Row[] {
	const found = new Map<string, Row[]>();
	for (const { pupilId, ...row } of rows) {
		const own = found.get(pupilId) ?? [];
		own.push(row as Row);
		found.set(pupilId, own);
	}
	return (id) => found.get(id) ?? [];
}

type Around = {
	versions: VersionRow[];
	consultations: Consultation[];
	statements: StatementRow[];
	reminders: Reminder[];
	words: WordsRow[];
	withGezag: Person[];
	named: Person[];
	stay: Stay | undefined;
};

function oppChain(actor: Actor, pupil: PupilRow, roles: string[], settings: OppSettings, around: Around): OppChain {
	const today = todayOf(actor);
	const { withGezag, named, stay, ...rows } = around;
	const ofAge = isOfAge(pupil.bornOn, today);
	const people = signatories({ personId: pupil.id, name: pupil.name, bornOn: pupil.bornOn }, withGezag, today);
	const known = [...named, ...withGezag, ...people, { personId: pupil.id, name: pupil.name }];
	const lastFixedOn = chainOf(rows.versions).current?.fixedOn;
	return {
		...rows,
		pupil: { ...pupil, isOfAge: ofAge },
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
