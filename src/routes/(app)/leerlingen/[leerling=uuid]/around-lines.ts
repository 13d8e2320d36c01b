import type { IconName } from '#ui/icons.ts';
import { pupilGuidancePath } from '#modules/begeleiding/index.ts';
import { helpCardPath, measuresPath } from '#modules/maatwerk/index.ts';
import { minutesPath } from '#modules/overleg/index.ts';
import { consentsPath } from '#modules/toestemming/index.ts';
import { placementPaths, pupilPlacementsPath, type PlacementLine } from '#modules/traject/index.ts';
import { referralsPath } from '#modules/verwijzing/index.ts';
import { careFilePath } from '#modules/zorgdossier/index.ts';
import { m } from '#paraglide/messages.js';
import { longDate } from '#ui/format.ts';
import type { Around } from './around.ts';

type Line = { href: string; icon: IconName; title: string; text: string };

const joined = (parts: readonly (string | false)[]): string => parts.filter(Boolean).join(' · ');

/** Where the pupil is and for what (s)he waits, a line each. */
export const placementLines = (placements: readonly PlacementLine[]): Line[] =>
	placements.map((placement) => ({
		href: placementPaths(placement.pupilId, placement.id).page,
		icon: placement.state === 'wacht' ? 'clock' : 'flag',
		title: placement.arrangementName,
		text: placementText(placement)
	}));

const placementText = ({ state, askedOn, endBy }: PlacementLine): string =>
	state === 'wacht'
		? m.traject_stop_waits({ date: longDate(askedOn) })
		: m.traject_stop_until({ date: longDate(endBy ?? askedOn) });

/** Arrangements in one line, for a page that is about more. */
export const placementsLine = (pupilId: string, placements: readonly PlacementLine[]): Line => ({
	href: pupilPlacementsPath(pupilId),
	icon: 'flag',
	title: m.traject_menu(),
	text:
		placements.length > 0
			? placements.map((one) => `${one.arrangementName}: ${placementText(one)}`).join(' · ')
			: m.traject_around_none()
});

/** What is arranged around the support, for staff; only what is this reader's to open. */
export function helpLines(pupilId: string, { consents, guidance, referrals, care, minutes }: Around, isCare: boolean) {
	const running = consents?.lines.filter(({ isInForce }) => isInForce) ?? [];
	const waiting = consents?.lines.filter(({ waitsFor, isInForce }) => !isInForce && waitsFor.length > 0) ?? [];
	const lines: (Line | false | null | undefined)[] = [
		consents !== null && {
			href: consentsPath(pupilId),
			icon: 'signature',
			title: m.toestemming_list_title(),
			text:
				running.length + waiting.length === 0
					? m.toestemming_none_now()
					: joined([
							running.length > 0 && m.toestemming_around_given({ count: running.length }),
							waiting.length > 0 && m.toestemming_around_waiting({ count: waiting.length })
						])
		},
		{
			href: pupilGuidancePath(pupilId),
			icon: 'card',
			title: m.begeleiding_title(),
			text:
				joined([
					guidance.card && m.begeleiding_around_card(),
					guidance.sessions > 0 && m.begeleiding_glance_sessions({ count: guidance.sessions }),
					guidance.trainings > 0 && m.begeleiding_glance_trainings({ count: guidance.trainings }),
					guidance.timeOuts > 0 && m.begeleiding_glance_time_outs({ count: guidance.timeOuts })
				]) || m.begeleiding_glance_none()
		},
		minutes?.last && {
			href: minutesPath(pupilId),
			icon: 'users',
			title: m.overleg_minutes_title(),
			text: joined([
				m.overleg_minutes_at({ meeting: minutes.last.meeting, day: longDate(minutes.last.onDay) }),
				minutes.last.text
			])
		},
		referrals !== null && {
			href: referralsPath(pupilId),
			icon: 'mail',
			title: m.verwijzing_title(),
			text: referrals.length > 0 ? referrals.join(' · ') : m.verwijzing_around_none()
		},
		(isCare || care.hasFacts) && {
			href: careFilePath(pupilId),
			icon: 'folder',
			title: m.zorgdossier_title(),
			text:
				care.instructions.length > 0
					? m.zorgdossier_around({ count: care.instructions.length })
					: m.zorgdossier_around_none()
		}
	];
	return lines.filter((line) => !!line);
}

/** The help card and the measures, where the page does not show the card with the ways to the rest. */
export const tailoredLines = (pupilId: string, { tailored }: Around): Line[] =>
	tailored === null
		? []
		: [
				{
					href: helpCardPath(pupilId),
					icon: 'bulb',
					title: m.maatwerk_card_open(),
					text:
						tailored.lines.length > 0
							? m.maatwerk_around_card({ count: tailored.lines.length })
							: m.maatwerk_around_no_card()
				},
				{
					href: measuresPath(pupilId),
					icon: 'list',
					title: m.maatwerk_measures_menu(),
					text:
						tailored.measures > 0
							? m.maatwerk_around_measures({ count: tailored.measures })
							: m.maatwerk_around_no_measures()
				}
			];
