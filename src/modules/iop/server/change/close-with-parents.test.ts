// The talk with the parents that "klaar" made.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import { closeTestDatabase, openTestDatabase } from '../../../../../tests/support/school.ts';
import { decisionField } from '../../forms.ts';
import { on, startTalk, type TalkAtHand } from './talk.fixture.ts';

let database: FreshDatabase;
let talk: TalkAtHand;
let school: TalkAtHand['school'];
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	talk = await startTalk();
	({ school } = talk);
});

describe('the talk with the parents that follows', () => {
	const parentsTalk = async () =>
		(await talk.rows<{ id: string }>("select id from talk where pupil_id = $1 and kind = 'oudergesprek'"))[0]!.id;
	const close = async (fields: Record<string, unknown> = {}) =>
		talk.keep(
			{
				[decisionField(talk.goals.help)]: undefined,
				doel: undefined,
				'bron-0': undefined,
				kan: undefined,
				afspraken: '',
				aanwezig: [school.pupils.jayden, school.parents.jayden],
				ouders: 'Wij zien thuis dat hij vaker hulp vraagt.',
				...fields
			},
			school.actors.mentor,
			await parentsTalk()
		);
	beforeEach(() => talk.keep());

	test('is the consultation about the OPP, with who came (O3, N22)', async () => {
		await close();
		const [held] = await talk.rows<{ attended: string[] }>(
			'select held_on::text, attended, summary from opp_consultation where pupil_id = $1'
		);
		expect(held).toMatchObject({
			held_on: on,
			attended: [school.pupils.jayden, school.parents.jayden],
			summary: 'Wij zien thuis dat hij vaker hulp vraagt.'
		});
		const presence = await talk.rows<{ person_id: string; is_present: boolean }>(
			`select person_id, is_present from talk_presence where pupil_id = $1 and role = 'ouder'`
		);
		expect(presence).toEqual([{ person_id: school.parents.jayden, is_present: true }]);
	});

	test('that changes nothing about the goals leaves the plan as it is', async () => {
		await close();
		expect(await talk.rows('select 1 from iop_version where pupil_id = $1')).toHaveLength(1);
	});

	test('at which a goal is dropped makes the next version', async () => {
		await close({ [decisionField(talk.goals.onTime)]: 'stopped' });
		const states = await talk.rows<{ number: number; state: string }>(
			'select number, state from iop_version where pupil_id = $1 order by number'
		);
		expect(states).toEqual([
			{ number: 1, state: 'replaced' },
			{ number: 2, state: 'fixed' }
		]);
	});
});
