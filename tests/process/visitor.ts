/** A browser without script: it keeps cookies, sends forms from the site itself and follows nothing by itself. */
export function visitor(url: string, origin = url) {
	const cookies = new Map<string, string>();
	const seen: string[] = [];
	const send = async (path: string, body?: Record<string, string>, headers: Record<string, string> = {}) => {
		const answer = await fetch(url + path, {
			method: body ? 'POST' : 'GET',
			redirect: 'manual',
			headers: {
				accept: 'text/html',
				'accept-language': 'nl',
				cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
				...(body && { origin }),
				...headers
			},
			...(body && { body: new URLSearchParams(body) })
		});
		for (const line of answer.headers.getSetCookie()) {
			seen.push(line);
			const [, name = '', value = ''] = line.match(/^([^=]+)=([^;]*)/) ?? [];
			if (/max-age=0/i.test(line)) cookies.delete(name);
			else cookies.set(name, value);
		}
		return { status: answer.status, to: answer.headers.get('location'), text: await answer.text() };
	};
	return {
		cookies,
		/** Every cookie line that the server sent. */
		seen,
		get: (path: string, headers?: Record<string, string>) => send(path, undefined, headers),
		post: (path: string, body: Record<string, string> = {}, headers?: Record<string, string>) =>
			send(path, body, headers)
	};
}
