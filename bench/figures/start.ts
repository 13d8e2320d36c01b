import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../tests/support/free-port.ts';
import { copyData } from '../data.ts';
import { median, rounded } from '../median.ts';
import type { Figures } from './index.ts';

const rounds = 5;

/** From `npm start`, with everything installed, built and loaded, until the first page answers. */
export const startFigures: Figures = {
	names: ['start.again_s'],
	async measure() {
		const { folder } = await copyData('school');
		const measured: number[] = [];
		for (let round = 0; round < rounds; round++) measured.push(await startOnce(folder));
		return { 'start.again_s': rounded(median(measured)) };
	}
};

async function startOnce(folder: string): Promise<number> {
	const port = await freePort();
	const { DATABASE_URL: _, ...inherited } = process.env;
	const startedAt = performance.now();
	const child = spawn('npm', ['start'], {
		env: { ...inherited, DATA_DIR: folder, PORT: String(port) },
		stdio: 'ignore'
	});
	const ended = once(child, 'exit');
	try {
		while (!(await answers(port))) {
			if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
			await sleep(10);
		}
		return (performance.now() - startedAt) / 1000;
	} finally {
		child.kill('SIGINT');
		await ended;
	}
}

async function answers(port: number): Promise<boolean> {
	try {
		return (await fetch(`http://localhost:${port}/inloggen`)).ok;
	} catch {
		return false;
	}
}
