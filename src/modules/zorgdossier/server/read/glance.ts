import type { Db } from '#platform/database/session.ts';
import type { CareGlance } from '../../views.ts';
import { listInstructions } from './facts.ts';

/** What the dossier page shows of the care file, for whoever looks. */
export async function findCareGlance(db: Db, pupilId: string): Promise<CareGlance> {
	const [instructions, [more]] = await Promise.all([
		listInstructions(db, pupilId),
		db.sql<Omit<CareGlance, 'instructions'>[]>`
			select exists (select from medical_fact f where f.school_id = (select app_school()) and f.pupil_id = ${pupilId})
				or exists (select from judicial_fact f where f.school_id = (select app_school()) and f.pupil_id = ${pupilId}) as "hasFacts",
				exists (select from care_data_kept(${pupilId})) as "isKept"`
	]);
	return { instructions, hasFacts: more?.hasFacts ?? false, isKept: more?.isKept ?? false };
}
