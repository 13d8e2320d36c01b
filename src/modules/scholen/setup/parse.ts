import { findingsOf, type Finding } from './findings.ts';
import { brokenReferences } from './references.ts';
import { SchoolSetup } from './schema.ts';
import { readYaml } from './yaml-file.ts';

/** One thing wrong in a set-up file. `key` is a path such as `normen.lijst[2].aan`; lines and columns count from 1. */
export type SetupProblem = { line: number; column: number; key: string; message: string };
export type ParsedSetup = { ok: true; setup: SchoolSetup } | { ok: false; problems: SetupProblem[] };

/** Reads a set-up file. References are looked at once the file has the right form. */
export function parseSetup(text: string): ParsedSetup {
	const file = readYaml(text);
	if (file.problems.length > 0) {
		return { ok: false, problems: file.problems.map(({ path, ...problem }) => ({ ...problem, key: keyOf(path) })) };
	}

	const checked = checkSetup(file.value);
	if (checked.ok) return checked;
	const problems = checked.findings.map(({ path, message }) => ({
		...file.positionOf(path),
		key: keyOf(path),
		message
	}));
	return { ok: false, problems: problems.sort((a, b) => a.line - b.line || a.column - b.column) };
}

/** Whether a value is a set-up; what is wrong with it by path, without lines, as it need not come from a file. */
export function checkSetup(value: unknown): { ok: true; setup: SchoolSetup } | { ok: false; findings: Finding[] } {
	const parsed = SchoolSetup.safeParse(value, { reportInput: true });
	const findings = parsed.success ? brokenReferences(parsed.data) : findingsOf(parsed.error.issues, SchoolSetup);
	return parsed.success && findings.length === 0 ? { ok: true, setup: parsed.data } : { ok: false, findings };
}

function keyOf(path: readonly PropertyKey[]): string {
	return path.reduce<string>((key, step) => {
		if (typeof step === 'number') return `${key}[${step}]`;
		return key ? `${key}.${String(step)}` : String(step);
	}, '');
}
