import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { building } from '$app/env';
import { forgetContent, openStorage } from '#modules/bestanden/server/index.ts';
import { talkJobs, talkNews } from '#modules/gesprekken/server/index.ts';
import { iopNews } from '#modules/iop/server/index.ts';
import { normJobs } from '#modules/kwaliteit/server/index.ts';
import { importJobs, newsJob } from '#modules/leerlingen/server/index.ts';
import { logNews } from '#modules/logboek/server/index.ts';
import { sendMail } from '#modules/mensen/server/index.ts';
import { supportNews } from '#modules/ondersteuning/server/index.ts';
import { planNews } from '#modules/plan/server/index.ts';
import { closePools, openPools } from '#platform/database/pools.ts';
import { findSession } from '#platform/identity/session.ts';
import { sessionToken } from '#platform/identity/cookie.ts';
import { startJobs } from '#platform/jobs/jobs.ts';
import { nightlyJobs } from '#platform/nightly.ts';
import { closeWithServer, running } from '#platform/running.ts';
import { finishRequest, logError, requestId, startRequest } from '#platform/web/request.ts';
import { normOffers } from './routes/(app)/norms.ts';
import { paraglideMiddleware } from './paraglide/server.js';

/** What can be news for a parent. A module that shows parents something new adds its source. */
const tellNews = newsJob([planNews, iopNews, talkNews, logNews, supportNews]);

export const init: ServerInit = async () => {
	if (building) return;
	const { place, settings } = running();
	openPools(place);
	await openStorage(settings.dataFolder);
	const jobs = await startJobs(place, [
		sendMail,
		forgetContent,
		tellNews,
		...importJobs,
		...talkJobs,
		...normJobs(normOffers),
		...nightlyJobs
	]);
	closeWithServer({
		close: async () => {
			await jobs.stop();
			await closePools();
		}
	});
};

/** Every request gets its actor here, also the anonymous one: then it has none. */
export const handle: Handle = async ({ event, resolve }) => {
	startRequest(event);
	event.locals.requestId = requestId(event);
	await identify(event);
	const response = await paraglideMiddleware(event.request, ({ locale }) =>
		resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', locale) })
	);
	return finishRequest(event, response);
};

/** Expected answers (404 and the like) are told as they are; what nobody foresaw is logged once and told by its number only. */
export const handleError: HandleServerError = (caught) => {
	if (caught.kind === 'app') return { ...caught.error, requestId: requestId(caught.event) };
	if (caught.kind === 'framework' && caught.error.status < 500) {
		return { message: caught.error.message, requestId: requestId(caught.event) };
	}
	return { message: 'error', requestId: logError(caught.event, caught.error) };
};

async function identify(event: Parameters<Handle>[0]['event']): Promise<void> {
	const token = sessionToken(event.cookies, event.url.protocol === 'https:');
	if (!token) return;
	const found = await findSession(token);
	if (found?.state === 'expired') event.locals.expired = found.owner;
	if (found?.state !== 'valid') return;
	event.locals.signedIn = found.signedIn;
	const { needsSecondFactor, mustChooseSchool } = found.signedIn;
	if (!needsSecondFactor && !mustChooseSchool) event.locals.actor = found.actor;
}
