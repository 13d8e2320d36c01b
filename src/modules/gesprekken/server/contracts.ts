import type { NormOffer } from '#modules/kwaliteit/index.ts';
import {
	stateOfDue,
	type DueItem,
	type DueSource,
	type TimelineEntry,
	type TimelineSource
} from '#modules/leerlingen/index.ts';
import { getNormSchoolOnce } from '#modules/kwaliteit/server/index.ts';
import { remembering } from '#platform/database/remembered.ts';
import { addDays } from '#platform/text/dates.ts';
import type { TextKey } from '#platform/web/errors.ts';
import type { TalkKind } from '../gesprekken.ts';
import { kindKeys } from '../kinds.ts';
import type { TalkFacts } from '../norms.ts';
import { pupilTalksPath, talkPaths } from '../paths.ts';
import { judgeTalks, judgeTalksOf, listTalkStandings, type JudgedTalks } from './facts.ts';
import { talkNumbers, talkSettings } from './settings.ts';

/** N19, N22, N23 and I5, for the page of today and for the school's figures. */
export const talkNormOffer: NormOffer = { judge: judgeTalks, numbers: talkNumbers, href: pupilTalksPath };

type Line = {
	id: string;
	kind: TalkKind;
	roundName: string | null;
	heldOn: string;
	agreements: string | null;
	author: string | null;
};

/** Talks that were held, with their agreements, in the one line of the dossier. */
export const talkLine: TimelineSource = async (db, pupilId, { kind, fromOn = null, untilOn = null, limit }) => {
	if (kind && kind !== 'gesprek') return [];
	const lines = await db.sql<Line[]>`
		select k.id, k.kind, r.name as "roundName", k.held_on::text as "heldOn", c.agreements,
			concat_ws(' ', p.given_name, p.infix, p.family_name) as author
		from talk k
		left join talk_round r on r.school_id = k.school_id and r.id = k.round_id
		left join talk_record c on c.school_id = k.school_id and c.talk_id = k.id and c.closed_at is not null
		left join person p on p.school_id = k.school_id and p.id = k.lead_id
		where k.school_id = (select app_school()) and k.pupil_id = ${pupilId} and k.held_on is not null
			and (${fromOn}::date is null or k.held_on >= ${fromOn}::date) and (${untilOn}::date is null or k.held_on <= ${untilOn}::date)
		order by k.held_on desc, k.id limit ${limit}`;
	return lines.map((line): TimelineEntry => ({
		id: line.id,
		at: line.heldOn,
		kind: 'gesprek',
		title: line.roundName ?? { key: kindKeys[line.kind] },
		text: line.agreements || undefined,
		audience: 'gedeeld',
		author: line.author || undefined,
		href: talkPaths(pupilId, line.id).page
	}));
};

const remembered = remembering<DueItem[]>(6000);

/** Talks that are to be held, and what the norms ask beside them. For staff only. */
export const talkDue: DueSource = async (db, _actor, pupilIds, today) => {
	const [school, standings] = await Promise.all([getNormSchoolOnce(db, today), listTalkStandings(db, pupilIds)]);
	const settings = talkSettings(school);
	return remembered(JSON.stringify([settings, school.day]), standings, async (ids) =>
		dueOf(await judgeTalksOf(db, ids, settings, school.day), today)
	);
};

function dueOf({ facts, judged }: JudgedTalks, today: string): Map<string, DueItem[]> {
	const due = new Map<string, DueItem[]>();
	const add = (pupilId: string, item: DueItem) => due.set(pupilId, [...(due.get(pupilId) ?? []), item]);
	for (const { pupilId, talks } of facts) {
		for (const { on, state, plannedOn } of talks) {
			if (state !== 'open') continue;
			const key: TextKey = plannedOn ? 'gesprekken_due_planned' : 'gesprekken_due_open';
			const isSoonFrom = addDays(on, -7);
			add(pupilId, {
				title: { key },
				dueOn: on,
				state: stateOfDue(on, isSoonFrom, today),
				href: pupilTalksPath(pupilId)
			});
		}
	}
	for (const { norm, fact, outcome } of judged) {
		if (outcome.is !== 'nog te doen' || norm.taskFor !== 'mentor' || isBeingFollowed(fact, norm.key)) continue;
		const state = stateOfDue(outcome.dueOn, addDays(outcome.dueOn, -norm.soonDays), today);
		add(fact.pupilId, {
			title: { key: norm.taskKey as TextKey },
			dueOn: outcome.dueOn,
			state,
			href: pupilTalksPath(fact.pupilId)
		});
	}
	return due;
}

/** The talk that the norm asks for stands there already. */
const isBeingFollowed = ({ talks }: TalkFacts, normKey: string): boolean =>
	normKey === 'N19' && talks.some(({ isFollowUp, state }) => isFollowUp && state === 'open');
