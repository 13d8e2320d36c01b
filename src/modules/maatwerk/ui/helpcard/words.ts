import { m } from '#paraglide/messages.js';
import type { IconName } from '#ui/icons.ts';
import type { CardKind, Head } from '../../helpcard/help-card.ts';
import type { Viewer } from '../../views.ts';

export const headIcon: Record<Head, IconName> = { wel: 'check', niet: 'close', spanning: 'warning', helpen: 'heart' };

const toOthers: Record<Head, () => string> = {
	wel: m.maatwerk_card_wel,
	niet: m.maatwerk_card_niet,
	spanning: m.maatwerk_card_spanning,
	helpen: m.maatwerk_card_helpen
};
const toPupil: Record<Head, () => string> = {
	wel: m.maatwerk_pupil_card_wel,
	niet: m.maatwerk_pupil_card_niet,
	spanning: m.maatwerk_pupil_card_spanning,
	helpen: m.maatwerk_pupil_card_helpen
};
export const headLabel = (head: Head, viewer: Viewer = 'staff'): string =>
	(viewer === 'pupil' ? toPupil : toOthers)[head]();

const hints: Record<Head, () => string> = {
	wel: m.maatwerk_card_wel_hint,
	niet: m.maatwerk_card_niet_hint,
	spanning: m.maatwerk_card_spanning_hint,
	helpen: m.maatwerk_card_helpen_hint
};
export const headHint = (head: Head): string => hints[head]();

const kinds: Record<CardKind, () => string> = {
	nieuw: m.maatwerk_card_kind_nieuw,
	gewijzigd: m.maatwerk_card_kind_gewijzigd,
	nagekeken: m.maatwerk_card_kind_nagekeken,
	ingetrokken: m.maatwerk_card_kind_ingetrokken
};
export const kindLabel = (kind: CardKind): string => kinds[kind]();
