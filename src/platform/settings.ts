import { resolve } from 'node:path';
import { StartProblem } from './start-problem.ts';

export type Mode = 'demo' | 'production';
export type LogLevel = (typeof logLevels)[number];

/** Everything that an administrator can set, read once at the start. docs/settings.md explains each. */
export type Settings = {
	/** 0 takes any free port. */
	port: number;
	host: string;
	/** The address that people use, when it is not the one that reaches this process. */
	origin?: string;
	/** Absolute. */
	dataFolder: string;
	databaseUrl?: string;
	/** How many proxies of our own stand in front: their word is taken for protocol, host and address. */
	trustedProxies: number;
	/** What was asked for; what the database was made as decides (see database/installation.ts). */
	mode?: Mode;
	secret?: string;
	smtpUrl?: string;
	mailFrom: string;
	logLevel?: LogLevel;
	metricsToken?: string;
	uploadLimitMb: number;
	/** How many days text waits that somebody typed and did not send. */
	draftDays: number;
	/** Whether a new demo gets its invented schools. */
	demoSchools: boolean;
};

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const modes = ['demo', 'production'] as const;

/** What a value should have been. */
type Wrong = { dutch: string; english: string };
type Parsed<Value> = { value: Value } | { wrong: Wrong };

/** Reads the settings. Throws an AggregateError with a StartProblem for each wrong value, which never shows that value. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
	const problems: StartProblem[] = [];
	const read = <Value>(name: string, parse: (text: string) => Parsed<Value>): Value | undefined => {
		const text = environment[name]?.trim();
		if (!text) return undefined;
		const parsed = parse(text);
		if ('value' in parsed) return parsed.value;
		const { dutch, english } = parsed.wrong;
		problems.push(new StartProblem(`${name} moet ${dutch} zijn.`, `${name} must be ${english}.`));
		return undefined;
	};
	const settings: Settings = {
		port: read('PORT', wholeNumber(0, 65_535)) ?? 3000,
		host: read('HOST', anyText) ?? '127.0.0.1',
		origin: read('ORIGIN', origin),
		dataFolder: resolve(read('DATA_DIR', anyText) ?? '.data'),
		databaseUrl: read('DATABASE_URL', address('postgres:', 'postgresql:')),
		trustedProxies: read('TRUST_PROXY', wholeNumber(0, 9)) ?? 0,
		mode: read('ZICHT_MODE', oneOf(modes)),
		secret: read('ZICHT_SECRET', atLeast(32)),
		smtpUrl: read('SMTP_URL', address('smtp:', 'smtps:')),
		mailFrom: read('MAIL_FROM', mailAddress) ?? 'zicht@localhost',
		logLevel: read('LOG_LEVEL', oneOf(logLevels)),
		metricsToken: read('METRICS_TOKEN', atLeast(16)),
		uploadLimitMb: read('UPLOAD_LIMIT_MB', wholeNumber(1, 2000)) ?? 50,
		draftDays: read('DRAFT_DAYS', wholeNumber(1, 365)) ?? 60,
		demoSchools: read('DEMO_SCHOOLS', oneOf(['ja', 'nee'] as const)) !== 'nee'
	};
	if (problems.length > 0) throw new AggregateError(problems, 'Wrong settings');
	return settings;
}

/** Links in mail and the check on forms need one certain address; in the demo the one of the request will do. */
export function requireOriginFor(mode: Mode, settings: Settings): void {
	if (mode === 'demo' || settings.origin) return;
	throw new StartProblem(
		'ORIGIN is nodig in productie: het adres waarop mensen Zicht openen, zoals https://zicht.school.nl.',
		'ORIGIN is needed in production: the address at which people open Zicht, like https://zicht.school.nl.'
	);
}

function anyText(text: string): Parsed<string> {
	return { value: text };
}

function wholeNumber(least: number, most: number) {
	return (text: string): Parsed<number> => {
		const value = Number(text);
		if (/^\d+$/.test(text) && value >= least && value <= most) return { value };
		return wrong(`een heel getal van ${least} tot en met ${most}`, `a whole number from ${least} to ${most}`);
	};
}

function oneOf<Value extends string>(values: readonly Value[]) {
	return (text: string): Parsed<Value> => {
		const value = values.find((known) => known === text);
		if (value) return { value };
		return wrong(`een van deze woorden (${values.join(', ')})`, `one of these words (${values.join(', ')})`);
	};
}

function atLeast(length: number) {
	return (text: string): Parsed<string> =>
		text.length >= length
			? { value: text }
			: wrong(`minstens ${length} tekens lang`, `at least ${length} characters long`);
}

function address(...protocols: string[]) {
	return (text: string): Parsed<string> => {
		if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return { value: text };
		return wrong(`een adres dat begint met ${protocols[0]}//`, `an address that starts with ${protocols[0]}//`);
	};
}

function origin(text: string): Parsed<string> {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	const isOrigin = url && ['http:', 'https:'].includes(url.protocol) && url.href === `${url.origin}/`;
	if (isOrigin) return { value: url.origin };
	return wrong('een adres zonder pad (https://zicht.school.nl)', 'an address without a path (https://zicht.school.nl)');
}

function mailAddress(text: string): Parsed<string> {
	const isAddress = /^([^<>\n]+ <)?[^\s<>@]+@[^\s<>@]+>?$/.test(text);
	return isAddress ? { value: text } : wrong('een e-mailadres', 'a mail address');
}

function wrong(dutch: string, english: string): { wrong: Wrong } {
	return { wrong: { dutch, english } };
}
