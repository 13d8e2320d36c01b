// npm run demo:accounts [-- --json]: the invented people of the demo, and how to sign in as them. Also while Zicht runs.
import { listDemoAccounts, type DemoAccount } from '#modules/mensen/server/index.ts';
import { closePools, openPools } from '#platform/database/pools.ts';
import { useDatabase } from '#platform/database/use.ts';
import { readSettings } from '#platform/settings.ts';
import { explain } from '#platform/start-problem.ts';

const perRole = 20;
const isForScripts = process.argv.includes('--json');

function print(accounts: DemoAccount[]): void {
	if (isForScripts) return console.log(JSON.stringify(accounts, null, 1));
	for (const { school, role, name, groups, pupils } of accounts) {
		console.log(
			[school.name, role, name, groups.join(' '), `${pupils.length} leerlingen / pupils`].filter(Boolean).join(' · ')
		);
	}
	console.log(
		'Inloggen: kies de naam op /demo; een wachtwoord is niet nodig. / Sign in: choose the name at /demo; there is no password.'
	);
}

try {
	await useDatabase(readSettings(process.env), async (place) => {
		openPools(place, 2);
		print(await listDemoAccounts(perRole).finally(closePools));
	});
} catch (error) {
	console.error(explain(error));
	process.exitCode = 1;
}
