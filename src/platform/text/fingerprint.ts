/**
 * A short mark by which one sees later that a text changed (FNV-1a). How a browser ends its lines makes no difference. Not
 * for secrets: it is easily guessed back.
 */
export function fingerprint(text: string): string {
	let hash = 0x811c9dc5;
	for (const byte of new TextEncoder().encode(text.replaceAll('\r\n', '\n').trim())) {
		hash = Math.imul(hash ^ byte, 0x01000193);
	}
	return (hash >>> 0).toString(36);
}
