import { inDatabase } from './in-database.ts';
import { account, type Person } from './people.ts';

const school = 'De Zwaluw';
/** De Zwaluw has no arrangements of its own. */
const schoolWithPlaces = 'Het Getij';

/** Addresses under one page: the page itself is `''`. */
const under = (page: string, ...parts: string[]): string[] => parts.map((part) => `${page}${part}`);

const mentor = { school, role: 'mentor', group: '2B' };

type Found =
	| 'withCase'
	| 'supportPlan'
	| 'evaluation'
	| 'request'
	| 'round'
	| 'arrangement'
	| 'placed'
	| 'waits'
	| 'agenda'
	| 'point'
	| 'closedMeeting'
	| 'withMinutes'
	| 'partner'
	| 'consents'
	| 'consent'
	| 'withHelpCard'
	| 'measure'
	| 'withWorkPlan'
	| 'workPlan'
	| 'formerWorkPlan'
	| 'indication'
	| 'observation'
	| 'observedGroup'
	| 'careFile'
	| 'diagnosis'
	| 'medical'
	| 'judicial'
	| 'report'
	| 'sharedReport'
	| 'partnerPerson'
	| 'referrals'
	| 'unsentReferral'
	| 'waitingReferral'
	| 'swv'
	| 'search'
	| 'timeOut'
	| 'guide'
	| 'pupil'
	| 'parent'
	| 'day'
	| 'session'
	| 'training'
	| 'lesson'
	| 'ownGroup';

