import type { DatabasePlace } from '#platform/database/place.ts';
import type { Mode, Settings } from '#platform/settings.ts';

/** What server.ts found out at the start and the application builds on. */
export type Running = {
	settings: Settings;
	place: DatabasePlace;
	mode: Mode;
	/** For signing and encrypting; at least 32 characters. */
	secret: string;
};

/** What the application hands back: how to close its job queue and its connections. */
export type RunningApp = { close(): Promise<void> };

// The built application holds its own copy of every module, so the two meet at the one thing that they share.
const runningKey = Symbol.for('zicht.running');
const appKey = Symbol.for('zicht.app');
const shared = globalThis as { [runningKey]?: Running; [appKey]?: RunningApp };

export function handOver(running: Running): void {
	shared[runningKey] = running;
}

export function running(): Running {
	const found = shared[runningKey];
	if (!found) throw new Error('Nothing was handed over: start with `npm start` or `npm run dev`.');
	return found;
}

/** For the application's `init`: what must be closed before the database stops. */
export function closeWithServer(app: RunningApp): void {
	shared[appKey] = app;
}

export function runningApp(): RunningApp | undefined {
	return shared[appKey];
}

/** A page of ours as a whole address, for a letter. */
export function addressOf(path: string): string {
	const { origin, host, port } = running().settings;
	return new URL(path, origin ?? `http://${host}:${port}`).href;
}
