/** The lists of a set-up that other modules choose from, by the name under which they ask. */
import type { SchoolSetup } from './schema.ts';
import { itemsOf } from './value.ts';

const lists = {
	arrangementen: (setup: SchoolSetup) => setup.arrangementen,
	bestemmingen: (setup: SchoolSetup) => setup.uitstroom.bestemmingen,
	certificaten: (setup: SchoolSetup) => setup.certificaten.trajecten,
	competenties: (setup: SchoolSetup) => setup.competenties,
	logsoorten: (setup: SchoolSetup) => setup.zicht.logsoorten,
	loopbaanfasen: (setup: SchoolSetup) => setup.loopbaanfasen,
	maatregelen: (setup: SchoolSetup) => setup.maatregelen,
	normen: (setup: SchoolSetup) => setup.normen.lijst,
	overdracht: (setup: SchoolSetup) => setup.zicht.overdracht.punten,
	overleggen: (setup: SchoolSetup) => setup.overleggen,
	pestprotocol: (setup: SchoolSetup) => setup.zicht.pestprotocol,
	pijlers: (setup: SchoolSetup) => setup.pijlers,
	plekken: (setup: SchoolSetup) => setup.zicht.plekken,
	rondes: (setup: SchoolSetup) => setup.schooljaar.rondes,
	schalen: (setup: SchoolSetup) => setup.schalen,
	sectoren: (setup: SchoolSetup) => setup.sectoren,
	stages: (setup: SchoolSetup) => setup.stages,
	trainingen: (setup: SchoolSetup) => setup.trainingen,
	vakken: (setup: SchoolSetup) => setup.vakken,
	verzuimredenen: (setup: SchoolSetup) => setup.verzuim.redenen
};

export type Catalogue = keyof typeof lists;
export type CatalogueItem<Kind extends Catalogue> = Exclude<ReturnType<(typeof lists)[Kind]>, string>[number];

/** The items of one list, none where the set-up says `geen` or `niet vermeld`. What ended is not in it: ask an earlier day. */
export function catalogueOf<Kind extends Catalogue>(setup: SchoolSetup, kind: Kind): CatalogueItem<Kind>[] {
	return itemsOf(lists[kind](setup) as CatalogueItem<Kind>[] | 'geen' | 'niet vermeld');
}
