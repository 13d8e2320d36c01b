// An OPP of Jayden in the making, step by step, for tests.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openStorage } from '#modules/bestanden/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { as, closeTestDatabase, makeSchool, openTestDatabase } from '../../../../tests/support/school.ts';
import type { DraftForm } from '../forms.ts';
import * as opp from './index.ts';

export type Making = Awaited<ReturnType<typeof startMaking>>;

/** A database, and a place for scans and recordings; what is given back closes and takes away both. */
export async function openMaking(): Promise<() => Promise<void>> {
	const database = await openTestDatabase();
	const folder = await mkdtemp(join(tmpdir(), 'opp-'));
	await openStorage(folder);
	return async () => {
		await closeTestDatabase(database);
		await rm(folder, { recursive: true });
	};
}

export const refusal = (key: string) => expect.objectContaining({ key });

export const noDraft = async () => undefined;

/** A draft with all that it needs, as its form sends it. */
export const written = (version: number, change: Partial<DraftForm['content']> = {}): DraftForm => ({
	version,
	explanation: '',
	content: {
		destination: 'regular-work',
		grounds: 'Jayden kookt graag.',
		supporting: ['Vraagt om hulp'],
		hindering: ['Drukte'],
		support: 'Een vaste plek.',
		deviations: '',
		programme: ['Koken'],
		actionPart: [{ what: 'Elke ochtend de dag doornemen', byWhom: 'mentor', when: '8.30 uur' }],
		...change
	}
});

/** A new school, and what its people do with the OPP that has this id. */
export async function startMaking() {
	const school = await makeSchool();
	const { mentor, parent, pupil, otherParent } = school.actors;
	const { jayden } = school.pupils;

	const start = async () => {
		await as(mentor, (db) => opp.startOpp(db, mentor, jayden));
		const { draft } = await as(mentor, (db) => opp.viewChain(db, mentor, jayden));
		return draft!.id;
	};
	const look = (id: string, actor: Actor = mentor) => as(actor, (db) => opp.viewOpp(db, actor, jayden, id));
	const lockOf = async (id: string) => (await look(id)).lock;
	const save = async (id: string, change: Partial<DraftForm['content']> = {}) => {
		const version = await lockOf(id);
		return as(mentor, (db) => opp.saveDraft(db, mentor, jayden, id, written(version, change)));
	};
	const consult = (id: string, on = '2026-11-10') =>
		as(mentor, (db) =>
			opp.recordConsultation(db, mentor, jayden, id, {
				on,
				how: 'school',
				invited: [school.parents.jayden],
				attended: [school.parents.jayden],
				summary: 'Besproken.'
			})
		);
	const offer = (id: string) => as(mentor, (db) => opp.offerOpp(db, mentor, jayden, id));
	const speak = (id: string) =>
		as(pupil, (db) => opp.giveWords(db, pupil, jayden, id, { form: 'text', words: 'Ik wil kok worden.' }));
	const sign = (id: string, revision: number, actor: Actor = parent) =>
		as(actor, (db) =>
			opp.signOpp(db, actor, jayden, id, { signedName: 'Sandra Wolters', isAgreed: 'on', actionPartRevision: revision })
		);
	const fix = async (id: string) => {
		const version = await lockOf(id);
		return as(mentor, (db) => opp.fixOpp(db, mentor, jayden, id, { version }));
	};
	/** Nothing is missing but the decision. */
	const ready = async () => {
		const id = await start();
		await save(id);
		await consult(id);
		await offer(id);
		await speak(id);
		await sign(id, 2);
		return id;
	};
	return {
		school,
		mentor,
		parent,
		pupil,
		otherParent,
		jayden,
		start,
		look,
		lockOf,
		save,
		consult,
		offer,
		speak,
		sign,
		fix,
		ready
	};
}
