import { expect, test } from 'vitest';
import { mayPrepare, type TalkActor } from './access.ts';
import type { TalkKind, TalkState } from './gesprekken.ts';

const of = (kind: TalkActor['kind'], ...roles: string[]): TalkActor => ({
	personId: 'sandra',
	kind,
	roles,
	isPupilOfAge: false,
	today: '2026-11-16'
});
const pupil = of('leerling', 'leerling');
const parent = of('ouder', 'ouder');

test.each<[string, TalkActor, TalkState, TalkKind, boolean]>([
	['the pupil prepares a talk', pupil, 'open', 'leerlinggesprek', true],
	['the pupil prepares a talk with parents too', pupil, 'open', 'oudergesprek', true],
	['not one that was held', pupil, 'held', 'leerlinggesprek', false],
	['not one that was cancelled', pupil, 'cancelled', 'oudergesprek', false],
	['another pupil does not', of('leerling'), 'open', 'leerlinggesprek', false],
	['a parent prepares a talk with parents', parent, 'open', 'oudergesprek', true],
	['not one that was held', parent, 'held', 'oudergesprek', false],
	['not the talk of pupil and mentor', parent, 'open', 'leerlinggesprek', false],
	['a parent who may read nothing does not', of('ouder'), 'open', 'oudergesprek', false],
	['staff do not', of('medewerker', 'mentor'), 'open', 'oudergesprek', false]
])('%s', (_name, actor, state, kind, may) => {
	expect(mayPrepare(actor, { kind, state })).toBe(may);
});
