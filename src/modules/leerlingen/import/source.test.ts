import { expect, test } from 'vitest';
import { kindOfFile } from './source.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array([0xff, 0xfe, ...[...text].flatMap((letter) => [letter.charCodeAt(0), 0])]);

test.each([
	['EDEXML', utf8('<?xml version="1.0"?><EDEX>'), 'edexml'],
	['EDEXML in UTF-16', utf16('<EDEX>'), 'edexml'],
	['CSV', utf8('Naam;Geboren\nSara;01-02-2013'), 'csv'],
	['CSV with a byte order mark', utf8('\uFEFFNaam;Geboren'), 'csv'],
	['CSV in UTF-16', utf16('Naam;Geboren'), 'csv'],
	['Excel', utf8('PK\u0003\u0004'), 'xlsx'],
	['a web page', utf8('<!DOCTYPE html><html>'), undefined],
	['PDF', utf8('%PDF-1.7'), undefined],
	['an old Excel file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), undefined],
	['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), undefined]
])('%s', (_, bytes, kind) => {
	expect(kindOfFile(bytes)).toBe(kind);
});
