import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSetup, type SchoolSetup } from '../setup/index.ts';

/** In the project's folder, also when the built application reads it: the server is started there. */
const folder = 'schools';

/** The set-ups that ship with the program, by name: `pro-hardenberg`. */
export async function listSetupFiles(): Promise<string[]> {
	const files = await readdir(folder);
	return files
		.filter((file) => file.endsWith('.yaml'))
		.map((file) => file.slice(0, -'.yaml'.length))
		.sort();
}

/** Reads a set-up that ships with the program. Throws when there is none of that name, or when it is not right. */
export async function readSetupFile(name: string): Promise<SchoolSetup> {
	if (!(await listSetupFiles()).includes(name)) throw new Error(`There is no set-up ${name} in ${folder}/.`);
	const parsed = parseSetup(await readFile(join(folder, `${name}.yaml`), 'utf8'));
	if (parsed.ok) return parsed.setup;
	const [problem] = parsed.problems;
	throw new Error(`${folder}/${name}.yaml, regel ${problem?.line}, ${problem?.key}: ${problem?.message}`);
}
