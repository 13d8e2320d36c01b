/**
 * O4: each parent with gezag, or the pupil from 18, agrees with the action part or not. Without agreement the rest can
 * be fixed and support continues; refusal and silence are recorded with the dispute committee named.
 */
import { Temporal } from 'temporal-polyfill';
import { sameActionPart, type OppVersion } from './opp.ts';

export type Statement = {
	versionId: string;
	personId: string;
	/** The revision of the action part that this person read. */
	actionPartRevision: number;
	on: string;
} & (
	| { answer: 'agrees'; signedBy: 'digital' }
	| { answer: 'agrees'; signedBy: 'paper'; scanFileId: string }
	| { answer: 'refuses'; reason: string; disputeCommittee: string }
	| { answer: 'silent'; remindedOn: string[]; disputeCommittee: string }
);

export type Answer = Statement['answer'];

/** Somebody whose agreement the law asks for. */
export type Signatory = { personId: string; name: string; as: 'parent' | 'pupil' };

type PersonWithGezag = { personId: string; name: string };
type Pupil = { personId: string; name: string; bornOn: string };

/** From 18 the pupil alone agrees: gezag ends with coming of age. */
export function signatories(pupil: Pupil, withGezag: PersonWithGezag[], today: string): Signatory[] {
	if (isOfAge(pupil.bornOn, today)) return [{ personId: pupil.personId, name: pupil.name, as: 'pupil' }];
	return withGezag.map(({ personId, name }) => ({ personId, name, as: 'parent' }));
}

/** Born on 29 February: of age on 28 February by calendar arithmetic, which errs on the pupil's side. */
export function isOfAge(bornOn: string, today: string): boolean {
	return Temporal.PlainDate.compare(Temporal.PlainDate.from(bornOn).add({ years: 18 }), today) <= 0;
}

/**
 * What each signatory last said about the action part as it now reads; null when nothing yet. `chain` is the version
 * and those before it, newest first. An unchanged action part keeps the agreement given to an earlier version: the law
 * asks agreement with the part, not with each evaluation of it. A refusal or silence is not kept: people are asked again.
 */
export function answers(
	chain: OppVersion[],
	people: Signatory[],
	statements: Statement[]
): { signatory: Signatory; statement: Statement | null }[] {
	return people.map((signatory) => ({ signatory, statement: standingStatement(chain, signatory, statements) }));
}

function standingStatement(chain: OppVersion[], signatory: Signatory, statements: Statement[]): Statement | null {
	const [version, predecessor] = chain;
	if (!version) return null;
	const own = lastStatement(version, signatory, statements);
	if (own || !predecessor) return own;
	if (!sameActionPart(version.content.actionPart, predecessor.content.actionPart)) return null;
	const earlier = standingStatement(chain.slice(1), signatory, statements);
	return earlier?.answer === 'agrees' ? earlier : null;
}

function lastStatement(version: OppVersion, signatory: Signatory, statements: Statement[]): Statement | null {
	const counting = statements.filter(
		(statement) =>
			statement.versionId === version.id &&
			statement.personId === signatory.personId &&
			statement.actionPartRevision === version.actionPartRevision
	);
	// The later row wins on the same day: statements come in the order in which they were made.
	return counting.reduce<Statement | null>((last, next) => (last && last.on > next.on ? last : next), null);
}

export type ActionPartStanding = 'agreed' | 'not agreed' | 'waiting';

/** `agreed` only when everybody agrees; `waiting` while anybody has neither answered nor been recorded as silent. */
export function standing(given: { statement: Statement | null }[]): ActionPartStanding {
	if (given.length === 0 || given.some(({ statement }) => statement === null)) return 'waiting';
	return given.every(({ statement }) => statement?.answer === 'agrees') ? 'agreed' : 'not agreed';
}

/** How many reminders come before silence is recorded: ours, as no source gives a number. The school may set another. */
export const REMINDERS_BEFORE_SILENCE = 2;

export function mayRecordSilence(remindedOn: string[], asked = REMINDERS_BEFORE_SILENCE): boolean {
	return new Set(remindedOn).size >= asked;
}
