// npm run dev: the embedded database and Vite's development server in one process.
import { createServer } from 'vite';
import { openDataFolder, readSecret } from '#platform/data-folder.ts';
import { findDatabase } from '#platform/database/find.ts';
import { prepareDatabase } from '#platform/database/prepare.ts';
import { handOver, runningApp } from '#platform/running.ts';
import { readSettings } from '#platform/settings.ts';
import { closeAtStop, giveUp, stopWhenAsked } from '#platform/shutdown.ts';

stopWhenAsked();
try {
	const settings = readSettings(process.env);
	openDataFolder(settings.dataFolder);
	const place = await findDatabase(settings);
	const mode = await prepareDatabase(place, { mode: settings.mode });
	handOver({ settings, place, mode, secret: readSecret(settings.dataFolder, settings.secret) });
	closeAtStop('app', async () => runningApp()?.close());

	const vite = await createServer({ server: { port: settings.port, host: settings.host, strictPort: true } });
	closeAtStop('web', () => vite.close());
	await vite.listen();
	vite.printUrls();
} catch (error) {
	await giveUp(error);
}
