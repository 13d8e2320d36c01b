/** Reads YAML so that every value remembers its line; syntax problems in plain words. */
import { m } from '#paraglide/messages.js';
import {
	isAlias,
	isMap,
	isNode,
	isScalar,
	isSeq,
	LineCounter,
	type Node,
	parseDocument,
	visit,
	type YAMLError
} from 'yaml';

export type Position = { line: number; column: number };
export type SyntaxProblem = Position & { path: PropertyKey[]; message: string };

export type YamlFile = {
	value: unknown;
	/** Where the key or list item at this path begins; of an absent one the thing in which it should stand. */
	positionOf(path: readonly PropertyKey[]): Position;
	problems: SyntaxProblem[];
};

export function readYaml(text: string): YamlFile {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
	const root = document.contents;

	const positionAt = (offset: number): Position => {
		const { line, col } = lines.linePos(offset);
		return { line, column: col };
	};
	const problemAt = (offset: number, message: string): SyntaxProblem => ({
		...positionAt(offset),
		path: pathTo(offset, root),
		message
	});

	const problems = [...document.errors, ...document.warnings].map((error) => problemAt(error.pos[0], inWords(error)));
	visit(document, {
		Node: (_, node) => {
			if (isAlias(node) || node.anchor) {
				problems.push(problemAt(node.range?.[0] ?? 0, m.scholen_problem_alias()));
			}
		}
	});

	return {
		value: problems.length === 0 ? document.toJS() : undefined,
		positionOf: (path) => positionAt(offsetOf(path, root)),
		problems
	};
}

function offsetOf(path: readonly PropertyKey[], root: Node | null): number {
	let offset = root?.range?.[0] ?? 0;
	let node: unknown = root;
	for (const step of path) {
		if (isMap(node)) {
			const pair = node.items.find(({ key }) => keyOf(key) === step);
			if (!pair) return offset;
			offset = startOf(pair.key) ?? offset;
			node = pair.value;
		} else if (isSeq(node) && typeof step === 'number') {
			node = node.items[step];
			offset = startOf(node) ?? offset;
		} else {
			return offset;
		}
	}
	return offset;
}

/** The path of the innermost key that begins at or before an offset and holds it. */
function pathTo(offset: number, node: unknown): PropertyKey[] {
	if (isMap(node)) {
		const pair = node.items.findLast(({ key }) => (startOf(key) ?? Infinity) <= offset);
		return pair && isScalar(pair.key) ? [keyOf(pair.key), ...pathTo(offset, pair.value)] : [];
	}
	if (isSeq(node)) {
		const index = node.items.findLastIndex((element) => (startOf(element) ?? Infinity) <= offset);
		return index < 0 ? [] : [index, ...pathTo(offset, node.items[index])];
	}
	return [];
}

function startOf(node: unknown): number | undefined {
	return isNode(node) ? node.range?.[0] : undefined;
}

function keyOf(key: unknown): string {
	return String(isScalar(key) ? key.value : key);
}

function inWords({ code }: YAMLError): string {
	switch (code) {
		case 'DUPLICATE_KEY':
			return m.scholen_problem_yaml_twice();
		case 'TAB_AS_INDENT':
			return m.scholen_problem_yaml_tab();
		case 'BAD_INDENT':
			return m.scholen_problem_yaml_indent();
		case 'MISSING_CHAR':
			return m.scholen_problem_yaml_sign();
		case 'NON_STRING_KEY':
			return m.scholen_problem_yaml_word();
		case 'MULTIPLE_DOCS':
			return m.scholen_problem_yaml_more();
		case 'TAG_RESOLVE_FAILED':
			return m.scholen_problem_yaml_tag();
		case 'BLOCK_AS_IMPLICIT_KEY':
		case 'MULTILINE_IMPLICIT_KEY':
			return m.scholen_problem_yaml_colon();
		default:
			return m.scholen_problem_yaml_other();
	}
}
