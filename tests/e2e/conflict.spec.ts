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
