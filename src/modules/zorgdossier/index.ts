/** What anyone may use of the care file. Pure, and safe in the browser. */
export { isInCareCircle, mayKeepCareFile, mayReadInstructions } from './access.ts';
export { careFilePath, sharedPath } from './paths.ts';
export { factKinds, hasNamedReaders, isFactKind, type FactKind } from './zorgdossier.ts';
