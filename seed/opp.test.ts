import { expect, test } from 'vitest';
import { answers, signatories, type OppVersion, type Statement } from '#modules/opp/index.ts';
import { chance } from './chance.ts';
import { makeHandovers } from './handovers.ts';
import { giveGoals, makeOpps } from './opp.ts';
import { makePeople } from './people.ts';
import { demoSchools } from './schools.ts';
import { makePlans } from '../tests/support/plans.ts';
import { runsOn } from '#modules/plan/index.ts';

function make(today: string) {
	const { schoolId, groups, staff, pupils, monday } = makePeople(demoSchools[0]!, today);
	const destinations = [
		{ key: 'werk', label: 'Werk', destination: 'regular-work' as const, nationalClass: 'work' as const }
	];
	const opps = makeOpps(1, {
		schoolId,
		today,
		groups,
		staff,
		pupils,
		monday,
		destinations,
		disputeCommittee: 'de commissie'
	});
	const handovers = makeHandovers(chance(7), { schoolId, today, groups, staff, pupils, days: 14, points: ['contact'] });
	return { opps, pupils, monday, handovers, groups, staff };
}

function makeWithPlans(today: string) {
	const { opps } = make(today);
	const { iops } = makePlans(demoSchools[0]!, today);
	giveGoals(opps.versions, iops.goals);
	return { opps, iops };
}

test.each(['2026-11-22', '2026-08-20', '2027-03-01', '2027-07-15'])(
	'on %s every chain is one that the rules allow',
	(today) => {
		const { opps, pupils, monday } = make(today);
		const chains = Map.groupBy(opps.versions, ({ pupilId }) => pupilId);
		const heard = new Set(opps.words.map(({ versionId }) => versionId));
		const talked = new Set(opps.consultations.map(({ versionId }) => versionId));
		for (const versions of chains.values()) {
			expect(versions.map(({ number }) => number)).toEqual(versions.map((_, index) => index + 1));
			expect(versions.map(({ predecessorId }) => predecessorId)).toEqual([
				null,
				...versions.slice(0, -1).map(({ id }) => id)
			]);
			expect(versions.filter(({ state }) => state === 'fixed').length).toBeLessThanOrEqual(1);
			for (const { id, fixedOn } of versions.filter(({ state }) => state !== 'draft')) {
				expect(fixedOn! < today && heard.has(id) && talked.has(id)).toBe(true);
			}
		}
		expect(chains.size).toBeGreaterThan(pupils.pupils.length * 0.7);
		expect(chains.get(monday!.notBegun)).toBeUndefined();
		expect(chains.get(monday!.onlyDecision)).toMatchObject([{ state: 'draft', kind: 'first' }]);
	}
);

test.each(['2026-11-22', '2027-07-15'])('on %s everybody who signs a fixed OPP has answered it (O4)', (today) => {
	const { opps, pupils } = make(today);
	const given = Map.groupBy(
		opps.statements.map(({ saidOn, ...said }) => ({ ...said, on: saidOn })),
		({ pupilId }) => pupilId
	);
	const custody = Map.groupBy(
		pupils.contacts.filter(({ hasCustody }) => hasCustody),
		({ pupilId }) => pupilId
	);
	const people = new Map(pupils.pupils.map(({ id, bornOn }) => [id, { personId: id, name: '', bornOn }]));
	const chains = Map.groupBy(opps.versions, ({ pupilId }) => pupilId);
	const open = [...chains].flatMap(([pupilId, versions]) => {
		const parents = (custody.get(pupilId) ?? []).map(({ personId }) => ({ personId, name: '' }));
		return versions
			.filter(({ fixedOn }) => fixedOn)
			.filter(({ number, fixedOn }) => {
				const upToHere = versions.slice(0, number).toReversed() as unknown as OppVersion[];
				const signing = signatories(people.get(pupilId)!, parents, fixedOn!);
				const said = given.get(pupilId) as unknown as Statement[];
				return answers(upToHere, signing, said).some(({ statement }) => statement === null);
			});
	});
	expect(open).toEqual([]);
});

test.each(['2026-11-22', '2026-08-03', '2027-07-15'])(
	'on %s no handover is open, and those to 2B were in time',
	(today) => {
		const { handovers, groups, staff } = make(today);
		expect(handovers.length).toBeGreaterThan(100);
		expect(handovers.filter(({ doneOn }) => !doneOn || doneOn > today)).toEqual([]);
		const mentorsOf2B = new Set(groups.filter(({ name }) => name === '2B').map(({ id }) => staff.mentorOf.get(id)));
		const to2B = handovers.filter(({ toPersonId }) => mentorsOf2B.has(toPersonId!));
		expect(to2B.length).toBeGreaterThan(5);
		expect(to2B.filter(({ dueOn, doneOn }) => doneOn! > dueOn)).toEqual([]);
	}
);

test('the same day gives the same chains', () => {
	expect(make('2026-11-22').opps).toEqual(make('2026-11-22').opps);
});

test('a fixed OPP holds the goals of its day, one that is being made none, and most that count have some', () => {
	const { opps, iops } = makeWithPlans('2026-11-22');
	const goals = Map.groupBy(iops.goals, ({ pupilId }) => pupilId);
	const fixed = opps.versions.filter(({ fixedOn }) => fixedOn);
	for (const { pupilId, fixedOn, content } of fixed) {
		const running = (goals.get(pupilId) ?? []).filter((goal) => runsOn(goal, fixedOn!));
		expect(content!.goals).toEqual([...new Set(running.map(({ behaviour }) => behaviour))]);
	}
	expect(opps.versions.filter(({ fixedOn, content }) => !fixedOn && content!.goals.length > 0)).toEqual([]);
	const counting = fixed.filter(({ state }) => state === 'fixed');
	expect(counting.filter(({ content }) => content!.goals.length > 0).length / counting.length).toBeGreaterThan(0.8);
});
