/** The typefaces of our documents, from npm: a PDF looks the same on a machine without any font. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Ours first; then what people write in their own alphabet, and the emoji that pupils type. */
const FACES = [
	'atkinson-hyperlegible/400Regular/AtkinsonHyperlegible_400Regular.ttf',
	'atkinson-hyperlegible/700Bold/AtkinsonHyperlegible_700Bold.ttf',
	'noto-sans/400Regular/NotoSans_400Regular.ttf',
	'noto-sans/700Bold/NotoSans_700Bold.ttf',
	'noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
	'noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
	'noto-emoji/400Regular/NotoEmoji_400Regular.ttf'
];

export function readFonts(): Buffer[] {
	const { resolve } = createRequire(import.meta.url);
	return FACES.map((face) => readFileSync(resolve(`@expo-google-fonts/${face}`)));
}
