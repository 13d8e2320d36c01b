export { checkSetup, parseSetup, type ParsedSetup, type SetupProblem } from './parse.ts';
export { SchoolSetup } from './schema.ts';
export { isStated, itemsOf, NONE, NOT_STATED, type NotStated } from './value.ts';
export { writeSetup } from './write.ts';
export { catalogueOf, type Catalogue, type CatalogueItem } from './catalogues.ts';
export { labelOf, oppSettings, planHourOf, sourceOf, wordOf, type Label, type OppSettings } from './settings.ts';
