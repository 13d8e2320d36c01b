import { requestOf } from '../connection.ts';
import { load } from '../load.ts';
import { rounded } from '../median.ts';
import { memoryMb } from '../processor-time.ts';
import { site } from '../site.ts';
import type { Figures } from './index.ts';

const requests = 3000;
const everyMs = 100;

/** The most memory that the server's process held while fifty people, each with an own connection, open pages. */
export const memoryFigures: Figures = {
	names: ['memory.app_mb'],
	async measure() {
		const at = await site('school');
		const cookies = await Promise.all(at.cast.users.map(at.cookieOf));
		const paths = ['/leerlingen', '/zoeken?q=jan', '/berichten'];
		const asks = paths.flatMap((path) => cookies.map((cookie) => requestOf(at.port, { path, cookie })));
		let most = 0;
		const watch = setInterval(() => (most = Math.max(most, memoryMb(at.pid))), everyMs);
		await load(at.port, asks, { requests, connections: cookies.length, expect: 'page or redirect' }).finally(() => clearInterval(watch));
		return { 'memory.app_mb': rounded(most) };
	}
};
