// The school's colour as a style sheet: the content policy forbids inline styles, and a sheet can be kept for ever.
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ params }) => {
	const { kleur } = params;
	const color = kleur.startsWith('h') ? `oklch(0.46 0.1 ${kleur.slice(1)})` : `#${kleur}`;
	// `html:root` outweighs the `:root` of tokens.css, whichever sheet comes first.
	return new Response(`html:root{--school:${color}}\n`, {
		headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' }
	});
};
