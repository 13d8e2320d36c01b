/**
 * Shows again, as the server tells it now, the parts of this page that follow what is typed: `<div data-follows id=…>`. They
 * hold no field, so nothing that somebody is writing is touched. Stands none of them there any more, then what this page is about
 * is gone for this reader (consent is withdrawn): it is asked for again, unless something is typed; saving that finds out.
 */
export async function followTyping(within: ParentNode, signal: AbortSignal): Promise<void> {
	const parts = [...within.querySelectorAll<HTMLElement>('[data-follows]')];
	if (parts.length === 0) return;
	const page = await readPage(signal);
	if (page && !parts.some(({ id }) => page.getElementById(id))) {
		if (!document.querySelector('zicht-draft[unsaved]')) location.reload();
		return;
	}
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
