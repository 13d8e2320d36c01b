type Named = { browser: string; system: string };

/* The order matters: Edge and Opera also say Chrome, Chrome also says Safari, and an iPad of today says Mac. */
const browsers: [RegExp, string][] = [
	[/Edg(A|iOS)?\//, 'Edge'],
	[/OPR\//, 'Opera'],
	[/SamsungBrowser\//, 'Samsung Internet'],
	[/Firefox\/|FxiOS\//, 'Firefox'],
	[/Chrome\/|CriOS\//, 'Chrome'],
	[/Safari\//, 'Safari']
];
const systems: [RegExp, string][] = [
	[/CrOS/, 'Chromebook'],
	[/iPhone/, 'iPhone'],
	[/iPad/, 'iPad'],
	[/Android/, 'Android'],
	[/Windows/, 'Windows'],
	[/Macintosh|Mac OS X/, 'Mac'],
	[/Linux/, 'Linux']
];

/** What a browser says of itself, in names that people know; nothing for what it does not say. */
export function deviceOf(agent: string): Partial<Named> {
	const named = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(agent))?.[1];
	return { browser: named(browsers), system: named(systems) };
}
