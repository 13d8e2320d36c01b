import { expect, test } from 'vitest';
import { deviceOf } from './device.ts';

const apple = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const windows =
	'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

test.each([
	[windows, 'Chrome', 'Windows'],
	[`${windows} Edg/140.0.0.0`, 'Edge', 'Windows'],
	[`${apple} Version/18.0 Safari/605.1.15`, 'Safari', 'Mac'],
	[
		'Mozilla/5.0 (X11; CrOS x86_64 16181.61.0) AppleWebKit/537.36 Chrome/134.0.0.0 Safari/537.36',
		'Chrome',
		'Chromebook'
	],
	['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36', 'Chrome', 'Android'],
	[
		'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
		'Safari',
		'iPhone'
	],
	['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Linux'],
	['', undefined, undefined],
	['curl/8.1', undefined, undefined]
])('%s', (agent, browser, system) => {
	expect(deviceOf(agent)).toEqual({ browser, system });
});
