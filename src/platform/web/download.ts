import type { RequestEvent } from '@sveltejs/kit';
import { csvOf } from '#platform/text/csv.ts';
import { read } from './read.ts';
import type { Context } from './context.ts';

/** A table that goes along as a file: read as a page is, and never kept by what lies between us and the browser. */
export function downloadCsv<Params extends Record<string, string>>(
	name: (context: Pick<Context<Params>, 'params' | 'today'>) => string,
	work: (context: Context<Params>) => Promise<string[][]>
) {
	const table = read<Params, { rows: string[][]; file: string }>(async (context) => ({
		rows: await work(context),
		file: name(context)
	}));
	return async (event: Omit<RequestEvent, 'params' | 'route'> & { params: Params }): Promise<Response> => {
		const { rows, file } = await table(event);
		return new Response(csvOf(rows), {
			headers: {
				'content-type': 'text/csv; charset=utf-8',
				'content-disposition': `attachment; filename="${file}"`,
				'cache-control': 'private, no-store'
			}
		});
	};
}
