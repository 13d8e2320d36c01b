import type { FactKind } from './zorgdossier.ts';

/** Where the pages of the care file are. */
export const careFilePath = (pupilId: string): string => `/leerlingen/${pupilId}/zorgdossier`;
export const newFactPath = (pupilId: string, kind: FactKind): string => `${careFilePath(pupilId)}/${kind}/nieuw`;
export const factPath = (pupilId: string, kind: FactKind, id: string): string =>
	`${careFilePath(pupilId)}/${kind}/${id}`;
export const newReportPath = (pupilId: string): string => `${careFilePath(pupilId)}/verslag/nieuw`;

export function reportPaths(pupilId: string, reportId: string) {
	const page = `${careFilePath(pupilId)}/verslag/${reportId}`;
	return { page, file: `${page}/bestand`, edit: `${page}/wijzigen`, share: `${page}/delen` };
}

/** What was shared with somebody of a partner, outside every pupil's own pages. */
export const sharedPath = '/gedeeld-met-mij';
export const sharedReportPath = (reportId: string): string => `${sharedPath}/${reportId}`;
export const sharedFilePath = (reportId: string): string => `${sharedReportPath(reportId)}/bestand`;
