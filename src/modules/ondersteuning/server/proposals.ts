import { m } from '#paraglide/messages.js';
import { isForCareTeam } from '#modules/overleg/index.ts';
import { isOnAgenda, type ProposalSource } from '#modules/overleg/server/index.ts';

type Waiting = {
	id: string;
	pupilId: string;
	name: string;
	asked: string;
	seen: string;
	tried: string;
	raisedOn: string;
};
type Begun = { id: string; pupilId: string; name: string; asked: string | null; openedOn: string };
type Due = { id: string; pupilId: string; name: string; evaluationOn: string };

/**
 * What of support waits for a table about pupils: requests that nobody took up, where it is for the care team; cases that have no
 * plan yet; and evaluations of which the day has come. What a request says only the care team's own table gets to read. Where somebody from outside sits at the table the facts are left to a person (S2: no more than needed).
 */
export const supportProposals: ProposalSource = async (db, actor, meeting, today) => {
	if (meeting.subject !== 'leerlingen') return [];
	const isHere = db.sql`(${meeting.locationId}::uuid is null or exists (
		select from enrolment e
		where e.school_id = u.school_id and e.pupil_id = u.id and e.location_id = ${meeting.locationId}::uuid
			and (select app_today()) between e.from_on and coalesce(e.until_on, 'infinity')))`;
	const isOfCare = isForCareTeam(meeting.circle);
	const [requests, begun, cases] = await Promise.all([
		isOfCare
			? db.sql<Waiting[]>`
				select r.id, r.pupil_id as "pupilId", concat_ws(' ', u.given_name, u.infix, u.family_name) as name, r.asked, r.seen, r.tried,
					r.raised_on::text as "raisedOn"
				from support_request r join pupil u on u.school_id = r.school_id and u.id = r.pupil_id
				where r.school_id = ${actor.schoolId} and r.state = 'open' and ${isHere} and not ${isOnAgenda(db, db.sql`r.id`)}
				order by r.raised_on, r.id limit 20`
			: [],
		db.sql<Begun[]>`
			select c.id, c.pupil_id as "pupilId", concat_ws(' ', u.given_name, u.infix, u.family_name) as name, r.asked,
				c.opened_on::text as "openedOn"
			from support_case c join pupil u on u.school_id = c.school_id and u.id = c.pupil_id
			left join lateral (
				select r.asked from support_request r where r.school_id = c.school_id and r.case_id = c.id
				order by r.raised_on desc, r.id limit 1
			) r on ${isOfCare}
			where c.school_id = ${actor.schoolId} and c.closed_on is null and c.evaluation_on is null and ${isHere}
				and not ${isOnAgenda(db, db.sql`c.id`)}
				and not exists (
					select from support_request asked
					where asked.school_id = c.school_id and asked.case_id = c.id and ${isOnAgenda(db, db.sql`asked.id`)})
			order by c.opened_on, c.id limit 20`,
		db.sql<Due[]>`
			select c.id, c.pupil_id as "pupilId", concat_ws(' ', u.given_name, u.infix, u.family_name) as name,
				c.evaluation_on::text as "evaluationOn"
			from support_case c join pupil u on u.school_id = c.school_id and u.id = c.pupil_id
			where c.school_id = ${actor.schoolId} and c.closed_on is null and c.evaluation_on <= ${today} and ${isHere}
				and not exists (
					select from agenda_origin o
					join agenda_item i on i.school_id = o.school_id and i.id = o.item_id and i.state in ('open', 'postponed')
					where o.school_id = c.school_id and o.source_id = c.id)
			order by c.evaluation_on, c.id limit 20`
	]);
	const same = { about: 'leerling', groupId: null, isAnonymous: false, followsId: null } as const;
	return [
		...requests.map(({ id, pupilId, name, asked, seen, tried, raisedOn }) => ({
			...same,
			key: `verzoek ${id}`,
			title: name,
			pupilId,
			question: asked.slice(0, 1000),
			facts: meeting.hasPartners ? '' : [seen, tried].filter(Boolean).join('\n\n').slice(0, 4000),
			source: 'verzoek' as const,
			sourceId: id,
			why: { key: 'ondersteuning_proposal_request' as const, params: {} },
			on: raisedOn
		})),
		...begun.map(({ id, pupilId, name, asked, openedOn }) => ({
			...same,
			key: `zaak ${id}`,
			title: name,
			pupilId,
			question: asked?.slice(0, 1000) ?? m.ondersteuning_proposal_begun_question(),
			facts: '',
			source: 'zorgteam' as const,
			sourceId: id,
			why: { key: 'ondersteuning_proposal_begun' as const, params: {} },
			on: openedOn
		})),
		...cases.map(({ id, pupilId, name, evaluationOn }) => ({
			...same,
			key: `evaluatie ${id}`,
			title: name,
			pupilId,
			question: m.ondersteuning_proposal_question(),
			facts: '',
			source: 'evaluatie' as const,
			sourceId: id,
			why: { key: 'ondersteuning_proposal_evaluation' as const, params: {} },
			on: evaluationOn
		}))
	];
};
