// npm run demo [-- --sector]: fills an empty database with the demo schools, or with the whole sector: 175 schools and
// about 29,000 pupils, which takes some minutes. Not while Zicht runs on the embedded database.
import { openDataFolder } from '#platform/data-folder.ts';
import { findDatabase } from '#platform/database/find.ts';
import { prepareDatabase } from '#platform/database/prepare.ts';
import { readSettings } from '#platform/settings.ts';
import { giveUp, stop, stopWhenAsked } from '#platform/shutdown.ts';
import { loadDemoOnce, loadSectorOnce } from '../seed/index.ts';

stopWhenAsked();
try {
	const settings = readSettings(process.env);
	openDataFolder(settings.dataFolder);
	const place = await findDatabase(settings);
	await prepareDatabase(place, { mode: 'demo' });
	const load = process.argv.includes('--sector') ? loadSectorOnce : loadDemoOnce;
	await load(place, console.log);
	await stop(0);
} catch (error) {
	await giveUp(error);
}
