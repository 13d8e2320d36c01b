import { expect, test } from 'vitest';
import { acceptAttribute, isPicture, largestOf, safeName } from './kinds.ts';

test.each([
	['Vakantie 2026.JPG', 'jpeg', 'Vakantie 2026.jpg'],
	['C:\\Users\\an\\foto.jpeg', 'jpeg', 'foto.jpg'],
	['../../etc/passwd', 'text', 'passwd.txt'],
	['rapport.exe', 'pdf', 'rapport.pdf'],
	['factuur\u202egpj.exe', 'pdf', 'factuurgpj.pdf'],
	['regel\r\neinde.pdf', 'pdf', 'regeleinde.pdf'],
	['.htaccess', 'text', 'htaccess.txt'],
	['', 'pdf', 'bestand.pdf'],
	['Gesprek 3.2 met ouders.pdf', 'pdf', 'Gesprek 3.2 met ouders.pdf'],
	['e\u0301e\u0301n.pdf', 'pdf', 'één.pdf'],
	['a'.repeat(300), 'pdf', `${'a'.repeat(100)}.pdf`]
] as const)('%j of kind %s is saved as %j', (given, kind, saved) => {
	expect(safeName(given, kind)).toBe(saved);
});

test('a form says what it accepts, and how much', () => {
	expect(acceptAttribute(['jpeg', 'pdf'])).toBe('image/jpeg,.jpg,application/pdf,.pdf');
	expect(largestOf(['text', 'jpeg'])).toBe(20 * 1024 * 1024);
	expect(isPicture('webp')).toBe(true);
	expect(isPicture('pdf')).toBe(false);
});
