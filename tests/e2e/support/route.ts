import type { Locator, Page } from '@playwright/test';
import { addDays } from '#platform/text/dates.ts';
import { todayInTheNetherlands } from '#platform/web/today.ts';
import { parentsOf, type Pupil } from './families.ts';
import { inDatabase } from './in-database.ts';
import type { Person } from './people.ts';
import { section } from './talks.ts';
import { expect, expectAccessible, signInAsPerson } from './test.ts';

/** How one school helps a pupil who needs more than the basis, in the words of its own set-up. */
export type Route = {
	school: string;
	/** Where a pupil of the journey sits; another journey changes nobody there. */
	group: string;
	/** The meeting that discusses the pupil first. */
	careMeeting: string;
	/** The meeting where partners sit, and two of those: one whom the parents let in, and one whom they do not. */
	withPartners: string;
	letIn: string;
	keptOut: string;
	/** Staff only, between the first meeting and the one with partners. */
	staffMeeting?: string;
	/** Where a question goes that this table cannot answer; the one who was kept out sits there. */
	committee?: string;
} & ({ arrangement: string } | { referredTo: string });

type OfRoute = Pupil & { location: string };

/** A pupil on the basis, younger than 16, whose parents nobody asked for consent; and another one of that group. */
export async function onTheBasis({ school, group }: Route): Promise<{ pupil: OfRoute; other: OfRoute }> {
	const pupils = await inDatabase(
		(sql) => sql<OfRoute[]>`
			select p.id as "personId", p.school_id as "schoolId", p.given_name as "givenName", l.name as location,
				concat_ws(' ', p.given_name, p.infix, p.family_name) as name,
				(select i.person_id from involvement i where i.school_id = p.school_id and i.pupil_id = p.id and i.role = 'mentor'
					and app_today() between i.from_on and i.until_on order by i.person_id limit 1) as "mentorId"
			from pupil p
			join group_member m on m.school_id = p.school_id and m.pupil_id = p.id and m.is_home
				and app_today() between m.from_on and coalesce(m.until_on, 'infinity')
			join school_group g on g.school_id = m.school_id and g.id = m.group_id and g.name = ${group}
			join location l on l.school_id = g.school_id and l.id = g.location_id
			join school s on s.id = p.school_id and s.name like ${`%${school}`}
			where p.born_on > app_today() - interval '15 years'
				and (select count(*) from contact c where c.school_id = p.school_id and c.pupil_id = p.id) = 2
				and not exists (select from support_case o where o.school_id = p.school_id and o.pupil_id = p.id)
				and not exists (select from support_request o where o.school_id = p.school_id and o.pupil_id = p.id)
				and not exists (select from placement o where o.school_id = p.school_id and o.pupil_id = p.id)
				and not exists (select from consent o where o.school_id = p.school_id and o.pupil_id = p.id)
				and not exists (select from agenda_pupil o where o.school_id = p.school_id and o.pupil_id = p.id)
			order by p.id desc`
	);
	const pupil = pupils[0];
	const other = pupils.find(({ name }) => name !== pupil?.name);
	if (!pupil || !other) throw new Error(`${school} has no two pupils on the basis in ${group}`);
	return { pupil, other };
}

const said = (page: Page, text: string | RegExp) => expect(page.getByText(text).first()).toBeVisible();

export async function fillDay(of: Locator | Page, label: string, days: number): Promise<void> {
	const [year, month, day] = addDays(todayInTheNetherlands(), days).split('-');
	const group = of.getByRole('group', { name: label });
	await group.getByLabel('Dag').fill(String(Number(day)));
	await group.getByLabel('Maand').fill(String(Number(month)));
	await group.getByLabel('Jaar').fill(year!);
}

const supportOf = ({ personId }: Pupil) => `/leerlingen/${personId}/ondersteuning`;

