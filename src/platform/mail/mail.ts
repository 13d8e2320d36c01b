export interface Mail {
	to: string;
	subject: string;
	text: string;
	html: string;
	/** For the reader's calendar: a whole iCalendar file, and what a mail program does with it. */
	calendar?: { method: 'PUBLISH' | 'REQUEST' | 'CANCEL'; content: string };
}

/**
 * A mail that says what is there and where, in one link. Nothing about a pupil is ever in a mail: it is read on phones
 * that others hold, forwarded, and kept by mail providers.
 */
export function letter(
	to: string,
	subject: string,
	lines: string[],
	link: { text: string; url: string },
	closing: string
): Mail {
	return {
		to,
		subject,
		text: [...lines, `${link.text}:\n${link.url}`, closing].join('\n\n') + '\n',
		html: [
			...lines.map((line) => `<p>${escaped(line)}</p>`),
			`<p><a href="${escaped(link.url)}">${escaped(link.text)}</a></p>`,
			`<p>${escaped(closing)}</p>`
		].join('\n')
	};
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
	return text.replace(/[&<>"]/g, (mark) => entities[mark]!);
}
