import { listPlaces } from '#modules/leerlingen/server/index.ts';
import type { PupilPlace } from '#modules/leerlingen/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { asDecided, type NormSetting } from '../../figures.ts';
import { type JudgeFilter, type NormCard, type NormLine, type NormOffer } from '../../offers.ts';
import { listExemptions, listSettings, type KnownExemption } from './decided.ts';

export type Judged = {
	lines: NormLine[];
	/** Of whom the lines are. */
	pupils: readonly PupilPlace[];
	/** Norms that the school switched off. */
	off: NormCard[];
	settings: NormSetting[];
	exemptions: KnownExemption[];
	/** Where one does what a line asks. */
	hrefOf(line: NormLine): string;
};

/** All norms over the pupils that the actor sees, or these, with what the school decided: one statement for each offer, and three more. */
export async function judgeAll(
	db: Db,
	actor: Actor,
	today: string,
	offers: readonly NormOffer[],
	filter: JudgeFilter = {}
): Promise<Judged> {
	const known = listPlaces(db, filter);
	const [pupils, offered, settings, exemptions] = await Promise.all([
		known,
		Promise.all(offers.map((offer) => offer.judge(db, today, { ...filter, pupils: known }))),
		listSettings(db, actor, today),
		listExemptions(db, actor, today)
	]);
	const cards = offered.map((lines) => [...new Set(lines.map(({ norm }) => norm))]);
	const pages = new Map(cards.flatMap((ofOffer, at) => ofOffer.map(({ key }) => [key, offers[at]!] as const)));
	return {
		lines: asDecided(offered.flat(), settings, exemptions),
		pupils,
		off: cards.flat().filter(({ key }) => settings.some(({ normKey, isOn }) => normKey === key && !isOn)),
		settings,
		exemptions,
		hrefOf: ({ norm, subject, href }) => href ?? pages.get(norm.key)?.href(subject.id) ?? `/leerlingen/${subject.id}`
	};
}
