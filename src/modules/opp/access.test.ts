import { describe, expect, test } from 'vitest';
import { offer } from '#modules/plan/index.ts';
import * as access from './access.ts';
import type { OppActor } from './access.ts';
import { draft } from './opp.fixture.ts';
import type { OppVersion } from './opp.ts';

const actor = (kind: OppActor['kind'], roles: string[], isPupilOfAge = false): OppActor => ({
	personId: 'someone',
	schoolId: 'school',
	kind,
	roles,
	isPupilOfAge
});

const people = {
	mentor: actor('medewerker', ['mentor']),
	zorgcoordinator: actor('medewerker', ['zorgcoordinator']),
	teamleider: actor('medewerker', ['teamleider']),
	vakdocent: actor('medewerker', ['vakdocent']),
	'ouder met gezag': actor('ouder', ['gezag']),
	'ouder zonder gezag': actor('ouder', ['informatie']),
	'ouder met gezag, kind 18': actor('ouder', ['gezag'], true),
	leerling: actor('leerling', ['leerling']),
	'leerling van 18': actor('leerling', ['leerling'], true),
	medeleerling: actor('leerling', []),
	'ouder die ook mentor heet': actor('ouder', ['mentor'])
};
type Who = keyof typeof people;

const fixed: OppVersion = { ...draft, state: 'fixed' };
const versions = {
	draft,
	offered: offer(draft, '2026-09-20'),
	fixed,
	replaced: { ...fixed, state: 'replaced' as const }
};

const writers: Who[] = ['mentor', 'zorgcoordinator'];
const table: [keyof typeof access, Partial<Record<keyof typeof versions, Who[]>>][] = [
	['mayStart', { draft: writers, offered: writers, fixed: writers, replaced: writers }],
	['mayEdit', { draft: writers, offered: writers }],
	['mayOffer', { draft: writers, offered: writers }],
	['mayFix', { draft: [...writers, 'teamleider'], offered: [...writers, 'teamleider'] }],
	['mayStartNext', { fixed: writers }],
	['mayRecordConsultation', { draft: writers, offered: writers }],
	['mayRecordAnswer', { draft: writers, offered: writers, fixed: writers }],
	['maySign', { offered: ['ouder met gezag', 'leerling van 18'], fixed: ['ouder met gezag', 'leerling van 18'] }],
	[
		'mayGiveWords',
		{ draft: [...writers, 'leerling', 'leerling van 18'], offered: [...writers, 'leerling', 'leerling van 18'] }
	],
	['mayConfirmWords', { draft: ['leerling', 'leerling van 18'], offered: ['leerling', 'leerling van 18'] }]
];

describe.each(table)('%s', (may, allowed) => {
	test.each(Object.keys(versions) as (keyof typeof versions)[])('%s', (state) => {
		const who = Object.entries(people).filter(([, person]) => access[may](person, versions[state]));
		expect(who.map(([name]) => name)).toEqual(allowed[state] ?? []);
	});
});

test('every predicate stands in the table', () => {
	expect(table.map(([may]) => may).sort()).toEqual(Object.keys(access).sort());
});
