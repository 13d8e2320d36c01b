import { existsSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Running } from '#platform/running.ts';
import { StartProblem } from '#platform/start-problem.ts';
import { privateHeaders, protocolOf, setPrivateHeaders } from './private-headers.ts';
import { securityHeaders } from './security-headers.ts';

type BuiltHandler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Loads the built application, which starts it, and wraps it in what only the server knows. */
export async function loadApplication({ settings, mode }: Running, buildFolder: URL): Promise<RequestListener> {
	const file = new URL('handler.js', buildFolder);
	if (!existsSync(file)) {
		throw new StartProblem(
			'Zicht is nog niet gebouwd; start met npm start.',
			'Zicht is not built yet; start with npm start.'
		);
	}
	// The built handler reads these names when it is loaded.
	process.env.PROTOCOL_HEADER = privateHeaders.protocol;
	process.env.HOST_HEADER = privateHeaders.host;
	process.env.ADDRESS_HEADER = privateHeaders.address;
	process.env.BODY_SIZE_LIMIT = `${settings.uploadLimitMb}M`;
	const { handler } = (await import(file.href)) as { handler: BuiltHandler };
	return (request, response) => {
		setPrivateHeaders(request, settings);
		const headers = securityHeaders(protocolOf(request, settings), mode);
		for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		handler(request, response, () => response.writeHead(404).end());
	};
}