/** The mentor asks for support from the dossier; what is left empty is said, and nothing typed is lost. */
export async function raise(mentor: Page, pupil: Pupil): Promise<void> {
	await mentor.goto(`/leerlingen/${pupil.personId}`);
	await mentor.getByRole('link', { name: 'Vraag ondersteuning aan' }).click();
	await mentor.getByLabel('Wat zie je?').fill('Begint niet aan een taak.');
	await mentor.getByLabel('Wat is er geprobeerd?').fill('Samen beginnen, een plek vooraan.');
	await mentor.getByLabel('Wat vraag je?').fill('   ');
	await mentor.getByLabel('Deze week').check();
	await mentor.getByLabel(/^Wat zegt /).fill('Ik weet niet hoe ik moet beginnen.');
	await mentor.getByLabel('Wat zeggen de ouders?').fill('Thuis gaat het ook zo.');
	await mentor.getByRole('button', { name: 'Verstuur naar het zorgteam' }).click();
	await said(mentor, 'Schrijf hier iets.');
	await expect(mentor.getByLabel('Wat zie je?')).toHaveValue('Begint niet aan een taak.');
	await mentor.getByLabel('Wat vraag je?').fill('Hoe komt het begin van de les op gang?');
	await mentor.getByRole('button', { name: 'Verstuur naar het zorgteam' }).click();
	await said(mentor, 'Je verzoek is bij het zorgteam.');
}

/** The care coordinator answers the request: a case, on the second level. */
export async function takeUp(care: Page, pupil: Pupil, meeting: string): Promise<void> {
	await care.goto(supportOf(pupil));
	await care.getByRole('link', { name: 'Beantwoord het verzoek' }).click();
	await care.getByLabel('Wat gaan jullie doen?').fill(`Wij bespreken het: ${meeting}.`);
	await care.getByRole('button', { name: 'Pak het op' }).click();
	await said(care, 'Opgepakt. Er is een zaak geopend.');
	await onLevel(care, pupil, 'Extra in school');
}

/** The ladder says where the pupil stands now. */
export async function onLevel(page: Page, pupil: Pupil, level: string): Promise<void> {
	await page.goto(supportOf(pupil));
	await expect(section(page, 'De ondersteuningsladder').locator('[aria-current=step]')).toContainText(level);
}

/** A meeting of a kind of the set-up, in so many days, with whom the set-up names and these people; gives its address. */
export async function planMeeting(
	care: Page,
	kind: string,
	{
		location,
		people = [],
		without = []
	}: { location?: string; people?: readonly string[]; without?: readonly string[] } = {}
): Promise<string> {
	await care.goto('/overleg/nieuw');
	await care.getByRole('link', { name: kind, exact: true }).click();
	await fillDay(care, 'Op welke dag', 0);
	await care.getByLabel('Hoe laat').fill('15:30');
	// A school with one location does not ask for it.
	const here = care.getByRole('radio', { name: location });
	if (location && (await here.count()) === 1) await here.check();
	for (const name of people) await care.getByRole('checkbox', { name }).check();
	for (const name of without) await care.getByRole('checkbox', { name }).uncheck();
	await care.getByRole('button', { name: 'Zet in de agenda' }).click();
	await said(care, 'Het overleg staat in de agenda.');
	return new URL(care.url()).pathname.replace(/\/tafel$/, '');
}

/** What waits for the table is put on its agenda with one click. */
export async function takeProposal(care: Page, meeting: string, pupil: Pupil): Promise<void> {
	await care.goto(meeting);
	const waiting = section(care, 'Wacht op dit overleg');
	const line = waiting.getByRole('listitem').filter({ hasText: pupil.name });
	const more = waiting.locator('summary');
	if (!(await line.first().isVisible())) await more.click();
	await line.getByRole('button', { name: 'Zet erop' }).first().click();
	await said(care, 'Het staat op de agenda.');
	await expect(section(care, 'Agenda')).toContainText(pupil.name);
	await expectAccessible(care);
}

export type Outcome = { decision: string; audience?: string; action: string; owner: string };

/** The table discusses the pupil: a note, a decision, and who does what; and then it is over. */
export async function hold(care: Page, meeting: string, outcome: Outcome): Promise<void> {
	await begin(care, meeting);
	await decide(care, outcome);
	await close(care, outcome);
}

/** From now on the table meets; the first point is on the screen. */
export async function begin(care: Page, meeting: string): Promise<void> {
	await care.goto(`${meeting}/vergadering`);
	await care.getByRole('button', { name: 'Begin het overleg' }).click();
	await said(care, 'Het overleg is begonnen.');
}

/** At the point on the screen: what is noted, what is decided and who reads that, and who does what. On to the next. */
export async function decide(care: Page, { decision, audience, action, owner }: Outcome): Promise<void> {
	await care.getByLabel('Jouw notitie').fill('Een eerste stap samen helpt.');
	await care.getByLabel('Besluit', { exact: false }).first().fill(decision);
	if (audience) await care.getByRole('radio', { name: audience }).check();
	await care.getByLabel('Wat gaat iemand doen?').fill(action);
	await care.getByRole('button', { name: 'Bewaren', exact: true }).click();
	await said(care, 'Kies wie het doet.');
	await expect(care.getByLabel('Jouw notitie')).toHaveValue('Een eerste stap samen helpt.');
	await care.getByLabel('Wie', { exact: true }).selectOption(owner);
	await fillDay(care, 'Wanneer klaar', 0);
	await nextPoint(care);
}

