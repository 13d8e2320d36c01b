import { expect, test } from 'vitest';
import { findFileFault, megabytes } from './file-check.ts';

const MB = 1024 * 1024;

test.each([
	['foto.jpg', 'image/jpeg', 2 * MB, 'image/*', undefined],
	['foto.JPG', 'image/jpeg', 2 * MB, '.jpg', undefined],
	['brief.pdf', 'application/pdf', 2 * MB, 'image/*, application/pdf', undefined],
	['wat-dan-ook.bin', 'application/x-thing', 1, '', undefined],
	['opname.m4a', '', 1, 'audio/*', undefined],
	['film.mp4', 'video/mp4', 1, 'image/*,audio/*', 'wrongKind'],
	['imager.txt', 'text/plain', 1, 'image/*', 'wrongKind'],
	['foto.jpg', 'image/jpeg', 11 * MB, 'image/*', 'tooBig'],
	['foto.jpg', 'image/jpeg', 10 * MB, 'image/*', undefined]
])('%s (%s, %i bytes) where %s is asked: %s', (name, type, size, accept, fault) => {
	expect(findFileFault({ name, type, size }, accept, 10 * MB)).toBe(fault);
});

test('megabytes are written as people write them', () => {
	expect(megabytes(1.5 * MB, 'nl')).toBe('1,5 MB');
	expect(megabytes(1.5 * MB, 'en')).toBe('1.5 MB');
});
