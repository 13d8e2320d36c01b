/**
 * Which rows around a talk with the parents of Jayden exist for whom, who may add them, and what each may do with the talk.
 * tests/access/gesprekken.test.ts runs every cell for everybody in `people`. Noor has a talk with the same mentor in the same
 * round; her parent (`otherParent`) picked a time.
 */
import { accessPeople, accessTeam, type AccessPerson } from '#modules/mensen/roles.ts';

export const people = accessPeople;
export type Who = AccessPerson;

const shared: readonly Who[] = ['pupil', 'parent', ...accessTeam];
const holders: readonly Who[] = ['mentor', 'zorgcoordinator', 'orthopedagoog', 'teamleider'];
const roundRunners: readonly Who[] = ['zorgcoordinator', 'teamleider', 'directeur', 'administratie', 'beheerder'];
const elsewhere: readonly Who[] = ['stranger', 'strangeMentor'];
const offers: readonly Who[] = people.filter(
	(who) =>
		!['pupil', 'otherPupil', 'parent', 'parentWithoutCustody', 'otherParent', 'helper', ...elsewhere].includes(who)
);

export const accessTable = {
	see: {
		round: people.filter((who) => !elsewhere.includes(who)),
		talk: shared,
		freeSlot: [...shared, 'otherPupil', 'otherParent', 'administratie', 'beheerder'],
		/** Of Noor: that there is such a time, and whose it is. */
		takenSlot: [...accessTeam.filter((who) => who !== 'helper'), 'otherPupil', 'otherParent'],
		invitation: [...accessTeam, 'parent'],
		ownAnswer: ['pupil'],
		sharedAnswer: [...accessTeam, 'pupil'],
		openRecord: accessTeam,
		closedRecord: shared,
		note: ['mentor'],
		agreement: shared,
		presence: shared,
		signature: shared,
		rhythm: shared,
		standing: accessTeam
	} satisfies Record<string, readonly Who[]>,
	add: {
		round: roundRunners,
		talk: holders,
		/** At which one holds talks oneself. */
		freeSlot: offers,
		invitation: [],
		ownAnswer: ['pupil', 'parent'],
		openRecord: holders,
		note: holders,
		agreement: holders,
		presence: holders,
		signature: ['pupil', 'parent'],
		rhythm: holders,
		standing: []
	} satisfies Record<string, readonly Who[]>,
	do: {
		mayRunRounds: roundRunners,
		mayOfferTimes: offers,
		mayAddTalk: holders,
		mayPlan: holders,
		mayCancel: holders,
		mayPickTime: ['parent'],
		mayPrepare: ['pupil', 'parent']
	} satisfies Record<string, readonly Who[]>
};
export type Row = keyof typeof accessTable.see;

/** The table in words, for docs/access.md. */
export const accessWords: Record<string, string> = {
	see: 'ziet',
	add: 'legt vast:',
	do: '',
	round: 'een ronde',
	talk: 'dat er een gesprek is, wanneer en waar',
	freeSlot: 'een vrije tijd van de mentor',
	takenSlot: 'een gekozen tijd (van die andere leerling)',
	invitation: 'een uitnodiging van de ouder',
	ownAnswer: 'een voorbereiding die nog eigen is (van de leerling)',
	sharedAnswer: 'een gedeelde voorbereiding',
	openRecord: 'het verslag tijdens het gesprek',
	closedRecord: 'het verslag na afronden',
	note: 'een eigen aantekening bij het gesprek (van de mentor)',
	agreement: 'een afspraak met naam en datum',
	presence: 'wie erbij was',
	signature: 'een handtekening (van de ouder)',
	rhythm: 'het eigen ritme van de leerling',
	standing: 'waar de normen over oordelen',
	mayRunRounds: 'start, wijzigt en stopt rondes',
	mayOfferTimes: 'biedt eigen tijden aan',
	mayAddTalk: 'maakt een los gesprek',
	mayPlan: 'plant het gesprek',
	mayCancel: 'zegt het gesprek af',
	mayPickTime: 'kiest een tijd',
	mayPrepare: 'bereidt het gesprek voor'
};
