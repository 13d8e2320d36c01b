/** Writes schools/schema.json from the schema in the code: npx node scripts/setup-schema.ts */
import { writeFileSync } from 'node:fs';
import { setupJsonSchema } from '../src/modules/scholen/setup/json-schema.ts';

const file = new URL('../schools/schema.json', import.meta.url);
writeFileSync(file, setupJsonSchema());
console.log(`Written: ${file.pathname}`);
