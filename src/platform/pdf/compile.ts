/**
 * Typst, kept warm: one compiler for all documents. Data goes in as JSON and is shown as text; it is never part of the
 * source, so nothing that somebody types can run.
 */
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { readFonts } from './fonts.ts';
import { replaceSigns, signsWithoutGlyph } from './signs.ts';

export type CompileJob = {
	/** Typst source by path. Sources never change while the server runs. */
	sources: Record<string, string>;
	main: string;
	json: string;
	/** Pictures, under the path by which the template asks for them. */
	files: Record<string, Uint8Array>;
	/** The file's own date, in seconds: the same document made twice has the same bytes. */
	madeAtSeconds: number;
};

/** A folder that does not exist: sources live in memory, so a template can read nothing from the disk. */
const ROOT = '/zicht-pdf';

let compiler: NodeCompiler | null = null;
const knownSources = new Set<string>();

/** The PDF/UA-1 file. Takes about thirty milliseconds of processor time: call it through `renderPdf`. */
export function compile(job: CompileJob): Buffer {
	compiler ??= NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs: readFonts() }] });
	const typst = compiler;
	addSources(typst, job.sources);
	for (const [path, bytes] of Object.entries(job.files)) typst.mapShadow(ROOT + path, Buffer.from(bytes));
	try {
		return compileShowable(typst, job);
	} finally {
		for (const path of Object.keys(job.files)) typst.unmapShadow(ROOT + path);
		// What the last documents did not use again, the next will not use either: memory stays level.
		typst.evictCache(2);
	}
}

/** Adding a source again would throw away what was parsed. */
function addSources(typst: NodeCompiler, sources: Record<string, string>): void {
	for (const [path, source] of Object.entries(sources)) {
		if (knownSources.has(path)) continue;
		typst.addSource(ROOT + path, source);
		knownSources.add(path);
	}
}

/**
 * PDF/UA wants a glyph for every sign. One that no font has (a rare script, a stray control sign) must not cost a
 * parent the whole document: it is shown as a box, and the rest as it was.
 */
function compileShowable(typst: NodeCompiler, job: CompileJob): Buffer {
	try {
		return compileOnce(typst, job);
	} catch (error) {
		const unknown = signsWithoutGlyph(String(error));
		if (unknown.length === 0) throw error;
		return compileOnce(typst, { ...job, json: replaceSigns(job.json, unknown) });
	}
}

function compileOnce(typst: NodeCompiler, { main, json, madeAtSeconds }: CompileJob): Buffer {
	const compiled = typst.compile({ mainFilePath: ROOT + main, inputs: { data: json } });
	if (!compiled.result) {
		const error = compiled.takeError();
		throw new Error(`${main}: ${JSON.stringify(error && typst.fetchDiagnostics(error))}`);
	}
	return writePdf(typst, compiled.result, madeAtSeconds);
}

/**
 * On ARM, macOS and Windows the registry has an older compiler (see "overrides" in package.json) that cannot write
 * PDF/UA. There a plain PDF is better than none; a server for schools runs where it can.
 */
function writePdf(typst: NodeCompiler, document: NodeTypstDocument, creationTimestamp: number): Buffer {
	try {
		return typst.pdf(document, { pdfStandard: 'ua-1', creationTimestamp });
	} catch (error) {
		if (!String(error).includes('unknown variant `ua-1`')) throw error;
		return typst.pdf(document, { pdfStandard: '1.7', creationTimestamp });
	}
}
