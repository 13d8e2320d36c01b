import { card, met, offerOf, overdue } from '#modules/kwaliteit/norms.fixture.ts';
import type { DayOffers, JudgeFilter, NormLine, NormOffer } from '#modules/kwaliteit/index.ts';
import { askOfNorms } from '#modules/kwaliteit/server/read/judged.ts';
import { asSystem, type Db } from '#platform/database/session.ts';
import { add, makeSchool, today, type TestSchool } from './school.ts';

// Jayden and Finn are late with N18; Noor and Lotte are in time. Everybody is late with N2.
export const offers = [
	offerOf(card('N18'), ({ name }) => (name === 'Jayden' || name === 'Finn' ? overdue : met)),
	offerOf(card('N2'), () => overdue)
];
export const why = 'Besproken in het team';
export const dayOffers: DayOffers = { norms: offers, tasks: [], messages: null, log: null, lessons: null };
export const ask = { query: { page: 1 }, today, offers };

/**
 * A school that set N2 to 80 %, lets Jayden off it until 20 November, and gave a helper access to Jayden until then.
 */
export async function makeNormSchool(made?: TestSchool): Promise<{ school: TestSchool; exemption: string }> {
	const school = made ?? (await makeSchool());
	const { schoolId, pupils, people: staff } = school;
	const exemption = await asSystem(async (db) => {
		await add(db, 'norm_setting', {
			schoolId,
			normKey: 'N2',
			isOn: true,
			target: 80,
			fromOn: '2026-08-01',
			setById: staff.directeur
		});
		await add(db, 'access_grant', {
			schoolId,
			pupilId: pupils.jayden,
			personId: staff.helper,
			role: 'begeleider',
			sees: ['gedeeld'],
			fromOn: '2026-11-01',
			untilOn: '2026-11-20',
			why: 'dyslexie',
			grantedById: staff.zorgcoordinator
		});
		return add(db, 'norm_exemption', {
			schoolId,
			normKey: 'N2',
			pupilId: pupils.jayden,
			reason: 'verhuisd',
			fromOn: '2026-11-01',
			untilOn: '2026-11-20',
			givenById: staff.directeur
		});
	});
	return { school, exemption };
}

/** What these norms say by themselves, of all pupils of whose team the actor is one, or of those that the filter names. */
export async function linesBy(
	judge: NormOffer['judge'],
	db: Db,
	today: string,
	filter: JudgeFilter = {}
): Promise<NormLine[]> {
	const norms = await judge(db, askOfNorms(db, today, filter));
	return norms.flatMap(({ lines }) => lines);
}
