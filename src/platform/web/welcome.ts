import type { Mode, Settings } from '#platform/settings.ts';

/** What the terminal shows when Zicht is ready; with the code of the first start as long as there is no school. */
export function welcome(settings: Settings, port: number, mode: Mode, firstCode?: string): string {
	const here = `http://${hostForPeople(settings.host)}:${port}`;
	const address = settings.origin ? `${settings.origin} (${here})` : here;
	const signIn =
		mode === 'demo'
			? [
					'Dit is een demo met verzonnen mensen. Kies op het inlogscherm wie je wilt zijn; een wachtwoord is niet nodig.',
					'This is a demo with invented people. Choose who to be on the sign-in page; there is no password.'
				]
			: [];
	const page = `${settings.origin ?? here}/eerste-start`;
	const first = firstCode
		? [
				`Er is nog geen school. Maak haar op ${page} met deze code: ${firstCode}`,
				`There is no school yet. Make it at ${page} with this code: ${firstCode}`
			]
		: [];
	return ['', `Zicht: ${address}`, ...signIn, ...first, 'Stoppen / Stop: Ctrl-C', ''].join('\n');
}

function hostForPeople(host: string): string {
	if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost';
	return host.includes(':') ? `[${host}]` : host;
}
