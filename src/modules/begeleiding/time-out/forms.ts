import { z } from 'zod';
import { clockTime, line, maybe, maybeWords, reason, version } from '../fields.ts';
import { timeOutReasons, wentToPlaces } from './time-out.ts';

const why = maybe(z.enum(timeOutReasons, 'begeleiding_form_reason_choice'));

/** A pupil comes in, now. Why and from where may follow. */
export const ComeInForm = z.object({
	pupil: z.uuid('begeleiding_form_pupil'),
	fromWhere: line,
	reason: why,
	reasonText: maybeWords
});
export type ComeInForm = z.output<typeof ComeInForm>;

/** A pupil goes, now: one tap says where to. */
export const GoForm = z.object({ id: z.uuid(), wentTo: z.enum(wentToPlaces, 'begeleiding_form_went_to') });
export type GoForm = z.output<typeof GoForm>;

export const TimeOutForm = z
	.object({
		cameAt: clockTime,
		wentAt: maybe(clockTime),
		fromWhere: line,
		reason: why,
		reasonText: maybeWords,
		helped: maybeWords,
		wentTo: maybe(z.enum(wentToPlaces, 'begeleiding_form_went_to')),
		version
	})
	.refine(({ wentAt, wentTo }) => (wentAt === null) === (wentTo === null), {
		path: ['wentTo'],
		message: 'begeleiding_form_went_to'
	})
	.refine(({ cameAt, wentAt }) => wentAt === null || cameAt <= wentAt, {
		path: ['wentAt'],
		message: 'begeleiding_form_times'
	});
export type TimeOutForm = z.output<typeof TimeOutForm>;

export const RemoveTimeOutForm = z.object({ reason });
export type RemoveTimeOutForm = z.output<typeof RemoveTimeOutForm>;
