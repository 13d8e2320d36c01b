import type { DayTask, TaskOffer } from '#modules/kwaliteit/index.ts';
import {
	newestFirst,
	stateOfDue,
	type DueItem,
	type DueSource,
	type TimelineEntry,
	type TimelineSource
} from '#modules/leerlingen/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { m } from '#paraglide/messages.js';
import { textOf } from '#platform/web/typed.ts';
import { addDays, addMonths } from '#platform/text/dates.ts';
import { maySeeOverview } from '../access.ts';
import { overviewPath, referralPath, searchPath, swvPath } from '../paths.ts';
import { endMonths } from '../swv/swv.ts';
import { titleOfKind, titleOfStep } from '../titles.ts';
import { askAgainOn } from '../verwijzing.ts';
import { listReferrals } from './read/referrals.ts';
import { listSearches } from './read/searches.ts';
import { listRequests } from './read/swv.ts';
import { getReferralSettings } from './settings.ts';

/* What the dossier page and the page of today show of referrals. Row-level security gives it to the care team only. */

type Moment = Pick<TimelineEntry, 'title' | 'text' | 'author' | 'href'> & { id: string; on: string | null };

/** To whom this pupil is being referred and what is asked of others, by name; null for who keeps no referrals. */
export async function findReferralGlance(db: Db, actor: Actor, pupilId: string): Promise<string[] | null> {
	if (!maySeeOverview(actor)) return null;
	const [referrals, requests, searches] = await Promise.all([
		listReferrals(db, { pupilId, onlyOpen: true }),
		listRequests(db, { pupilId, onlyOpen: true }),
		listSearches(db, { pupilId, onlyOpen: true })
	]);
	return [
		...referrals.map(({ toName }) => toName),
		...requests.map(({ kind, kindName }) =>
			textOf(titleOfKind(kind, kindName).key, titleOfKind(kind, kindName).params)
		),
		...searches.map(() => m.verwijzing_around_search())
	];
}

/** What was sent, answered and decided, in the one line of the dossier. */
export const referralLine: TimelineSource = async (db, pupilId, filter) => {
	if (filter.kind && filter.kind !== 'ondersteuning') return [];
	const [referrals, requests, searches] = await Promise.all([
		listReferrals(db, { pupilId }),
		listRequests(db, { pupilId }),
		listSearches(db, { pupilId })
	]);
	const moments: Moment[] = [
		...referrals.flatMap(({ id, toName, sentOn, answeredOn, answer, author }): Moment[] => {
			const shared = { author, href: referralPath(pupilId, id) };
			return [
				{ ...shared, id: `${id}-uit`, on: sentOn, title: { key: 'verwijzing_line_sent', params: { to: toName } } },
				{
					...shared,
					id: `${id}-in`,
					on: answeredOn,
					title: { key: 'verwijzing_line_answered', params: { to: toName } },
					text: answer ?? undefined
				}
			];
		}),
		...requests.flatMap(({ id, sentOn, decidedOn, author }): Moment[] => {
			const shared = { author, href: swvPath(pupilId, id) };
			return [
				{ ...shared, id: `${id}-uit`, on: sentOn, title: { key: 'verwijzing_line_requested' } },
				{ ...shared, id: `${id}-in`, on: decidedOn, title: { key: 'verwijzing_line_decided' } }
			];
		}),
		...searches.flatMap(({ id, startedOn, closedOn, author }): Moment[] => {
			const shared = { author, href: searchPath(pupilId, id) };
			return [
				{ ...shared, id: `${id}-begin`, on: startedOn, title: { key: 'verwijzing_line_search' } },
				{ ...shared, id: `${id}-eind`, on: closedOn, title: { key: 'verwijzing_line_search_ended' } }
			];
		})
	];
	const entries = moments.flatMap(({ on, ...entry }): TimelineEntry[] =>
		on === null ? [] : [{ ...entry, at: on, kind: 'ondersteuning', audience: 'zorg' }]
	);
	return newestFirst(entries, filter).entries;
};

/** What is asked of the school around referrals: asking again, a step of a search, and an end that comes near. */
type Asked = {
	pupilId: string;
	pupilName: string;
	key: string;
	item: DueItem & { dueOn: string };
	button: DayTask['button'];
};

async function listAsked(db: Db, today: string): Promise<Asked[]> {
	const [referrals, requests, searches, { weeks }] = await Promise.all([
		listReferrals(db, { onlyOpen: true }),
		listRequests(db, { ends: { fromOn: today, untilOn: addMonths(today, endMonths) } }),
		listSearches(db, { onlyOpen: true }),
		getReferralSettings(db)
	]);
	const state = (dueOn: string) => stateOfDue(dueOn, addDays(dueOn, -7), today);
	return [
		...referrals.flatMap(({ id, pupilId, pupilName, toName, waitingSince, remindedOn, ...row }): Asked[] => {
			if (row.state !== 'wacht' || waitingSince === null) return [];
			const dueOn = askAgainOn({ waitingSince, remindedOn }, weeks);
			const title = { key: 'verwijzing_due_ask', params: { to: toName } } as const;
			return [
				{
					pupilId,
					pupilName,
					key: `referral ${id}`,
					button: 'verwijzing_day_ask',
					item: { title, dueOn, state: state(dueOn), href: referralPath(pupilId, id) }
				}
			];
		}),
		...requests.flatMap(({ id, pupilId, pupilName, kind, kindName, validUntil }): Asked[] => {
			if (validUntil === null) return [];
			const { params } = titleOfKind(kind, kindName);
			const title = params
				? ({ key: 'verwijzing_due_ends_own', params } as const)
				: ({ key: 'verwijzing_due_ends' } as const);
			return [
				{
					pupilId,
					pupilName,
					key: `swv request ${id}`,
					button: 'verwijzing_day_look',
					item: { title, dueOn: validUntil, state: 'soon', href: swvPath(pupilId, id) }
				}
			];
		}),
		...searches.flatMap(({ id, pupilId, pupilName, steps }): Asked[] => {
			const next = steps.find(({ doneOn }) => doneOn === null);
			if (!next?.dueOn) return [];
			const { dueOn, step } = next;
			return [
				{
					pupilId,
					pupilName,
					key: `other school ${id}`,
					button: 'verwijzing_day_look',
					item: { title: titleOfStep(step), dueOn, state: state(dueOn), href: searchPath(pupilId, id) }
				}
			];
		})
	];
}

/** For these pupils, as far as the actor reads it. */
export const referralDue: DueSource = async (db, _actor, pupilIds, today) => {
	const due = new Map<string, DueItem[]>();
	for (const { pupilId, item } of await listAsked(db, today)) {
		if (pupilIds.includes(pupilId)) due.set(pupilId, [...(due.get(pupilId) ?? []), item]);
	}
	return due;
};

/** For the care team, from the day on which it is due. */
export const referralTasks: TaskOffer = async (db, actor, today) => {
	if (!maySeeOverview(actor)) return [];
	const asked = await listAsked(db, today);
	return asked
		.filter(({ item }) => item.dueOn <= today || item.state === 'soon')
		.map(({ pupilId, pupilName, key, item, button }) => ({
			key,
			title: { key: 'verwijzing_day_title', params: { name: pupilName } },
			text: item.title,
			person: pupilName,
			pupilId,
			dueOn: item.dueOn,
			href: item.href ?? overviewPath,
			button,
			bundle: { key: 'verwijzing', manyKey: 'verwijzing_day_many', href: overviewPath }
		}));
};
