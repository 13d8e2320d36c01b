import { describe, expect, test } from 'vitest';
import { renderPdf, type PdfJob } from './render.ts';

const template = {
	name: 'test',
	source: '#import "/zicht.typ": *\n#show: zicht\n#heading(level: 1, data.title)\n#typed(data.said)'
};

function job(said: string, part: Partial<PdfJob> = {}): PdfJob {
	const letterhead = {
		school: 'Praktijkschool Veenkant',
		place: 'Voorbeeldstad',
		colour: '#005b7e',
		running: 'Dit document is voor Noa.',
		pageOf: 'bladzijde {page} van {pages}'
	};
	const data = { title: 'Brief aan Noa', lang: 'nl', letterhead, said };
	return { template, data, madeAt: new Date('2026-11-21T12:00:00Z'), ...part };
}

const render = async (said: string, part?: Partial<PdfJob>) => (await renderPdf(job(said, part))).toString('latin1');

test('a document is PDF/UA-1: marked, tagged, with its language and title', async () => {
	const pdf = await render('Hallo.');
	expect(pdf.startsWith('%PDF-1.7')).toBe(true);
	expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
	expect(pdf).toContain('/MarkInfo');
	expect(pdf).toContain('/StructTreeRoot');
	expect(pdf).toContain('/Lang (nl)');
	expect(pdf).toContain('DisplayDocTitle true');
	expect(pdf).toContain('Brief aan Noa</rdf:li></rdf:Alt></dc:title>');
});

test('the same document has the same bytes, another has not', async () => {
	const first = await render('Hallo.');
	expect(await render('Hallo.')).toBe(first);
	expect(await render('Dag.')).not.toBe(first);
});

describe('what people type is only ever text', () => {
	test.each([
		'#panic("x")',
		'] #let a = 1 [',
		'$ x^2 $ *vet* _schuin_ @verwijzing <label>',
		'"\\" } #read("/etc/passwd")',
		'/* nooit */ // dicht',
		'```'
	])('%s', async (said) => {
		expect(await render(said)).toContain('<pdfuaid:part>1</pdfuaid:part>');
	});
});

describe('what people type is shown', () => {
	test.each(['Łukasz Şahin', 'Привіт', 'مرحبا', 'top 😀👍🏽', 'een ሰላም twee', 'bel\u0007', '', 'a\n\n\nb\nc'])(
		'%j',
		async (said) => {
			expect(await render(said)).toContain('<pdfuaid:part>1</pdfuaid:part>');
		}
	);
});

describe('a template that is wrong', () => {
	test.each([
		['fails', '#panic("kapot")', 'kapot'],
		['asks for what is not there', '#import "/zicht.typ": *\n#data.nothing', 'nothing'],
		['reads the disk', '#read("/etc/hostname")', 'file not found']
	])('%s: the document is refused, and the next is made', async (name, source, message) => {
		await expect(render('Hallo.', { template: { name, source } })).rejects.toThrow(message);
		await expect(render('Hallo.')).resolves.toContain('%PDF');
	});
});

test('documents asked for at once each come back as themselves', async () => {
	const titles = Array.from({ length: 12 }, (_, number) => `Brief ${number}`);
	const pdfs = await Promise.all(
		titles.map((title) => render('x', { data: { ...job('x').data, title } as PdfJob['data'] }))
	);
	pdfs.forEach((pdf, number) => expect(pdf).toContain(`${titles[number]}</rdf:li>`));
});
