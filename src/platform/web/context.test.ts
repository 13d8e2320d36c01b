import type { RequestEvent } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { contextOf } from './context.ts';

const stored = { fields: { text: 'stored' }, savedAt: '2026-11-16T10:00:00Z' };
const db = { sql: () => Promise.resolve([stored]) } as unknown as Db;
const actor = { schoolId: 'school', personId: 'person' } as Actor;

const draftAfter = (sent: App.Locals['sent'], action = 'keep') => {
	const event = { url: new URL('http://zicht/gesprek'), params: {}, locals: { sent } } as unknown as RequestEvent;
	return contextOf(event, db, actor).draft(action);
};

test('a page shows what was just sent and refused, not what was stored before', async () => {
	expect(await draftAfter({ form: 'gesprek:keep', fields: { text: 'sent' } })).toMatchObject({
		fields: { text: 'sent' }
	});
});

test('what was sent in another form of the page leaves the draft of this one', async () => {
	expect(await draftAfter({ form: 'gesprek:sign', fields: { text: 'sent' } })).toMatchObject({
		fields: { text: 'stored' }
	});
	expect(await draftAfter(undefined)).toMatchObject({ fields: { text: 'stored' } });
});
