import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { todayOf } from '#platform/web/today.ts';
import { findOwnInvolvement } from '#modules/leerlingen/server/index.ts';
import { mayAsk } from '../../access.ts';
import { isOver } from '../../toestemming.ts';
import type { ConsentLine } from '../../views.ts';
import { around, lineOf } from './consents.ts';
import { listConsents, listCustody, listPupils } from './rows.ts';

/** For the page of another module: what is open about a pupil, and whether there was ever anything. */
export type ConsentGlance = { pupilId: string; lines: ConsentLine[]; count: number; mayAsk: boolean };

/** Nothing for who sees no consent of this pupil and may not ask for one. */
export async function findConsentGlance(db: Db, actor: Actor, pupilId: string): Promise<ConsentGlance | null> {
	const [rows, own] = await Promise.all([
		listConsents(db, { pupilIds: [pupilId] }),
		findOwnInvolvement(db, actor, pupilId)
	]);
	const who = { personId: actor.personId, kind: actor.kind, ...own };
	if (rows.length === 0 && !mayAsk(who)) return null;
	const [[pupil], custody] = await Promise.all([listPupils(db, [pupilId]), listCustody(db, [pupilId])]);
	if (!pupil) return null;
	const known = around(pupil, custody, who, todayOf(actor));
	const lines = rows.filter(({ state }) => !isOver(state)).map((row) => lineOf(row, known));
	return { pupilId, lines, count: rows.length, mayAsk: mayAsk(who) };
}
