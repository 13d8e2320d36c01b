/** Words that everybody fills in differently, and what could stand there instead. An empty list: only a question helps. */
export const vagueWords: Record<string, string[]> = {
	vaak: ['elke dag', 'één keer per les'],
	vaker: ['elke dag', 'één keer per les'],
	soms: ['elke dag', 'één keer per les'],
	regelmatig: ['elke dag', 'elke week'],
	meestal: ['elke les'],
	meer: [],
	minder: [],
	veel: [],
	voldoende: [],
	genoeg: [],
	goed: [],
	goede: [],
	beter: [],
	betere: [],
	netjes: [],
	netter: [],
	normaal: [],
	fatsoenlijk: [],
	leuk: [],
	lekker: [],
	juist: [],
	snel: ['binnen vijf minuten'],
	sneller: ['binnen vijf minuten'],
	langer: ['tien minuten'],
	eerder: [],
	optimaal: [],
	prima: [],
	correct: [],
	zorgvuldig: [],
	serieus: []
};

/** What one sees when somebody does this well, by the verb that the vague word goes with. */
export const seenWhen: Record<string, string[]> = {
	luisteren: ['Ik kijk naar wie uitleg geeft', 'Ik zeg in mijn eigen woorden wat ik ga doen'],
	doorwerken: ['Ik werk door tot mijn taak af is'],
	samenwerken: ['Ik verdeel het werk met een ander'],
	werken: ['Ik werk door tot mijn taak af is', 'Ik begin binnen vijf minuten aan mijn taak'],
	opruimen: ['Ik leg alles terug op zijn plek', 'Ik veeg mijn werkplek voordat ik wegga'],
	praten: ['Ik kijk de ander aan als ik praat'],
	lezen: ['Ik lees elke dag tien minuten hardop'],
	schrijven: ['Ik begin elke zin met een hoofdletter'],
	rekenen: ['Ik maak elke les vijf sommen zonder hulp'],
	plannen: ['Ik schrijf elke ochtend op wat ik ga doen']
};
