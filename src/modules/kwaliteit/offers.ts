/**
 * What other modules offer to the pages of today and of quality. Each module offers its own; `src/routes/(app)/norms.ts` and
 * `src/routes/(app)/vandaag/offers.ts` bring them together. Row-level security decides what an offer gives to whom.
 */
import type { PupilPlace, Said } from '#modules/leerlingen/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import type { TextKey } from '#platform/web/errors.ts';
import type { StateName } from '#ui/states.ts';
import type { NormNumberKey } from './forms.ts';
import type { Norm, NormDay, Outcome } from './norm.ts';
import type { NormSchool } from './school.ts';
import type { OwnNormRule } from './views.ts';

/** A norm without the facts that it judges by. */
export type NormCard = Omit<Norm<never>, 'subjectId' | 'link' | 'judge'>;

/** What travels to a page of a norm: everything but its rules, which are functions. */
export function cardOf({
	key,
	nameKey,
	name,
	openKey,
	manyKey,
	law,
	subject,
	resultArea,
	defaultTarget,
	taskKey,
	taskFor,
	soonDays
}: NormCard): NormCard {
	const words = { nameKey, name, openKey, manyKey, taskKey };
	return { key, ...words, law, subject, resultArea, defaultTarget, taskFor, soonDays };
}

/** A pupil; `part` where a norm says something of more than one thing of a pupil, such as each competence. */
export type Subject = { id: string; name: string; groupName: string | null; part?: string };

/** What one norm says about one pupil; `href` where that is done on another page than the offer's. */
export type NormLine = { norm: NormCard; subject: Subject; outcome: Outcome; href?: string };

/** All that one norm says, in the order of the pupils. */
export type NormLines = { norm: NormCard; lines: NormLine[] };

/** A norm can say more than one thing of a pupil: of each part once. */
export const lineKey = ({ norm, subject }: Pick<NormLine, 'norm' | 'subject'>): string =>
	[norm.key, subject.id, subject.part].filter(Boolean).join(' ');

/** What the norm is called on screen. */
export const nameOfNorm = ({ name, nameKey }: Pick<NormCard, 'name' | 'nameKey'>): Said =>
	name ?? { key: nameKey as TextKey };

/** A number in the rule of a norm that a school sets, within what the law leaves it. */
export type NormNumber = {
	normKey: string;
	/** The name under which the school's own number is kept, and of its field. */
	key: NormNumberKey;
	labelKey: TextKey;
	hintKey?: TextKey;
	least: number;
	most: number;
	/** What holds today. */
	value: number;
};

/** These pupils only; none named: all of whose team the actor is one. */
export type JudgeFilter = {
	pupilIds?: readonly string[];
	/** The day lies behind: what came after it does not count. */
	isPast?: boolean;
};

/** What is asked of norms on a day. What is `known` of the school is on its way: facts are asked in the same round trip. */
export type NormQuestion = JudgeFilter & { day: NormDay; known: Promise<KnownSchool> };

/** What norms ask about the school, and who its pupils are. */
export type KnownSchool = { school: NormSchool; pupils: readonly PupilPlace[] };

export type NormOffer = {
	/** The numbers that a school may set. */
	numbers?(db: Db, today: string): Promise<NormNumber[]>;
	/** Each norm over all these pupils; in one statement. */
	judge(db: Db, question: NormQuestion): Promise<NormLines[]>;
	/** What a norm counts that the school made itself. */
	about?(db: Db, today: string, normKey: string): Promise<OwnNormRule | null>;
	/** Where one does what the norm asks. */
	href(subjectId: string): string;
	/** What exactly comes next, by `stepKey`, for the pupils of whom the actor is mentor: more to the point than the norm itself. */
	nextSteps?(db: Db, actor: Actor): Promise<Map<string, NextStep>>;
};

/** What a school can count in a norm of its own. The module that knows it offers it; `own.ts` does the rest. */
export type CounterOffer = {
	/** Stays as it is: schools' norms name it. */
	key: string;
	nameKey: TextKey;
	/** The kinds of it, of which a norm names one. None: there is but one. */
	options?(db: Db): Promise<CounterOption[]>;
	/**
	 * The days from–until on which it happened, of the pupils that the actor sees or these, in one statement. Only what the
	 * whole team of a pupil may know, so that a norm says the same to each of them.
	 */
	count(db: Db, asked: CounterAsked): Promise<CountedDay[]>;
	/** Where it is done. */
	href(pupilId: string): string;
};

export type CounterOption = { key: string; name: Said };
export type CounterAsked = { option: string | null; since: string; until: string; pupilIds?: readonly string[] };
export type CountedDay = { pupilId: string; on: string };

export type NextStep = { text: Said; href: string };
export const stepKey = (normKey: string, subjectId: string): string => `${normKey} ${subjectId}`;

/** Something that is asked of the actor. */
export type DayTask = {
	/** The same task has the same key on every day. */
	key: string;
	/** A fact, not a command: "Finn heeft nog geen vastgesteld OPP". */
	title: Said;
	text?: Said;
	/** Whose round stands before it. */
	person?: string;
	pupilId?: string;
	/** No date: it waits for the actor, from now on. */
	dueOn: string | null;
	/** Said instead of when it is due. */
	badge?: { state: StateName; label: TextKey };
	href: string;
	/** What the button says. */
	button: TextKey;
	/** Done with one click, without a page in between: what the button posts, and where. `href` tells more about it. */
	post?: { action: string; fields: Record<string, string> };
	/** Where more than a few of the same kind stand, they become one line. */
	bundle?: { key: string; manyKey: TextKey; href: string };
	/** The key of a task of which this one knows better what is to be done; that one does not stand beside it. */
	instead?: string;
};

/** What a module asks of this person, of whatever kind: a signature of a parent, own words of a pupil. */
export type TaskOffer = (db: Db, actor: Actor, today: string) => Promise<DayTask[]>;

export type RecentMessage = { id: string; title: string; text: string; at: Date; href: string; isUnread: boolean };

export type Messages = { unread: number; recent: RecentMessage[] };

export type MessageOffer = {
	/** How many wait for the actor, and the first of them. */
	read(db: Db, actor: Actor): Promise<Messages>;
	/** Where one writes a new message about this pupil. */
	newHref(pupilId: string): string;
};

export type LogLine = {
	id: string;
	at: string;
	title: Said;
	text?: string;
	author?: string;
	href?: string;
	closed?: unknown;
};

/** The last lines of a pupil's log that the actor may read, newest first. */
export type LogOffer = (db: Db, pupilId: string, filter: { limit: number }) => Promise<LogLine[]>;

/** A lesson that the actor gives: when, what, to whom and where. */
export type GivenLesson = {
	id: string;
	startsAt: string;
	endsAt: string;
	name: Said;
	/** The group, or the pupil with whom it is. */
	of: string;
	room: string;
	/** What is otherwise than in other weeks. */
	note: TextKey | null;
	/** Where the goals of who is in it are scored; null for a lesson of another day that one takes over. */
	scoreHref: string | null;
	/** Pupils in it with a card of their own that is filled in for this lesson. */
	cards: { label: Said; href: string }[];
};

/** On the first day from today on that has any; null where the actor gives none in the coming weeks. */
export type LessonOffer = (
	db: Db,
	actor: Actor,
	today: string
) => Promise<{ day: string; lessons: GivenLesson[] } | null>;

/** Everything that the page of today is made of, beside the module's own. */
export type DayOffers = {
	norms: readonly NormOffer[];
	tasks: readonly TaskOffer[];
	messages: MessageOffer | null;
	log: LogOffer | null;
	lessons: LessonOffer | null;
};
