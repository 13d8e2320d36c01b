// npm run setup: makes the first school and its administrator, for who rather types than opens the page /eerste-start.
// npm run setup -- --school "De Linde" --setup pro-assen --voornaam An --achternaam Blom --email an@delinde.nl
import { parseArgs } from 'node:util';
import { FirstStartForm } from '#modules/inloggen/forms.ts';
import { listSetups, makeFirstSchool } from '#modules/inloggen/server/first-school.ts';
import { closePools, openPools } from '#platform/database/pools.ts';
import { prepareDatabase } from '#platform/database/prepare.ts';
import { useDatabase } from '#platform/database/use.ts';
import { openDataFolder } from '#platform/data-folder.ts';
import { invitationDays, makeCodeFor } from '#platform/identity/codes.ts';
import { endFirstStart } from '#platform/identity/first-start.ts';
import { inGroups } from '#platform/identity/tokens.ts';
import { readSettings } from '#platform/settings.ts';
import { explain, StartProblem } from '#platform/start-problem.ts';

const text = { type: 'string' as const };

try {
	const { values } = parseArgs({
		options: { school: text, setup: text, voornaam: text, tussenvoegsel: text, achternaam: text, email: text }
	});
	const asked = FirstStartForm.omit({ serverCode: true, password: true }).safeParse({
		school: values.school,
		setup: values.setup,
		givenName: values.voornaam,
		infix: values.tussenvoegsel,
		familyName: values.achternaam,
		email: values.email
	});
	if (!asked.success) throw await howTo();
	const settings = readSettings(process.env);
	openDataFolder(settings.dataFolder);
	await useDatabase(settings, async (place) => {
		await prepareDatabase(place, { mode: settings.mode ?? 'production' });
		openPools(place, 2);
		try {
			const { school, setup, ...administrator } = asked.data;
			const made = await makeFirstSchool({ school, setup, administrator });
			if (!made) throw await howTo();
			endFirstStart(settings.dataFolder);
			const code = await makeCodeFor({ purpose: 'uitnodiging', ...made, email: administrator.email });
			// The password is chosen in the browser: on a command line it would stay in the history.
			console.log(
				`${school} is gemaakt. Kies je wachtwoord binnen ${invitationDays} dagen / Choose your password within ${invitationDays} days:`
			);
			console.log(settings.origin ? `${settings.origin}/uitnodiging/${code}` : `/inloggen/code: ${inGroups(code)}`);
		} finally {
			await closePools();
		}
	});
} catch (error) {
	console.error(explain(error));
	process.exitCode = 1;
}

async function howTo(): Promise<StartProblem> {
	const setups = (await listSetups()).map(({ file }) => file).join(', ');
	const usage = 'npm run setup -- --school "…" --setup … --voornaam … [--tussenvoegsel …] --achternaam … --email …';
	return new StartProblem(
		`Gebruik: ${usage} (setup: ${setups}); kan alleen zolang er nog geen school is.`,
		`Usage: ${usage} (setup: ${setups}); only as long as there is no school.`
	);
}
