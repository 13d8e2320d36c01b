import { hasNamedReaders, isFactKind } from '#modules/zorgdossier/index.ts';
import { NotFound } from '#platform/web/errors.ts';

type Params = { leerling: string; soort: string; item: string };

/** The item that an address names; the matcher lets no other kind through. */
export function itemOf({ leerling, soort, item }: Params) {
	if (!isFactKind(soort)) throw new NotFound('kind');
	return { pupilId: leerling, kind: soort, id: item };
}

/** The same, of a kind that names readers. */
export function namedOf(params: Params) {
	const { kind, ...item } = itemOf(params);
	if (!hasNamedReaders(kind)) throw new NotFound('readers');
	return { ...item, kind };
}
