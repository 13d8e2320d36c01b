import { expect, test } from 'vitest';
import { asSpoken } from './aloud.ts';

test.each<[readonly (string | null | undefined)[], string]>([
	[['Hoe ging het?', 'Lukt nog niet', 'Lukt altijd zelf'], 'Hoe ging het? Lukt nog niet. Lukt altijd zelf.'],
	[['  Ik\n\tvraag hulp. ', '', null, undefined], 'Ik vraag hulp.'],
	[['Dit is je doel:', 'Ik groet.'], 'Dit is je doel: Ik groet.'],
	[[], '']
])('%j is heard as “%s”', (parts, heard) => expect(asSpoken(parts)).toBe(heard));
