import { createServer } from 'vite';
import { median, rounded } from '../median.ts';
import type { Figures } from './index.ts';

const rounds = 5;
const documents = 20;

type OppPdf = typeof import('#modules/opp/pdf/opp-pdf.ts');
type Fixture = typeof import('#modules/opp/pdf/opp-pdf.fixture.ts');

/** OPPs as PDF/UA per second of processor time. Through Vite, because their template is a file that the build takes in. */
export const pdfFigures: Figures = {
	names: ['pdf.opp.per_s_core'],
	async measure() {
		const vite = await createServer({
			server: { middlewareMode: true, watch: null },
			appType: 'custom',
			logLevel: 'error'
		});
		try {
			const { oppPdf } = (await vite.ssrLoadModule('#modules/opp/pdf/opp-pdf.ts')) as OppPdf;
			const { filled } = (await vite.ssrLoadModule('#modules/opp/pdf/opp-pdf.fixture.ts')) as Fixture;
			await oppPdf(filled);
			const measured: number[] = [];
			for (let round = 0; round < rounds; round++) {
				const before = process.cpuUsage();
				for (let made = 0; made < documents; made++) await oppPdf(filled);
				const { user, system } = process.cpuUsage(before);
				measured.push(documents / ((user + system) / 1e6));
			}
			return { 'pdf.opp.per_s_core': rounded(median(measured)) };
		} finally {
			await vite.close();
		}
	}
};
