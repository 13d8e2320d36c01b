import { m } from '#paraglide/messages.js';
import { day, moment } from '#ui/format.ts';
import type { StateName } from '#ui/states.ts';
import { textOf } from '#ui/text.ts';
import type { TalkKind } from '../gesprekken.ts';
import { kindKeys } from '../kinds.ts';
import type { Progress } from '../planning/progress.ts';
import type { LinkedTalk, TalkItem } from '../views.ts';
import type { WayBack } from '../way-back.ts';

export const kindLabel = (kind: TalkKind): string => textOf(kindKeys[kind]);

/** As the round is called, else by what it is. */
export const talkName = ({ roundName, kind }: Pick<TalkItem, 'roundName' | 'kind'>): string =>
	roundName ?? kindLabel(kind);

const progressWords: Record<Progress, () => string> = {
	unplanned: m.gesprekken_state_unplanned,
	waits: m.gesprekken_state_waits,
	planned: m.gesprekken_state_planned,
	today: m.gesprekken_state_today,
	passed: m.gesprekken_state_passed,
	held: m.gesprekken_state_held,
	cancelled: m.gesprekken_state_cancelled
};
const progressLooks: Record<Progress, StateName> = {
	unplanned: 'todo',
	waits: 'todo',
	planned: 'soon',
	today: 'soon',
	passed: 'late',
	held: 'done',
	cancelled: 'na'
};

/** The badge of a talk: how far it is, or that its last day has passed. */
export function stateOf({ progress, isLate }: Pick<TalkItem, 'progress' | 'isLate'>): { is: StateName; label: string } {
	const isWithoutTime = progress === 'unplanned' || progress === 'waits';
	if (isLate && isWithoutTime) return { is: 'late', label: m.gesprekken_state_late() };
	return { is: progressLooks[progress], label: progressWords[progress]() };
}

/** For the family: whether there is a time. What is late is for the school to mend. */
export const stateForFamily = ({ progress }: Pick<TalkItem, 'progress'>): { is: StateName; label: string } =>
	progress === 'unplanned' || progress === 'waits'
		? { is: 'todo', label: m.gesprekken_of_no_time() }
		: stateOf({ progress: progress === 'passed' ? 'planned' : progress, isLate: false });

/** How far a talk is that belongs with another. */
export function stateOfLinked(talk: LinkedTalk): { is: StateName; label: string } {
	const { state, plannedAt, isPicked, isInvited } = talk;
	if (state === 'held') return { is: 'done', label: m.gesprekken_state_held() };
	if (state === 'cancelled') return { is: 'na', label: m.gesprekken_state_cancelled() };
	if (plannedAt) return { is: 'soon', label: isPicked ? m.gesprekken_linked_picked() : m.gesprekken_state_planned() };
	return { is: 'todo', label: isInvited ? m.gesprekken_linked_invited() : m.gesprekken_of_no_time() };
}

/** When and where it is, or by when it should be. */
export function whenOf({
	plannedAt,
	heldOn,
	dueOn,
	place
}: Pick<TalkItem, 'plannedAt' | 'heldOn' | 'dueOn' | 'place'>): string {
	if (heldOn) return m.gesprekken_of_held_on({ date: day(heldOn) });
	if (plannedAt) return place ? m.gesprekken_on_at({ when: moment(plannedAt), place }) : moment(plannedAt);
	return dueOn ? m.gesprekken_due_by({ date: day(dueOn) }) : m.gesprekken_of_no_time();
}

/** A line under a name: its parts with a dot between them. */
export const dotted = (...parts: (string | null | undefined | false)[]): string => parts.filter(Boolean).join(' · ');

const pages: Record<WayBack, () => string> = {
	'/gesprekken': m.gesprekken_menu,
	'/gesprekken/tijden': m.gesprekken_slots_title,
	'/vandaag': m.kwaliteit_menu_today
};
/** Where the way back of a page leads: to where one came from, else to where the page belongs. */
export const backTo = (page: WayBack | null, home: { href: string; label: string }): { href: string; label: string } =>
	page ? { href: page, label: pages[page]() } : home;
