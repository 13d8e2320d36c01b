import { connect, type Socket } from 'node:net';

export type Answer = { status: number; head: string };
/** A connection that stays open and carries one request at a time. */
export type Connection = { send(request: Buffer): Promise<Answer>; close(): void };

type Ask = { path: string; cookie?: string; method?: 'GET' | 'POST'; body?: string };

const endOfHead = Buffer.from('\r\n\r\n');
const endOfChunks = Buffer.from('0\r\n\r\n');

/** A request as bytes, made once and sent often: the load generator shares the processor with what it measures. */
export function requestOf(port: number, { path, cookie, method = 'GET', body = '' }: Ask): Buffer {
	const host = `localhost:${port}`;
	const lines = [`${method} ${path} HTTP/1.1`, `host: ${host}`, 'accept: text/html', 'connection: keep-alive'];
	if (cookie) lines.push(`cookie: ${cookie}`);
	if (method === 'POST') {
		lines.push(`origin: http://${host}`, 'content-type: application/x-www-form-urlencoded');
		lines.push(`content-length: ${Buffer.byteLength(body)}`);
	}
	return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`);
}

export async function openConnection(port: number): Promise<Connection> {
	const socket = connect({ port, host: '127.0.0.1', noDelay: true });
	await new Promise<void>((resolve, reject) => {
		socket.once('connect', resolve).once('error', reject);
	});
	return { send: (request) => exchange(socket, request), close: () => socket.destroy() };
}

function exchange(socket: Socket, request: Buffer): Promise<Answer> {
	return new Promise((resolve, reject) => {
		let got: Buffer<ArrayBufferLike> = Buffer.alloc(0);
		const settle = (done: () => void) => {
			socket.off('data', onData).off('close', onClose).off('error', onClose);
			done();
		};
		const onClose = () => settle(() => reject(new Error('The server closed the connection.')));
		const onData = (part: Buffer) => {
			got = got.length === 0 ? part : Buffer.concat([got, part]);
			const answer = completeAnswer(got);
			if (answer) settle(() => resolve(answer));
		};
		socket.on('data', onData).once('close', onClose).once('error', onClose);
		socket.write(request);
	});
}

function completeAnswer(got: Buffer): Answer | undefined {
	const headEnd = got.indexOf(endOfHead);
	if (headEnd < 0) return undefined;
	const head = got.toString('latin1', 0, headEnd);
	const bodyAt = headEnd + endOfHead.length;
	const length = head.match(/^content-length: (\d+)/im)?.[1];
	const isChunked = /^transfer-encoding: chunked/im.test(head);
	const isWhole = isChunked
		? got.subarray(-endOfChunks.length).equals(endOfChunks)
		: got.length >= bodyAt + Number(length ?? 0);
	return isWhole ? { status: Number(head.slice(9, 12)), head } : undefined;
}
