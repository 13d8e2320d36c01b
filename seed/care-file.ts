import {
	careReport,
	careReportContent,
	diagnosis,
	judicialFact,
	judicialReader,
	medicalFact,
	medicalInstruction,
	medicalReader,
	reportOpening,
	reportShare
} from '#modules/zorgdossier/server/tables.ts';
import { consent, consentAnswer, consentPartner, consentWords } from '#modules/toestemming/server/tables.ts';
import { deciders } from '#modules/toestemming/toestemming.ts';
import { insertRows } from '#platform/database/bulk.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import type { Chance } from './chance.ts';
import { onSchoolDay } from './opp-rows.ts';
import type { Pupils } from './pupils.ts';
import type { Group, Staff } from './staff.ts';

type Row<Table extends { $inferInsert: object }> = Table['$inferInsert'];
type WithId<Table extends { $inferInsert: object }> = Row<Table> & { id: string };

export type CareFiles = {
	diagnoses: WithId<typeof diagnosis>[];
	medical: WithId<typeof medicalFact>[];
	instructions: Row<typeof medicalInstruction>[];
	medicalReaders: Row<typeof medicalReader>[];
	judicial: WithId<typeof judicialFact>[];
	judicialReaders: Row<typeof judicialReader>[];
	reports: WithId<typeof careReport>[];
	contents: Row<typeof careReportContent>[];
	openings: Row<typeof reportOpening>[];
};

type Place = { schoolId: string; today: string; groups: Group[]; staff: Staff; pupils: Pupils };

/* Nothing of this is about anybody: each text says that it is an example. */
const diagnoses = ['Dyslexie (voorbeeld)', 'ADHD (voorbeeld)', 'TOS (voorbeeld)', 'Autisme (voorbeeld)'];
const instruments = [
	'WISC-V (voorbeeld)',
	'Didactisch onderzoek (voorbeeld)',
	'Vragenlijst executieve functies (voorbeeld)'
];
const summary =
	'Voorbeeldtekst. De leerling leert het best met voordoen en met korte opdrachten.\n\nAdvies: vaste plek, tijd om na te denken, één vraag tegelijk.';
const medical = [
	{
		what: 'Allergie voor noten (voorbeeld)',
		mustKnow: 'Ook sporen tellen. Let op bij trakteren en bij koken.',
		medicine: 'Pen in de tas van de leerling en bij de conciërge',
		medicineBy: 'Wie de cursus deed; anders de leerling zelf',
		whatToDo: 'Geen noten in het lokaal. Bij jeuk of dikke lippen: laat zitten, blijf erbij, haal een collega.',
		emergency: 'Benauwd of flauw: bel 112, daarna thuis.'
	},
	{
		what: 'Epilepsie (voorbeeld)',
		mustKnow: 'Zeldzaam, en meestal bij weinig slaap.',
		medicine: null,
		medicineBy: null,
		whatToDo: 'Maak ruimte, leg iets zachts onder het hoofd, houd de tijd bij. Niets in de mond.',
		emergency: 'Langer dan vijf minuten: bel 112, daarna thuis.'
	},
	{
		what: 'Suikerziekte (voorbeeld)',
		mustKnow: 'Meet zelf. Mag altijd eten en drinken in de les.',
		medicine: 'Insuline, geeft de leerling zelf',
		medicineBy: 'De leerling zelf',
		whatToDo: 'Trillen, zweten of verward: geef direct iets zoets en blijf erbij.',
		emergency: null
	}
];

/** A few of each in the care files of pupils who are here now, kept by the care coordinator. */
export function makeCareFiles(by: Chance, { schoolId, today, groups, staff, pupils }: Place): CareFiles {
	const files: CareFiles = {
		diagnoses: [],
		medical: [],
		instructions: [],
		medicalReaders: [],
		judicial: [],
		judicialReaders: [],
		reports: [],
		contents: [],
		openings: []
	};
	const now = new Map(groups.filter((g) => g.startsOn <= today && today <= g.endsOn).map((g) => [g.id, g]));
	const places = pupils.members.filter(({ groupId }) => now.has(groupId));
	const authorId = staff.careCoordinator;
	const leads = staff.roles.find(({ role }) => role === 'teamleider')?.personId;
	/** Written on a school day of the past year. */
	const written = (pupilId: string) => {
		const on = onSchoolDay(addDays(today, -by.between(20, 300)));
		return { schoolId, id: by.id(), pupilId, authorId, createdAt: new Date(`${on}T10:20:00Z`) };
	};
	const reading = (factId: string, pupilId: string, personId: string, why: string) => ({
		schoolId,
		id: by.id(),
		pupilId,
		factId,
		personId,
		fromOn: addDays(today, -14),
		untilOn: addDays(today, 180),
		why,
		namedById: authorId
	});

	if (places.length === 0) return files;
	/** One file has something of each kind. */
	const whole = by.pick(places);
	const some = (most: number) =>
		[whole, ...by.some(places, most, most).filter((place) => place !== whole)].slice(0, most);

	for (const { pupilId } of some(by.between(3, 6))) {
		const on = onSchoolDay(addDays(today, -by.between(400, 1200)));
		const report = written(pupilId);
		files.diagnoses.push({
			...written(pupilId),
			what: by.pick(diagnoses),
			madeBy: 'Orthopedagoog van een voorbeeldpraktijk',
			madeOn: on,
			source: by.happens(0.7) ? 'Verslag van het onderzoek (voorbeeld)' : null,
			familyMayRead: by.happens(0.3)
		});
		files.reports.push({
			...report,
			instrument: by.pick(instruments),
			madeOn: on,
			madeBy: 'Orthopedagoog van een voorbeeldpraktijk'
		});
		files.contents.push({ schoolId, pupilId, reportId: report.id, summary });
		files.openings.push({
			schoolId,
			id: by.id(),
			pupilId,
			reportId: report.id,
			personId: authorId,
			openedAt: new Date(`${onSchoolDay(addDays(today, -by.between(5, 15)))}T09:10:00Z`),
			reason: by.pick(['plan', 'overleg', 'hulp'] as const)
		});
	}
	for (const [at, { pupilId, groupId }] of some(3).entries()) {
		const { whatToDo, emergency, ...fact } = medical[at % medical.length]!;
		const row = { ...written(pupilId), ...fact };
		const mentor = staff.mentorOf.get(groupId);
		files.medical.push(row);
		files.instructions.push({ schoolId, pupilId, factId: row.id, whatToDo, emergency });
		if (mentor) files.medicalReaders.push(reading(row.id, pupilId, mentor, 'Is er elke dag bij'));
	}
	const measure = {
		...written(whole.pupilId),
		measure: 'Ondertoezichtstelling (voorbeeld)',
		fromOn: addDays(today, -120),
		untilOn: addDays(today, 245),
		reporting: 'De school meldt verzuim van een dag of langer dezelfde dag.',
		contactFunction: 'Jeugdbeschermer van een voorbeeldinstelling'
	};
	files.judicial.push(measure);
	if (leads) files.judicialReaders.push(reading(measure.id, whole.pupilId, leads, 'Spreekt de jeugdbeschermer'));
	return files;
}

