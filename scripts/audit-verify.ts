// npm run audit:verify: checks that nobody changed the log of reading and changing. See docs/beheer.md.
import { firstBrokenEntries } from '#platform/audit/verify.ts';
import { closePools, openPools } from '#platform/database/pools.ts';
import { useDatabase } from '#platform/database/use.ts';
import { readSettings } from '#platform/settings.ts';
import { explain } from '#platform/start-problem.ts';

try {
	await useDatabase(readSettings(process.env), async (place) => {
		openPools(place, 2);
		const schools = await firstBrokenEntries().finally(closePools);
		for (const { schoolId, entries, broken } of schools) {
			console.log(
				broken === null
					? `${schoolId}: ${entries} regels, heel / whole`
					: `${schoolId}: GEBROKEN bij regel / BROKEN at entry ${broken}`
			);
		}
		if (schools.some(({ broken }) => broken !== null)) process.exitCode = 1;
	});
} catch (error) {
	console.error(explain(error));
	process.exitCode = 1;
}
