import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pupilCheck } from './check.ts';
import { comparePupils, type ComparedRow, type Decisions, type ExistingPupil } from './compare.ts';
import type { IncomingContact, IncomingPupil, PupilRecord, PupilRow } from './records.ts';
import { pupil } from './testing.ts';

const on = '2026-10-01';
const ours: ExistingPupil = { ...pupil, id: 'noor', sourceKey: 'k1', pupilNumber: '7' };
const noor: IncomingPupil = {
	sourceKey: 'k1',
	givenName: 'Noor',
	infix: 'van',
	familyName: 'Dijk',
	bornOn: '2012-03-28'
};
const rowsOf = (...pupils: IncomingPupil[]): PupilRow[] =>
	pupils.map((pupil, i) => ({ row: i + 1, line: null, pupil, problems: [] }));
const outcomesOf = (rows: ComparedRow[]) => rows.map(({ outcome }) => outcome);
const compare = (incoming: IncomingPupil[], existing: ExistingPupil[], decisions?: Decisions) =>
	comparePupils(rowsOf(...incoming), existing, { on, decisions });

describe('a row is found', () => {
	test.each<[string, IncomingPupil, ExistingPupil[], ComparedRow['outcome'][]]>([
		['not at all', noor, [], ['new']],
		['by key', noor, [ours], ['same']],
		['by number', { ...noor, sourceKey: 'k2', pupilNumber: '7' }, [ours], ['changed']],
		[
			'by name and birth date, which is not sure',
			{ ...noor, sourceKey: 'k2' },
			[{ ...ours, sourceKey: null }],
			['possible-double']
		],
		[
			'by name with other accents',
			{ ...noor, sourceKey: 'k2', givenName: 'Nóór' },
			[{ ...ours, sourceKey: null }],
			['possible-double']
		],
		[
			'not by name with another birth date',
			{ ...noor, sourceKey: 'k2', bornOn: '2012-03-29' },
			[ours],
			['new', 'left']
		],
		['by key, with another birth date', { ...noor, bornOn: '2012-03-29' }, [ours], ['changed']],
		['by key, with another surname', { ...noor, familyName: 'Jansen' }, [ours], ['changed']],
		[
			'by key, and is somebody else',
			{ ...noor, familyName: 'Jansen', bornOn: '2011-01-01' },
			[ours],
			['possible-double']
		],
		[
			'by number, and is somebody else',
			{ familyName: 'Jansen', bornOn: '2011-01-01', pupilNumber: '7' },
			[ours],
			['possible-double']
		],
		[
			'by key and number of two pupils',
			{ ...noor, pupilNumber: '8' },
			[ours, { ...ours, id: 'x', sourceKey: 'kx', pupilNumber: '8' }],
			['error']
		],
		['and left before, unknown to us', { ...noor, untilOn: '2026-07-31' }, [], ['already-left']],
		[
			'and left before, with a name that we know',
			{ ...noor, sourceKey: 'k2', untilOn: '2026-07-31' },
			[{ ...ours, sourceKey: null }],
			['already-left']
		],
		['and leaves later', { ...noor, untilOn: '2027-07-31' }, [], ['new']],
		['and has left, known to us', { ...noor, untilOn: '2026-07-31' }, [ours], ['changed']]
	])('%s', (_, incoming, existing, outcomes) => expect(outcomesOf(compare([incoming], existing))).toEqual(outcomes));

	test('twice: the second is wrong', () => {
		const [first, second] = compare([noor, { ...noor, sourceKey: 'k2', pupilNumber: '7' }], [ours]);
		expect(first?.outcome).toBe('same');
		expect(second).toMatchObject({
			outcome: 'error',
			problems: [{ key: 'leerlingen_import_problem_other_row', params: { other: 1 } }]
		});
	});
});