/** The first of everything that the demo has in such a state: addresses of pages, pupils and people. */
const findFirst = () =>
	inDatabase(async (sql) => {
		const { id } = account({ school, role: 'mentor' }).school;
		const { id: withPlaces } = account({ school: schoolWithPlaces, role: 'mentor' }).school;
		const [row] = await sql<Record<Found, string | null>[]>`
			with card as (select * from goal_card where school_id = ${id} order by id limit 1)
			select
				(select '/leerlingen/' || c.pupil_id from support_case c join support_plan_version v on v.case_id = c.id
					where c.school_id = ${id} and c.closed_on is null and v.state = 'fixed' limit 1) as "withCase",
				(select '/leerlingen/' || pupil_id || '/ondersteuning/plan/' || id from support_plan_version
					where school_id = ${id} and state = 'fixed' limit 1) as "supportPlan",
				(select '/leerlingen/' || pupil_id || '/ondersteuning/evaluatie/' || id from support_evaluation
					where school_id = ${id} limit 1) as "evaluation",
				(select '/leerlingen/' || pupil_id || '/ondersteuning/verzoek/' || id from support_request
					where school_id = ${id} and state = 'open' limit 1) as "request",
				(select '/leerlingen/' || pupil_id || '/ondersteuning/vragenronde/' || id from question_round
					where school_id = ${id} limit 1) as "round",
				(select '/arrangementen/' || arrangement_key from placement where school_id = ${withPlaces} limit 1) as "arrangement",
				(select '/leerlingen/' || pupil_id || '/trajecten/' || id from placement
					where school_id = ${withPlaces} and state = 'geplaatst' limit 1) as "placed",
				(select '/leerlingen/' || pupil_id || '/trajecten/' || id from placement
					where school_id = ${withPlaces} and state = 'wacht' limit 1) as "waits",
				(select '/overleg/' || m.id from meeting m join agenda_item i on i.meeting_id = m.id
					where m.school_id = ${id} and m.state = 'planned' order by m.on_day limit 1) as "agenda",
				(select '/overleg/' || m.id || '/punt/' || i.id from meeting m join agenda_item i on i.meeting_id = m.id
					where m.school_id = ${id} and m.state = 'planned' and i.about = 'leerling' order by m.on_day limit 1) as "point",
				(select '/overleg/' || id from meeting
					where school_id = ${id} and state = 'closed' order by on_day desc limit 1) as "closedMeeting",
				(select '/leerlingen/' || p.pupil_id from agenda_pupil p join agenda_decision d on d.item_id = p.item_id
					where p.school_id = ${id} limit 1) as "withMinutes",
				(select '/partners/' || partner_id from partner_person where school_id = ${id} limit 1) as "partner",
				(select '/leerlingen/' || pupil_id || '/toestemmingen' from consent where school_id = ${id} order by id limit 1) as "consents",
				(select '/leerlingen/' || pupil_id || '/toestemmingen/' || id from consent
					where school_id = ${id} order by id limit 1) as "consent",
				(select '/leerlingen/' || pupil_id from help_card
					where school_id = ${id} and replaced_on is null order by id limit 1) as "withHelpCard",
				(select '/leerlingen/' || pupil_id || '/maatregelen/' || id from measure where school_id = ${id} limit 1) as "measure",
				(select '/leerlingen/' || pupil_id from work_plan_version
					where school_id = ${id} and state = 'fixed' order by id limit 1) as "withWorkPlan",
				(select '/leerlingen/' || pupil_id || '/werkplan/' || id from work_plan_version v
					where school_id = ${id} and state = 'fixed'
						and not exists (select from work_plan_evaluation e where e.version_id = v.id) order by id limit 1) as "workPlan",
				(select '/leerlingen/' || pupil_id || '/werkplan/' || id from work_plan_version
					where school_id = ${id} and state = 'replaced' limit 1) as "formerWorkPlan",
				(select '/leerlingen/' || pupil_id || '/indicaties/' || id from indication where school_id = ${id} limit 1) as "indication",
				(select '/leerlingen/' || pupil_id || '/observaties/' || id from observation where school_id = ${id} limit 1) as "observation",
				(select '/groepen/' || group_id from group_observation where school_id = ${id} limit 1) as "observedGroup",
				(select '/leerlingen/' || pupil_id || '/zorgdossier' from judicial_fact where school_id = ${id} limit 1) as "careFile",
				(select '/leerlingen/' || pupil_id || '/zorgdossier/diagnose/' || id from diagnosis
					where school_id = ${id} limit 1) as "diagnosis",
				(select '/leerlingen/' || pupil_id || '/zorgdossier/medisch/' || id from medical_fact
					where school_id = ${id} limit 1) as "medical",
				(select '/leerlingen/' || pupil_id || '/zorgdossier/justitieel/' || id from judicial_fact
					where school_id = ${id} limit 1) as "judicial",
				(select '/leerlingen/' || pupil_id || '/zorgdossier/verslag/' || report_id from report_share
					where school_id = ${id} and ended_at is null limit 1) as "report",
				(select '/gedeeld-met-mij/' || report_id from report_share where school_id = ${id} and ended_at is null limit 1) as "sharedReport",
				(select person_id from report_share where school_id = ${id} and ended_at is null limit 1) as "partnerPerson",
				(select '/leerlingen/' || pupil_id || '/verwijzingen' from referral where school_id = ${id} limit 1) as "referrals",
				(select '/leerlingen/' || pupil_id || '/verwijzingen/' || id from referral
					where school_id = ${id} and sent_on is null limit 1) as "unsentReferral",
				(select '/leerlingen/' || pupil_id || '/verwijzingen/' || id from referral
					where school_id = ${id} and sent_on is not null and answered_on is null limit 1) as "waitingReferral",
				(select '/leerlingen/' || pupil_id || '/verwijzingen/swv/' || id from swv_request where school_id = ${id} limit 1) as "swv",
				(select '/leerlingen/' || pupil_id || '/verwijzingen/andere-school/' || id from other_school
					where school_id = ${id} limit 1) as "search",
				(select '/begeleiding/time-out/' || id from time_out where school_id = ${id} limit 1) as "timeOut",
				(select guide_id from card) as "guide",
				(select pupil_id from card) as "pupil",
				(select person_id from contact where pupil_id = (select pupil_id from card) and has_custody limit 1) as "parent",
				(select max(on_day)::text from goal_card_mark where card_id = (select id from card)) as "day",
				(select '/leerlingen/' || pupil_id || '/begeleiding/sessies/' || id from session_note
					where guide_id = (select guide_id from card) limit 1) as "session",
				(select '/begeleiding/trainingen/' || id from training
					where (select guide_id from card) = any (trainer_ids) limit 1) as "training",
				(select '/begeleiding/trainingen/' || training_id || '/' || id from training_session
					where on_day < current_date and training_id =
						(select id from training where (select guide_id from card) = any (trainer_ids) limit 1) limit 1) as "lesson",
				(select '/groepen/' || g.id from school_group g join group_staff s on s.group_id = g.id
					where s.person_id = ${account(mentor).personId} and s.role = 'mentor' and s.until_on > current_date limit 1) as "ownGroup"`;
		const missing = Object.entries(row!).flatMap(([name, found]) => (found === null ? [name] : []));
		// Else a page would be left out and nobody would know.
		if (missing.length > 0) throw new Error(`The demo has no ${missing.join(', ')}`);
		return row as Record<Found, string>;
	});

