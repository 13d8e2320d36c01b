/* The tables of the care file: each with its own circle. */
export { diagnosis, judicialFact, medicalFact, medicalInstruction } from './tables/facts.ts';
export { judicialReader, medicalReader } from './tables/readers.ts';
export { careReport, careReportContent, reportOpening, reportShare } from './tables/reports.ts';
export { careRemoval, fileOpeningSeen } from './tables/traces.ts';
