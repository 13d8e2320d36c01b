import { todayInTheNetherlands } from '#platform/web/today.ts';
import { requestOf } from '../connection.ts';
import { load } from '../load.ts';
import { median, rounded } from '../median.ts';
import { site } from '../site.ts';
import type { Figures } from './index.ts';
import { cpuMs } from './pages.ts';

const rounds = 5;

/** What it costs to write one entry in a pupil's log, with all that belongs to it. */
export const saveFigures: Figures = {
	names: ['page.save.cpu_ms'],
	async measure() {
		const at = await site('school');
		const [year = '', month = '', day = ''] = todayInTheNetherlands().split('-');
		const entry = {
			kind: 'notitie',
			audience: 'team',
			'happenedOn.day': day,
			'happenedOn.month': month,
			'happenedOn.year': year,
			text: 'Vandaag goed gewerkt in de keuken. Vroeg uit zichzelf om hulp bij het afwegen.'
		};
		const path = `/leerlingen/${at.cast.pupilId}/logboek/nieuw`;
		const cookie = await at.cookieOf(at.cast.mentorId);
		const asks = [requestOf(at.port, { path, cookie, method: 'POST', body: String(new URLSearchParams(entry)) })];
		await load(at.port, asks, { requests: 200, expect: 303 });
		const measured: number[] = [];
		for (let round = 0; round < rounds; round++) measured.push(await cpuMs(at, asks, 303));
		return { 'page.save.cpu_ms': rounded(median(measured)) };
	}
};
