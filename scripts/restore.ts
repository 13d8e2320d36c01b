// npm run restore -- FOLDER: a backup into an empty data folder (DATA_DIR). See docs/beheer.md.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openAsAdministrator } from '#platform/database/connect.ts';
import { useEmbedded } from '#platform/database/use-embedded.ts';
import { verifyCluster } from '#platform/database/verify-backup.ts';
import { openDataFolder } from '#platform/data-folder.ts';
import { readSettings } from '#platform/settings.ts';
import { explain, StartProblem } from '#platform/start-problem.ts';

async function restore(folder: string | undefined): Promise<string> {
	if (!folder) throw new StartProblem('Gebruik: npm run restore -- MAP', 'Usage: npm run restore -- FOLDER');
	const source = resolve(folder);
	const { dataFolder } = readSettings(process.env);
	refuseUnfinished(source);
	refuseFilled(dataFolder);
	openDataFolder(dataFolder);
	const cluster = join(dataFolder, 'postgres');
	try {
		unpack(join(source, 'database', 'base.tar'), cluster);
		await verifyCluster(cluster, join(source, 'database', 'backup_manifest'));
		for (const name of ['files', 'secret']) {
			if (existsSync(join(source, name))) cpSync(join(source, name), join(dataFolder, name), { recursive: true });
		}
		// The first start brings the copy to one moment; better to see now than tomorrow that it can.
		await useEmbedded(cluster, async (place) => {
			const sql = openAsAdministrator(place);
			await sql`select from zicht.installation`.finally(() => sql.end());
		});
	} catch (error) {
		for (const name of readdirSync(dataFolder)) rmSync(join(dataFolder, name), { recursive: true });
		throw error;
	}
	return dataFolder;
}

function refuseUnfinished(source: string): void {
	if (existsSync(join(source, 'backup.json'))) return;
	throw new StartProblem(
		`In ${source} staat geen volledige reservekopie.`,
		`There is no complete backup in ${source}.`
	);
}

function refuseFilled(dataFolder: string): void {
	if (!existsSync(dataFolder) || readdirSync(dataFolder).length === 0) return;
	throw new StartProblem(
		`De gegevensmap ${dataFolder} is niet leeg; zet hem opzij of kies een andere met DATA_DIR.`,
		`The data folder ${dataFolder} is not empty; put it aside or choose another with DATA_DIR.`
	);
}

function unpack(archive: string, cluster: string): void {
	mkdirSync(cluster, { mode: 0o700 });
	const { status, stderr } = spawnSync('tar', ['--no-same-owner', '-xf', archive, '-C', cluster], { encoding: 'utf8' });
	if (status === 0) return;
	throw new StartProblem(`Uitpakken mislukt: ${stderr}`, `Unpacking failed: ${stderr}`);
}

try {
	console.log(`Teruggezet / Restored: ${await restore(process.argv[2])}`);
} catch (error) {
	console.error(explain(error));
	process.exitCode = 1;
}
