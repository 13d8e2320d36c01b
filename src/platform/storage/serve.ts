import { Readable } from 'node:stream';
import { kinds } from './kinds.ts';
import type { FileKind } from './kinds.ts';
import type { ByteRange, Storage } from './storage.ts';

export interface Served {
	key: string;
	name: string;
	kind: FileKind;
	size: number;
}

/**
 * A file that came from outside never runs on our origin: it keeps the type that we found, is shown only when it is a
 * picture or sound, opens in a sandbox, and stays out of shared and private caches, since the right to see it can end.
 */
export function fileHeaders(file: Pick<Served, 'name' | 'kind'>): Record<string, string> {
	const { mediaType, isShown } = kinds[file.kind];
	return {
		'content-type': mediaType,
		'content-disposition': `${isShown ? 'inline' : 'attachment'}; ${fileNameParameters(file.name)}`,
		'x-content-type-options': 'nosniff',
		'content-security-policy': "sandbox; default-src 'none'",
		'cross-origin-resource-policy': 'same-origin',
		'cache-control': 'private, no-store',
		'accept-ranges': 'bytes'
	};
}

/** The answer to a request for a file; whether the person may have it has been decided before. */
export async function serveFile(storage: Storage, file: Served, rangeHeader: string | null): Promise<Response> {
	const headers = fileHeaders(file);
	const range = findRange(rangeHeader, file.size);
	if (range === 'outside') {
		return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${file.size}` } });
	}
	const body = Readable.toWeb(storage.open(file.key, range)) as ReadableStream;
	if (!range) return new Response(body, { headers: { ...headers, 'content-length': String(file.size) } });
	return new Response(body, {
		status: 206,
		headers: {
			...headers,
			'content-length': String(range.end - range.start + 1),
			'content-range': `bytes ${range.start}-${range.end}/${file.size}`
		}
	});
}

/**
 * One range, as players ask for (`bytes=0-`, `bytes=500-999`, `bytes=-500`); several at once, or what is not
 * understood, gives the whole file, as RFC 9110 §14.2 allows.
 */
export function findRange(header: string | null, size: number): ByteRange | 'outside' | undefined {
	const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
	if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
	if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
	const start = first === '' ? Math.max(size - Number(last), 0) : Number(first);
	const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
	return start > end ? 'outside' : { start, end };
}

/** RFC 6266: the plain name for old programs, the real one beside it. */
function fileNameParameters(name: string): string {
	const plain = name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^\x20-\x7e]|["\\%]/g, '_');
	const real = encodeURIComponent(name).replace(
		/['()*]/g,
		(mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`
	);
	return `filename="${plain}"; filename*=UTF-8''${real}`;
}
