/** Signs that no font can show, as the compiler reports them. */

const REPORTED = /the text `"(.+?)"` could not be displayed/gs;

/** The report is text within text, each level with its own backslashes. */
export function signsWithoutGlyph(report: string): string[] {
	const found = [...withoutBackslashes(report).matchAll(REPORTED)];
	return [...new Set(found.map(([, sign = '']) => fromEscapes(sign)))].filter((sign) => sign !== '');
}

function withoutBackslashes(text: string): string {
	return text.replace(/\\(["\\])/g, '$1');
}

function fromEscapes(sign: string): string {
	const spelled = sign.replace(/\\u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)));
	return withoutBackslashes(spelled);
}

/** In every text of the JSON, wherever it stands. */
export function replaceSigns(json: string, signs: string[]): string {
	const replaceIn = (text: string) => signs.reduce((kept, sign) => kept.replaceAll(sign, '\u25a1'), text);
	const revive = (_: string, value: unknown) => (typeof value === 'string' ? replaceIn(value) : value);
	return JSON.stringify(JSON.parse(json, revive));
}
