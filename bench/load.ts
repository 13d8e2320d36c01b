import { openConnection } from './connection.ts';

export type Load = {
	requests: number;
	connections?: number;
	/** The status that every answer must have. */
	expect?: number | 'page or redirect';
};

const isExpected = (status: number, expect: Load['expect']): boolean =>
	expect === 'page or redirect' ? status < 400 : status === expect;

/** Sends the requests in turn, this many in all, over some connections at once; requests per second. Throws at another status. */
export async function load(port: number, asks: readonly Buffer[], { requests, connections = 8, expect = 200 }: Load): Promise<number> {
	const open = await Promise.all(Array.from({ length: connections }, () => openConnection(port)));
	let sent = 0;
	const startedAt = performance.now();
	try {
		await Promise.all(
			open.map(async (connection) => {
				while (sent < requests) {
					const ask = asks[sent++ % asks.length]!;
					const { status, head } = await connection.send(ask);
					if (!isExpected(status, expect)) throw new Error(`${firstLine(ask)}: ${expect} was expected, but\n${head}`);
				}
			})
		);
		return requests / ((performance.now() - startedAt) / 1000);
	} finally {
		for (const connection of open) connection.close();
	}
}

const firstLine = (request: Buffer): string => request.toString('latin1', 0, request.indexOf('\r'));
