/**
 * Shows again, as the server tells it now, the parts of this page that follow what is typed: `<div data-follows id=…>`. They
 * hold no field, so nothing that somebody is writing is touched.
 */
export async function followTyping(within: ParentNode, signal: AbortSignal): Promise<void> {
	const parts = [...within.querySelectorAll<HTMLElement>('[data-follows]')];
	if (parts.length === 0) return;
	const page = await readPage(signal);
	for (const part of parts) {
		const now = page?.getElementById(part.id);
		if (now && now.innerHTML !== part.innerHTML) part.replaceChildren(...document.adoptNode(now).childNodes);
	}
}

/** Nothing where it cannot be had: the next time that something is saved will do. */
async function readPage(signal: AbortSignal): Promise<Document | undefined> {
	try {
		const answer = await fetch(location.pathname + location.search, { redirect: 'error', signal });
		if (answer.ok) return new DOMParser().parseFromString(await answer.text(), 'text/html');
	} catch {
		return undefined;
	}
}
