import { talkLine } from '#modules/gesprekken/server/index.ts';
import { planLine } from '#modules/iop/server/index.ts';
import type { TimelineKind, TimelineSource } from '#modules/leerlingen/index.ts';
import { handoverLine, schoolLine } from '#modules/leerlingen/server/index.ts';
import { listLogForTimeline } from '#modules/logboek/server/index.ts';
import { oppLine } from '#modules/opp/server/index.ts';
import { goalLine } from '#modules/plan/server/index.ts';

/** What the one line of a dossier is made of. A module that writes about pupils adds its source, and the kind to filter by. */
export const timelineSources: readonly TimelineSource[] = [
	schoolLine,
	oppLine,
	planLine,
	goalLine,
	talkLine,
	handoverLine,
	listLogForTimeline
];
export const shownKinds: readonly TimelineKind[] = [
	'logboek',
	'gesprek',
	'plan',
	'doel',
	'opp',
	'school',
	'overdracht'
];
