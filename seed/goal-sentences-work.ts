import type { GoalSentences } from './goal-settings.ts';

/* Goals about working, planning and choosing work; see goal-sentences.ts. */

export const workSentences: Record<string, GoalSentences> = {
	'veilig-werken': {
		says: [
			['praktijk', 'Ik trek mijn werkschoenen aan voor ik begin.'],
			['praktijk', 'Ik zet mijn bril op bij de machine.'],
			['praktijk', 'Ik controleer {keer} dingen voor ik start.'],
			['stage', 'Ik til zware dozen met z’n tweeën.']
		],
		how: ['Ik lees de kaart bij de machine.', 'De docent kijkt mee bij de start.'],
		goed: 'Ik heb altijd mijn werkschoenen aan.',
		moeilijk: 'Ik vergeet soms mijn bril.',
		willen: 'Ik wil alleen aan de machine werken.'
	},
	'werken-in-een-tempo': {
		says: [
			['praktijk', 'Ik heb mijn taak af als de les stopt.'],
			['praktijk', 'Ik werk {minuten} minuten zonder te praten.'],
			['les', 'Ik maak {keer} opdrachten in een les.'],
			['stage', 'Ik vul mijn kar binnen een uur.']
		],
		how: ['Ik kijk op de klok halverwege.', 'Ik begin met het makkelijkste stuk.'],
		goed: 'Ik was op tijd klaar met mijn taak.',
		moeilijk: 'Snel werken. Dan maak ik fouten.',
		willen: 'Ik wil een beetje sneller werken.'
	},
	'netjes-werk-leveren': {
		says: [
			['les', 'Ik kijk mijn werk {keer} keer na.'],
			['praktijk', 'Ik meet eerst. Dan zaag of knip ik.'],
			['praktijk', 'Ik leg mijn werk naast het voorbeeld.'],
			['stage', 'Ik laat mijn werk zien voor ik stop.']
		],
		how: ['Ik heb een lijstje met drie punten.', 'Ik vraag een klasgenoot om mee te kijken.'],
		goed: 'Mijn werkstuk is mooi geworden.',
		moeilijk: 'Ik wil te snel klaar zijn.',
		willen: 'Ik wil werk maken zonder fouten.'
	},
	'afspraken-nakomen': {
		says: [
			['stage', 'Ik bel voor {uur} uur als ik ziek ben.'],
			['les', 'Ik schrijf elke afspraak in mijn agenda.'],
			['les', 'Ik lever mijn werk op tijd in.'],
			['thuis', 'Ik doe thuis mijn vaste taak.']
		],
		how: ['Ik zet een alarm in mijn telefoon.', 'Ik kijk elke ochtend in mijn agenda.'],
		goed: 'Ik heb zelf gebeld toen ik ziek was.',
		moeilijk: 'Ik vergeet wat ik heb beloofd.',
		willen: 'Ik wil alles in mijn agenda zetten.'
	},
	'zelf-het-volgende-werk-pakken': {
		says: [
			['praktijk', 'Ik begin zelf aan de volgende taak.'],
			['praktijk', 'Ik kijk op het bord wat ik nu doe.'],
			['stage', 'Ik vraag om werk als ik klaar ben.'],
			['les', 'Ik pak mijn leesboek als ik klaar ben.']
		],
		how: ['Mijn taken hangen op volgorde.', 'Ik zet een vinkje na elke taak.'],
		goed: 'Ik pak nu zelf nieuw werk.',
		moeilijk: 'Ik wacht vaak tot iemand iets zegt.',
		willen: 'Ik wil zelf zien wat er moet gebeuren.'
	},
	'werken-met-collegas': {
		says: [
			['stage', 'Ik help een collega die het vraagt.'],
			['stage', 'Ik zit in de pauze bij mijn collega’s.'],
			['praktijk', 'Ik geef het werk door en zeg wat het is.'],
			['praktijk', 'Ik vraag een ander wat die nodig heeft.']
		],
		how: ['Ik oefen eerst met mijn maatje.', 'Ik vraag het aan het begin van de dag.'],
		goed: 'Mijn collega’s zijn blij met mij.',
		moeilijk: 'Praten met nieuwe mensen.',
		willen: 'Ik wil in de pauze bij de anderen zitten.'
	},
	plannen: {
		says: [
			['les', 'Ik schrijf op wat ik eerst doe.'],
			['les', 'Ik maak elke week mijn weekplan.'],
			['praktijk', 'Ik zet alles klaar voor ik begin.'],
			['thuis', 'Ik leg ’s avonds klaar wat ik nodig heb.']
		],
		how: ['Ik gebruik de dagkaart met plaatjes.', 'Ik plan samen met mijn mentor.'],
		goed: 'Mijn dagkaart helpt mij.',
		moeilijk: 'Ik weet niet waar ik moet beginnen.',
		willen: 'Ik wil zelf mijn week plannen.'
	},
	beginnen: {
		says: [
			['les', 'Ik begin binnen {minuten} minuten.'],
			['les', 'Ik pak mijn boek en mijn pen.'],
			['praktijk', 'Ik doe de eerste stap zonder hulp.'],
			['stage', 'Ik loop zelf naar mijn werkplek.']
		],
		how: ['Ik begin met het kleinste stukje.', 'De docent tikt één keer op mijn tafel.'],
		goed: 'Ik begin sneller dan eerst.',
		moeilijk: 'Beginnen als het werk lang lijkt.',
		willen: 'Ik wil beginnen zonder dat iemand het zegt.'
	},
	'onthouden-wat-ik-moet-doen': {
		says: [
			['les', 'Ik zet een vinkje na elke stap.'],
			['praktijk', 'Ik werk met mijn stappenkaart.'],
			['praktijk', 'Ik lees elke stap hardop voor.'],
			['stage', 'Ik schrijf mijn {keer} taken in mijn boekje.']
		],
		how: ['De stappenkaart ligt op mijn tafel.', 'Ik maak een foto van het bord.'],
		goed: 'Met het lijstje vergeet ik niets.',
		moeilijk: 'Drie dingen tegelijk onthouden.',
		willen: 'Ik wil koken zonder stappenkaart.'
	},
	'wisselen-van-taak': {
		says: [
			['les', 'Ik stop als de wekker gaat.'],
			['les', 'Ik loop binnen {minuten} minuten naar het volgende lokaal.'],
			['praktijk', 'Ik leg mijn werk weg en luister.'],
			['stage', 'Ik doe de nieuwe taak meteen.']
		],
		how: ['De docent zegt het vijf minuten vooraf.', 'Ik kijk ’s ochtends op de dagkaart.'],
		goed: 'Ik stop als de wekker gaat.',
		moeilijk: 'Stoppen als ik nog niet klaar ben.',
		willen: 'Ik wil rustig blijven als iets verandert.'
	},
	'vertellen-wat-ik-kan': {
		says: [
			['les', 'Ik noem {keer} dingen die ik goed doe.'],
			['les', 'Ik laat mijn werkstuk zien en vertel erover.'],
			['praktijk', 'Ik leg een ander uit hoe het moet.'],
			['stage', 'Ik vertel mijn begeleider wat ik leerde.']
		],
		how: ['Ik zoek foto’s in mijn portfolio.', 'Ik oefen eerst met een klasgenoot.'],
		goed: 'Ik vertelde over mijn werkstuk.',
		moeilijk: 'Iets goeds over mezelf zeggen.',
		willen: 'Ik wil laten zien wat ik kan.'
	},
	'werk-kiezen': {
		says: [
			['les', 'Ik vertel welk werk ik leuk vind.'],
			['les', 'Ik zoek {keer} bedrijven bij mij in de buurt.'],
			['praktijk', 'Ik doe twee soorten werk en kies er één.'],
			['thuis', 'Ik vraag thuis naar het werk van iemand.']
		],
		how: ['Ik kijk filmpjes over beroepen.', 'Ik loop een dag mee.'],
		goed: 'Ik weet nu welk werk ik leuk vind.',
		moeilijk: 'Kiezen. Ik vind veel leuk.',
		willen: 'Ik wil een dag meelopen bij een bedrijf.'
	},
	'een-bedrijf-benaderen': {
		says: [
			['les', 'Ik bel een bedrijf en zeg mijn naam.'],
			['les', 'Ik schrijf een mail over mezelf.'],
			['stage', 'Ik stel {keer} vragen bij het kennismaken.'],
			['thuis', 'Ik zoek het adres en de bus op.']
		],
		how: ['Ik lees voor wat op mijn blaadje staat.', 'Ik oefen het gesprek met mijn mentor.'],
		goed: 'Ik heb zelf een bedrijf gebeld.',
		moeilijk: 'Bellen met iemand die ik niet ken.',
		willen: 'Ik wil zelf een stage zoeken.'
	}
};
