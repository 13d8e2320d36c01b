import {
	countUnplaced,
	listDueHandovers,
	listEndingAccess,
	listNames,
	listOwnPupils,
	listWaitingImports,
	type OwnPupil
} from '#modules/leerlingen/server/index.ts';
import { findGivenName } from '#modules/mensen/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/database/session.ts';
import { addDays } from '#platform/text/dates.ts';
import { listDrafts } from '#platform/web/drafts.ts';
import { answersForFigures, keepsAdministration, mayExempt, maySeeSchoolFigures, watchesAccess } from '../../access.ts';
import { dayOf, greetingAt } from '../../day.ts';
import { draftSubject, pupilInPath } from '../../drafts.ts';
import { figuresOf } from '../../figures.ts';
import { signalOf, type Signal } from '../../norm.ts';
import type { DayOffers, NextStep, NormLine } from '../../offers.ts';
import {
	accessTasks,
	draftTasks,
	endingSoonDays,
	endsSoon,
	exemptionTasks,
	figureTasks,
	handoverTasks,
	importTasks,
	normTasks,
	unplacedTasks,
	type KeptDraft
} from '../../tasks.ts';
import type { StaffDay, Tile } from '../../views.ts';
import { judgeAll, type Judged } from './judged.ts';

/** `hour` is the hour in the Netherlands, 0–23. */
type When = { today: string; hour: number; offers: DayOffers };

/** The page of today for staff. Everything is asked at once; only the norms wait for the answer which pupils are one's own. */
export async function viewStaffDay(db: Db, actor: Actor, { today, hour, offers }: When): Promise<StaffDay> {
	const own = listOwnPupils(db, actor);
	const administers = keepsAdministration(actor);
	const [pupils, givenName, judged, handovers, drafts, access, imports, unplaced, asked, messages, lessons, steps] =
		await Promise.all([
			own,
			findGivenName(db, actor),
			own.then((ownPupils) => judgeFor(db, actor, today, offers, ownPupils)),
			listDueHandovers(db, actor, today),
			listKeptDrafts(db, actor),
			watchesAccess(actor) ? listEndingAccess(db, actor, today, addDays(today, endingSoonDays)) : [],
			administers ? listWaitingImports(db, actor) : [],
			administers ? countUnplaced(db, actor) : undefined,
			Promise.all(offers.tasks.map((offer) => offer(db, actor, today))),
			offers.messages?.read(db, actor) ?? null,
			offers.lessons?.(db, actor, today) ?? null,
			Promise.all(offers.norms.map((offer) => offer.nextSteps?.(db, actor) ?? new Map<string, NextStep>()))
		]);
	const ids = new Set(pupils.map(({ id }) => id));
	const mine = judged.norms.flatMap(({ lines }) => lines.filter(({ subject }) => ids.has(subject.id)));
	const figures = figuresOf(judged.norms, judged.settings, []);
	const tasks = [
		...normTasks(mine, judged.hrefOf, new Map(steps.flatMap((ofOffer) => [...ofOffer]))),
		...handoverTasks(handovers),
		...asked.flat(),
		...exemptionTasks(mayExempt(actor) ? endingExemptions(judged, today) : []),
		...accessTasks(access),
		...importTasks(imports),
		...(unplaced ? unplacedTasks(unplaced) : []),
		...figureTasks(answersForFigures(actor) ? figures : []),
		...draftTasks(drafts)
	];
	return {
		viewer: 'staff',
		givenName,
		greeting: greetingAt(hour),
		today,
		day: dayOf(tasks, today),
		lessons,
		groups: tilesOf(pupils, mine, today),
		figures,
		messages
	};
}

/** Who answers for the school gets all of it; a mentor the own pupils; nobody else has figures. */
async function judgeFor(
	db: Db,
	actor: Actor,
	today: string,
	offers: DayOffers,
	own: readonly OwnPupil[]
): Promise<Judged> {
	if (maySeeSchoolFigures(actor)) return judgeAll(db, actor, today, offers.norms);
	return judgeAll(db, actor, today, own.length > 0 ? offers.norms : [], { pupilIds: own.map(({ id }) => id) });
}

/** What the actor was typing; not of pupils whom the actor no longer sees. */
async function listKeptDrafts(db: Db, actor: Actor): Promise<KeptDraft[]> {
	const drafts = (await listDrafts(db, actor)).map(({ path }) => ({
		path,
		pupilId: pupilInPath(path),
		about: draftSubject(path)
	}));
	const names = await listNames(
		db,
		actor,
		drafts.flatMap(({ pupilId }) => pupilId ?? [])
	);
	return drafts.flatMap((draft) => {
		const pupilName = draft.pupilId ? names.get(draft.pupilId) : null;
		return pupilName === undefined ? [] : [{ ...draft, pupilName }];
	});
}

function endingExemptions({ norms, exemptions }: Judged, today: string) {
	const names = new Map(norms.flatMap(({ lines }) => lines.map(({ subject }) => [subject.id, subject.name])));
	return exemptions
		.filter(({ until }) => endsSoon(until, today))
		.flatMap(({ id, normKey, subjectId, until }) => {
			const pupilName = names.get(subjectId);
			return pupilName ? [{ id, normKey, pupilId: subjectId, pupilName, untilOn: until }] : [];
		});
}

function tilesOf(pupils: readonly OwnPupil[], lines: readonly NormLine[], today: string): StaffDay['groups'] {
	const ofPupil = Map.groupBy(lines, ({ subject }) => subject.id);
	const groups = Map.groupBy(pupils, ({ groupId }) => groupId);
	return [...groups].map(([id, members]) => ({
		id,
		name: members[0]!.group,
		tiles: members.map((pupil): Tile => {
			const own = ofPupil.get(pupil.id) ?? [];
			const signals = own.flatMap((line) => signalOf(line, today) ?? []);
			return {
				id: pupil.id,
				name: pupil.name,
				givenName: pupil.givenName,
				signal: mostPressing(signals),
				hasNorms: own.length > 0
			};
		})
	}));
}

const mostPressing = (signals: readonly Signal[]): Signal | null =>
	signals.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))[0] ?? null;
