/** The file for the SWV on paper: in Dutch, because that is who reads it. */
import { m } from '#paraglide/messages.js';
import { renderPdf, type PdfJob } from '#platform/pdf/render.ts';
import type { SwvFile } from '../swv/file.ts';
import source from './swv.typ?raw';

const dutch = { locale: 'nl' } as const;

export const swvPdf = (file: SwvFile, colour: string, madeAt: Date): Promise<Buffer> =>
	renderPdf(swvJob(file, colour, madeAt));

export function swvJob(file: SwvFile, colour: string, madeAt: Date): PdfJob {
	const { school, leerling } = file;
	const part = (heading: string, text: string) => ({ heading, text });
	return {
		template: { name: 'swv', source },
		data: {
			title: m.verwijzing_pdf_title({ kind: file.soort }, dutch),
			lang: 'nl',
			letterhead: {
				school: school.naam,
				place: school.plaats,
				colour,
				running: m.verwijzing_pdf_running({}, dutch),
				pageOf: m.verwijzing_pdf_page_of({ page: '{page}', pages: '{pages}' }, dutch)
			},
			empty: m.verwijzing_pdf_empty({}, dutch),
			facts: [
				{ name: m.verwijzing_pdf_pupil({}, dutch), value: leerling.naam },
				{ name: m.verwijzing_pdf_born({}, dutch), value: longDate(leerling.geboortedatum) },
				{ name: m.verwijzing_pdf_group({}, dutch), value: leerling.groep ?? m.verwijzing_pdf_empty({}, dutch) },
				{ name: m.verwijzing_pdf_to({}, dutch), value: file.samenwerkingsverband ?? m.verwijzing_pdf_empty({}, dutch) },
				{ name: m.verwijzing_pdf_made({}, dutch), value: longDate(file.gemaakt_op) }
			],
			parts: [
				part(m.verwijzing_swv_question({}, dutch), file.vraag),
				part(m.verwijzing_swv_needs({}, dutch), file.ondersteuningsbehoefte),
				part(m.verwijzing_swv_tried({}, dutch), file.wat_de_school_deed),
				part(m.verwijzing_swv_parents({}, dutch), file.mening_ouders),
				part(m.verwijzing_swv_pupil({}, dutch), file.mening_leerling)
			],
			along: { heading: m.verwijzing_swv_enclosures({}, dutch), items: file.gaat_mee }
		} as PdfJob['data'],
		madeAt
	};
}

const dates = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });
const longDate = (date: string): string => dates.format(new Date(`${date}T00:00:00Z`));
