import { defineParams } from '@sveltejs/kit/params';

export const params = defineParams({
	/** A school's colour: six hexadecimal digits, or a hue such as `h232`. */
	kleur: (param) => (/^([0-9a-f]{6}|h([0-9]|[1-9][0-9]|[12][0-9]{2}|3[0-5][0-9]))$/i.test(param) ? param : undefined)
});
