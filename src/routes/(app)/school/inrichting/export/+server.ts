import type { RequestHandler } from './$types';
import { exportSetup } from '#modules/scholen/server/index.ts';
import { requireFreshProof } from '#platform/web/fresh-proof.ts';
import { read } from '#platform/web/read.ts';

const file = read(({ db, actor }) => exportSetup(db, actor));

export const GET: RequestHandler = async (event) => {
	requireFreshProof(event);
	return new Response(await file(event), {
		headers: {
			'content-type': 'application/yaml; charset=utf-8',
			'content-disposition': 'attachment; filename="inrichting.yaml"'
		}
	});
};