describe('a possible double', () => {
	const existing = [{ ...ours, sourceKey: null }];
	const incoming = [{ ...noor, sourceKey: 'k2' }];

	test('names the candidates and what would change', () => {
		expect(compare(incoming, existing)).toMatchObject([
			{
				candidates: [{ pupilId: 'noor', changes: [{ field: 'sourceKey', before: null, after: 'k2' }] }],
				mayBeNew: true
			}
		]);
	});
	test.each([
		['it is the candidate', 'noor', 'changed'],
		['it is another', 'new', 'new'],
		['somebody who is no candidate', 'piet', 'possible-double']
	])('a person says: %s', (_, decision, outcome) => {
		expect(outcomesOf(compare(incoming, existing, new Map([[1, decision]])))).toEqual([outcome]);
	});
	test('by key cannot be called new, for a key is given once', () => {
		const somebodyElse = [{ ...noor, familyName: 'Jansen', bornOn: '2011-01-01' }];
		expect(compare(somebodyElse, [ours], new Map([[1, 'new']]))).toMatchObject([
			{ outcome: 'possible-double', mayBeNew: false }
		]);
	});
});

describe('who is no longer in the file', () => {
	test.each<[string, ExistingPupil, boolean]>([
		['came from this source', ours, true],
		['did not come from this source', { ...ours, sourceKey: null }, false],
		['has left already', { ...ours, untilOn: '2026-07-31' }, false]
	])('%s', (_, existing, left) => expect(outcomesOf(compare([], [existing]))).toEqual(left ? ['left'] : []));

	test('a row with an error is in the file', () => {
		const [row] = rowsOf(noor);
		const problems = [
			{ row: 1, line: null, field: null, severity: 'error', key: 'leerlingen_import_problem_bsn', params: {} } as const
		];
		expect(outcomesOf(comparePupils(row ? [{ ...row, problems }] : [], [ours], { on }))).toEqual(['error']);
	});
});

describe('changes', () => {
	const changesOf = (incoming: IncomingPupil, existing: ExistingPupil) => {
		const [row] = compare([{ ...noor, ...incoming }], [existing]);
		return row?.outcome === 'changed' ? row.changes : [];
	};
	const parent = {
		relation: 'moeder',
		givenName: 'Eva',
		infix: null,
		familyName: 'Jansen',
		hasCustody: true,
		mayAskInformation: false,
		phone: '0600000001',
		email: 'eva@example.org',
		street: null,
		postcode: null,
		town: null,
		addressIsSecret: false
	};
	const withParent = { ...ours, contacts: [parent] };

	test('are told field by field', () => {
		expect(changesOf({ group: '3A', stage: 3, infix: null }, ours)).toEqual([
			{ field: 'infix', contact: null, before: 'van', after: null },
			{ field: 'stage', contact: null, before: 2, after: 3 },
			{ field: 'group', contact: null, before: '2A', after: '3A' }
		]);
	});
	test('never hold a whole BSN', () => {
		expect(changesOf({ bsn: '111222333' }, { ...ours, bsn: '999990019' })).toEqual([
			{ field: 'bsn', contact: null, before: '••••••019', after: '••••••333' }
		]);
	});
	test.each<[string, IncomingContact[], object[]]>([
		['nothing new', [{ givenName: 'Eva', familyName: 'Jansen' }], []],
		[
			'another phone',
			[{ givenName: 'Eva', familyName: 'Jansen', phone: '0600000009' }],
			[{ field: 'contact.phone', contact: 'Eva Jansen', before: '0600000001', after: '0600000009' }]
		],
		[
			'another name, found by e-mail',
			[{ givenName: 'E.', familyName: 'Jansen', email: 'eva@example.org' }],
			[{ field: 'contact.givenName', contact: 'E. Jansen', before: 'Eva', after: 'E.' }]
		],
		[
			'custody that ended',
			[{ givenName: 'Eva', familyName: 'Jansen', hasCustody: false }],
			[{ field: 'contact.hasCustody', contact: 'Eva Jansen', before: true, after: false }]
		],
		[
			'somebody new',
			[{ givenName: 'Piet', familyName: 'Dijk' }],
			[{ field: 'contact', contact: 'Piet Dijk', before: null, after: 'Piet Dijk' }]
		],
		[
			'the other parent with the same initial',
			[{ relation: 'vader', givenName: 'Eva', familyName: 'Jansen' }],
			[{ field: 'contact', contact: 'Eva Jansen', before: null, after: 'Eva Jansen' }]
		],
		[
			'somebody else at the family’s e-mail address',
			[{ givenName: 'Piet', familyName: 'Jansen', email: 'eva@example.org' }],
			[{ field: 'contact', contact: 'Piet Jansen', before: null, after: 'Piet Jansen' }]
		],
		['nobody: ours stay', [], []]
	])('of contacts: %s', (_, contacts, changes) => expect(changesOf({ contacts }, withParent)).toEqual(changes));

	test('a new contact has no custody unless the file says so', () => {
		const [row] = compare([{ ...noor, contacts: [{ givenName: 'Piet', familyName: 'Dijk' }] }], []);
		expect(row).toMatchObject({ outcome: 'new', after: { contacts: [{ hasCustody: false }] } });
	});
});

