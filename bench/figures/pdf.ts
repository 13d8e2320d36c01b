import { createServer, type ViteDevServer } from 'vite';
import { median, rounded } from '../median.ts';
import type { Figures } from './index.ts';

const rounds = 5;
const documents = 20;

/** Each document is another one: what two have in common is set once. */
type Make = (number: number) => Promise<unknown>;

/** Makers of a document that is filled with everything. Through Vite, because its template is a file that the build takes in. */
const makers: Record<string, (vite: ViteDevServer) => Promise<Make>> = {
	async 'pdf.opp.per_s_core'(vite) {
		const { oppPdf } = await load<typeof import('#modules/opp/pdf/opp-pdf.ts')>(vite, '#modules/opp/pdf/opp-pdf.ts');
		const { filled } = await load<typeof import('#modules/opp/pdf/opp-pdf.fixture.ts')>(
			vite,
			'#modules/opp/pdf/opp-pdf.fixture.ts'
		);
		return () => oppPdf(filled);
	},
	async 'pdf.report.per_s_core'(vite) {
		const { reportPdf } = await load<typeof import('#modules/iop/pdf/report-pdf.ts')>(
			vite,
			'#modules/iop/pdf/report-pdf.ts'
		);
		const { filled } = await load<typeof import('#modules/iop/pdf/report-pdf.fixture.ts')>(
			vite,
			'#modules/iop/pdf/report-pdf.fixture.ts'
		);
		return (number) => reportPdf({ ...filled, view: { ...filled.view, notes: `${filled.view.notes} ${number}` } });
	}
};

/** OPPs, and reports of talks, as PDF/UA per second of processor time: each a document of its own. */
export const pdfFigures: Figures = {
	names: Object.keys(makers),
	async measure(wants) {
		const vite = await createServer({
			server: { middlewareMode: true, watch: null },
			appType: 'custom',
			logLevel: 'error'
		});
		try {
			const figures: Record<string, number> = {};
			for (const [name, maker] of Object.entries(makers)) {
				if (wants(name)) figures[name] = rounded(await perSecondAndCore(await maker(vite)));
			}
			return figures;
		} finally {
			await vite.close();
		}
	}
};

const load = async <Module>(vite: ViteDevServer, path: string): Promise<Module> =>
	(await vite.ssrLoadModule(path)) as Module;

async function perSecondAndCore(make: Make): Promise<number> {
	await make(0);
	const measured: number[] = [];
	for (let round = 0; round < rounds; round++) {
		const before = process.cpuUsage();
		for (let made = 1; made <= documents; made++) await make(round * documents + made);
		const { user, system } = process.cpuUsage(before);
		measured.push(documents / ((user + system) / 1e6));
	}
	return median(measured);
}
