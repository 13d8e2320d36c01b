// Writing at a talk, until it is closed.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EditConflict, FormIssue, NotFound, Refusal } from '#platform/web/errors.ts';
import type { FreshDatabase } from '../../../../../tests/support/database.ts';
import { as, closeTestDatabase, openTestDatabase } from '../../../../../tests/support/school.ts';
import { decisionField } from '../../forms.ts';
import { viewTalkPage } from '../index.ts';
import { startTalk, type TalkAtHand } from './talk.fixture.ts';

let database: FreshDatabase;
let talk: TalkAtHand;
let school: TalkAtHand['school'];
let talkId: TalkAtHand['talkId'];
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => closeTestDatabase(database));
beforeEach(async () => {
	talk = await startTalk();
	({ school, talkId } = talk);
});

describe('while somebody types', () => {
	const typing = (fields: Record<string, string | string[]>) =>
		as(school.actors.mentor, (db) =>
			viewTalkPage(db, school.actors.mentor, school.pupils.jayden, talkId, async () => ({
				fields: { version: '0', opp: 'on', aanwezig: school.pupils.jayden, ...fields },
				savedAt: new Date()
			}))
		);
	const comes = (page: Awaited<ReturnType<TalkAtHand['look']>>) =>
		page.shows === 'table' ? page.view.comes : undefined;

	test('what comes of it follows, and nothing is kept', async () => {
		const page = await typing({
			[decisionField(talk.goals.help)]: 'reached',
			doel: ['Ik maak zelf een gerecht.', ''],
			afspraken: 'Jayden zet vóór vrijdag de wekker klaar.'
		});
		expect(comes(page)).toMatchObject({
			version: { reached: 1, added: 1, continuing: 1 },
			agreements: [{ ownerId: school.pupils.jayden }]
		});
		expect(comes(await talk.look())).toMatchObject({
			version: { reached: 0, added: 0, continuing: 2 },
			agreements: []
		});
	});

	test('what cannot be kept changes nothing', async () => {
		const page = await typing({ [decisionField(talk.goals.help)]: 'reached', afspraken: 'a'.repeat(5000) });
		expect(comes(page)).toMatchObject({ version: { reached: 0 }, agreements: [] });
	});
});

describe('while the talk is held', () => {
	test('what is kept for later is the team’s, and nothing has happened yet', async () => {
		await talk.keep({ doe: 'bewaar' });
		expect((await talk.look(school.actors.parent)).shows).toBe('ahead');
		expect((await talk.look(school.actors.pupil)).shows).toBe('ahead');
		const page = await talk.look();
		expect(page.shows === 'table' && page.view.stored.next).toMatchObject([{ behaviour: 'Ik maak zelf een gerecht.' }]);
		expect(await talk.rows('select 1 from iop_version where pupil_id = $1')).toHaveLength(0);
	});

	test('the screen tells beforehand what "klaar" will bring', async () => {
		await talk.keep({ doe: 'bewaar' });
		const page = await talk.look();
		expect(page.shows === 'table' && page.view.comes).toMatchObject({
			version: { number: 1, reached: 1, stopped: 0, added: 1, continuing: 1 },
			forOpp: 'evaluation',
			parentsBy: '2026-11-23',
			goalCount: 'enough',
			unanswered: []
		});
	});

	test('an unanswered question is asked for, and nothing is done', async () => {
		await expect(talk.keep({ kan: undefined })).rejects.toThrow(FormIssue);
		expect(await talk.rows('select 1 from iop_version where pupil_id = $1')).toHaveLength(0);
		expect(await talk.rows("select 1 from talk where pupil_id = $1 and state = 'held'")).toHaveLength(0);
	});

	test('more goals than the plan may have are refused (I1)', async () => {
		const many = ['Ik groet.', 'Ik ruim op.', 'Ik luister.'];
		await expect(talk.keep({ doel: many, waar: ['', '', ''], wanneer: ['', '', ''] })).rejects.toThrow(FormIssue);
	});

	test('two mentors write at once: the second sees both texts', async () => {
		await talk.keep({ doe: 'bewaar', verslag: 'Van Mirjam.' });
		const { zorgcoordinator } = school.actors;
		const second = talk.keep({ doe: 'bewaar', verslag: 'Van Ruud.' }, zorgcoordinator);
		await expect(second).rejects.toThrow(EditConflict);
		await second.catch((conflict: EditConflict) => {
			expect(conflict.theirs).toMatchObject({ verslag: 'Van Mirjam.', changedBy: 'Mirjam Hoekstra' });
			expect(conflict.version).toBe(1);
		});
		await talk.keep({ doe: 'bewaar', verslag: 'Van Mirjam en Ruud.', version: '1' }, zorgcoordinator);
		const page = await talk.look();
		expect(page.shows === 'table' && page.view.stored.notes).toBe('Van Mirjam en Ruud.');
	});

	test('the own note is for its writer alone', async () => {
		await talk.keep({ doe: 'bewaar', notitie: 'Even bellen met Ruud.' });
		const note = async (actor = school.actors.mentor) => {
			const page = await talk.look(actor);
			return page.shows === 'table' && page.view.stored.note;
		};
		expect(await note()).toBe('Even bellen met Ruud.');
		expect(await note(school.actors.zorgcoordinator)).toBe('');
	});

	test('pupil, parent and colleague of another group do not hold it', async () => {
		for (const actor of [school.actors.pupil, school.actors.parent]) {
			await expect(talk.keep({}, actor)).rejects.toThrow(new Refusal('iop_refusal_role'));
		}
		await expect(talk.keep({}, school.actors.otherMentor)).rejects.toThrow(NotFound);
	});
});
