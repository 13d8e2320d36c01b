import { setTimeout as sleep } from 'node:timers/promises';

/** Does the work and answers after the same time, whether there was much to do or nothing: who waits learns nothing. */
export async function evenly<T>(work: () => Promise<T>, milliseconds = 400): Promise<T> {
	const [result] = await Promise.all([work(), sleep(milliseconds)]);
	return result;
}
