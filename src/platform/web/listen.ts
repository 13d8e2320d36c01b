import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartProblem } from '#platform/start-problem.ts';

export type Door = {
	port: number;
	/** From here on requests are answered; before, they are told to come back in a moment. */
	answerWith(listener: RequestListener): void;
	/** Takes no new requests and lets those that run end, for some seconds at most. */
	close(): Promise<void>;
};

const graceMs = 3000;

/** Takes the port first of all: a second start then ends before it touches the database. */
export async function listen(port: number, host: string): Promise<Door> {
	let answer: RequestListener = (_, response) => response.writeHead(503, { 'retry-after': '1' }).end();
	const server = createServer((request, response) => answer(request, response));
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, port, host)));
		server.listen(port, host, resolve);
	});
	return {
		port: (server.address() as AddressInfo).port,
		answerWith: (listener) => {
			answer = listener;
		},
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeIdleConnections();
				setTimeout(() => server.closeAllConnections(), graceMs).unref();
			})
	};
}

function cannotListen(error: NodeJS.ErrnoException, port: number, host: string): StartProblem {
	if (error.code === 'EADDRINUSE') {
		return new StartProblem(
			`Poort ${port} is al in gebruik; kies een andere met PORT.`,
			`Port ${port} is already in use; choose another with PORT.`
		);
	}
	return new StartProblem(
		`Zicht kan niet luisteren op ${host}:${port} (${error.code}); controleer HOST en PORT.`,
		`Zicht cannot listen on ${host}:${port} (${error.code}); check HOST and PORT.`
	);
}
