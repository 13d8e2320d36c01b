/** Fields as plain forms send them, whatever they are about. */
import { z } from 'zod';

/** A field that a form sends not at all, empty, once or many times: a list of at most `most`, with `error` above that. */
export const many = <Schema extends z.ZodType>(each: Schema, most = 50, error?: string) =>
	z.preprocess(
		(sent) => (sent === undefined || sent === '' ? [] : Array.isArray(sent) ? sent : [sent]),
		z.array(each).max(most, error)
	);

/** A file that may be left out: a browser sends an empty field as a file without a byte. */
export const fileIfAny = z.preprocess(
	(sent) => (sent instanceof File && sent.size > 0 ? sent : undefined),
	z.instanceof(File).optional()
);
