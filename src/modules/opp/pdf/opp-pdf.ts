/** The OPP as an accessible PDF in plain language (B1), for the pupil, the parents and the school. */
import { renderPdf, type PdfJob } from '#platform/pdf/render.ts';
import type { OppDocument } from './document.ts';
import source from './opp.typ?raw';
import { oppSays } from './says.ts';

export function oppPdf(opp: OppDocument): Promise<Buffer> {
	return renderPdf(oppJob(opp));
}

export function oppJob(opp: OppDocument): PdfJob {
	const picture = opp.picture && { path: `/words.${opp.picture.extension}`, bytes: opp.picture.bytes };
	return {
		template: { name: 'opp', source },
		data: oppSays(opp, picture?.path ?? null),
		files: picture ? { [picture.path]: picture.bytes } : {},
		madeAt: opp.madeAt
	};
}
