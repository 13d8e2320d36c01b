export { listDemoPeople, type DemoPerson } from './demo.ts';
