// What the build does for the server, done for a script that uses the same modules: a template is a text.
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

registerHooks({
	load(url, context, next) {
		if (!url.endsWith('.typ?raw')) return next(url, context);
		const text = readFileSync(fileURLToPath(url.replace('?raw', '')), 'utf8');
		return { format: 'module', shortCircuit: true, source: `export default ${JSON.stringify(text)};` };
	}
});
