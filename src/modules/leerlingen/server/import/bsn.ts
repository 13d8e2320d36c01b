import { createHmac, hkdfSync } from 'node:crypto';
import { seal, unseal } from '#platform/identity/seal.ts';
import { running } from '#platform/running.ts';

/** What the sealed number belongs to; it opens nowhere else. */
const belongsTo = (schoolId: string, pupilId: string) => `bsn ${schoolId} ${pupilId}`;

export const sealBsn = (bsn: string, schoolId: string, pupilId: string): string =>
	`\\x${Buffer.from(seal(bsn, belongsTo(schoolId, pupilId))).toString('hex')}`;

/** Stands for a citizen service number wherever two are compared: a keyed digest, and the last three digits, which are shown. */
export type BsnMarks = {
	of: (bsn: string) => string;
	ofSealed: (sealed: string, schoolId: string, pupilId: string) => string;
};

export function bsnMarks(): BsnMarks {
	const key = Buffer.from(hkdfSync('sha256', running().secret, '', 'zicht bsn digest', 32));
	const of = (bsn: string) => `${createHmac('sha256', key).update(bsn).digest('hex')}${bsn.slice(-3)}`;
	return {
		of,
		ofSealed: (sealed, schoolId, pupilId) =>
			of(unseal(Buffer.from(sealed.slice(2), 'hex'), belongsTo(schoolId, pupilId)))
	};
}
