import {
	arrange,
	askConsent,
	askToWrite,
	backToBasis,
	begin,
	bringIn,
	close,
	decide,
	doAction,
	giveConsent,
	guestOf,
	hold,
	nextPoint,
	onTheBasis,
	planMeeting,
	pointOf,
	raise,
	readDecision,
	refer,
	takeProposal,
	takeUp,
	writeAlong,
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
		committee: 'Commissie van Advisering en Toewijzing (CAT)',
		referredTo: 'Tactus'
	},
	{
		school: 'Het Getij',
		group: '1A',
		careMeeting: 'Zorgoverleg van de locatie',
		staffMeeting: 'Staf',
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
		test.setTimeout(360_000);
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
			const meeting = await planMeeting(care, route.careMeeting, { location: pupil.location });
			await takeProposal(care, meeting, pupil);
			await hold(care, meeting, { decision: 'Er komt een plan.', action, owner: pupil.mentorId });
		});

		await test.step('the plan is fixed', async () => {
			await writePlan(care, pupil, goal);
		});

		if (route.staffMeeting)
			await test.step(`${route.staffMeeting}: staff look at what the school can do itself`, async () => {
				const meeting = await planMeeting(care, route.staffMeeting!);
				await bringIn(care, meeting, pupil, { question: 'Wat kan de school zelf nog doen?' });
				await hold(care, meeting, {
					decision: 'Wij vragen het aan de partners.',
					action: `De vraag opschrijven over ${pupil.givenName}`,
					owner: pupil.mentorId
				});
			});

		const asked = {
			question: 'Wie kijkt mee bij het begin van de les?',
			facts: 'Begint niet vanzelf aan een taak.'
		};
		const outcome = {
			decision: `Een keer per week kijkt iemand mee bij ${pupil.givenName}.`,
			audience: 'Leerling en ouders',
			action: `Een dag afspreken om mee te kijken bij ${pupil.givenName}`,
			owner: pupil.mentorId
		};
		await test.step(`${route.withPartners}: a partner reads the question when the parents said yes, another reads nothing`, async () => {
			const [letIn, keptOut] = await Promise.all([guestOf(pupil, route.letIn), guestOf(pupil, route.keptOut)]);
			const meeting = await planMeeting(care, route.withPartners, { people: [keptOut.name], without: [letIn.name] });
			await askToWrite(care, meeting, letIn);
			const { question } = asked;
			const aboutOther = 'Wie weet meer van de thuissituatie?';
			await bringIn(care, meeting, pupil, asked);
			await bringIn(care, meeting, other, { question: aboutOther });
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
			await care.goto(meeting);
			await expect(point).toContainText(`Nog geen toestemming voor ${route.keptOut}.`);

			const noted = 'Wij kunnen op dinsdag meekijken.';
			await test.step('it is held: the partner writes along, the school decides', async () => {
				await begin(care, meeting);
				await writeAlong(partner, meeting, pupil, asked, noted);
				await care.reload();
				await expect(care.getByText(noted)).toBeVisible();
				await decide(care, outcome);
				await expect(care.getByText(aboutOther)).toBeVisible();
				await expect(care.getByRole('heading', { level: 1 })).not.toContainText(other.name);
				await nextPoint(care);
				await close(care, outcome);
			});
			for (const path of [meeting, `${meeting}/vergadering`]) {
				const nothing = await (await stranger.request.get(path)).text();
				const { decision, action } = outcome;
				for (const secret of [question, noted, decision, action, aboutOther, pupil.name, pupil.personId, other.name])
					expect(nothing).not.toContain(secret);
			}
		});

		await test.step('the dossier has the decision, also for the parents’ and the pupil’s eyes; the mentor has the task', async () => {
			await readDecision(mentor, pupil, outcome.decision);
			const child = await newPhone();
			await signInAsPerson(child, pupil);
			await child.goto(`/leerlingen/${pupil.personId}/overleg`);
			await expect(child.getByText(outcome.decision)).toBeVisible();
			await expect(child.getByText('Er komt een plan.')).toHaveCount(0);
			await doAction(mentor, outcome.action);
		});

		if (route.committee)
			await test.step(`${route.committee}: what goes beyond this table, with consent for who sits there`, async () => {
				const guest = await guestOf(pupil, route.keptOut);
				const meeting = await planMeeting(care, route.committee!, { people: [guest.name] });
				const question = 'Welke hulp past, als meekijken niet genoeg is?';
				await bringIn(care, meeting, pupil, { question });
				await askConsent(care, meeting, question);
				await giveConsent(newPhone, pupil);
				const partner = await otherDevice();
				await signInAsPerson(partner, guest);
				await partner.goto(meeting);
				await expect(partner.getByText(question)).toBeVisible();
				await hold(care, meeting, {
					decision: 'Eerst een verwijzing.',
					action: `De verwijzing maken voor ${pupil.givenName}`,
					owner: pupil.mentorId
				});
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
