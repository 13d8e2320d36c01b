/** What the source documents say, copied here by hand: a set-up that drifts from its document fails by name. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseSetup } from './parse.ts';

type Fact = [place: string, said: unknown];

const HARDENBERG: Fact[] = [
	['bron.jaar', '2021-2025'],
	['namen.plan.kort', 'IOP'],
	['locaties', 'niet vermeld'],
	['pijlers', ['Werken', 'Wonen', 'Vrije tijd', 'Burgerschap']],
	['visie.kernwaarden', ['Vriendelijkheid', 'Zachtmoedigheid', 'Vertrouwen', 'Naastenliefde', 'Goedheid']],
	['sectoren #', 4],
	['vakken soort=theorie #', 7],
	['vakken soort=praktijk #', 12],
	['certificaten.trajecten #', 9],
	['schooljaar.onderwijstijd_uren', 1000],
	['schooljaar.observatieperiode_weken', { minimaal: 3, maximaal: 4 }],
	['schooljaar.rondes.iop-leerlinggesprek.ritme', { keer: 3, per: 'schooljaar' }],
	['schooljaar.rondes.iop-oudergesprek.volgt_binnen', { dagen: 7, na: 'iop-leerlinggesprek' }],
	['plannen.opp.termijn_weken', 6],
	['plannen.opp.termijn_telt_vanaf', 'toelating en plaatsing'],
	['plannen.plan.doelen_per_ronde', { minimaal: 1, maximaal: 3 }],
	['ondersteuning.observaties.groepsobservatie.ritme', { keer: 2, per: 'schooljaar' }],
	['ondersteuning.observaties.individuele-observatie.toestemming_ouders', 'ja'],
	['overleggen.zat.leden #', 10],
	['overleggen.mr.ritme', { keer: 4, tot: 5, per: 'schooljaar' }],
	['stages.ves-alleen.weken', 10],
	['stages.ves-begeleid.voor_bestemmingen', ['arbeid-beschut', 'arbeid-gesubsidieerd']],
	['stages.bes.leerjaren', [3]],
	['stages.plaatsing.leerjaren', [5, 6]],
	['toetsen.ivio-examens.niveaus', ['KSE 1', 'KSE 2', 'KSE 3']],
	['entree.duur', { aantal: 1, eenheid: 'schooljaar', soort: 'vast' }],
	['entree.partners', ['alfa-college', 'zone-college']],
	['uitstroom.avondschool.activiteiten #', 5],
	['normen.resultaatgebieden #', 3],
	['normen.lijst.methodetoetsen.eisen', [{ minimaal: 2, eenheid: 'keer per schooljaar' }]],
	['normen.lijst.pro-diploma.streef_procent', 100],
	['normen.lijst.entree-diploma.streef_procent', 90],
	['normen.lijst.stagetrajecten.eisen', [{ minimaal: 3, eenheid: 'per leerling' }]],
	[
		'normen.lijst.competenties-voldoende.eisen',
		[
			{ minimaal: 60, eenheid: 'procent', fase: 'fase-1' },
			{ minimaal: 70, eenheid: 'procent', fase: 'fase-2' },
			{ minimaal: 90, eenheid: 'procent', fase: 'fase-3' }
		]
	],
	['normen.lijst.verwachte-uitstroom.streef_procent', 90],
	['kwaliteit.eigen_aspecten #', 5],
	['aanbod.specialisten.via_derden #', 7],
	['grenzen.clusters', 'niet vermeld'],
	['toetsen.methodetoetsen.vakken #', 7],
	['overleggen.mr.inbreng_door', ['teamlid', 'ouders']],
	['veiligheid.verboden #', 9],
	['ambities.punten #', 35],
	['documenten.schoolplan.herziening', { keer: 1, per: 'schooljaar', elke: 4 }],
	['normen.lijst.methodetoetsen.regels', 1415]
];

const ALMERE: Fact[] = [
	['bron.jaar', 2023],
	['namen.plan', { kort: 'MOP', lang: 'Mijn Ontwikkel Plan' }],
	['locaties #', 3],
	['locaties.bachweg.brin', '17JI'],
	['locaties.koningsbeltstraat.brin', '30UD'],
	['locaties.tom-poesstraat.brin', '28BU'],
	['locaties.tom-poesstraat.leerjaren', [3, 4, 5, 6]],
	['sectoren #', 6],
	['sectoren.techniek.locaties', ['tom-poesstraat']],
	['sectoren.horeca.locaties', ['bachweg']],
	['loopbaanfasen', ['Onderbouw', 'Oriëntatiejaar', 'Sector']],
	['groepen.klas.grootte', { minimaal: 12, maximaal: 15 }],
	['schooljaar.verdeling_procent', { praktijk: 50, theorie: 25, variabel: 25 }],
	['schooljaar.mentortaak_uren_per_week', 6],
	['schooljaar.pauze_telt_mee', 'ja'],
	['schooljaar.rondes.mop.wanneer', 'Juni'],
	['schooljaar.rondes.driehoeksgesprek.ritme', { keer: 2, per: 'schooljaar' }],
	['leren.hoogste_niveau', '2F'],
	['leren.leerroutes', ['<1', '1', '>1']],
	['overleggen.zat.ritme', { keer: 1, per: 'maand', elke: 2 }],
	['overleggen.zat.op_afroep', ['tactus', 'jeugdagent']],
	['overleggen.zat.toestemming', 'ouders of anoniem'],
	['overleggen.oja-overleg.ritme', { keer: 1, per: 'week', elke: 2 }],
	['arrangementen.eag.locaties', ['bachweg', 'koningsbeltstraat']],
	['arrangementen.tt-groepen.leeftijd_vanaf', 17],
	['arrangementen.next-level.duur', { aantal: 2, eenheid: 'jaar', soort: 'maximum' }],
	['arrangementen.next-level.inschrijving', 'school van herkomst'],
	['stages.extern.dagen_per_week', { minimaal: 2, maximaal: 2 }],
	['stages.extern.periodes_per_schooljaar', 2],
	['certificaten.aantal_trajecten', 40],
	['praktijkverklaring.niveaus', [1, 2]],
	['diploma.eisen #', 7],
	['diploma.eisen.deelname-in-het-laatste-schooljaar.minimaal_procent', 85],
	['uitstroom.jobcoaches.jobcoach-van-pro-almere.opgeleid', 5],
	['leerwerkbedrijven.yanmar.gebruik', ['voorbereiding', 'training', 'stageplaats']],
	['normen.lijst.dyslexie-werkplannen.eisen', [{ minimaal: 2, eenheid: 'keer per schooljaar' }]],
	['normen.lijst.branchekwalificatie.eisen', 'niet vermeld'],
	['grenzen.algemeen #', 14],
	['ambities.punten #', 6],
	['ambities.terugblik #', 7],
	['school.regio', 'niet vermeld'],
	['certificaten.trajecten #', 8],
	['schooljaar.rondes.mop.deelnemers', 'niet vermeld'],
	['overleggen.oja-overleg.leden', ['gedragswetenschapper']],
	['stages.leerwerkbedrijf.doelen #', 2],
	['documenten.schoolondersteuningsprofiel.herziening', { keer: 1, per: 'schooljaar', elke: 4 }]
];

const ASSEN: Fact[] = [
	['bron.jaar', 'niet vermeld'],
	['school.brin', '18BR'],
	['bestuur.nummer', 10053],
	['samenwerkingsverband.aantal_besturen', 7],
	['samenwerkingsverband.gemeenten', ['Aa en Hunze', 'Assen', 'Midden-Drenthe', 'Tynaarlo']],
	['pijlers', ['Wonen', 'Werken', 'Burgerschap', 'Leren', 'Vrije tijd']],
	['toelating.iq', { minimaal: 55, maximaal: 80 }],
	['toelating.leerachterstand.minimaal_procent', 50],
	['toelating.leerachterstand.aantal_domeinen', 2],
	['toelating.leerachterstand.domeinen #', 4],
	['toelating.kennismaking.pro-actief.keer', 8],
	['toelating.kennismaking.pro-actief.vakken', ['groen', 'techniek', 'schoonmaak', 'koken']],
	['schooljaar.rondes.contactavond.ritme', { keer: 2, per: 'schooljaar' }],
	['overleggen.leerlingenraad.ritme', { keer: 6, per: 'schooljaar' }],
	['arrangementen.basisplus.beslist_in', 'zat'],
	['arrangementen.basisplus.bij_voorkeur_tot_en_met_leerjaar', 3],
	['arrangementen.balans.capaciteit', 10],
	['arrangementen.balans.modules', ['Opstroom', 'Doorstroom', 'Kort verblijf', 'Langer verblijf']],
	['arrangementen.pro-isk.leeftijd_vanaf', 16],
	['entree.stagedagen_per_week', 2],
	['aanbod.voorzieningen soort=voorziening #', 6],
	['aanbod.voorzieningen soort=gebouw #', 7],
	['aanbod.voorzieningen soort=hulpmiddel #', 5],
	['aanbod.voorzieningen soort=inrichting #', 7],
	['aanbod.voorzieningen.lift.aanwezig', 'ja'],
	['aanbod.voorzieningen.rolstoeltoegankelijk.aanwezig', 'niet vermeld'],
	['aanbod.specialisten.op_school #', 14],
	['grenzen.algemeen #', 5],
	['grenzen.clusters #', 4],
	['grenzen.clusters.cluster-3.kan_niet', ['IQ onder 55']],
	['ambities.punten gericht_op=eigen school #', 8],
	['ambities.punten gericht_op=buiten school #', 4],
	['toelating.kennismaking.pro-actief.wanneer', 'Tweede helft van het schooljaar'],
	['ondersteuning.stappen.doorverwijzen-als-het-te-complex-wordt.niveau', 'buiten school'],
	['ondersteuning.observaties #', 2],
	['arrangementen.pro-roc.plek', 'Drenthe College'],
	['arrangementen.pro-isk.herkomst', 'niet vermeld'],
	['groepen.balans.grootte', 'niet vermeld'],
	['schooljaar.rondes.contactavond.deelnemers', ['ouders']],
	['documenten #', 4]
];

const KLAZIENAVEEN: Fact[] = [
	['school.soort', 'vmbo'],
	['namen.leerlingvolgsysteem', 'Magister'],
	['stages', 'niet vermeld'],
	['normen.lijst', 'niet vermeld'],
	['aanbod.contactrollen #', 7],
	['aanbod.voorzieningen waar=op school #', 2],
	['aanbod.voorzieningen waar=via samenwerkingsverband, bestuur of derden #', 2],
	['aanbod.specialisten.op_school #', 10],
	['aanbod.specialisten.via_derden #', 7],
	['aanbod.onderwijsaanbod.op_school #', 5],
	['aanbod.onderwijsaanbod.via_derden', 'geen'],
	['ondersteuning.basis #', 6],
	['ondersteuning.stappen #', 3],
	['arrangementen.trajectgroep-plek.partners', ['de-atlas', 'renn4']],
	['grenzen.algemeen #', 4],
	['grenzen.algemeen.balans.hangt_af_van_bezetting', 'ja'],
	['grenzen.clusters', 'niet vermeld'],
	['grenzen.elders #', 2],
	['school.regio', 'niet vermeld'],
	['ondersteuning.verwijzing #', 2],
	['aanbod.sterke_punten #', 5],
	['documenten', ['Schoolondersteuningsprofiel']],
	['ambities.punten #', 5]
];

describe.each([
	['pro-hardenberg', HARDENBERG],
	['pro-almere', ALMERE],
	['pro-assen', ASSEN],
	['vmbo-klazienaveen', KLAZIENAVEEN]
])('%s says what its document says', (name, facts) => {
	const parsed = parseSetup(readFileSync(`schools/${name}.yaml`, 'utf8'));

	test.each(facts)('%s', (place, said) => {
		expect(sayingAt(parsed.ok && parsed.setup, place)).toEqual(said);
	});
});

/** `pijlers` gives names, `sectoren #` how many, `vakken soort=theorie #` how many of those. */
function sayingAt(setup: unknown, place: string): unknown {
	const counts = place.endsWith(' #');
	const [path = '', ...filter] = place.replace(/ #$/, '').split(' ');
	const found = path.split('.').reduce(inside, setup);
	const [field, wanted] = filter.join(' ').split('=');
	const kept = Array.isArray(found) && field ? found.filter((item) => item[field] === wanted) : found;
	if (counts) return (kept as unknown[]).length;
	return Array.isArray(kept) ? kept.map((item) => item.naam ?? item) : kept;
}

function inside(value: unknown, step: string): unknown {
	if (Array.isArray(value)) return value.find((item) => item.key === step);
	return (value as Record<string, unknown> | undefined)?.[step];
}
