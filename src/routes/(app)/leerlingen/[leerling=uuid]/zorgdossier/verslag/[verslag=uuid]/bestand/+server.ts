import type { RequestHandler } from './$types';
import { sendReportFile } from '../../../../../../report-file.ts';

/** The file of a report: for who has it open, like the report itself. */
export const GET: RequestHandler = sendReportFile;
