import { expect, test } from 'vitest';
import { replaceSigns, signsWithoutGlyph } from './signs.ts';

const report = (sign: string) =>
	`SourceDiagnostic { message: "PDF/UA-1 error: the text \`\\"${sign}\\"\` could not be displayed with font \`\\"X\\"\`" }`;

test.each([
	[report('ሰ') + report('ላ') + report('ሰ'), ['ሰ', 'ላ']],
	[report('\\\\u{7}'), ['\u0007']],
	['PDF/UA-1 error: missing document title', []]
])('%s', (text, signs) => {
	expect(signsWithoutGlyph(text)).toEqual(signs);
});

test('signs are replaced in every text, however deep, and nothing else is', () => {
	const json = JSON.stringify({ said: 'een ሰላ', rows: [['ሰ', 2, null]], ሰ: true });
	expect(JSON.parse(replaceSigns(json, ['ሰ', 'ላ']))).toEqual({ said: 'een □□', rows: [['□', 2, null]], ሰ: true });
});
