import { account, expect, expectAccessible, firstPupilOf, shot, signInAs, test } from './support/test.ts';

const school = 'De Zwaluw';

test('two people write in the same OPP, and nothing of either is lost', async ({ page: mentor, otherDevice }, info) => {
	// Each project has a group of its own: a draft stays behind.
	const group = info.project.name === 'js' ? '3B' : '3C';
	const pupil = firstPupilOf(account({ school, role: 'mentor', group }));
	const mentorName = (await signInAs(mentor, { school, role: 'mentor', group })).name;

	await mentor.goto(`/leerlingen/${pupil.id}/opp`);
	await mentor.getByRole('link', { name: 'Evalueren of bijstellen' }).click();
	await mentor.getByLabel('Bijstellen').check();
	await mentor.getByLabel('Hoe ging het, of waarom moet het anders?').fill('De stage begint eerder.');
	await mentor.getByRole('button', { name: 'Beginnen' }).click();
	await expect(mentor.getByRole('heading', { level: 1 })).toContainText('schrijven');
	const address = mentor.url();

	const care = await otherDevice();
	await signInAs(care, { school, role: 'zorgcoordinator' });
	await care.goto(address);

	await mentor.getByLabel('Zo helpt de school').fill('Elke maandag een gesprek met de mentor.');
	await mentor.getByLabel('Wat doen we?').first().fill('Iedere week een weekplanner');
	await mentor.getByRole('button', { name: 'Concept bewaren' }).click();
	await expect(mentor.getByText('Het concept is bewaard.').first()).toBeVisible();

	await care.getByLabel('Zo helpt de school').fill('Een rustige plek bij toetsen.');
	await care.getByLabel('Waarom denken we dat?').fill('Werkt graag met de handen.');
	await care.getByRole('button', { name: 'Concept bewaren' }).click();
	await expect(care.getByText(`${mentorName} heeft dit concept intussen veranderd.`)).toBeVisible();
	await expectAccessible(care);

	const help = care.getByRole('group', { name: 'Welke tekst bewaren we? Zo helpt de school' });
	await shot(care, 'opp-twee-mensen', help);
	await expect(help.getByLabel('Jouw tekst')).toBeChecked();
	await expect(help).toContainText('Een rustige plek bij toetsen.');
	await expect(help).toContainText('Elke maandag een gesprek met de mentor.');
	await expect(care.getByRole('group', { name: /^Welke tekst/ }), 'only what both changed').toHaveCount(1);
	await expect(care.getByLabel('Waarom denken we dat?')).toHaveValue('Werkt graag met de handen.');
	await expect(care.getByLabel('Wat doen we?').first()).toHaveValue('Iedere week een weekplanner');
	await help.getByLabel(`Tekst van ${mentorName}`).check();
	await care.getByRole('button', { name: 'Concept bewaren' }).click();
	await expect(care.getByText('Het concept is bewaard.').first()).toBeVisible();

	await mentor.reload();
	const plan = mentor.getByRole('main');
	await expect(plan).toContainText('Elke maandag een gesprek met de mentor.');
	await expect(plan).toContainText('Werkt graag met de handen.');
	await expect(plan).toContainText('Iedere week een weekplanner');
	await expect(plan).not.toContainText('Een rustige plek bij toetsen.');
});

test('two people fill in the same incident: only what both changed is asked', async ({
	page: mentor,
	otherDevice
}, info) => {
	const group = info.project.name === 'js' ? '3B' : '3C';
	const pupil = firstPupilOf(account({ school, role: 'mentor', group }));
	await signInAs(mentor, { school, role: 'mentor', group });

	await mentor.goto(`/leerlingen/${pupil.id}/logboek/nieuw`);
	await mentor.getByLabel('Incident', { exact: true }).check();
	await mentor.getByLabel('Wat is er gebeurd?').fill('Er viel een kast om. Niemand had pijn.');
	await mentor.getByRole('radio', { name: /^Team/ }).check();
	await mentor.getByRole('button', { name: 'In het logboek zetten' }).click();
	const written = mentor.getByRole('listitem').filter({ hasText: 'Er viel een kast om' });
	await written.getByRole('link', { name: 'Incident' }).click();
	await expect(mentor.getByText('Feiten aanvullen')).toBeVisible();
	const address = mentor.url();
	const care = await otherDevice();
	await signInAs(care, { school, role: 'zorgcoordinator' });
	await care.goto(address);

	const open = (page: typeof mentor) => page.getByText('Feiten aanvullen').click();
	await open(mentor);
	await mentor.getByRole('textbox', { name: 'Waar (mag' }).fill('Kantine');
	await mentor.getByLabel(/^Schade/).fill('Een deur van de kast.');
	await mentor.getByRole('button', { name: 'Feiten bewaren' }).click();
	await expect(mentor.getByRole('main')).toContainText('Een deur van de kast.');

	await open(care);
	await care.getByLabel(/^Schade/).fill('De kast is stuk.');
	await care.getByLabel(/^Welk uur/).selectOption({ label: 'Pauze' });
	await care.getByRole('button', { name: 'Feiten bewaren' }).click();
	const damage = care.getByRole('group', { name: /^Welke tekst bewaren we\? Schade/ });
	await expect(damage).toContainText('Een deur van de kast.');
	await expect(care.getByRole('group', { name: /^Welke tekst/ }), 'only what both changed').toHaveCount(1);
	await expect(care.getByRole('textbox', { name: 'Waar (mag' }), 'what the other alone filled in').toHaveValue(
		'Kantine'
	);
	await expectAccessible(care);
	await care.getByRole('button', { name: 'Feiten bewaren' }).click();
	await expect(care.getByRole('main')).toContainText('De kast is stuk.');
	await expect(care.getByRole('main')).toContainText('Kantine');
	await expect(care.getByRole('main')).toContainText('Pauze');
});
