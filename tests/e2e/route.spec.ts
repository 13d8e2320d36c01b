import {
	arrange,
	askConsent,
	backToBasis,
	bringIn,
	doAction,
	giveConsent,
	guestOf,
	hold,
	onTheBasis,
	planMeeting,
	pointOf,
	raise,
	refer,
	takeProposal,
	takeUp,
	writePlan,
	type Route
} from './support/route.ts';
import { expect, expectAccessible, phone, signInAs, signInAsPerson, test } from './support/test.ts';

const routes: Route[] = [
	{
		school: 'De Zwaluw',
		group: '2C',
		careMeeting: 'Leerlingbespreking',
		withPartners: 'Zorg- en adviesteam (ZAT)',
		letIn: 'Tactus',
		keptOut: 'Samenwerkingsverband Klasse',
		referredTo: 'Tactus'
	},
	{
		school: 'Het Getij',
		group: '1A',
		careMeeting: 'Zorgoverleg van de locatie',
		withPartners: 'Zorgadviesteam (ZAT)',
		letIn: 'Vitree',
		keptOut: 'Fornhese',
		arrangement: 'Next Level'
	},
	{
		school: 'De Es',
		group: '3A',
		careMeeting: 'Zorg- en Adviesteam',
		withPartners: 'Zorg- en Adviesteam',
		letIn: 'GGD',
		keptOut: 'Leerplicht',
		arrangement: 'Basis+groep'
	}
];

for (const route of routes) {
	test(`${route.school}: from a request by the meetings and a plan to help, and back to the basis @plain`, async ({
		page: mentor,
		otherDevice
	}) => {
		test.setTimeout(240_000);
		const { pupil, other } = await onTheBasis(route);
		const { schoolId } = pupil;
		await signInAsPerson(mentor, { schoolId, personId: pupil.mentorId, name: 'the mentor' });
		const care = await otherDevice();
		await signInAs(care, { school: route.school, role: 'zorgcoordinator' });
		const newPhone = () => otherDevice(phone);
		const goal = 'Ik begin binnen vijf minuten.';

		await test.step('the mentor asks, the care coordinator takes it up', async () => {
			await raise(mentor, pupil);
			await takeUp(care, pupil, route.careMeeting);
		});

		const action = `De eerste stap samen zetten met ${pupil.givenName}`;
		await test.step(`${route.careMeeting}: what waits comes on the agenda, is discussed, and somebody does something`, async () => {
			const meeting = await planMeeting(care, route.careMeeting, { days: 0, location: pupil.location });
			await takeProposal(care, meeting, pupil);
			await hold(care, meeting, { decision: 'Er komt een plan.', action, owner: pupil.mentorId });
		});

		await test.step('the plan is fixed', async () => {
			await writePlan(care, pupil, goal);
		});

		await test.step(`${route.withPartners}: a partner reads the question when the parents said yes, another reads nothing`, async () => {
			const [letIn, keptOut] = await Promise.all([guestOf(pupil, route.letIn), guestOf(pupil, route.keptOut)]);
			const meeting = await planMeeting(care, route.withPartners, { days: 7, people: [letIn.name, keptOut.name] });
			const question = 'Wie kijkt mee bij het begin van de les?';
			const aboutOther = 'Wie weet meer van de thuissituatie?';
			await bringIn(care, meeting, pupil, question);
			await bringIn(care, meeting, other, aboutOther);
			const point = pointOf(care, question);
			await expect(point).toContainText('toestemming ontbreekt');
			await expect(point).toContainText(route.letIn);
			await expect(point).toContainText('Zij zien dit punt niet.');

			const [partner, stranger] = [await otherDevice(), await otherDevice()];
			await signInAsPerson(partner, letIn);
			await signInAsPerson(stranger, keptOut);
			await partner.goto(meeting);
			await expect(partner.getByText('Er staat nog niets op de agenda')).toBeVisible();

			await askConsent(care, meeting, question, route.keptOut);
			await partner.reload();
			await expect(partner.getByText('Er staat nog niets op de agenda')).toBeVisible();
			await giveConsent(newPhone, pupil);
			await partner.reload();
			await expect(partner.getByText(question)).toBeVisible();
			await expectAccessible(partner);
			const read = await (await partner.request.get(meeting)).text();
			for (const secret of [aboutOther, other.name, other.personId]) expect(read).not.toContain(secret);
			await stranger.goto(meeting);
			await expect(stranger.getByText('Er staat nog niets op de agenda')).toBeVisible();
			const nothing = await (await stranger.request.get(meeting)).text();
			for (const secret of [question, aboutOther, pupil.name, pupil.personId, other.name])
				expect(nothing).not.toContain(secret);
			await care.goto(meeting);
			await expect(point).toContainText(`Nog geen toestemming voor ${route.keptOut}.`);
		});

		const arrangement = 'arrangement' in route ? route.arrangement : undefined;
		await test.step('evaluated: what the school has to offer', async () => {
			if ('arrangement' in route) await arrange(care, pupil, route.arrangement, goal);
			else await refer(care, pupil, route.referredTo, newPhone);
		});

		await test.step('evaluated again: back to the basis, and what was agreed is done', async () => {
			await backToBasis(care, pupil, arrangement);
			await doAction(mentor, action);
		});
	});
}
