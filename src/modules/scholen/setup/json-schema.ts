import { z } from 'zod';
import { SchoolSetup } from './schema.ts';

/** The schema for editors and other programs: schools/schema.json. References between lists are not part of it. */
export function setupJsonSchema(): string {
	const schema = z.toJSONSchema(SchoolSetup, { target: 'draft-2020-12' });
	return `${JSON.stringify({ title: 'Inrichting van een school', ...schema }, null, '\t')}\n`;
}