export const nextPoint = (care: Page): Promise<void> =>
	care.getByRole('button', { name: 'Klaar, volgend punt' }).click();

/** Nothing is open any more: it is over, and what was decided stays. */
export async function close(care: Page, { decision }: Outcome): Promise<void> {
	await said(care, 'Alle punten zijn besproken.');
	await care.getByRole('button', { name: 'Overleg afronden' }).first().click();
	await care.getByRole('dialog').getByRole('button', { name: 'Overleg afronden' }).click();
	await said(care, 'Afgerond. Dit is besloten.');
	await said(care, decision);
}

/** Somebody who speaks for a partner is asked to the table, and to write along. */
export async function askToWrite(care: Page, meeting: string, { personId, name }: Person): Promise<void> {
	await care.goto(`${meeting}/tafel`);
	await care.getByLabel('Wie', { exact: true }).selectOption(personId);
	await care.getByLabel('Mag meeschrijven').check();
	await care.getByRole('button', { name: 'Vraag aan tafel' }).click();
	await said(care, 'Gevraagd aan tafel.');
	await expect(care.getByRole('listitem').filter({ hasText: name }).first()).toContainText('schrijft mee');
}

type Asked = { question: string; facts: string };

/** A partner at the table reads what is asked and what everybody should know, and writes along; deciding is for the school. */
export async function writeAlong(
	partner: Page,
	meeting: string,
	{ name }: Pupil,
	asked: Asked,
	note: string
): Promise<void> {
	await partner.goto(`${meeting}/vergadering`);
	await partner.getByRole('link', { name }).first().click();
	await said(partner, asked.question);
	await said(partner, asked.facts);
	await expect(partner.getByLabel('Wat gaat iemand doen?')).toHaveCount(0);
	await partner.getByLabel('Jouw notitie').fill(note);
	await partner.getByRole('button', { name: 'Bewaren', exact: true }).click();
	await said(partner, 'Bewaard.');
	await expectAccessible(partner);
}

/** What a table decided stands in the dossier of the pupil, for whom it is for. */
export async function readDecision(reader: Page, { personId }: Pupil, decision: string): Promise<void> {
	await reader.goto(`/leerlingen/${personId}`);
	await reader.getByRole('link', { name: 'Besluiten uit overleg' }).click();
	await said(reader, decision);
}

/** Who should do it finds it among what was agreed, and does it: the page of today shows the three most pressing things only. */
export async function doAction(owner: Page, action: string): Promise<void> {
	await owner.goto('/overleg/acties');
	await owner.getByRole('button', { name: `Gedaan: ${action}` }).click();
	await said(owner, 'Gedaan.');
	await owner.goto('/overleg/acties?toon=klaar');
	await said(owner, action);
}

/** The plan is written, talked over and fixed. */
export async function writePlan(care: Page, pupil: Pupil, goal: string): Promise<void> {
	await care.goto(supportOf(pupil));
	await section(care, 'Nu te doen').getByRole('button', { name: 'Schrijf het plan' }).click();
	await care.getByRole('textbox', { name: 'Wat er speelt' }).fill('Het begin van een taak is moeilijk.');
	await care.getByLabel('Wat ga je zien?').first().fill(goal);
	await care.getByLabel('Waar?').first().fill('In het lokaal');
	await care.getByLabel('Wanneer?').first().fill('Elke les');
	await care.getByLabel('Hoe?').first().fill('Met een kaart op tafel');
	await care.getByLabel('Wie helpt?').first().fill('De mentor');
	await care.getByLabel('Wat', { exact: true }).first().fill('De eerste stap samen');
	await care.getByLabel('Wie', { exact: true }).first().fill('De mentor');
	await fillDay(care, 'Datum van de evaluatie', 60);
	await care.getByRole('radio', { name: /^Het team/ }).check();
	await care.getByRole('button', { name: 'Bewaar het concept' }).click();
	const talk = section(care, 'Met wie is het plan besproken?');
	await talk.getByLabel('Eens', { exact: true }).check();
	await talk.getByRole('button', { name: 'Leg vast' }).click();
	await said(care, 'Het gesprek staat erbij.');
	await care.getByRole('button', { name: 'Stel het plan vast' }).first().click();
	await care.getByRole('dialog').getByRole('button', { name: 'Stel het plan vast' }).click();
	await said(care, 'Het plan is vastgesteld.');
}

