/** What invented meetings are about: questions and facts without a name, a day or a group in them. */
export type Story = { question: string; facts: string };

export const withName: readonly Story[] = [
	{
		question: 'Welke hulp past bij het slapen en opstaan?',
		facts:
			'Komt sinds de herfst vaak te laat. Op school gaat het goed zodra de les begint. Thuis is het druk in de ochtend.'
	},
	{
		question: 'Kan de jeugdarts meekijken naar de hoofdpijn?',
		facts: 'Ging deze maand vijf keer eerder naar huis. De huisarts vond niets.'
	}
];

export const anonymous: readonly Story[] = [
	{
		question: 'Hoe praten we met ouders die geen hulp willen?',
		facts: 'De leerling draagt thuis veel. Twee gesprekken leverden geen afspraak op.'
	},
	{
		question: 'Wie kan helpen bij schulden thuis?',
		facts: 'Er is geen geld voor een fiets. De leerling schaamt zich en blijft weg.'
	}
];

export const inTeam: readonly Story[] = [
	{
		question: 'Hoe helpen we bij het plannen van huiswerk?',
		facts: 'Werkt in de les goed. Vergeet thuis wat er is afgesproken.'
	},
	{
		question: 'Wat spreken we af over de telefoon in de pauze?',
		facts: 'Twee keer ruzie over een filmpje. Daarna ging het goed.'
	}
];

export const postponed: Story = {
	question: 'Wie neemt het contact met de wijk over?',
	facts: 'Er was geen tijd meer voor dit punt.'
};

export const subjects: readonly { title: string; question: string }[] = [
	{ title: 'Regels rond de fietsenstalling (voorbeeld)', question: 'Waar staan we toezicht te houden?' },
	{ title: 'Jaarplan (voorbeeld)', question: 'Stemmen we in met het jaarplan?' }
];

export const concern =
	'Ik zie een jongen van deze school vaak overdag bij het winkelcentrum. Sinds een paar weken. Kunnen we hierover praten? (voorbeeld)';
