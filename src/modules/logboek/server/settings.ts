import { isStated, itemsOf, type SchoolSetup } from '#modules/scholen/index.ts';
import { setupOf } from '#modules/scholen/server/index.ts';
import type { Db } from '#platform/database/session.ts';
import { exampleProtocol, type ProtocolStep } from '../incident.ts';
import { logKinds, type KindToChoose } from '../logboek.ts';

/** What a school decides about its log, from its set-up as it holds today. */
export type LogSettings = {
	kinds: KindToChoose[];
	/** Where an incident can be; none where the school names no places. */
	places: string[];
	protocol: ProtocolStep[];
	hoursToCorrect: number;
};

export async function getLogSettings(db: Db): Promise<LogSettings> {
	return logSettingsOf(await setupOf(db));
}

/** Where the set-up says nothing, our own list holds; where it says that there are none, there are none. */
export function logSettingsOf({ zicht }: Pick<SchoolSetup, 'zicht'>): LogSettings {
	const { logsoorten: kinds, pestprotocol: steps } = zicht;
	return {
		kinds:
			itemsOf(kinds).length > 0
				? itemsOf(kinds).map(({ key, naam, zichtbaarheid }) => ({ key, label: naam, audience: zichtbaarheid }))
				: isStated(kinds)
					? [ourKind('notitie')]
					: logKinds.map(ourKind),
		places: itemsOf(zicht.plekken).map(({ naam }) => naam),
		protocol: isStated(steps)
			? itemsOf(steps).map(({ naam, na_dagen }) => ({ step: naam, afterDays: na_dagen ?? null }))
			: exampleProtocol(),
		hoursToCorrect: zicht.verbeteren_uren
	};
}

/** A log has at least notes. */
const ourKind = (key: string): KindToChoose => ({ key, label: null, audience: null });
