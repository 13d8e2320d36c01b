/** Dutch verbs as far as a goal needs them: "op te ruimen" becomes "ik ruim … op". Pure. */

const irregular: Record<string, string> = {
	zijn: 'ben',
	hebben: 'heb',
	komen: 'kom',
	gaan: 'ga',
	doen: 'doe',
	staan: 'sta',
	slaan: 'sla',
	zien: 'zie',
	kunnen: 'kan',
	willen: 'wil',
	mogen: 'mag',
	zullen: 'zal',
	mailen: 'mail'
};
const irregularThird: Record<string, string> = {
	zijn: 'is',
	hebben: 'heeft',
	kunnen: 'kan',
	willen: 'wil',
	mogen: 'mag',
	zullen: 'zal'
};

export const particles =
	'aan af bij binnen dicht door in klaar los mee na neer om op open rond samen schoon stil terug toe uit vast vol voor weg'.split(
		' '
	);
/** Verbs that only look as if a part comes loose. */
const wholeVerbs = new Set(['naaien', 'openen', 'voorkomen', 'bijten', 'antwoorden']);

/** "opruimen" → ["op", "ruimen"]; a verb that stays whole → ["", "lezen"]. */
export function partsOf(infinitive: string): [particle: string, verb: string] {
	if (wholeVerbs.has(infinitive)) return ['', infinitive];
	const particle = particles
		.filter((each) => infinitive.startsWith(each) && /^[^aeiou]*[aeiouy].*n$/.test(infinitive.slice(each.length)))
		.filter((each) => infinitive.length - each.length >= 4)
		.sort((a, b) => b.length - a.length)[0];
	return particle ? [particle, infinitive.slice(particle.length)] : ['', infinitive];
}

/** What "ik" does: lezen → lees, maken → maak, zitten → zit, oefenen → oefen. Of the part that does not come loose. */
export function firstPerson(infinitive: string): string {
	if (irregular[infinitive]) return irregular[infinitive];
	const base = infinitive.replace(/en$/, '');
	if (/([^aeiou])\1$/.test(base)) return base.slice(0, -1);
	return sharpEnd(isOpenSyllable(base) ? base.slice(0, -1) + base.slice(-2) : base);
}

/** What "hij" or "zij" does: lezen → leest, zitten → zit. */
export function thirdPerson(infinitive: string): string {
	if (irregularThird[infinitive]) return irregularThird[infinitive];
	const first = firstPerson(infinitive);
	if (/^(ga|sta|sla)$/.test(first)) return `${first}at`;
	return first.endsWith('t') ? first : `${first}t`;
}

/** Verbs on -eren that are not stressed there: "luister", but "probeer". */
const unstressed = /(luister|fluister|verbeter|herinner|timmer|hamer|schilder)$/;

/** "ma-ken", but not "re-ke-nen": an e that is not stressed stays single. */
function isOpenSyllable(base: string): boolean {
	if (/[aeiou].*er$/.test(base)) return !unstressed.test(base);
	const rest = base.replace(/^(be|ge|her|ont|ver)(?=.*[aeiou])/, '');
	if (!/(^|[^aeiou])[aeou][^aeiouwx]$/.test(rest)) return false;
	return !/[aeiou].*e[^aeiou]$/.test(rest);
}

const sharpEnd = (stem: string): string => stem.replace(/v$/, 'f').replace(/z$/, 's');
