import { z } from 'zod';
import { isDate } from '#platform/text/dates.ts';
import { groupRoles } from '#modules/mensen/roles.ts';
import { periodKinds } from './year.ts';

const day = z.string('scholen_form_day').refine(isDate, 'scholen_form_day');
const dayOrNothing = z.union([z.literal('').transform(() => null), day]).default(null);
const name = z.string('scholen_form_name').trim().min(1, 'scholen_form_name').max(80, 'scholen_form_name_long');
const id = z.uuid('platform_form_check');
const idOrNothing = z.union([z.literal('').transform(() => null), id]).default(null);
const version = z.coerce.number('platform_form_check').int('platform_form_check');
const why = z.string('scholen_form_why').trim().min(3, 'scholen_form_why').max(500, 'scholen_form_why');
const inOrder = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => startsOn <= endsOn;
const outOfOrder = { path: ['endsOn'], error: 'scholen_form_order' };

export const ColorForm = z.object({
	themeColor: z.string('scholen_form_color').regex(/^#[0-9a-f]{6}$/i, 'scholen_form_color'),
	version
});
export type ColorForm = z.output<typeof ColorForm>;

export const YearForm = z.object({ startsOn: day, endsOn: day, version }).refine(inOrder, outOfOrder);
export type YearForm = z.output<typeof YearForm>;

/** A new year from an old one. `mentor.<group>` names the mentor of each group; nothing means: not known yet. */
export const NextYearForm = z.looseObject({
	yearId: id,
	withPeriods: z.literal('on').optional(),
	withGroups: z.literal('on').optional()
});
export type NextYearForm = z.output<typeof NextYearForm>;

/** A period without an id is a new one. */
export const PeriodForm = z
	.object({
		periodId: idOrNothing,
		kind: z.enum(periodKinds, 'scholen_form_kind'),
		name,
		locationId: idOrNothing,
		startsOn: day,
		endsOn: day,
		version: version.optional()
	})
	.refine(inOrder, outOfOrder);
export type PeriodForm = z.output<typeof PeriodForm>;

export const RemovePeriodForm = z.object({ periodId: id });
export type RemovePeriodForm = z.output<typeof RemovePeriodForm>;

export const LocationForm = z.object({
	locationId: idOrNothing,
	name,
	town: z.string().trim().max(80, 'scholen_form_name_long').default(''),
	brin: z
		.string()
		.trim()
		.toUpperCase()
		.regex(/^(\d{2}[A-Z]{2}(\d{2})?)?$/, 'scholen_form_brin')
		.default(''),
	why
});
export type LocationForm = z.output<typeof LocationForm>;

/** An empty day opens it again. */
export const CloseLocationForm = z.object({ locationId: id, closedOn: dayOrNothing, version });
export type CloseLocationForm = z.output<typeof CloseLocationForm>;

export const GroupForm = z.object({
	yearId: id,
	name: name.max(20, 'scholen_form_name_long'),
	locationId: z.uuid('scholen_form_location'),
	stage: z
		.union([z.literal('').transform(() => null), z.coerce.number().int().min(1).max(6)], 'scholen_form_stage')
		.default(null)
});
export type GroupForm = z.output<typeof GroupForm>;

export const ChangeGroupForm = GroupForm.omit({ yearId: true }).extend({ version });
export type ChangeGroupForm = z.output<typeof ChangeGroupForm>;

export const GroupStaffForm = z
	.object({
		personId: z.uuid('scholen_form_person'),
		role: z.enum(groupRoles, 'scholen_form_role'),
		startsOn: day,
		endsOn: day
	})
	.refine(inOrder, outOfOrder);
export type GroupStaffForm = z.output<typeof GroupStaffForm>;

export const EndStaffForm = z.object({ staffId: id, untilOn: day });
export type EndStaffForm = z.output<typeof EndStaffForm>;

export const NothingForm = z.object({});

/** A change of the set-up; the other fields are those of the place that is changed, and the schema judges them. */
export const SetupChangeForm = z.looseObject({ why, validFromOn: day, version });
export type SetupChangeForm = z.output<typeof SetupChangeForm>;

const mostSetupBytes = 1_000_000;

export const ImportForm = z
	.object({
		file: z.instanceof(File).optional(),
		text: z.string().max(mostSetupBytes, 'scholen_form_too_big').default('')
	})
	.refine(({ file, text }) => (file?.size ?? 0) > 0 || text.trim() !== '', {
		path: ['text'],
		error: 'scholen_form_file'
	})
	.refine(({ file }) => (file?.size ?? 0) <= mostSetupBytes, { path: ['file'], error: 'scholen_form_too_big' });
export type ImportForm = z.output<typeof ImportForm>;

export const ConfirmImportForm = z.object({ why, validFromOn: day, version });
export type ConfirmImportForm = z.output<typeof ConfirmImportForm>;
