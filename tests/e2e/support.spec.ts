import type { Locator, Page } from '@playwright/test';
import { addDays } from '#platform/text/dates.ts';
import { todayInTheNetherlands } from '#platform/web/today.ts';
import { inDatabase } from './support/in-database.ts';
import { section } from './support/talks.ts';
import { expect, expectAccessible, signInAs, test } from './support/test.ts';

const school = 'De Es';

/** A pupil of these who is on the basis: without a case, a request or a placement. From behind: another journey takes the first. */
async function onTheBasis(pupils: { id: string; name: string }[]): Promise<{ id: string; name: string }> {
	const busy = await inDatabase(
		(sql) => sql<{ id: string }[]>`
			select pupil_id as id from support_case where closed_on is null
			union select pupil_id from support_request where state in ('open', 'teruggevraagd')
			union select pupil_id from placement`
	);
	const free = pupils.findLast(({ id }) => !busy.some((one) => one.id === id));
	if (!free) throw new Error('every pupil has support already');
	return free;
}

async function fillDay(of: Locator | Page, label: string, days: number): Promise<void> {
	const [year, month, day] = addDays(todayInTheNetherlands(), days).split('-');
	const group = of.getByRole('group', { name: label });
	await group.getByLabel('Dag').fill(String(Number(day)));
	await group.getByLabel('Maand').fill(String(Number(month)));
	await group.getByLabel('Jaar').fill(year!);
}

/** All that an evaluation asks before its outcome. */
async function fillEvaluation(care: Page, result: string): Promise<void> {
	await care.getByRole('group', { name: 'Gehaald?' }).getByLabel(result, { exact: true }).check();
	await care
		.getByRole('textbox', { name: /^Wat zegt (?!de mentor)/ })
		.fill('Het gaat beter als iemand met mij begint.');
	await care.getByLabel('Wat zeggen de ouders?').fill('Thuis is er meer rust.');
	await care.getByLabel('Wat zegt de mentor?').fill('De ochtend lukt, de middag nog niet.');
}

