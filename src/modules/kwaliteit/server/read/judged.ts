import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { asDecided, type NormSetting } from '../../figures.ts';
import { cardOf, type JudgeFilter, type NormCard, type NormLine, type NormOffer } from '../../offers.ts';
import { listExemptions, listSettings, type KnownExemption } from './decided.ts';

export type Judged = {
	lines: NormLine[];
	/** Norms that the school switched off. */
	off: NormCard[];
	settings: NormSetting[];
	exemptions: KnownExemption[];
	/** Where one does what a line asks. */
	hrefOf(line: NormLine): string;
};

/** All norms over the pupils that the actor sees, or these, with what the school decided: one statement for each offer, and two more. */
export async function judgeAll(
	db: Db,
	actor: Actor,
	today: string,
	offers: readonly NormOffer[],
	filter: JudgeFilter = {}
): Promise<Judged> {
	const [offered, settings, exemptions] = await Promise.all([
		Promise.all(offers.map((offer) => offer.judge(db, today, filter))),
		listSettings(db, actor, today),
		listExemptions(db, actor, today)
	]);
	const pages = new Map(offered.flatMap((lines, at) => lines.map(({ norm }) => [norm.key, offers[at]!] as const)));
	const cards = new Map(offered.flat().map(({ norm }) => [norm.key, cardOf(norm)]));
	const lines = offered.flat().map((line) => ({ ...line, norm: cards.get(line.norm.key)! }));
	return {
		lines: asDecided(lines, settings, exemptions),
		off: [...cards.values()].filter(({ key }) => settings.some(({ normKey, isOn }) => normKey === key && !isOn)),
		settings,
		exemptions,
		hrefOf: ({ norm, subject, href }) => href ?? pages.get(norm.key)?.href(subject.id) ?? `/leerlingen/${subject.id}`
	};
}
