import { defineParams } from '@sveltejs/kit/params';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const params = defineParams({
	/** A school's colour: six hexadecimal digits, or a hue such as `h232`. */
	kleur: (param) => (/^([0-9a-f]{6}|h([0-9]|[1-9][0-9]|[12][0-9]{2}|3[0-5][0-9]))$/i.test(param) ? param : undefined),
	/** A norm by its number in the catalogue, `N18` or `O5`, or by its letters where it has none: `WO`, `ZP`, `ZV`. */
	norm: (param) => (/^([A-Z][0-9]{1,3}(-[0-9])?|WO|ZP|ZV)$/.test(param) ? param : undefined),
	/** The id of a row. Anything else is no page. */
	uuid: (param) => (uuid.test(param) ? param : undefined),
	/** A kind of fact in the care file. */
	zorgsoort: (param) => (/^(diagnose|medisch|justitieel)$/.test(param) ? param : undefined)
});
