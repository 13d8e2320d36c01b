// What happens to an OPP, and to those who answer to it.
import { changeContact, changeIdentity } from '#modules/leerlingen/server/index.ts';
import * as opp from '#modules/opp/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { addDays } from '#platform/text/dates.ts';
import { as } from '../support/school.ts';
import { find, oneOf, pupilOf, type Change, type Happening } from './happening.ts';

type Version = { id: string; lock: number; revision: number };
const version = (state: 'draft' | 'fixed') =>
	`select id, version as lock, action_part_revision as revision from opp_version where pupil_id = $1 and state = '${state}'`;

const writes = (
	state: 'draft' | 'fixed',
	write: (on: Version, actor: Actor, happening: Happening) => Promise<unknown>
): Change => {
	return async (happening) =>
		write(await find(happening, version(state)), happening.school.actors.zorgcoordinator, happening);
};

export const oppChanges: Record<string, Change> = {
	'an OPP is begun': ({ school, pupilId }) => {
		const actor = school.actors.zorgcoordinator;
		return as(actor, (db) => opp.startOpp(db, actor, pupilId));
	},
	'the draft is written': writes('draft', ({ id, lock }, actor, { pupilId, dice }) => {
		const content = {
			destination: 'regular-work',
			grounds: 'Kookt graag.',
			supporting: ['Vraagt om hulp'],
			hindering: dice % 6 === 0 ? [] : ['Drukte'],
			support: 'Een vaste plek.',
			deviations: '',
			programme: ['Koken'],
			actionPart: [
				{ what: dice % 8 === 0 ? 'Elke week een gesprek' : 'Elke ochtend de dag doornemen', byWhom: '', when: '' }
			]
		};
		return as(actor, (db) => opp.saveDraft(db, actor, pupilId, id, { version: lock, explanation: '', content }));
	}),
	'the pupil says something': writes('draft', ({ id }, _, happening) => {
		const actor = pupilOf(happening);
		const said = { form: 'text', words: 'Ik wil kok worden.' } as const;
		return as(actor, (db) => opp.giveWords(db, actor, happening.pupilId, id, said));
	}),
	'it is talked about': writes('draft', async ({ id }, actor, happening) => {
		const { pupilId, today, dice } = happening;
		const parent = await find<{ personId: string }>(happening, decides);
		const talk = { how: 'school' as const, invited: [parent.personId], summary: 'Besproken.' };
		const attended = dice % 4 === 0 ? [pupilId] : [parent.personId];
		const on = addDays(today, -(dice % 3));
		await as(actor, (db) => opp.recordConsultation(db, actor, pupilId, id, { ...talk, attended, on }));
	}),
	'it is offered': writes('draft', ({ id }, actor, { pupilId }) =>
		as(actor, (db) => opp.offerOpp(db, actor, pupilId, id))
	),
	'a parent signs the draft': writes('draft', signed),
	'a parent signs afterwards': writes('fixed', signed),
	'a parent refuses': writes('draft', async ({ id, revision }, _, happening) => {
		const { personId } = await find<{ personId: string }>(happening, decides);
		const actor = { ...happening.school.actors.parent, personId };
		const refusal = { actionPartRevision: revision, reason: 'Wij willen iets anders.' };
		await as(actor, (db) => opp.refuseOpp(db, actor, happening.pupilId, id, refusal));
	}),
	'it is fixed': writes('draft', ({ id, lock }, actor, { pupilId }) =>
		as(actor, (db) => opp.fixOpp(db, actor, pupilId, id, { version: lock }))
	),
	'the next one is begun': writes('fixed', ({ id }, actor, { pupilId, dice }) => {
		const next = { kind: oneOf(['adjustment', 'evaluation'] as const, dice), explanation: 'Het gaat goed.' };
		return as(actor, (db) => opp.startNext(db, actor, pupilId, id, next));
	}),
	'custody changes': async (happening) => {
		const { school, pupilId, dice } = happening;
		const actor = school.actors.administratie;
		const { id, version, ...names } = await find<Contact>(happening, contacts);
		const rest = { relation: 'ouder', language: 'nl', mayAskInformation: true, addressIsSecret: false } as const;
		const dates = { fromOn: '2025-08-01', untilOn: undefined };
		const form = { ...rest, ...names, ...dates, contactId: id, version, hasCustody: dice % 3 > 0 };
		await as(actor, (db) => changeContact(db, actor, pupilId, { ...form, infix: undefined }));
	},
	'a day of birth is put right': async (happening) => {
		const { school, pupilId, dice } = happening;
		const actor = school.actors.administratie;
		const { version, ...names } = await find<Omit<Contact, 'id'>>(
			happening,
			`select given_name as "givenName", family_name as "familyName", version from pupil where id = $1`
		);
		const none = { firstNames: null, infix: null, pupilNumber: null, gender: 'onbekend' } as const;
		const bornOn = dice % 4 === 0 ? '2008-11-10' : '2012-03-04';
		await as(actor, (db) => changeIdentity(db, actor, pupilId, { ...none, ...names, bornOn, version }));
	}
};

type Contact = { id: string; givenName: string; familyName: string; version: number };
const decides = `select person_id as "personId" from contact where pupil_id = $1 and has_custody order by id`;
const contacts = `select c.id, c.version, p.given_name as "givenName", p.family_name as "familyName"
	from contact c join person p on p.school_id = c.school_id and p.id = c.person_id where c.pupil_id = $1 order by p.given_name`;

async function signed({ id, revision }: Version, _: Actor, happening: Happening): Promise<void> {
	const { personId } = await find<{ personId: string }>(happening, decides);
	const actor = { ...happening.school.actors.parent, personId };
	const form = { signedName: 'Sandra Wolters', isAgreed: 'on', actionPartRevision: revision } as const;
	await as(actor, (db) => opp.signOpp(db, actor, happening.pupilId, id, form));
}