/** Somebody at the table puts a question about a pupil on the agenda. */
export async function bringIn(
	care: Page,
	meeting: string,
	{ personId }: Pupil,
	{ question, facts = '' }: { question: string; facts?: string }
): Promise<void> {
	await care.goto(`${meeting}/inbrengen?over=leerling`);
	await care.getByLabel('Welke leerling').selectOption(personId);
	await care.getByLabel('Wat vraag je aan de tafel?').fill(question);
	await care.getByLabel('Wat moet iedereen aan tafel weten?').fill(facts);
	await care.getByRole('button', { name: 'Zet op de agenda' }).click();
	await said(care, 'Het staat op de agenda.');
}

/** The point on the agenda of the meeting. */
export const pointOf = (page: Page, question: string): Locator => page.locator('ol > li').filter({ hasText: question });

/** From the point on the agenda the parents are asked whether the partners at the table may hear it; of one they are not. */
export async function askConsent(care: Page, meeting: string, question: string, keptOut?: string): Promise<void> {
	await care.goto(meeting);
	await pointOf(care, question).getByRole('link', { name: 'Vraag toestemming' }).click();
	if (keptOut) await care.getByRole('checkbox', { name: keptOut, exact: true }).uncheck();
	await fillConsent(care);
}

async function fillConsent(care: Page): Promise<void> {
	await care.getByLabel('Wat delen we?').fill('Hoe het begin van de les gaat.');
	await care.getByLabel('Waarom?').fill('Dan weten we welke hulp past.');
	await care.getByRole('button', { name: 'Vragen', exact: true }).click();
	await said(care, 'Het mag nog niet: we wachten op');
}

/** Every parent who decides says yes, on an own phone. */
export async function giveConsent(newPhone: () => Promise<Page>, pupil: Pupil): Promise<void> {
	for (const parent of await parentsOf(pupil.personId)) {
		const phone = await newPhone();
		await signInAsPerson(phone, parent);
		await phone.goto('/vandaag');
		await phone.getByRole('link', { name: 'Lees en antwoord' }).first().click();
		await phone.getByRole('button', { name: 'Ja, dat mag' }).click();
		await said(phone, /^U zei ja op/);
		await expectAccessible(phone);
	}
}

/** Who sits at a table of this school for that partner. */
export async function guestOf({ schoolId }: Pupil, partner: string): Promise<Person> {
	const [found] = await inDatabase(
		(sql) => sql<Person[]>`
			select p.id as "personId", p.school_id as "schoolId", concat_ws(' ', p.given_name, p.infix, p.family_name) as name
			from partner_person s
			join partner o on o.school_id = s.school_id and o.id = s.partner_id and o.name = ${partner}
			join person p on p.school_id = s.school_id and p.id = s.person_id
			where s.school_id = ${schoolId} order by p.id limit 1`
	);
	if (!found) throw new Error(`nobody comes for ${partner}`);
	return found;
}

/** All that an evaluation asks before its outcome. */
export async function evaluate(care: Page, pupil: Pupil, result: string): Promise<void> {
	await care.goto(`${supportOf(pupil)}/evaluatie`);
	await care.getByRole('group', { name: 'Gehaald?' }).getByLabel(result, { exact: true }).check();
	await care.getByRole('textbox', { name: /^Wat zegt (?!de mentor)/ }).fill('Het begin lukt vaker.');
	await care.getByLabel('Wat zeggen de ouders?').fill('Thuis is er meer rust.');
	await care.getByLabel('Wat zegt de mentor?').fill('In een kleine groep lukt het.');
}

const keepEvaluation = (care: Page) => care.getByRole('button', { name: 'Leg de evaluatie vast' }).click();

