import { running } from '#platform/running.ts';

/** The bare address in `Zicht <zicht@school.nl>`. */
export function senderAddress(): string {
	const from = running().settings.mailFrom;
	return /<([^>]+)>/.exec(from)?.[1] ?? from;
}
