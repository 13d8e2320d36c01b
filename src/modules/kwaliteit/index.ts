export { mayExempt, maySeeSchoolFigures, maySetNorms } from './access.ts';
export type {
	CounterAsked,
	CounterOffer,
	CountedDay,
	DayOffers,
	DayTask,
	GivenLesson,
	JudgeFilter,
	LessonOffer,
	LogOffer,
	Messages,
	MessageOffer,
	NormCard,
	NormLine,
	NormLines,
	NormNumber,
	NormOffer,
	NormQuestion,
	Subject,
	TaskOffer
} from './offers.ts';
export { cardOf, nameOfNorm, stepKey } from './offers.ts';
export { linesOf, subjectOf } from './lines.ts';
export { schoolPhases } from './places.ts';
export { numberOverTime, ownNumber, type NormSchool, type NumberSince, type NumberSources } from './school.ts';
export type { Child, PupilDay } from './views.ts';
