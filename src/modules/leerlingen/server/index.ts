export { listFilters, listPupils } from './read/list.ts';
export { getPupilHead, viewDossier } from './read/dossier.ts';
export { findOwnInvolvement, getOwnInvolvement, listInvolved } from './read/involved.ts';
export { handoversDue, listDueHandovers, type DueHandover } from './read/handovers.ts';
export { handoverLine, schoolLine } from './read/timeline.ts';
