import { error } from '@sveltejs/kit';
import { running } from '#platform/running.ts';
import { mayReadMetrics, readMetrics } from '#platform/web/metrics.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ request, getClientAddress }) => {
	if (!mayReadMetrics(request, getClientAddress(), running().settings.metricsToken)) error(404);
	const { text, contentType } = await readMetrics();
	return new Response(text, { headers: { 'content-type': contentType } });
};
