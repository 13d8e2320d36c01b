import { randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { findPdfFault } from './pdf.ts';
import { pdf } from './test-files.ts';

const stream = (dictionary: string, content: Buffer) =>
	Buffer.concat([
		Buffer.from(`4 0 obj\n<< ${dictionary} >>\nstream\r\n`),
		content,
		Buffer.from('\nendstream\nendobj\n')
	]);
const objectStream = (objects: string) => stream('/Type /ObjStm /Filter /FlateDecode', deflateSync(objects));

test.each<[string, Buffer, string | undefined]>([
	['an ordinary letter', pdf('/Type /Catalog'), undefined],
	['one that says where to open', pdf('/OpenAction [3 0 R /XYZ null null 0]'), undefined],
	['one with links', pdf('/A << /S /URI /URI (https://example.nl) >>'), undefined],
	['compressed ordinary objects', pdf('', objectStream('5 0 << /Type /Page >>')), undefined],
	[
		'a picture that holds the word by chance',
		pdf('', stream('/Subtype /Image', Buffer.from('x/JavaScript y'))),
		undefined
	],
	['an unreadable object stream', pdf('', stream('/Type /ObjStm', Buffer.from('no zlib'))), undefined],
	['a script on opening', pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>'), 'active-pdf'],
	['a script in another spelling', pdf('/OpenAction << /S /J#61vaScript >>'), 'active-pdf'],
	['a script in compressed objects', pdf('', objectStream('5 0 << /S /JavaScript >>')), 'active-pdf'],
	[
		'a script after a picture',
		pdf('', Buffer.concat([stream('', Buffer.from('x')), pdf('/JavaScript 2 0 R')])),
		'active-pdf'
	],
	['a program that is started', pdf('/A << /S /Launch /F (cmd.exe) >>'), 'active-pdf'],
	['a file inside', pdf('/Type /EmbeddedFile'), 'active-pdf'],
	['a password', pdf('/Encrypt 9 0 R'), 'locked-pdf']
])('%s', (_, content, fault) => {
	expect(findPdfFault(content)).toBe(fault);
});

test.each([
	['many openings', Buffer.from('<<'.repeat(2_000_000))],
	['many streams', Buffer.from('stream\n'.repeat(1_000_000))],
	['noise', randomBytes(4_000_000)]
])('%s are read in reasonable time', (_, content) => {
	const startedAt = performance.now();
	findPdfFault(content);
	expect(performance.now() - startedAt).toBeLessThan(2_000);
});
