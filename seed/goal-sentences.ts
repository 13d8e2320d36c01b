import type { GoalSentences } from './goal-settings.ts';
import { workSentences } from './goal-sentences-work.ts';

/*
 * Goals of the invented pupils, by the competence of the school's list that they come from: what others see the pupil do,
 * in short sentences that a pupil reads. A slot such as {dagen} is filled by chance, so that one sentence is several goals.
 */

export const goalSentences: Record<string, GoalSentences> = {
	'op-tijd': {
		says: [
			['les', 'Ik ben {dagen} dagen per week op tijd.'],
			['les', 'Ik zit voor de bel op mijn plek.'],
			['les', 'Ik leg mijn spullen klaar bij de start.'],
			['stage', 'Ik ben {minuten} minuten te vroeg op stage.'],
			['thuis', 'Ik pak ’s avonds mijn tas in.']
		],
		how: ['Ik zet mijn wekker een kwartier eerder.', 'Ik kijk elke avond op mijn rooster.'],
		goed: 'Ik ben bijna elke dag op tijd.',
		moeilijk: 'Opstaan is moeilijk. Ik slaap laat.',
		willen: 'Ik wil zelf op tijd opstaan.'
	},
	'luisteren-naar-uitleg': {
		says: [
			['les', 'Ik kijk naar wie uitleg geeft.'],
			['les', 'Ik ben stil tot de uitleg klaar is.'],
			['les', 'Ik zeg de opdracht na in mijn woorden.'],
			['praktijk', 'Ik leg mijn gereedschap neer bij uitleg.']
		],
		how: ['Ik zit vooraan, dicht bij het bord.', 'Mijn telefoon ligt in de kluis.'],
		goed: 'Ik luister beter nu ik vooraan zit.',
		moeilijk: 'Lange uitleg vind ik moeilijk.',
		willen: 'Ik wil de uitleg in één keer horen.'
	},
	'hulp-vragen': {
		says: [
			['les', 'Ik steek mijn hand op als ik vastloop.'],
			['les', 'Ik probeer {keer} keer. Dan vraag ik hulp.'],
			['les', 'Ik zeg welk stuk ik niet snap.'],
			['praktijk', 'Ik vraag het aan een klasgenoot of docent.'],
			['stage', 'Ik vraag mijn begeleider om hulp.']
		],
		how: ['Ik gebruik het kaartje op mijn tafel.', 'Ik oefen de vraag met mijn mentor.'],
		goed: 'Ik heb om hulp gevraagd. Dat was niet erg.',
		moeilijk: 'Hulp vragen als iedereen kijkt.',
		willen: 'Ik wil hulp durven vragen op stage.'
	},
	doorwerken: {
		says: [
			['les', 'Ik werk {minuten} minuten achter elkaar door.'],
			['les', 'Ik blijf op mijn plek tot mijn taak klaar is.'],
			['praktijk', 'Ik maak mijn werkstuk helemaal af.'],
			['stage', 'Ik werk door tot de pauze begint.']
		],
		how: ['Ik zet een wekkertje op mijn tafel.', 'Ik werk op de stille plek.'],
		goed: 'Ik maak mijn werk vaker af.',
		moeilijk: 'Ik stop snel als het lang duurt.',
		willen: 'Ik wil een half uur doorwerken.'
	},
	'netjes-opruimen': {
		says: [
			['praktijk', 'Ik ruim mijn werkplek op voor de bel.'],
			['praktijk', 'Ik leg elk gereedschap terug op zijn plek.'],
			['les', 'Ik doe mijn bladen in de goede map.'],
			['thuis', 'Ik ruim {keer} keer per week mijn kamer op.']
		],
		how: ['Ik zet een wekkertje.', 'Ik kijk op de foto hoe het hoort.'],
		goed: 'Mijn werkplek is netjes. Dat zag de docent.',
		moeilijk: 'Opruimen vergeet ik als het laat is.',
		willen: 'Ik wil mijn map netjes houden.'
	},
	'rustig-blijven': {
		says: [
			['les', 'Ik loop even weg als ik boos word.'],
			['les', 'Ik laat mijn kaartje zien bij drukte.'],
			['pauze', 'Ik haal {keer} keer adem voor ik iets zeg.'],
			['praktijk', 'Ik leg mijn werk neer als het mislukt.']
		],
		how: ['Ik heb een rustkaart in mijn zak.', 'Ik spreek een plek af met mijn mentor.'],
		goed: 'Ik liep weg toen ik boos werd. Dat hielp.',
		moeilijk: 'Ik word boos als het anders gaat.',
		willen: 'Ik wil rustig blijven in de pauze.'
	},
	'zeggen-wat-ik-voel': {
		says: [
			['les', 'Ik zeg ’s ochtends hoe ik me voel.'],
			['les', 'Ik wijs op de kaart aan hoe het gaat.'],
			['pauze', 'Ik zeg: stop, dit vind ik niet leuk.'],
			['thuis', 'Ik vertel thuis één ding over school.']
		],
		how: ['Ik gebruik de kaart met gezichten.', 'Ik praat elke vrijdag met mijn mentor.'],
		goed: 'Ik zeg het nu als ik verdrietig ben.',
		moeilijk: 'Praten over wat ik voel.',
		willen: 'Ik wil zeggen wat ik niet leuk vind.'
	},
	'iemand-groeten': {
		says: [
			['les', 'Ik zeg goedemorgen en kijk de ander aan.'],
			['praktijk', 'Ik groet elke gast bij de deur.'],
			['stage', 'Ik geef een hand en zeg mijn naam.'],
			['stage', 'Ik zeg gedag als ik naar huis ga.']
		],
		how: ['Ik oefen met mijn mentor bij de deur.', 'Ik begin bij mensen die ik ken.'],
		goed: 'Ik groet nu iedereen op de gang.',
		moeilijk: 'Mensen aankijken vind ik eng.',
		willen: 'Ik wil gasten netjes ontvangen.'
	},
	'omgaan-met-kritiek': {
		says: [
			['les', 'Ik luister tot de tip klaar is.'],
			['praktijk', 'Ik zeg: ik probeer het nog een keer.'],
			['praktijk', 'Ik schrijf elke week één tip op.'],
			['stage', 'Ik doe de tip van mijn begeleider na.']
		],
		how: ['Ik tel eerst tot vijf.', 'De docent zegt ook wat goed ging.'],
		goed: 'Ik heb iets met een tip gedaan.',
		moeilijk: 'Een tip voelt soms als straf.',
		willen: 'Ik wil niet meteen boos worden.'
	},
	'nee-zeggen': {
		says: [
			['pauze', 'Ik zeg nee als ik iets niet wil.'],
			['pauze', 'Ik loop weg bij ruzie.'],
			['les', 'Ik zeg het als iets te veel is.'],
			['thuis', 'Ik zet mijn telefoon om {uur} uur uit.']
		],
		how: ['Ik oefen het in de les sova.', 'Ik kies vooraf wat ik ga zeggen.'],
		goed: 'Ik zei nee tegen een vriend.',
		moeilijk: 'Ik doe vaak mee met anderen.',
		willen: 'Ik wil nee durven zeggen.'
	},
	'samen-doen': {
		says: [
			['les', 'Ik verdeel het werk met mijn maatje.'],
			['praktijk', 'Ik doe mijn deel en vraag wat nog moet.'],
			['pauze', 'Ik vraag of iemand mee wil doen.'],
			['les', 'Ik laat de ander eerst uitpraten.']
		],
		how: ['Ik spreek af wie wat doet.', 'Ik begin met iemand die ik ken.'],
		goed: 'Samen koken ging goed.',
		moeilijk: 'Ik wil het vaak alleen doen.',
		willen: 'Ik wil met een nieuwe klasgenoot werken.'
	},
	...workSentences
};
