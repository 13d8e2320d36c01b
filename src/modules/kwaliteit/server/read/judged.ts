import { listPlaces } from '#modules/leerlingen/server/index.ts';
import type { PupilPlace } from '#modules/leerlingen/index.ts';
import type { SchoolSetup } from '#modules/scholen/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { asDecided } from '../../figures.ts';
import type { JudgeFilter, NormCard, NormLine, NormLines, NormOffer, NormQuestion } from '../../offers.ts';
import { normDayOf, settingsOf, type NormSetting } from '../../school.ts';
import { getNormSchool, listExemptions, type KnownExemption } from './decided.ts';

export type Judged = {
	/** Those that the school has on, and that say something. */
	norms: NormLines[];
	/** Of whom the lines are, and at which school. */
	pupils: readonly PupilPlace[];
	setup: SchoolSetup;
	/** Norms that the school switched off. */
	off: NormCard[];
	settings: NormSetting[];
	exemptions: KnownExemption[];
	/** Where one does what a line asks. */
	hrefOf(line: NormLine): string;
};

/** Asks once for all norms who the pupils are, and what norms ask about the school. */
export function askOfNorms(db: Db, today: string, filter: JudgeFilter = {}): NormQuestion {
	const asked = Promise.all([getNormSchool(db, today), listPlaces(db, filter)]);
	return { ...filter, day: normDayOf(today), known: asked.then(([school, pupils]) => ({ school, pupils })) };
}

/** All norms over the pupils that the actor sees, or these, with what the school decided; one statement for each offer. */
export async function judgeAll(
	db: Db,
	actor: Actor,
	today: string,
	offers: readonly NormOffer[],
	filter: JudgeFilter = {}
): Promise<Judged> {
	const question = askOfNorms(db, today, filter);
	const [{ school, pupils }, offered, exemptions] = await Promise.all([
		question.known,
		Promise.all(offers.map((offer) => offer.judge(db, question))),
		listExemptions(db, actor, today)
	]);
	const settings = settingsOf(school);
	const said = offered.flat().filter(({ lines }) => lines.length > 0);
	const off = new Set(settings.filter(({ isOn }) => !isOn).map(({ normKey }) => normKey));
	const pages = new Map(offered.flatMap((norms, at) => norms.map(({ norm }) => [norm.key, offers[at]!] as const)));
	return {
		norms: asDecided(said, settings, exemptions),
		pupils,
		setup: school.setup,
		off: said.flatMap(({ norm }) => (off.has(norm.key) ? [norm] : [])),
		settings,
		exemptions,
		hrefOf: ({ norm, subject, href }) => href ?? pages.get(norm.key)?.href(subject.id) ?? `/leerlingen/${subject.id}`
	};
}
