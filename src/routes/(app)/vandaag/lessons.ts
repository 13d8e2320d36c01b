import { cardDayPath } from '#modules/begeleiding/index.ts';
import { listCardsInLessons } from '#modules/begeleiding/server/index.ts';
import type { GivenLesson, LessonOffer } from '#modules/kwaliteit/index.ts';
import { heldBy, type LessonKind, type TaughtDay } from '#modules/rooster/index.ts';
import { viewTaughtDay } from '#modules/rooster/server/index.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { TextKey } from '#platform/web/errors.ts';

type Lesson = TaughtDay['lessons'][number];

/** The lessons that the actor gives, each with the page on which its goals are scored and the goal cards in it. */
export const givenLessons: LessonOffer = async (db, actor, today) => {
	const taught = await viewTaughtDay(db, actor, today);
	if (!taught) return null;
	const isToday = taught.day === today;
	const cards = isToday ? await listCardsInLessons(db, actor, today) : [];
	const cardsIn = ({ id }: Lesson): GivenLesson['cards'] =>
		cards
			.filter(({ slots }) => slots.some(({ key }) => key === id))
			.map(({ card }) => ({
				label: { key: 'begeleiding_lesson_cards', params: { name: card.givenName } },
				href: cardDayPath(card.pupilId, { slot: id })
			}));
	return {
		day: taught.day,
		lessons: taught.lessons.map((lesson) => ({ ...asGiven(lesson, actor, isToday), cards: cardsIn(lesson) }))
	};
};

function asGiven(lesson: Lesson, actor: Actor, isToday: boolean): Omit<GivenLesson, 'cards'> {
	const { id, startsAt, endsAt, title, subjectName, ofName } = lesson;
	const isOwn = lesson.teacherId === actor.personId;
	return {
		id,
		startsAt,
		endsAt,
		name: title || subjectName || nameOfKind(lesson),
		of: ofName,
		room: heldBy(lesson).room,
		note: noteOf(lesson, isOwn),
		// Who takes a lesson over is involved with its pupils on that day only.
		scoreHref: isOwn || isToday ? scorePath(lesson) : null
	};
}

const kindKeys: Record<LessonKind, TextKey> = {
	les: 'rooster_kind_lesson',
	mentoruur: 'rooster_kind_mentor',
	planuur: 'rooster_kind_plan',
	pauze: 'rooster_kind_break',
	stage: 'rooster_kind_internship'
};

const nameOfKind = ({ kind, plan, planHour }: Lesson): GivenLesson['name'] =>
	kind === 'planuur' && planHour ? planHour : { key: kindKeys[kind], params: { plan } };

function noteOf({ change }: Lesson, isOwn: boolean): TextKey | null {
	if (!change) return null;
	if (change.kind === 'opvang') return 'rooster_change_supervised';
	return isOwn ? 'rooster_day_other_room' : 'rooster_day_instead';
}

const scorePath = ({ groupId, pupilId }: Lesson): string =>
	groupId ? `/groepen/${groupId}/scoren?wat=doelen` : `/leerlingen/${pupilId}/doelen`;