export async function insertCareFiles(
	db: Db,
	by: Chance,
	files: CareFiles,
	{ schoolId, today, staff, pupils }: Omit<Place, 'groups'>
): Promise<void> {
	await insertRows(db, diagnosis, files.diagnoses);
	await insertRows(db, medicalFact, files.medical);
	await insertRows(db, medicalInstruction, files.instructions);
	await insertRows(db, medicalReader, files.medicalReaders);
	await insertRows(db, judicialFact, files.judicial);
	await insertRows(db, judicialReader, files.judicialReaders);
	await insertRows(db, careReport, files.reports);
	await insertRows(db, careReportContent, files.contents);
	await insertRows(db, reportOpening, files.openings);
	const [report] = files.reports;
	if (report) await shareReport(db, by, report, { schoolId, today, staff, pupils });
}

/** One report is shared with somebody of a partner, for which the family gave its consent. */
async function shareReport(
	db: Db,
	by: Chance,
	{ id: reportId, pupilId }: CareFiles['reports'][number],
	{ schoolId, today, staff, pupils }: Omit<Place, 'groups'>
): Promise<void> {
	const [to] = await db.sql<{ partnerId: string; personId: string; name: string }[]>`
		select pp.partner_id as "partnerId", pp.person_id as "personId", o.name
		from partner_person pp join partner o on o.school_id = pp.school_id and o.id = pp.partner_id
		where pp.school_id = ${schoolId} order by o.kind not in ('zorg', 'jeugdhulp'), o.key, pp.person_id limit 1`;
	const [pupil] = pupils.pupils.filter(({ id }) => id === pupilId);
	if (!to || !pupil) return;
	const [askedOn, saidOn] = [onSchoolDay(addDays(today, -16)), onSchoolDay(addDays(today, -12))];
	const custody = pupils.contacts
		.filter((contact) => contact.pupilId === pupilId && contact.hasCustody)
		.map(({ personId, fromOn, untilOn }) => ({ personId, fromOn, untilOn: untilOn ?? null }));
	const ofConsent = { schoolId, consentId: by.id(), pupilId };
	await insertRows(db, consent, [
		{
			schoolId,
			id: ofConsent.consentId,
			pupilId,
			purpose: 'verslag delen',
			fromOn: askedOn,
			untilOn: addDays(today, 120),
			askedById: staff.careCoordinator,
			askedOn
		}
	]);
	await insertRows(db, consentWords, [
		{
			...ofConsent,
			what: 'De samenvatting van het onderzoek (voorbeeld).',
			why: 'Samen de begeleiding kiezen (voorbeeld).'
		}
	]);
	await insertRows(db, consentPartner, [{ ...ofConsent, partnerId: to.partnerId, name: to.name }]);
	await insertRows(
		db,
		consentAnswer,
		deciders({ pupil: { personId: pupilId, bornOn: pupil.bornOn }, custody }, saidOn).map((personId) => ({
			...ofConsent,
			id: by.id(),
			personId,
			answer: 'gives' as const,
			saidOn,
			how: 'mondeling' as const,
			recordedById: staff.careCoordinator
		}))
	);
	await insertRows(db, reportShare, [
		{
			schoolId,
			id: by.id(),
			pupilId,
			reportId,
			partnerId: to.partnerId,
			personId: to.personId,
			fromOn: addDays(today, -3),
			untilOn: addDays(today, 18),
			why: 'Voor de begeleiding (voorbeeld)',
			sharedById: staff.careCoordinator
		}
	]);
}
