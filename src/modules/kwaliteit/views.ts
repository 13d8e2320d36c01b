// What the screens get to show. Dates are ISO text.
import type { Said } from '#modules/leerlingen/index.ts';
import type { TextKey } from '#platform/web/errors.ts';
import type { Day, Greeting } from './day.ts';
import type { LineState, NormFigure } from './figures.ts';
import type { FigureQuery } from './forms.ts';
import type { Figure, Signal } from './norm.ts';
import type { OwnNorm, OwnPeriod } from './own.ts';
import type { Dimension, Part } from './places.ts';
import type { DayTask, GivenLesson, LogLine, Messages, NormCard, NormNumber } from './offers.ts';
import type { NormSource } from './sources.ts';

export type Choice = { id: string; name: string };

export type ShownFigure = NormFigure & { source: NormSource };

export type FiguresView = {
	figures: ShownFigure[];
	/** Norms that the school switched off. */
	off: NormCard[];
	/** The parts of the school that there are to choose from. */
	choices: Record<Dimension, Part[]>;
	query: FigureQuery;
	today: string;
	/** The whole school, or only the groups of which the reader is mentor. */
	isWhole: boolean;
	maySet: boolean;
	/** Make norms of one's own. */
	mayMake: boolean;
};

export type NormRow = {
	/** One line for each thing that the norm says of a pupil. */
	key: string;
	id: string;
	name: string;
	/** Which thing, such as a competence; null where the norm says but one. */
	part: string | null;
	group: string | null;
	mentors: string | null;
	state: LineState;
	/** Met on, or due on. */
	on: string | null;
	/** Why it does not apply. */
	whyKey: string | null;
	exemption: { reason: string; byName: string; until: string } | null;
	href: string;
};

export const rowsPerPage = 50;

/** What a norm was set to, from–until, by whom and why. */
export type SettingLine = {
	id: string;
	isOn: boolean;
	target: number;
	numbers: Record<string, number>;
	why: string | null;
	fromOn: string;
	untilOn: string | null;
	by: string;
};

export type NormView = {
	norm: NormCard;
	target: number;
	isOn: boolean;
	/** The numbers in the rule that the school may set, as they hold today. */
	numbers: NormNumber[];
	/** What was set before; for who may set it. */
	history: SettingLine[];
	version: number;
	figure: Figure;
	/** One page of them, and how many there are. */
	rows: NormRow[];
	total: number;
	counts: Record<LineState, number>;
	/** Whether lines are about parts of what a pupil does. */
	hasParts: boolean;
	query: FigureQuery;
	/** Of the part of the school that is chosen. */
	part: string | null;
	today: string;
	mayExempt: boolean;
	maySet: boolean;
	/** What it counts, where the school made it itself. */
	about: OwnNormRule | null;
	/** It is one that the school made itself, and the reader may change what it asks. */
	mayChange: boolean;
};

export type OwnNormRule = { counts: CounterChoice; times: number; period: OwnPeriod; why: string };

/** Something that can be counted, and which kind of it. */
export type CounterChoice = { counter: string; option: string | null; nameKey: TextKey; kind: Said | null };

export type OwnNormView = {
	/** Null: a new one. */
	norm: (OwnNorm & { version: number }) | null;
	counters: CounterChoice[];
	locations: Choice[];
	stages: number[];
	resultAreas: Choice[];
};

export type ExemptionView = {
	norm: NormCard;
	pupil: { id: string; name: string; group: string | null };
	state: LineState;
	exemption: { id: string; version: number; reason: string; byName: string; fromOn: string; until: string } | null;
	today: string;
};

export type Tile = { id: string; name: string; givenName: string; signal: Signal | null; hasNorms: boolean };

export type StaffDay = {
	viewer: 'staff';
	givenName: string;
	greeting: Greeting;
	today: string;
	day: Day;
	/** Those of today, else of the next day with any; null for who gives no lessons. */
	lessons: { day: string; lessons: GivenLesson[] } | null;
	groups: { id: string; name: string; tiles: Tile[] }[];
	/** Of the own groups, or of the school for who answers for it. */
	figures: NormFigure[];
	messages: Messages | null;
};

export type Child = {
	id: string;
	givenName: string;
	name: string;
	group: string | null;
	mentors: Choice[];
	asked: DayTask[];
	log: LogLine[];
	/** Where one writes to the mentor. */
	writeHref: string | null;
};

export type ParentDay = { viewer: 'parent'; name: string; today: string; children: Child[]; messages: Messages | null };

export type PupilDay = {
	viewer: 'pupil';
	id: string;
	givenName: string;
	asked: DayTask[];
	mentors: Choice[];
	readers: number;
	unread: number;
	writeHref: string | null;
};
