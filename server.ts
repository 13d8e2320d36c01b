// Starts Zicht: settings, port, database, application. `npm start` installs and builds first (scripts/prepare.mjs).
import { openDataFolder, readSecret } from '#platform/data-folder.ts';
import { findDatabase } from '#platform/database/find.ts';
import { outliveLostConnections } from '#platform/database/outlive.ts';
import { prepareDatabase } from '#platform/database/prepare.ts';
import { hasSchool } from '#platform/database/installation.ts';
import { offerFirstStart } from '#platform/identity/first-start.ts';
import { handOver, runningApp } from '#platform/running.ts';
import { readSettings, requireOriginFor } from '#platform/settings.ts';
import { closeAtStop, giveUp, stopWhenAsked } from '#platform/shutdown.ts';
import { loadApplication } from '#platform/web/application.ts';
import { listen } from '#platform/web/listen.ts';
import { welcome } from '#platform/web/welcome.ts';

stopWhenAsked();
outliveLostConnections();
try {
	const settings = readSettings(process.env);
	openDataFolder(settings.dataFolder);
	const door = await listen(settings.port, settings.host);
	closeAtStop('web', () => door.close());

	const place = await findDatabase(settings);
	const mode = await prepareDatabase(place, { mode: settings.mode });
	requireOriginFor(mode, settings);
	if (mode === 'demo' && settings.demoSchools) await (await import('./seed/index.ts')).loadDemoOnce(place, console.log);

	const running = { settings, place, mode, secret: readSecret(settings.dataFolder, settings.secret) };
	handOver(running);
	closeAtStop('app', async () => runningApp()?.close());
	door.answerWith(await loadApplication(running, new URL('build/', import.meta.url)));
	const code = mode === 'production' && !(await hasSchool(place)) ? offerFirstStart(settings.dataFolder) : undefined;
	console.log(welcome(settings, door.port, mode, code));
} catch (error) {
	await giveUp(error);
}