type At = Record<Found, string>;
type Pages = { who: (at: At) => Person; addresses: (at: At) => string[] };

const inRole =
	(role: string, at = school) =>
	(): Person => {
		const found = account({ school: at, role });
		return { schoolId: found.school.id, personId: found.personId, name: found.name };
	};
const who =
	(which: Found) =>
	(at: At): Person => ({
		schoolId: account(mentor).school.id,
		personId: at[which],
		name: `the ${which}`
	});
const ofPupil = (at: At): string => `/leerlingen/${at.pupil}`;

const pages: Record<string, Pages> = {
	'care coordinator, of support': {
		who: inRole('zorgcoordinator'),
		addresses: (at) => [
			...under('/ondersteuning', '', '/verzoeken', '/cijfers'),
			...under(`${at.withCase}/ondersteuning`, '', '/stap', '/evaluatie', '/vragenronde'),
			at.supportPlan,
			at.evaluation,
			at.request,
			at.round,
			...under(`${at.withCase}/trajecten`, '', '/nieuw')
		]
	},
	'care coordinator, of arrangements': {
		who: inRole('zorgcoordinator', schoolWithPlaces),
		addresses: (at) => [
			...under('/arrangementen', '', '/cijfers'),
			at.arrangement,
			...under(at.placed, '', '/doelen', '/begeleiders', '/verlengen', '/beeindigen'),
			...under(at.waits, '', '/plaatsen', '/wachtlijst')
		]
	},
	'care coordinator, of meetings, partners and consent': {
		who: inRole('zorgcoordinator'),
		addresses: (at) => [
			...under('/overleg', '', '/nieuw', '/reeksen', '/reeksen/nieuw', '/zorgen'),
			...under('/partners', '', '/nieuw'),
			...under(at.partner, '', '/wijzigen', '/iemand'),
			'/toestemmingen',
			...under(at.consents, '', '/nieuw'),
			at.consent
		]
	},
	'care coordinator, of an agenda': {
		who: inRole('zorgcoordinator'),
		addresses: (at) => [
			...under(at.agenda, '', '/tafel', '/inbrengen'),
			at.point,
			at.closedMeeting,
			...under('/overleg', '/acties', '/besluiten', '/signaal'),
			...under(at.withMinutes, '/overleg', '/inbrengen')
		]
	},
	'care coordinator, of what is made to measure': {
		who: inRole('zorgcoordinator'),
		addresses: (at) => [
			'/observaties',
			...under(at.observedGroup, '/observatieperiode/samen', '/observaties', '/maatregelen'),
			...under(
				at.withHelpCard,
				'/hulpkaart',
				'/hulpkaart/schrijven',
				'/maatregelen',
				'/maatregelen/nieuw',
				'/observaties'
			),
			at.measure,
			...under(at.withWorkPlan, '/werkplan', '/indicaties', '/indicaties/nieuw'),
			...under(at.workPlan, '', '/evalueren'),
			at.formerWorkPlan,
			at.indication,
			at.observation
		]
	},
	'care coordinator, of the care file and referrals': {
		who: inRole('zorgcoordinator'),
		addresses: (at) => [
			...under(at.careFile, '', '/diagnose/nieuw', '/medisch/nieuw', '/justitieel/nieuw', '/verslag/nieuw'),
			at.diagnosis,
			at.medical,
			at.judicial,
			...under(at.report, '', '/delen'),
			'/verwijzingen',
			...under(at.referrals, '', '/nieuw', '/swv/nieuw', '/andere-school/nieuw'),
			at.unsentReferral,
			at.waitingReferral,
			at.swv,
			at.search
		]
	},
	guide: {
		who: who('guide'),
		addresses: (at) => [
			'/vandaag',
			...under('/begeleiding', '', '/time-out', '/trainingen'),
			at.timeOut,
			at.training,
			at.lesson,
			at.session,
			...under(ofPupil(at), '', '/trajecten'),
			...under(`${ofPupil(at)}/begeleiding`, '', '/sessies/nieuw', '/time-outs'),
			...under(`${ofPupil(at)}/leskaart`, '', `?dag=${at.day}`, `/week?week=${at.day}`),
			...under(`${ofPupil(at)}/leskaart`, `/terugblik?dag=${at.day}`, '/nieuw', '/wijzigen')
		]
	},
	'mentor, of support': {
		who: () => {
			const { school: at, personId, name } = account(mentor);
			return { schoolId: at.id, personId, name };
		},
		addresses: (at) => [
			...under('/overleg', ''),
			'/observaties',
			...under(at.ownGroup, '/observatieperiode', '/observatieperiode/samen', '/observaties', '/maatregelen'),
			...under(`/leerlingen/${account(mentor).pupils[0]!.id}/ondersteuning`, '', '/verzoek', '/vragenronde'),
			...under(`/leerlingen/${account(mentor).pupils[0]!.id}`, '/trajecten', '/begeleiding', '/hulpkaart/schrijven'),
			...under(`/leerlingen/${account(mentor).pupils[0]!.id}`, '/werkplan', '/observaties', '/zorgdossier')
		]
	},
	'director, of care': {
		who: inRole('directeur'),
		addresses: (at) => [
			...under('/begeleiding', '/time-out/patroon', '/trainingen/nieuw', '/trainingen/nieuw?training=eigen'),
			'/ondersteuning/cijfers',
			at.careFile
		]
	},
	'pupil, of guidance': {
		who: who('pupil'),
		addresses: (at) => [
			...under(ofPupil(at), '/begeleiding', '/hulpkaart', '/maatregelen', '/werkplan', '/zorgdossier', '/trajecten'),
			...under(`${ofPupil(at)}/leskaart`, '', `?dag=${at.day}`, `/week?week=${at.day}`, '/mijn-dag')
		]
	},
	'parent, of guidance': {
		who: who('parent'),
		addresses: (at) => [
			...under(ofPupil(at), '/begeleiding', '/maatregelen', '/zorgdossier', '/toestemmingen', '/trajecten'),
			...under(`${ofPupil(at)}/leskaart`, `?dag=${at.day}`, `/week?week=${at.day}`)
		]
	},
	partner: {
		who: who('partnerPerson'),
		addresses: (at) => ['/vandaag', ...under('/overleg', '', '/zorgen'), '/gedeeld-met-mij', at.sharedReport]
	}
};

export const supportVisitors = Object.keys(pages);

/**
 * The pages of support, daily guidance, the care file, referrals, partners, consent and meetings, by who opens them: who, and
 * where this person goes.
 */
export async function supportPagesOf(visitor: string): Promise<{ who: Person; addresses: string[] }> {
	const { who: person, addresses } = pages[visitor]!;
	const at = await findFirst();
	return { who: person(at), addresses: addresses(at) };
}
