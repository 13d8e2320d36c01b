/** Words in a goal that say where or when it happens. */

/** A place or a lesson: "in de keuken", "bij koken", "op stage", "thuis". */
export const placeWords: RegExp[] = [
	/\bthuis\b|\bbuiten\b|\bbinnen(?! (één|een|twee|drie|vier|vijf|tien|vijftien|\d))\b/,
	/\btijdens\b/,
	/\bbij (?!(me|mij|ons|elkaar|hem|haar|je|jou)\b)\p{L}+/u,
	/\b(in|uit|naar|door) (de|het|een|mijn|elke|iedere|alle) \p{L}*(les|lessen|klas|lokaal|keuken|werkplaats|gang|kantine|aula|gymzaal|pauze|tuin|kas|winkel|bus|trein|school|magazijn|garage|salon|groep|kring|praktijk|restaurant|bedrijf|toets|gesprek|plein)\b/u,
	/\bin de (bouw|zorg|horeca|techniek|bakkerij|fietsenstalling)\b/,
	/\bop (school|stage|het plein|het werk|mijn werk|mijn stage|mijn plek|straat|de fiets|de gang|de werkvloer)\b/,
	/\b(aan|achter|naast) (de|het|mijn|een) (tafel|kassa|balie|computer|werkbank|bureau|machine)\b|\baan tafel\b/,
	/\bvoor de (klas|groep)\b/
];

/** A moment, or what comes first: "elke dag", "op maandag", "als ik vastloop", "voordat ik begin". */
export const momentWords: RegExp[] = [
	/\b(als|wanneer|zodra|voordat|nadat|totdat|terwijl)\b/,
	/\btijdens\b|\bin de pauze\b|\bdagelijks\b|\bwekelijks\b/,
	/\b(elke|iedere|elk|ieder|alle|per|deze|komende|volgende) (\p{L}+ )?(dag|dagen|les|lessen|week|weken|ochtend|middag|avond|uur|maand|keer|stagedag|kookles|pauze|maandag|dinsdag|woensdag|donderdag|vrijdag)\b/u,
	/\b(op )?(maandag|dinsdag|woensdag|donderdag|vrijdag)(en|s)?\b/,
	/['’]s (ochtends|morgens|middags|avonds)\b|\bs (ochtends|morgens|middags|avonds)\b/,
	/\bom (half |kwart )?(\d|één|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)/,
	/\bbinnen (één|een|twee|drie|vier|vijf|tien|vijftien|\d+) /,
	/\b(voor|na|aan het begin van|aan het eind van|aan het einde van) (de|het|elke|iedere|mijn) \p{L}*(les|dag|pauze|gym|school|stage|week|ochtend|middag|werk|eten|uitleg)\b/u,
	/\b(één|een|twee|drie|vier|vijf|\d+) keer (per|in de) \p{L}+/u
];
