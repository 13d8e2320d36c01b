export { listFilters, listPupils } from './read/list.ts';
export { viewDossier } from './read/dossier.ts';
export { getPupilHead } from './read/pupil.ts';
export { findOwnInvolvement, getOwnInvolvement, listInvolved, viewInvolved } from './read/involved.ts';
export { handoversDue, listDueHandovers, type DueHandover } from './read/handovers.ts';
export { handoverLine, schoolLine } from './read/timeline.ts';
export { allowParent, endAccess, giveAccess, openFile, stopParent } from './change/access.ts';
