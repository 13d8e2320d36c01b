import { error } from '@sveltejs/kit';
import { showsGallery } from '#ui/server/gallery.ts';
import type { PageServerLoad } from './$types';

const kinds = ['staff', 'pupil', 'parent', 'public'] as const;

/** What one wants to see it in: `?schema=donker`, `?kleur=7a2e5d`, `?soort=pupil`. */
export const load: PageServerLoad = ({ url }) => {
	if (!showsGallery()) error(404);
	const wanted = url.searchParams;
	return {
		scheme: wanted.get('schema') ?? undefined,
		color: wanted.get('kleur') ?? undefined,
		kind: kinds.find((kind) => kind === wanted.get('soort')) ?? 'staff'
	};
};
