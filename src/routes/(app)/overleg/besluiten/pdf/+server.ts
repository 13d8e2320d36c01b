import type { RequestHandler } from './$types';
import { DecisionsQuery } from '#modules/overleg/minutes-forms.ts';
import { decisionsPdf, downloadDecisions } from '#modules/overleg/server/index.ts';
import { read } from '#platform/web/read.ts';
import { sendMinutes } from '../../send-minutes.ts';

const readDecisions = read(({ db, actor, url }) =>
	downloadDecisions(db, actor, DecisionsQuery.parse(Object.fromEntries(url.searchParams)).soort)
);

/** The decisions of one kind of meeting on paper. The transaction is over before the pages are set. */
export const GET: RequestHandler = async (event) => {
	const { paper, fileName } = await readDecisions(event);
	return sendMinutes(await decisionsPdf(paper), fileName);
};
