/**
 * Which rows of support exist for whom, and what each may do. tests/access/ondersteuning.test.ts runs every cell for
 * everybody in `people`. All of it is Jayden's: the request is the mentor's, the case is open on level 2 with one reason for
 * the team and one for the care team, one plan is shared and evaluated, one is for the team alone, and one is a draft.
 */
import { accessPeople, accessTeam, type AccessPerson } from '#modules/mensen/roles.ts';

export const people = accessPeople;
export type Who = AccessPerson;

const care: readonly Who[] = ['zorgcoordinator', 'orthopedagoog'];
const mentorAndCare: readonly Who[] = ['mentor', ...care];
/** Who works with Jayden today and writes in the dossier. */
const raisers: readonly Who[] = ['mentor', 'teacher', 'assistant', 'helper', ...care, 'teamleider', 'directeur'];
const family: readonly Who[] = ['pupil', 'parent'];
const nobody: readonly Who[] = [];

export const accessTable = {
	see: {
		request: mentorAndCare,
		/** Raised by the teacher: who asked reads it too, as long as (s)he works with the pupil. */
		teacherRequest: ['teacher', ...mentorAndCare],
		reply: mentorAndCare,
		/** An entry for the team that goes along: for who reads the request. */
		linkedEntry: mentorAndCare,
		/** A confidential entry of the mentor that goes along. */
		linkedSecret: ['mentor'],
		case: accessTeam,
		step: accessTeam,
		teamReason: accessTeam,
		careReason: care,
		teamPoint: accessTeam,
		carePoint: care,
		draft: accessTeam,
		teamPlan: accessTeam,
		sharedPlan: [...family, ...accessTeam],
		/** What this parent said of the shared plan. */
		answer: [...family, ...accessTeam],
		sharedEvaluation: [...family, ...accessTeam],
		teamEvaluation: accessTeam,
		round: accessTeam,
		asked: accessTeam,
		roundAnswer: accessTeam
	},
	/** In the database itself, whatever a page would say; in the own name. */
	add: {
		request: raisers,
		careReply: care,
		/** Of the mentor's own request. */
		askerReply: ['mentor'],
		linkedEntry: ['mentor'],
		case: care,
		step: care,
		careReason: care,
		teamPoint: care,
		draft: mentorAndCare,
		answer: mentorAndCare,
		sharedEvaluation: care,
		round: mentorAndCare,
		asked: mentorAndCare,
		/** Who was asked: the teacher and the assistant. */
		roundAnswer: ['teacher', 'assistant']
	},
	change: {
		/** What becomes of it; its words never change. */
		request: mentorAndCare,
		reply: nobody,
		case: care,
		step: nobody,
		careReason: nobody,
		carePoint: care,
		draft: mentorAndCare,
		sharedEvaluation: nobody,
		round: mentorAndCare,
		roundAnswer: ['teacher']
	},
	remove: {
		request: nobody,
		case: nobody,
		step: nobody,
		draft: mentorAndCare,
		teamPlan: nobody,
		sharedEvaluation: nobody,
		roundAnswer: nobody
	},
	do: {
		mayRaise: raisers,
		mayDecide: care,
		mayReply: ['mentor'],
		mayTakeBack: ['mentor'],
		mayRunCase: care,
		mayWritePlan: mentorAndCare,
		mayFixPlan: care,
		mayEvaluate: care,
		mayAskRound: mentorAndCare,
		maySeeCaseload: care,
		maySeeNumbers: [...care, 'directeur']
	}
} satisfies Record<string, Record<string, readonly Who[]>>;

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	see: 'leest',
	add: 'schrijft',
	change: 'wijzigt',
	remove: 'verwijdert',
	do: '',
	request: 'een verzoek om ondersteuning van de mentor',
	teacherRequest: 'een verzoek van de docent',
	reply: 'wat er heen en weer is gevraagd',
	careReply: 'een vraag terug van het zorgteam',
	askerReply: 'een antwoord bij het eigen verzoek',
	linkedEntry: 'een stuk uit het logboek dat meegaat',
	linkedSecret: 'een vertrouwelijk stuk dat meegaat',
	case: 'de zaak en het niveau',
	step: 'een stap op de ladder',
	teamReason: 'de reden van een stap, voor het team',
	careReason: 'de reden van een stap, voor zorg',
	teamPoint: 'wat er geregeld moet worden, voor het team',
	carePoint: 'wat er geregeld moet worden, voor zorg',
	draft: 'een concept van het plan',
	teamPlan: 'een plan voor het team',
	sharedPlan: 'een gedeeld plan',
	answer: 'wat een ouder van het plan vindt',
	sharedEvaluation: 'de evaluatie van een gedeeld plan',
	teamEvaluation: 'de evaluatie van een plan voor het team',
	round: 'een vragenronde',
	asked: 'aan wie het gevraagd is',
	roundAnswer: 'een antwoord in een vragenronde',
	mayRaise: 'vraagt ondersteuning aan',
	mayDecide: 'beslist over een verzoek',
	mayReply: 'antwoordt op wat het zorgteam terugvraagt',
	mayTakeBack: 'trekt een verzoek in',
	mayRunCase: 'opent en sluit een zaak, zet een stap, wijst aan wie leidt',
	mayWritePlan: 'schrijft in het concept van het plan',
	mayFixPlan: 'stelt het plan vast',
	mayEvaluate: 'evalueert het plan',
	mayAskRound: 'houdt een vragenronde',
	maySeeCaseload: 'ziet de lijst van het zorgteam',
	maySeeNumbers: 'ziet de cijfers over ondersteuning'
};
