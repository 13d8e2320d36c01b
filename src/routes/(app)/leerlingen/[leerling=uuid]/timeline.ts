import { guidanceLine } from '#modules/begeleiding/server/index.ts';
import { talkLine } from '#modules/gesprekken/server/index.ts';
import { planLine } from '#modules/iop/server/index.ts';
import type { TimelineKind, TimelineSource } from '#modules/leerlingen/index.ts';
import { handoverLine, schoolLine } from '#modules/leerlingen/server/index.ts';
import { listLogForTimeline } from '#modules/logboek/server/index.ts';
import { supportLine } from '#modules/ondersteuning/server/index.ts';
import { tailoredLine } from '#modules/maatwerk/server/index.ts';
import { meetingLine } from '#modules/overleg/server/index.ts';
import { oppLine } from '#modules/opp/server/index.ts';
import { goalLine } from '#modules/plan/server/index.ts';
import { placementLine } from '#modules/traject/server/index.ts';
import { consentLine } from '#modules/toestemming/server/index.ts';
import { referralLine } from '#modules/verwijzing/server/index.ts';

/** What the one line of a dossier is made of. A module that writes about pupils adds its source, and the kind to filter by. */
export const timelineSources: readonly TimelineSource[] = [
	schoolLine,
	oppLine,
	planLine,
	goalLine,
	talkLine,
	placementLine,
	supportLine,
	meetingLine,
	consentLine,
	guidanceLine,
	tailoredLine,
	referralLine,
	handoverLine,
	listLogForTimeline
];
export const shownKinds: readonly TimelineKind[] = [
	'logboek',
	'gesprek',
	'ondersteuning',
	'overleg',
	'plan',
	'doel',
	'opp',
	'traject',
	'begeleiding',
	'school',
	'overdracht'
];
