import { defineConfig } from 'drizzle-kit';

export default defineConfig({
	dialect: 'postgresql',
	schema: ['./src/platform/*/tables.ts', './src/modules/*/server/tables.ts'],
	out: './migrations',
	schemaFilter: ['public'],
	casing: 'snake_case'
});
