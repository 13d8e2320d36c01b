/* What the screens of the care file get to show. */
import type { FileKind } from '#platform/storage/kinds.ts';
import type { OpeningReason } from './reports/reports.ts';
import type { CareKind } from './zorgdossier.ts';

/** Of every item: whose it is, and whether it was put away. */
export type Kept = {
	id: string;
	author: string;
	createdAt: Date;
	archivedOn: string | null;
	archivedBy: string | null;
	archiveReason: string | null;
	version: number;
};

/** Somebody who reads one item beside the care team. A reader who is named sees the own line only. */
export type NamedReader = {
	id: string;
	personId: string;
	name: string;
	fromOn: string;
	untilOn: string;
	why: string;
	endedAt: Date | null;
};

export type Diagnosis = Kept & {
	what: string;
	madeBy: string;
	madeOn: string | null;
	source: string | null;
	familyMayRead: boolean;
};

export type MedicalFact = Kept & {
	what: string;
	mustKnow: string | null;
	medicine: string | null;
	medicineBy: string | null;
	whatToDo: string | null;
	emergency: string | null;
	readers: NamedReader[];
};

export type JudicialFact = Kept & {
	measure: string;
	fromOn: string | null;
	untilOn: string | null;
	reporting: string | null;
	contactFunction: string | null;
	readers: NamedReader[];
};

/** That there is a report. What it says is read behind the question why. */
export type ReportHead = Kept & { instrument: string; madeOn: string; madeBy: string; familyMayRead: boolean };

export type ReportContent = { summary: string; fileName: string | null; fileBytes: number | null };
export type ReportFile = { storageKey: string; name: string; kind: FileKind; bytes: number };

export type Opening = { id: string; name: string; at: Date; reason: OpeningReason; words: string | null };

export type Share = {
	id: string;
	partner: string;
	person: string;
	fromOn: string;
	untilOn: string;
	why: string;
	endedAt: Date | null;
	/** The consent for it holds today; without it nothing is read, whatever the days say. */
	isConsented: boolean;
};

export type Removal = { id: string; kind: CareKind; by: string; at: Date; reason: string };

/** What to do, without the cause. */
export type Instruction = { id: string; whatToDo: string; emergency: string | null };

/** The care file on the page of the dossier: what to do, and whether there is more for this reader. */
export type CareGlance = {
	instructions: Instruction[];
	/** There is something medical or judicial that this reader may read. */
	hasFacts: boolean;
	/** For the family: the school keeps something that they may ask for. */
	isKept: boolean;
};

/** A report as somebody of a partner sees it: whose, what, until when. */
export type SharedReport = {
	pupilId: string;
	reportId: string;
	pupilName: string;
	instrument: string;
	madeOn: string;
	madeBy: string;
	partner: string;
	sharedBy: string;
	why: string;
	untilOn: string;
	/** When this person opened it last. */
	openedAt: Date | null;
};
