import type { Actor } from '#platform/access/actor.ts';
import { record } from '#platform/audit/record.ts';
import type { Db } from '#platform/database/session.ts';
import { NotFound } from '#platform/web/errors.ts';
import { todayOf } from '#platform/web/today.ts';
import { viewerOf } from '#modules/leerlingen/index.ts';
import { findOwnInvolvement } from '#modules/leerlingen/server/index.ts';
import { mayAsk, mayReadWords, mayRecord, type ConsentActor } from '../../access.ts';
import {
	deciders,
	decidesFrom,
	isStillAsked,
	possibleAnswers,
	stateOn,
	lastAnswer,
	type ConsentFacts,
	type Standing
} from '../../toestemming.ts';
import type { AnswerOf, ConsentLine, ConsentsView, ConsentView, PupilShown, SaidLine } from '../../views.ts';
import { listConsents, listCustody, listPupils, type ConsentRow, type CustodyRow, type PupilRow } from './rows.ts';

/** One pupil, who decides about it, and what the actor is to the pupil. */
export type Around = {
	pupil: PupilRow;
	custody: CustodyRow[];
	actor: ConsentActor;
	today: string;
	/** By id: the parents with custody as far as the actor knows them, and the pupil. */
	names: Map<string, string>;
	/** Who decides today. Of parents a parent knows but oneself. */
	deciders: string[];
	pupilDecides: boolean;
};

/** Throws NotFound when there is no such pupil, or not for this actor. */
export async function getAround(db: Db, actor: Actor, pupilId: string): Promise<Around> {
	const [[pupil], custody, own] = await Promise.all([
		listPupils(db, [pupilId]),
		listCustody(db, [pupilId]),
		findOwnInvolvement(db, actor, pupilId)
	]);
	const who: ConsentActor = { personId: actor.personId, kind: actor.kind, ...own };
	const isForActor = own.sees.includes('team') || own.as.some((role) => role === 'ouder' || role === 'leerling');
	if (!pupil || !isForActor) throw new NotFound('pupil');
	return around(pupil, custody, who, todayOf(actor));
}

export function around(pupil: PupilRow, custody: CustodyRow[], actor: ConsentActor, today: string): Around {
	const names = new Map(custody.map(({ personId, name }) => [personId, name]));
	names.set(pupil.id, pupil.name);
	const who = { pupil: { personId: pupil.id, bornOn: pupil.bornOn }, custody };
	const pupilDecides = today >= decidesFrom(pupil.bornOn);
	return { pupil, custody, actor, today, names, deciders: deciders(who, today), pupilDecides };
}

/** What is known of one person about a consent, today. */
export function standingOf(row: ConsentRow, { deciders: people, today }: Around, personId: string): Standing {
	return { state: row.state, isDecider: people.includes(personId), own: lastAnswer(row.said, personId, today) };
}

/** All that decides about a consent on any day; whole for who sees everybody's answers, such as staff. */
export const factsOf = (row: ConsentRow, { pupil, custody }: Around): ConsentFacts => ({
	fromOn: row.fromOn,
	untilOn: row.untilOn,
	endedOn: row.endedOn,
	pupil: { personId: pupil.id, bornOn: pupil.bornOn },
	custody,
	said: row.said
});

/** The same on an earlier day: what is written down afterwards is judged by the day on which it was said. */
export function standingOn(row: ConsentRow, known: Around, personId: string, on: string): Standing {
	const facts = factsOf(row, known);
	return {
		state: stateOn(facts, on),
		isDecider: deciders(facts, on).includes(personId),
		own: lastAnswer(row.said, personId, on)
	};
}

export function lineOf(row: ConsentRow, known: Around): ConsentLine {
	const { id, purpose, subjectName, partners, fromOn, untilOn, state, isInForce, askedOn, askedBy } = row;
	const waiting = known.deciders.filter((personId) => isStillAsked(standingOf(row, known, personId)));
	return {
		id,
		purpose,
		subjectName,
		partners,
		fromOn,
		untilOn,
		state,
		isInForce,
		askedOn,
		askedBy: askedBy || null,
		waitsFor:
			known.actor.kind === 'ouder' ? [] : waiting.map((personId) => known.names.get(personId) ?? '').filter(Boolean),
		isAskedOfMe: waiting.includes(known.actor.personId)
	};
}

export const shown = ({ id, name, givenName }: PupilRow): PupilShown => ({ id, name, givenName });

/** All questions about a pupil; the reading is recorded. */
export async function viewConsents(db: Db, actor: Actor, pupilId: string): Promise<ConsentsView> {
	const known = await getAround(db, actor, pupilId);
	const rows = await listConsents(db, { pupilIds: [pupilId] });
	record(db, actor, { act: 'toestemming.view', pupilId });
	return {
		viewer: viewerOf(actor),
		pupil: shown(known.pupil),
		lines: rows.map((row) => lineOf(row, known)),
		pupilDecides: known.pupilDecides,
		pupilDecidesFrom: decidesFrom(known.pupil.bornOn),
		mayAsk: mayAsk(known.actor)
	};
}

/** One question. Throws NotFound when it is not there, or not for this actor. */
export async function getConsent(
	db: Db,
	actor: Actor,
	pupilId: string,
	consentId: string
): Promise<{ row: ConsentRow; known: Around }> {
	const known = await getAround(db, actor, pupilId);
	const [row] = await listConsents(db, { pupilIds: [pupilId], id: consentId });
	if (!row) throw new NotFound('consent');
	return { row, known };
}

/** For who decides: the question. For staff: who said what, and how to write it down. */
export async function viewConsent(db: Db, actor: Actor, pupilId: string, consentId: string): Promise<ConsentView> {
	const { row, known } = await getConsent(db, actor, pupilId, consentId);
	record(db, actor, { act: 'toestemming.view', pupilId, subjectId: consentId });
	return {
		...lineOf(row, known),
		viewer: viewerOf(actor),
		pupil: shown(known.pupil),
		pupilDecides: known.pupilDecides,
		words: mayReadWords(known.actor) && row.what !== null ? { what: row.what, why: row.why ?? '' } : null,
		people: peopleOf(row, known),
		said: row.said,
		ended: row.endedOn === null ? null : { on: row.endedOn, by: row.endedBy || null, reason: row.endReason ?? '' },
		possible: possibleAnswers(standingOf(row, known, actor.personId)),
		own: lastSaid(row, actor.personId),
		me: { id: actor.personId, name: actor.name },
		today: known.today,
		mayRecord: mayRecord(known.actor)
	};
}

const lastSaid = ({ said }: ConsentRow, personId: string): SaidLine | null =>
	said.findLast((line) => line.personId === personId) ?? null;

/** Those who decide today, and then those who said something before. */
function peopleOf(row: ConsentRow, known: Around): AnswerOf[] {
	const before = row.said.map(({ personId }) => personId).filter((id) => !known.deciders.includes(id));
	return [...new Set([...known.deciders, ...before])].map((personId) => {
		const standing = standingOf(row, known, personId);
		const last = lastSaid(row, personId);
		return {
			personId,
			name: known.names.get(personId) ?? last?.name ?? '',
			isDecider: standing.isDecider,
			last,
			possible: possibleAnswers(standing)
		};
	});
}
