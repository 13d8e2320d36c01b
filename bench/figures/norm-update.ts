import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { giveScores } from '#modules/plan/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import { startEmbedded, type EmbeddedDatabase } from '#platform/database/embedded.ts';
import { closePools, openPools } from '#platform/database/pools.ts';
import { asActor, asSystem } from '#platform/database/session.ts';
import { todayInTheNetherlands } from '#platform/web/today.ts';
import { copyData, type Size } from '../data.ts';
import { median, rounded } from '../median.ts';
import { processorMs } from '../processor-time.ts';
import type { Cast } from '../school.ts';
import type { Figures } from './index.ts';

const rounds = 5;
const saves = 200;
const warmUp = 50;

type Place = { database: EmbeddedDatabase; cast: Cast };
type Scored = { id: string; pupilId: string };

/**
 * What it costs that a mentor saves one score, with all that is kept for the norms: among 29,000 pupils ÷ in one school of
 * 300. Processor time of this process and of PostgreSQL, in turn; without a page around it, which would hide it.
 */
export const normUpdateFigures: Figures = {
	names: ['norms.update_growth'],
	async measure() {
		const alone = await open('school');
		const among = await open('sector').catch(async (problem: unknown) => {
			await alone.database.stop();
			throw problem;
		});
		try {
			const measured: [number[], number[]] = [[], []];
			for (let round = 0; round < rounds; round++) {
				for (const [at, place] of [alone, among].entries()) measured[at]!.push(await cpuMsOfSave(place));
			}
			return { 'norms.update_growth': rounded(median(measured[1]) / median(measured[0])) };
		} finally {
			await Promise.all([alone.database.stop(), among.database.stop()]);
		}
	}
};

async function open(size: Size): Promise<Place> {
	const { folder, cast } = await copyData(size);
	return { database: await startEmbedded(join(folder, 'postgres')), cast };
}

/** Each time over a fresh connection, because there is one pool for the whole process. */
async function cpuMsOfSave({ database, cast }: Place): Promise<number> {
	openPools(database.place);
	try {
		const goals = await listRunningGoals(cast);
		const mentor = mentorOf(cast);
		const save = (at: number) => giveOne(mentor, goals[at % goals.length]!);
		for (let at = 0; at < warmUp; at++) await save(at);
		const ours = { pid: process.pid, databasePid: database.pid };
		const before = processorMs(ours);
		for (let at = 0; at < saves; at++) await save(at);
		return (processorMs(ours) - before) / saves;
	} finally {
		await closePools();
	}
}

const giveOne = (mentor: Actor, { id: goalId, pupilId }: Scored): Promise<unknown> =>
	asActor(mentor, (db) =>
		giveScores(db, mentor, [
			{ id: randomUUID(), pupilId, goalId, competence: null, value: 'zelf', on: todayInTheNetherlands() }
		])
	);

const mentorOf = ({ schoolId, mentorId }: Cast): Actor => ({
	schoolId,
	personId: mentorId,
	kind: 'medewerker',
	roles: [],
	name: '',
	provedAt: new Date()
});

/** Of the mentor's own group. */
async function listRunningGoals({ schoolId, groupId }: Cast): Promise<Scored[]> {
	const goals = await asSystem(
		({ sql }) => sql<Scored[]>`
			select g.id, g.pupil_id as "pupilId" from group_member m
			join goal g on g.school_id = m.school_id and g.pupil_id = m.pupil_id and g.plan = 'iop' and g.state = 'running'
			where m.school_id = ${schoolId} and m.group_id = ${groupId} and app_today() between m.from_on and m.until_on
			order by g.id`
	);
	if (goals.length === 0) throw new Error('There are no goals to score');
	return goals;
}
