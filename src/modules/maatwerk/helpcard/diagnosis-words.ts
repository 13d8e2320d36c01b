/**
 * A help card says what helps, never what somebody has. Words that sound like a diagnosis, a medicine or a test result are
 * pointed at; the writer decides, because a program cannot know what a word means in a sentence.
 *
 * A language disorder (TOS) and dyslexia are in the list: they are found by a specialist and stand on paper among the
 * indications, where the care team reads them. What a teacher does about them ("één zin tegelijk", "voorleesprogramma aan")
 * is just what belongs on the card. NT2 is not in the list: which language somebody learned first is no diagnosis.
 */
const words = [
	'adhd',
	'add',
	'ass',
	'autisme',
	'autistisch',
	'autist',
	'asperger',
	'pdd-nos',
	'pddnos',
	'odd',
	'mcdd',
	'nld',
	'dcd',
	'fas',
	'fasd',
	'lvb',
	'zmlk',
	'tos',
	'dyslexie',
	'dyslectisch',
	'dyscalculie',
	'dyspraxie',
	'ptss',
	'trauma',
	'getraumatiseerd',
	'hechtingsprobleem',
	'hechtingsproblematiek',
	'depressie',
	'depressief',
	'psychose',
	'psychotisch',
	'borderline',
	'anorexia',
	'epilepsie',
	'tourette',
	'syndroom',
	'verslaving',
	'verslaafd',
	'diagnose',
	'gediagnosticeerd',
	'iq',
	'medicatie',
	'medicijn',
	'medicijnen',
	'ritalin',
	'concerta',
	'methylfenidaat',
	'melatonine'
];

/** What ends so is one whatever stands before it: hechtingsstoornis, angststoornis, ontwikkelingsstoornis. */
const endings = ['stoornis', 'stoornissen'];

/** The words in a text that sound like a diagnosis, each once, as they stand there. */
export function diagnosisWordsIn(text: string): string[] {
	const found = text.match(/[\p{L}\d]+(-[\p{L}\d]+)*/gu) ?? [];
	return [...new Set(found.filter(soundsLikeOne))];
}

function soundsLikeOne(word: string): boolean {
	const small = word.toLowerCase();
	return words.includes(small) || endings.some((ending) => small.endsWith(ending));
}