test('from a request to the basis again: asked back, a plan, an evaluation, an arrangement, and what runs ends @plain', async ({
	page: mentor,
	otherDevice
}) => {
	test.setTimeout(180_000);
	const { pupils } = await signInAs(mentor, { school, role: 'mentor', group: '3A' });
	const { id } = await onTheBasis(pupils);
	const dossier = `/leerlingen/${id}`;
	const support = `${dossier}/ondersteuning`;
	const care = await otherDevice();
	await signInAs(care, { school, role: 'zorgcoordinator' });

	await test.step('the mentor asks from the dossier; what is missing is said beside it, and nothing typed is lost', async () => {
		await mentor.goto(dossier);
		await mentor.getByRole('link', { name: 'Vraag ondersteuning aan' }).click();
		await expectAccessible(mentor);
		await mentor.getByLabel('Wat zie je?').fill('Loopt elke ochtend twee keer de les uit.');
		await mentor.getByLabel('Wat zeggen de ouders?').fill('Slaapt slecht.');
		// The browser asks for words itself; of spaces it knows no better.
		await mentor.getByLabel('Wat is er geprobeerd?').fill('   ');
		await mentor.getByLabel('Wat vraag je?').fill('Wil iemand in de klas meekijken?');
		await mentor.getByLabel('Deze week').check();
		await mentor.getByLabel(/^Wat zegt /).fill('Ik vind de ochtend te druk.');
		await mentor.getByRole('button', { name: 'Verstuur naar het zorgteam' }).click();
		await expect(mentor.getByText('Schrijf hier iets.').first()).toBeVisible();
		await expect(mentor.getByLabel('Wat zie je?')).toHaveValue('Loopt elke ochtend twee keer de les uit.');
		await expect(mentor.getByLabel('Wat zeggen de ouders?')).toHaveValue('Slaapt slecht.');
		await mentor.getByLabel('Wat is er geprobeerd?').fill('Een vaste plek en een rustig begin.');
		await expect(mentor.getByLabel('Deze week')).toBeChecked();
		await mentor.getByRole('button', { name: 'Verstuur naar het zorgteam' }).click();
		await expect(mentor.getByText('Je verzoek is bij het zorgteam.')).toBeVisible();
	});

	await test.step('the care team asks back, and the mentor answers', async () => {
		await care.goto(support);
		await care.getByRole('link', { name: 'Beantwoord het verzoek' }).click();
		await expectAccessible(care);
		await care.getByText('Vraag iets terug').first().click();
		await care.getByLabel('Wat wil je eerst weten?').fill('   ');
		await care.getByRole('button', { name: 'Vraag iets terug' }).click();
		await expect(care.getByText('Schrijf hier iets.').first()).toBeVisible();
		await care.getByLabel('Wat wil je eerst weten?').fill('In welke lessen gebeurt het?');
		await care.getByRole('button', { name: 'Vraag iets terug' }).click();
		await expect(care.getByText('Je vraag staat erbij.')).toBeVisible();
		await mentor.goto(support);
		await mentor.getByRole('link', { name: 'Geef antwoord' }).click();
		await mentor.getByLabel('Je antwoord').fill('Bij rekenen en taal.');
		await mentor.getByRole('button', { name: 'Verstuur het antwoord' }).click();
		await expect(mentor.getByText('Je antwoord staat erbij.')).toBeVisible();
	});

	await test.step('the care team takes it up: a case, and what to do first is the plan', async () => {
		await care.reload();
		await expect(care.getByText('Bij rekenen en taal.')).toBeVisible();
		await care.getByLabel('Wat gaan jullie doen?').fill('Wij maken een plan met een rustig begin.');
		await care.getByRole('button', { name: 'Pak het op' }).click();
		await expect(care.getByText('Opgepakt. Er is een zaak geopend.')).toBeVisible();
		await expect(section(care, 'Nu te doen')).toContainText('nog geen plan');
		await expectAccessible(care);
	});

	await test.step('the plan is written and fixed', async () => {
		await section(care, 'Nu te doen').getByRole('button', { name: 'Schrijf het plan' }).click();
		await care.getByRole('textbox', { name: 'Wat er speelt' }).fill('De ochtend is te druk.');
		await care.getByLabel('Wat ga je zien?').first().fill('Ik blijf het eerste uur in de les.');
		await care.getByLabel('Waar?').first().fill('In het lokaal');
		await care.getByLabel('Wanneer?').first().fill('Elke ochtend');
		await care.getByLabel('Hoe?').first().fill('Met een kaart op tafel');
		await care.getByLabel('Wie helpt?').first().fill('De mentor');
		await care.getByLabel('Wat', { exact: true }).first().fill('De dag doornemen');
		await care.getByLabel('Wie', { exact: true }).first().fill('De mentor');
		await fillDay(care, 'Datum van de evaluatie', 60);
		await care.getByRole('radio', { name: /^Het team/ }).check();
		await care.getByRole('button', { name: 'Bewaar het concept' }).click();
		const talk = section(care, 'Met wie is het plan besproken?');
		await talk.getByLabel('Eens', { exact: true }).check();
		await talk.getByRole('button', { name: 'Leg vast' }).click();
		await expect(care.getByText('Het gesprek staat erbij.')).toBeVisible();
		await care.getByRole('button', { name: 'Stel het plan vast' }).first().click();
		await care.getByRole('dialog').getByRole('button', { name: 'Stel het plan vast' }).click();
		await expect(care.getByText('Het plan is vastgesteld.')).toBeVisible();
	});

	await test.step('evaluated: an arrangement outside school, and the next step is there, filled in', async () => {
		await care.goto(`${support}/evaluatie`);
		await fillEvaluation(care, 'Deels');
		await care.getByLabel('Arrangement buiten school, tijdelijk').check();
		await care.getByLabel('In welk arrangement?').selectOption({ label: 'Basis+groep' });
		await care.getByLabel('Waarom deze uitkomst?').fill('In school is het nog te druk.');
		await care.getByRole('button', { name: 'Leg de evaluatie vast' }).click();
		await expect(care.getByText('Kies de volgende datum.').first()).toBeVisible();
		await expect(care.getByText('Zeg tot wanneer het arrangement duurt.').first()).toBeVisible();
		await expect(care.getByLabel('Waarom deze uitkomst?')).toHaveValue('In school is het nog te druk.');
		await expect(care.getByLabel('Wat zeggen de ouders?')).toHaveValue('Thuis is er meer rust.');
		await fillDay(care, 'Tot en met', 120);
		await fillDay(care, 'Volgende evaluatie', 90);
		await care.getByRole('button', { name: 'Leg de evaluatie vast' }).click();
		await expect(section(care, 'Wat nu?')).toContainText('heeft een plaats nodig in Basis+groep');
		await expectAccessible(care);
		await care.getByRole('link', { name: 'Vraag de plaats aan' }).click();
		await expect(care.getByLabel('nodig, en waarom?')).toHaveValue('In school is het nog te druk.');
		await expect(care.getByLabel('Doelen, op elke regel één')).toHaveValue('Ik blijf het eerste uur in de les.');
		const why = care.getByLabel('Niet alles klopt. Waarom past het toch?');
		if (await why.isVisible()) await why.fill('De groep is klein.');
		await care.getByRole('button', { name: 'Zet op de wachtlijst' }).click();
		await expect(care.getByText('De leerling staat op de wachtlijst')).toBeVisible();
	});

	await test.step('the place is given: the case waits no more, and one page says it all', async () => {
		await care.getByRole('link', { name: 'Plaatsen' }).first().click();
		await fillDay(care, 'Laatste dag', 120);
		await care.getByRole('button', { name: 'Plaats de leerling' }).click();
		await expect(care.getByText('De leerling is geplaatst')).toBeVisible();
		await care.goto(support);
		await expect(section(care, 'Plaatsen en wachtlijst')).toContainText('Basis+groep');
		await expect(section(care, 'Geregeld')).toContainText('Plaatsing nodig in Basis+groep');
		await expectAccessible(care);
		await care.goto('/ondersteuning?arrangement=basisplus');
		await expect(care.locator(`a[href="${support}"]`)).toBeVisible();
		await expectAccessible(care);
	});

	await test.step('back to the basis: what is ticked ends with how its goals went, and the mentor sees that it is over', async () => {
		await care.goto(`${support}/evaluatie`);
		await fillEvaluation(care, 'Wel');
		await care.getByLabel('Terug naar de basis').check();
		await expect(care.getByLabel('Basis+groep')).toBeChecked();
		const goal = care.getByRole('group', { name: 'Doel: Ik blijf het eerste uur in de les.' });
		await goal.getByRole('radio', { name: 'deels gelukt' }).check();
		await expectAccessible(care);
		await care.getByLabel('Waarom deze uitkomst?').fill('   ');
		await care.getByRole('button', { name: 'Leg de evaluatie vast' }).click();
		await expect(care.getByText('Schrijf waarom, in een paar woorden.').first()).toBeVisible();
		await expect(care.getByLabel('Basis+groep')).toBeChecked();
		await expect(goal.getByRole('radio', { name: 'deels gelukt' })).toBeChecked();
		await care.getByLabel('Waarom deze uitkomst?').fill('Het lukt weer in de klas.');
		await care.getByRole('button', { name: 'Leg de evaluatie vast' }).click();
		await expect(care.getByText('De extra ondersteuning is gestopt.')).toBeVisible();
		await care.goto(support);
		await expect(section(care, 'Plaatsen en wachtlijst')).toContainText('Geen plaats en geen wachtlijst');
		await mentor.goto(`${dossier}/trajecten`);
		await mentor.getByText('Eerder').first().click();
		await expect(mentor.getByText('Terug naar de basis').first()).toBeVisible();
	});

	await test.step('an end is taken back the same day', async () => {
		await care.goto(`${dossier}/trajecten`);
		await care.getByText('Eerder').first().click();
		await care.getByRole('link', { name: 'Basis+groep' }).click();
		await expect(care.getByText('(deels gelukt)')).toBeVisible();
		await care.getByRole('button', { name: 'Toch niet beëindigd' }).click();
		await expect(care.getByText('Het traject loopt weer door.')).toBeVisible();
	});
});