/** The outcome is a place in an arrangement of the school: asked for with the goals of the plan, and given. */
export async function arrange(care: Page, pupil: Pupil, arrangement: string, goal: string): Promise<void> {
	await evaluate(care, pupil, 'Deels');
	await care.getByLabel('Arrangement buiten school, tijdelijk').check();
	await care.getByLabel('In welk arrangement?').selectOption({ label: arrangement });
	await fillDay(care, 'Tot en met', 120);
	await fillDay(care, 'Volgende evaluatie', 90);
	await care.getByLabel('Waarom deze uitkomst?').fill('In de klas lukt het nog niet.');
	await keepEvaluation(care);
	await expect(section(care, 'Wat nu?')).toContainText(`heeft een plaats nodig in ${arrangement}`);
	await care.getByRole('link', { name: 'Vraag de plaats aan' }).click();
	await expect(care.getByLabel('nodig, en waarom?')).toHaveValue('In de klas lukt het nog niet.');
	await expect(care.getByLabel('Doelen, op elke regel één')).toHaveValue(goal);
	const why = care.getByLabel('Niet alles klopt. Waarom past het toch?');
	if (await why.isVisible()) await why.fill('De groep is klein.');
	await care.getByRole('button', { name: 'Zet op de wachtlijst' }).click();
	await said(care, 'De leerling staat op de wachtlijst');
	await care.getByRole('link', { name: 'Plaatsen' }).first().click();
	await fillDay(care, 'Laatste dag', 120);
	// Asked where another pupil waits longer.
	const now = care.getByLabel('Waarom deze leerling nu?');
	if (await now.isVisible()) await now.fill('De anderen kunnen wachten.');
	await care.getByRole('button', { name: 'Plaats de leerling' }).click();
	await said(care, 'De leerling is geplaatst');
	await care.goto(supportOf(pupil));
	await expect(section(care, 'Plaatsen en wachtlijst')).toContainText(arrangement);
	await expect(section(care, 'Geregeld')).toContainText(`Plaatsing nodig in ${arrangement}`);
}

/** A school without arrangements: the outcome is help from a specialist, with a referral that waits for consent. */
export async function refer(care: Page, pupil: Pupil, to: string, newPhone: () => Promise<Page>): Promise<void> {
	await evaluate(care, pupil, 'Deels');
	await expect(care.getByLabel('In welk arrangement?')).toHaveCount(0);
	await care.getByLabel('Specialistische hulp').check();
	await care.getByLabel('Waarin of waarheen?').fill(to);
	await fillDay(care, 'Volgende evaluatie', 90);
	await care.getByLabel('Waarom deze uitkomst?').fill('Wij weten niet verder.');
	await keepEvaluation(care);
	await expect(section(care, 'Wat nu?')).toContainText('heeft een verwijzing nodig');
	await care.getByRole('link', { name: 'Maak de verwijzing' }).click();
	await expect(care.getByLabel('Waarom')).toHaveValue('Wij weten niet verder.');
	await care.getByLabel('Naar wie').selectOption({ label: `${to} (nog geen toestemming)` });
	await care.getByLabel('Wat gaat er mee').fill('Het plan');
	await care.getByRole('button', { name: 'Als concept bewaren' }).click();
	await said(care, 'Zonder toestemming gaat er niets weg.');
	const referral = care.url();
	await care.getByRole('link', { name: 'Toestemming vragen' }).click();
	await care.getByRole('link', { name: 'Toestemming vragen' }).first().click();
	await care.getByLabel('Verwijzing', { exact: true }).check();
	await care.getByRole('checkbox', { name: to, exact: true }).check();
	await fillConsent(care);
	await giveConsent(newPhone, pupil);
	await care.goto(referral);
	await care.getByRole('button', { name: 'Is verstuurd' }).click();
	await care.getByLabel('Wat is het antwoord').fill('Wij kijken drie keer mee.');
	await care.getByRole('button', { name: 'Antwoord bewaren' }).click();
	await care.getByLabel('Resultaat').fill('Er is meegekeken; de school kan verder.');
	await care.getByRole('button', { name: 'Afronden', exact: true }).click();
	await said(care, 'Er is meegekeken; de school kan verder.');
}

/** Back to the basis: what runs ends in the same act, and the ladder keeps what was. */
export async function backToBasis(care: Page, pupil: Pupil, arrangement?: string): Promise<void> {
	await evaluate(care, pupil, 'Wel');
	await care.getByLabel('Terug naar de basis').check();
	if (arrangement) await expect(care.getByLabel(arrangement)).toBeChecked();
	await care.getByLabel('Waarom deze uitkomst?').fill('Het lukt weer in de klas.');
	await keepEvaluation(care);
	await said(care, 'De extra ondersteuning is gestopt.');
	await onLevel(care, pupil, 'Basis');
	await expect(section(care, 'Plaatsen en wachtlijst')).toContainText('Geen plaats en geen wachtlijst');
	const history = section(care, 'Wat er gebeurde');
	await expect(history).toContainText('Terug naar Basis');
	await expect(history).toContainText('Extra ondersteuning begonnen');
	await expectAccessible(care);
}
