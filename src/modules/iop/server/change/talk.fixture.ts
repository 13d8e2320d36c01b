// A talk with Jayden that is about to be held, and what its mentor sends.
import { randomUUID } from 'node:crypto';
import { emptyContent as emptyOpp } from '#modules/opp/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { asSystem } from '#platform/database/session.ts';
import { add, as, makeSchool, type TestSchool } from '../../../../../tests/support/school.ts';
import { addRound, addTalk } from '../../../../../tests/support/talks.ts';
import { decisionField, SignForm, TalkForm } from '../../forms.ts';
import { keepTalk, signReport, viewTalkPage } from '../index.ts';

export type TalkAtHand = Awaited<ReturnType<typeof startTalk>>;

/** The day of the talk. */
export const on = '2026-11-16';
/** What the pupil said in all, as the OPP gets it. */
export const allWords = [
	'Dit ging goed: Ik vroeg de kok om hulp.',
	'Dit was moeilijk: Op tijd komen.',
	'Dit wil ik leren: Op tijd'
].join('\n');

/** A new school with two goals of Jayden, an OPP that counts, and the talk: prepared and shared by the pupil. */
export async function startTalk() {
	const school = await makeSchool();
	const { mentor, pupil } = school.actors;
	const { jayden } = school.pupils;
	const { talkId, goals } = await addAll(school);

	/** What is sent with the form of the talk, as a browser sends it. */
	const sent = (fields: Record<string, unknown> = {}) =>
		TalkForm.parse({
			version: '0',
			doe: 'klaar',
			[decisionField(goals.help)]: 'reached',
			'bron-0': 'competenties:op-tijd:leerling',
			doel: 'Ik maak zelf een gerecht.',
			waar: 'Keuken',
			wanneer: 'Donderdag',
			'dagen-0': '4',
			aanwezig: jayden,
			kan: 'ja',
			moeilijk: 'Op tijd komen.',
			afspraken: 'Jayden zet vóór vrijdag de wekker klaar.\nMirjam belt de chef.',
			opp: 'on',
			...fields
		});
	const rows = <Row extends object>(query: string) =>
		asSystem(async ({ sql }) => (await sql.unsafe(query, [jayden])) as unknown as Row[]);

	return {
		school,
		talkId,
		goals,
		/** Sends the talk: closing it, unless the fields say otherwise. */
		keep: (fields: Record<string, unknown> = {}, actor: Actor = mentor, id = talkId) =>
			as(actor, (db) => keepTalk(db, actor, jayden, id, sent(fields))),
		look: (actor: Actor = mentor, id = talkId) =>
			as(actor, (db) => viewTalkPage(db, actor, jayden, id, async () => undefined)),
		sign: (actor: Actor = pupil, signedName = '', fields: object = { agrees: 'ja' }) =>
			as(actor, (db) => signReport(db, actor, jayden, talkId, SignForm.parse({ signedName, ...fields }))),
		/** What stands in the database about Jayden, who is `$1`. */
		rows,
		oppWords: () =>
			rows<{ form: string; on: string | null }>(
				`select form, words, written_out_by_id as by, confirmed_on::text as on from opp_words where pupil_id = $1
					order by written_out_by_id nulls first`
			)
	};
}

async function addAll(school: TestSchool) {
	const { schoolId, people, pupils } = school;
	const ofJayden = { schoolId, pupilId: pupils.jayden };
	return asSystem(async (db) => {
		const weeks = { name: 'Ronde 1', startsOn: '2026-11-02', endsOn: '2026-11-27' };
		const roundId = await addRound(db, school, { ...weeks, key: 'iop-leerlinggesprek', kind: 'leerlinggesprek' });
		await addRound(db, school, { ...weeks, followsKey: 'iop-leerlinggesprek', withinDays: 7 });
		const goal = (behaviour: string) =>
			add(db, 'goal', {
				...ofJayden,
				plan: 'iop',
				origin: 'pupil',
				behaviour,
				fromOn: '2026-09-01',
				changedById: people.mentor
			});
		const goals = { help: await goal('Ik vraag hulp als ik vastloop.'), onTime: await goal('Ik ben op tijd.') };
		const talkId = await addTalk(db, school, { roundId, kind: 'leerlinggesprek', dueOn: null });
		const answer = { ...ofJayden, talkId, byId: pupils.jayden, form: 'text', sharedAt: '2026-11-15T10:00:00Z' };
		await add(db, 'talk_answer', { ...answer, question: 'goed', words: 'Ik vroeg de kok om hulp.' });
		await add(db, 'talk_answer', { ...answer, question: 'willen', picked: ['op-tijd'] });
		const content = { ...emptyOpp, actionPart: [{ what: 'Elke week een gesprek', byWhom: 'Mirjam', when: 'maandag' }] };
		await db.sql`
			insert into opp_version (school_id, id, pupil_id, number, kind, state, drafted_on, fixed_on, fixed_by_id, content, changed_by_id)
			values (${schoolId}, ${randomUUID()}, ${pupils.jayden}, 1, 'first', 'fixed', '2025-09-01', '2025-09-20', ${people.mentor},
				${JSON.stringify(content)}::jsonb, ${people.mentor})`;
		return { talkId, goals };
	});
}
