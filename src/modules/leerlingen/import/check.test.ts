import { describe, expect, test } from 'vitest';
import { pupilCheck, type SchoolContext } from './check.ts';
import type { IncomingPupil, PupilRow } from './records.ts';
import { keysOf } from './testing.ts';

const noor: IncomingPupil = {
	sourceKey: '1',
	givenName: 'Noor',
	familyName: 'Dijk',
	bornOn: '2012-03-28',
	location: 'Noord'
};
const context: SchoolContext = {
	on: '2026-10-01',
	locations: [
		{ name: 'Noord', brin: '99ZZ', establishment: '00' },
		{ name: 'Zuid', brin: '99ZZ', establishment: '01' }
	],
	groups: ['2A', 'Koken']
};
const rowOf = (pupil: IncomingPupil, row = 1): PupilRow => ({ row, line: row, pupil, problems: [] });
const check = (pupil: IncomingPupil, school = context) => pupilCheck(school)(rowOf(pupil));

describe('one row', () => {
	test.each<[string, IncomingPupil, string[]]>([
		['is right', noor, []],
		['has no first name', { ...noor, givenName: undefined }, ['no_given_name']],
		['has no surname', { ...noor, familyName: undefined }, ['no_family_name']],
		['has no birth date', { ...noor, bornOn: undefined }, ['no_birth_date']],
		['is ten', { ...noor, bornOn: '2016-10-01' }, []],
		['is nine', { ...noor, bornOn: '2016-10-02' }, ['age']],
		['is 21', { ...noor, bornOn: '2004-10-02' }, []],
		['is 22', { ...noor, bornOn: '2004-10-01' }, ['age']],
		['is born tomorrow', { ...noor, bornOn: '2026-10-02' }, ['born_later']],
		['has a BSN', { ...noor, bsn: '111222333' }, []],
		['has a wrong BSN', { ...noor, bsn: '111222334' }, ['bsn']],
		['has a short BSN', { ...noor, bsn: '1112223' }, ['bsn']],
		['starts before birth', { ...noor, fromOn: '2012-03-27' }, ['from_before_birth']],
		['leaves before the start', { ...noor, fromOn: '2026-08-01', untilOn: '2026-07-31' }, ['until_before_from']],
		['leaves on the first day', { ...noor, fromOn: '2026-08-01', untilOn: '2026-08-01' }, []],
		['has an e-mail address', { ...noor, email: 'noor@example.org' }, []],
		['has half an e-mail address', { ...noor, email: 'noor@' }, ['email']],
		['has a foreign postcode', { ...noor, postcode: 'D-49824' }, []],
		['has half a postcode', { ...noor, postcode: '1234' }, ['postcode']],
		['has a known group', { ...noor, group: '2a', otherGroups: ['KOKEN'] }, []],
		['has a new group', { ...noor, group: '2B' }, ['unknown_group']],
		['has an unknown location', { ...noor, location: 'West' }, ['unknown_location']],
		['has no location where there are two', { ...noor, location: undefined }, ['unknown_location']],
		['has a location by BRIN', { ...noor, location: undefined, brin: '99ZZ', establishment: '01' }, []],
		['has the BRIN of another school', { ...noor, location: undefined, brin: '98YY' }, ['unknown_location']],
		[
			'has two with custody',
			{ ...noor, contacts: [{ hasCustody: true }, { hasCustody: true }, { hasCustody: false }] },
			[]
		],
		[
			'has three with custody',
			{ ...noor, contacts: [{ hasCustody: true }, { hasCustody: true }, { hasCustody: true }] },
			['custody_many']
		],
		['has a contact with half an e-mail address', { ...noor, contacts: [{ email: 'x@' }] }, ['email']]
	])('%s', (_, pupil, problems) => expect(keysOf(check(pupil))).toEqual(problems));

	test('never shows a whole BSN', () => {
		const { problems } = check({ ...noor, bsn: '111222334' });
		expect(JSON.stringify(problems)).not.toContain('111222334');
		expect(problems[0]?.params).toEqual({ bsn: '••••••334' });
	});

	test('gets the school’s own names for group and location', () => {
		const { pupil } = check({ ...noor, location: undefined, brin: '99ZZ', establishment: '01', group: '2a' });
		expect(pupil).toMatchObject({ location: 'Zuid', group: '2A' });
		const oneLocation = { ...context, locations: context.locations.slice(0, 1) };
		expect(check({ ...noor, location: undefined }, oneLocation).pupil.location).toBe('Noord');
	});

	test('an impossible birth date is told once', () => {
		const row = rowOf({ ...noor, bornOn: undefined });
		row.problems.push({
			row: 1,
			line: 1,
			field: 'bornOn',
			severity: 'error',
			key: 'leerlingen_import_problem_date',
			params: {}
		});
		expect(keysOf(pupilCheck(context)(row))).toEqual(['date']);
	});
});

describe('two rows', () => {
	const tim: IncomingPupil = { ...noor, sourceKey: '2', givenName: 'Tim' };
	test.each<[string, IncomingPupil, IncomingPupil, string[]]>([
		['of two pupils', noor, tim, []],
		['with one key', noor, { ...tim, sourceKey: '1' }, ['duplicate']],
		[
			'with one key and two numbers',
			{ ...noor, pupilNumber: '7' },
			{ ...tim, sourceKey: '1', pupilNumber: '8' },
			['duplicate']
		],
		['with one number', { ...noor, pupilNumber: '7' }, { ...tim, pupilNumber: '7' }, ['duplicate']],
		['with one BSN', { ...noor, bsn: '111222333' }, { ...tim, bsn: '111222333' }, ['duplicate']],
		['with one ECK iD', { ...noor, eckId: 'x' }, { ...tim, eckId: 'x' }, ['duplicate']],
		['with one name and birth date', noor, { ...noor, sourceKey: '2' }, ['same_person']],
		[
			'without keys, with one name and birth date',
			{ ...noor, sourceKey: undefined },
			{ ...noor, sourceKey: undefined },
			['duplicate']
		]
	])('%s', (_, first, second, problems) => {
		const checkNext = pupilCheck(context);
		expect(keysOf(checkNext(rowOf(first, 1)))).toEqual([]);
		const checked = checkNext(rowOf(second, 2));
		expect(keysOf(checked)).toEqual(problems);
		for (const problem of checked.problems) expect(problem).toMatchObject({ row: 2, params: { other: 1 } });
	});
});
