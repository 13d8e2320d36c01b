export { mayExempt, maySeeSchoolFigures, maySetNorms } from './access.ts';
export type {
	DayOffers,
	DayTask,
	LogOffer,
	MessageOffer,
	NormCard,
	NormLine,
	NormNumber,
	NormOffer,
	Subject,
	TaskOffer
} from './offers.ts';
export { cardOf, stepKey } from './offers.ts';
