/** Documents as accessible PDF (PDF/UA-1): a template, and data that it shows. */
import { compileInThread } from './threads.ts';
import zicht from './zicht.typ?raw';

/** A Typst source that starts with `#import "/zicht.typ": *` and `#show: zicht`. */
export type PdfTemplate = { name: string; source: string };

export type PdfLetterhead = {
	school: string;
	place: string;
	/** The school's colour as #rrggbb. */
	colour: string;
	/** Stands under every page: for whom this document is. */
	running: string;
	/** With {page} and {pages}. */
	pageOf: string;
};

/** Beside these, whatever the template shows. */
export type PdfData = { title: string; lang: string; letterhead: PdfLetterhead };

export type PdfJob = {
	template: PdfTemplate;
	data: PdfData;
	/** Pictures, under the path by which the template asks for them. */
	files?: Record<string, Uint8Array>;
	madeAt: Date;
};

export function renderPdf({ template, data, files = {}, madeAt }: PdfJob): Promise<Buffer> {
	const main = `/${template.name}.typ`;
	return compileInThread({
		sources: { '/zicht.typ': zicht, [main]: template.source },
		main,
		json: JSON.stringify(data),
		files,
		madeAtSeconds: Math.floor(madeAt.getTime() / 1000)
	});
}
