// npm run backup -- FOLDER: everything that the school entered, while Zicht runs or stands still. See docs/beheer.md.
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { copyCluster } from '#platform/database/base-backup.ts';
import { useEmbedded } from '#platform/database/use-embedded.ts';
import { readSettings } from '#platform/settings.ts';
import { explain, StartProblem } from '#platform/start-problem.ts';

async function backUp(folder: string | undefined): Promise<string> {
	if (!folder) throw new StartProblem('Gebruik: npm run backup -- MAP', 'Usage: npm run backup -- FOLDER');
	const target = resolve(folder);
	const { dataFolder, databaseUrl } = readSettings(process.env);
	refuseServer(databaseUrl);
	refuseFilled(target);
	mkdirSync(target, { recursive: true, mode: 0o700 });
	// The database first: it then never names a file that is not in the copy.
	await useEmbedded(join(dataFolder, 'postgres'), (place) => copyCluster(place, join(target, 'database')));
	for (const name of ['files', 'secret']) {
		if (existsSync(join(dataFolder, name))) cpSync(join(dataFolder, name), join(target, name), { recursive: true });
	}
	// Last: a copy without this file was cut short.
	writeFileSync(join(target, 'backup.json'), JSON.stringify({ madeAt: new Date().toISOString() }) + '\n');
	return target;
}

function refuseServer(databaseUrl: string | undefined): void {
	if (!databaseUrl) return;
	throw new StartProblem(
		'De database van DATABASE_URL kopieert u met pg_dump en de map met bestanden apart (docs/beheer.md).',
		'Copy the database of DATABASE_URL with pg_dump and the folder with files separately (docs/beheer.md).'
	);
}

function refuseFilled(target: string): void {
	if (!existsSync(target) || readdirSync(target).length === 0) return;
	throw new StartProblem(`De map ${target} is niet leeg.`, `The folder ${target} is not empty.`);
}

try {
	console.log(`Reservekopie / Backup: ${await backUp(process.argv[2])}`);
} catch (error) {
	console.error(explain(error));
	process.exitCode = 1;
}
