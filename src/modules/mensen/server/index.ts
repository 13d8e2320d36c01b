export { listDemoPeople, type DemoPerson } from './demo.ts';
export { findGivenName } from './read.ts';