describe('an import is repeatable', () => {
	/** What we have after all is done that the comparison says; a person calls each possible double the first candidate. */
	function apply(compared: ComparedRow[], existing: ExistingPupil[]): ExistingPupil[] {
		const after = new Map(existing.map((pupil) => [pupil.id, pupil]));
		const put = (id: string, record: PupilRecord) => after.set(id, { ...record, id });
		for (const row of compared) {
			if (row.outcome === 'new') put(`new ${row.row.row} ${after.size}`, row.after);
			if (row.outcome === 'changed') put(row.pupilId, row.after);
			if (row.outcome === 'left') put(row.pupilId, { ...row.pupil, untilOn: on });
		}
		return [...after.values()];
	}
	const context = { on, locations: [{ name: 'Noord', brin: null, establishment: null }], groups: [] };
	const checked = (rows: PupilRow[]) => rows.map(pupilCheck(context));

	// Few values, so that rows are often alike: same names, same birth dates, same numbers.
	const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
	const contact: fc.Arbitrary<IncomingContact> = fc.record({
		relation: maybe('moeder', 'vader'),
		givenName: maybe('A.', 'Eva'),
		familyName: fc.constantFrom('Jansen', 'Dijk'),
		email: maybe('a@example.org', 'b@example.org'),
		phone: maybe('0600000001', '0600000002'),
		hasCustody: maybe(true, false)
	});
	const incoming: fc.Arbitrary<IncomingPupil> = fc.record({
		sourceKey: maybe('k1', 'k2', 'k3', 'k4'),
		pupilNumber: maybe('1', '2', '3'),
		givenName: fc.constantFrom('Noor', 'Tim', 'Zoë'),
		infix: maybe(null, 'van'),
		familyName: fc.constantFrom('Dijk', 'Jansen'),
		bornOn: fc.constantFrom('2012-03-28', '2011-01-01'),
		group: maybe(null, '2A', '3A'),
		email: maybe('p@example.org', 'q@example.org'),
		untilOn: maybe(null, '2026-07-31'),
		contacts: fc.option(fc.array(contact, { maxLength: 3 }), { nil: undefined })
	});
	const files = fc.tuple(fc.array(incoming, { maxLength: 6 }), fc.array(incoming, { maxLength: 6 }));

	/** A person takes the wrong rows out, and says for each possible double who it is. */
	function settle(rows: PupilRow[], existing: ExistingPupil[]): { rows: PupilRow[]; decisions: Decisions } {
		const decisions = new Map<number, string>();
		for (const row of comparePupils(rows, existing, { on })) {
			if (row.outcome !== 'possible-double') continue;
			decisions.set(row.row.row, row.mayBeNew ? 'new' : (row.candidates[0]?.pupilId ?? ''));
		}
		const wrong = comparePupils(rows, existing, { on, decisions }).flatMap((row) =>
			row.outcome === 'error' ? [row.row.row] : []
		);
		if (wrong.length === 0) return { rows, decisions };
		return settle(
			rows.filter(({ row }) => !wrong.includes(row)),
			existing
		);
	}

	test('after an import, the same file changes nothing', () => {
		let imported = 0;
		fc.assert(
			fc.property(files, ([first, second]) => {
				const before = apply(comparePupils(checked(rowsOf(...first)), [], { on }), []);
				const { rows, decisions } = settle(checked(rowsOf(...second)), before);
				const after = apply(comparePupils(rows, before, { on, decisions }), before);
				const again = comparePupils(rows, after, { on, decisions });
				expect(outcomesOf(again).filter((outcome) => outcome !== 'same' && outcome !== 'already-left')).toEqual([]);
				imported += rows.length;
			}),
			{ seed: 20261001, numRuns: 2000 }
		);
		expect(imported).toBeGreaterThan(2000);
	});
});
