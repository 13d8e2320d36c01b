import { describe, expect, test } from 'vitest';
import { Partners } from '../scholen/setup/sections/people.ts';
import { filterPartners, helpLevels, isAtPartner, municipalitiesOf, partnerKinds } from './partners.ts';

const partner = (name: string, kind: (typeof partnerKinds)[number], municipalities: string[] = [], offers = '') => ({
	name,
	kind,
	municipalities,
	offers
});
const list = [
	partner('Samen Doen', 'welzijn', ['Hardenberg']),
	partner('Wijkteam Ommen', 'welzijn', ['Ommen']),
	partner('’s Heeren Loo', 'jeugdhulp', [], 'Jeugdhulp op school'),
	partner('Café Één', 'bedrijf', ['Hardenberg', 'Ommen'])
];

describe('the list answers', () => {
	test.each([
		['everything', {}, ['Samen Doen', 'Wijkteam Ommen', '’s Heeren Loo', 'Café Één']],
		['a word of the name', { search: 'samen' }, ['Samen Doen']],
		['accents and capitals do not matter', { search: 'CAFE een' }, ['Café Één']],
		['nor which apostrophe', { search: "'s heeren" }, ['’s Heeren Loo']],
		['what it offers', { search: 'op school' }, ['’s Heeren Loo']],
		['each word must be there', { search: 'samen ommen' }, []],
		['a kind', { kind: 'welzijn' }, ['Samen Doen', 'Wijkteam Ommen']],
		[
			'a municipality, and who does not state one',
			{ municipality: 'Ommen' },
			['Wijkteam Ommen', '’s Heeren Loo', 'Café Één']
		],
		['both', { kind: 'welzijn', municipality: 'Hardenberg' }, ['Samen Doen']],
		['a kind that is not there', { kind: 'zorg' }, []]
	])('%s', (_, filter, names) => {
		const found = filterPartners(list, { search: '', kind: '', municipality: '', ...filter });
		expect(found.map(({ name }) => name)).toEqual(names);
	});

	test('each municipality once', () => {
		expect(municipalitiesOf(list)).toEqual(['Hardenberg', 'Ommen']);
		expect(municipalitiesOf([])).toEqual([]);
	});
});

describe('somebody of a partner', () => {
	test.each([
		['before the first day', '2026-11-16', null, '2026-11-15', false],
		['on the first day', '2026-11-16', null, '2026-11-16', true],
		['on the last day', '2026-11-01', '2026-11-16', '2026-11-16', true],
		['after it', '2026-11-01', '2026-11-16', '2026-11-17', false]
	])('%s', (_, fromOn, untilOn, today, isThere) => {
		expect(isAtPartner({ fromOn, untilOn }, today)).toBe(isThere);
	});
});

test('kinds and levels of help are those of the set-up', () => {
	const known = (kind: string, level: string) =>
		Partners.safeParse([
			{
				key: 'een',
				naam: 'Een',
				soort: kind,
				hulpniveau: level,
				gemeenten: 'niet vermeld',
				biedt: 'niet vermeld',
				regels: '1'
			}
		]).success;
	for (const kind of partnerKinds)
		for (const level of helpLevels) expect(known(kind, level), `${kind} ${level}`).toBe(true);
	expect(known('vriend', 'begeleiding')).toBe(false);
	expect(known('zorg', 'veel')).toBe(false);
});
