import { m } from '#paraglide/messages.js';
import { deviceOf } from '../device.ts';

/** "Chrome op Windows". */
export function deviceInWords(agent: string): string {
	const { browser, system } = deviceOf(agent);
	if (browser && system) return m.inloggen_device({ browser, system });
	return browser ?? system ?? m.inloggen_device_unknown();
}
