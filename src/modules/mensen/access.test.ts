import { describe, expect, test } from 'vitest';
import {
	mayEndAccess,
	mayGiveRoles,
	mayInvite,
	mayInviteParent,
	mayKeepPeople,
	mayRemoveSecondFactor
} from './access.ts';

const as = (...roles: string[]) => ({ kind: 'medewerker' as const, personId: 'me', roles });
const colleague = { id: 'other', roles: [] as string[], isArchived: false, hasAccount: false };
const director = { ...colleague, roles: ['directeur'] };

describe('who keeps the people of a school', () => {
	test.each([
		['directeur', true, true, true, true],
		['beheerder', true, true, true, true],
		['administratie', true, false, true, false],
		['zorgcoordinator', false, false, false, false],
		['teamleider', false, false, false, false]
	])('%s', (role, keeps, givesRoles, invitesTeacher, invitesDirector) => {
		const actor = as(role);
		expect(mayKeepPeople(actor)).toBe(keeps);
		expect(mayGiveRoles(actor)).toBe(givesRoles);
		expect(mayInvite(actor, colleague)).toBe(invitesTeacher);
		expect(mayInvite(actor, director)).toBe(invitesDirector);
		expect(mayEndAccess(actor, colleague)).toBe(invitesTeacher);
		expect(mayEndAccess(actor, director)).toBe(invitesDirector);
		expect(mayRemoveSecondFactor(actor, { ...colleague, hasAccount: true })).toBe(givesRoles);
	});
});

test('nobody ends the own access or the own second factor here', () => {
	const me = { ...director, id: 'me', hasAccount: true };
	expect(mayEndAccess(as('directeur'), me)).toBe(false);
	expect(mayRemoveSecondFactor(as('directeur'), me)).toBe(false);
});

test('who has an account is not invited again: that would be a way into it', () => {
	expect(mayInvite(as('directeur'), { ...colleague, hasAccount: true })).toBe(false);
	expect(mayInvite(as('directeur'), { ...colleague, isArchived: true })).toBe(false);
});

test.each([
	[as(), true, true],
	[as(), false, false],
	[as('administratie'), false, true],
	[{ ...as(), kind: 'ouder' as const }, true, false]
])('%j, guiding the child: %s, invites a parent: %s', (actor, guidesChild, may) => {
	expect(mayInviteParent(actor, { guidesChild })).toBe(may);
});
