import type { TimeOutReason } from '#modules/begeleiding/index.ts';

/** Goals of a card, as a pupil says them. */
export const cardGoals = [
	'Ik steek mijn vinger op.',
	'Ik begin meteen.',
	'Ik blijf op mijn plek.',
	'Ik vraag hulp als ik vastloop.',
	'Ik praat rustig.',
	'Ik maak mijn werk af.',
	'Ik leg mijn telefoon weg.'
];

export const rewards = ['Een half uur koken', 'Samen een spel', 'Tien minuten gamen', 'Kiezen wat we doen'];

export const wentWell = [
	'Begon in de meeste lessen meteen.',
	'Vroeg op tijd om hulp.',
	'Bleef rustig, ook toen het druk werd.',
	'Het laatste uur was mooi stil gewerkt.',
	'Zei zelf dat het even te veel werd.'
];
export const couldBeBetter = [
	'De wissel naar het praktijklokaal. Morgen als eerste naar binnen.',
	'Na de pauze duurt het lang voor er gewerkt wordt.',
	'Minder praten met wie ernaast zit.',
	'Het eerste uur: eerder naar bed, zegt de leerling zelf.',
	''
];

export const dayWords = ['Het was te druk vandaag.', 'Goede dag!', 'Ik was moe.', 'Rekenen ging beter dan eerst.'];

/** What a guide writes after a session; `{naam}` is the pupil. */
export const sessions: readonly [text: string, audience: 'team' | 'gedeeld' | 'zorg'][] = [
	['De week doorgenomen en de tas opnieuw ingedeeld. {naam} kiest zelf wat er eerst komt.', 'team'],
	['Geoefend met hulp vragen: eerst zelf proberen, dan het rode kaartje. Dat lukt.', 'gedeeld'],
	['Gepraat over de pauzes. Afspraak: eerste tien minuten bij de conciërge helpen.', 'team'],
	['Stappenplan gemaakt voor de praktijkles en samen opgehangen.', 'gedeeld'],
	['Ademhaling en even lopen geoefend voor als het hoofd vol is.', 'team'],
	['{naam} vertelde over thuis. Doorgegeven aan het zorgteam.', 'zorg'],
	['De leskaart bekeken: de middag is lastig, de ochtend gaat goed.', 'team'],
	['Samen de planning van de toetsweek gemaakt.', 'gedeeld']
];

/** Why a pupil went to the time-out room, what happened, and what helped. */
export const timeOuts: readonly [reason: TimeOutReason, text: string, helped: string][] = [
	['prikkels', 'Het was te druk in het lokaal.', 'Tien minuten stilte en een glas water.'],
	['prikkels', 'Kon niet meer stil zitten.', 'Een rondje buiten lopen.'],
	['boos', 'Werd boos om een opmerking.', 'Vertellen wat er gebeurde; daarna excuses gemaakt.'],
	['boos', 'Verloor een spel en liep weg.', 'Even alleen zitten.'],
	['ruzie-leerling', 'Ruzie over een plek aan tafel.', 'Samen uitgepraat met de ander erbij.'],
	['botsing-medewerker', 'Wilde de telefoon niet wegleggen.', 'Met de docent besproken wat de afspraak is.'],
	['werk', 'De opdracht was te moeilijk.', 'De opdracht in stukken geknipt.'],
	['werk', 'Begon niet en legde het hoofd op tafel.', 'Samen de eerste som gemaakt.'],
	['afspraak', 'Afgesproken rustmoment.', 'Muziek met een koptelefoon.'],
	['anders', 'Slecht geslapen.', '']
];
