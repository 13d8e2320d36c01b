import { json } from '@sveltejs/kit';
import { databaseAnswers } from '#platform/web/health.ts';

export async function GET() {
	const isHealthy = await databaseAnswers();
	return json({ database: isHealthy ? 'ok' : 'silent' }, { status: isHealthy ? 200 : 503 });
}
