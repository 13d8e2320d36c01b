import { m } from '#paraglide/messages.js';
import type { StateName } from '#ui/states.ts';
import type { ChangedField, OutReason, Outcome } from '../import/compare.ts';

const outcomes: Record<Outcome, () => string> = {
	new: m.rooster_outcome_new,
	changed: m.rooster_outcome_changed,
	same: m.rooster_outcome_same,
	out: m.rooster_outcome_out,
	unread: m.rooster_outcome_unread
};
export const outcomeWords = (outcome: Outcome): string => outcomes[outcome]();
export const outcomeStates: Record<Outcome, StateName> = {
	new: 'todo',
	changed: 'soon',
	same: 'na',
	out: 'na',
	unread: 'late'
};

const reasons: Record<OutReason, () => string> = {
	day: m.rooster_import_why_day,
	time: m.rooster_import_why_time,
	group: m.rooster_import_why_group,
	repeats: m.rooster_import_why_repeats,
	once: m.rooster_import_why_once,
	unknown: m.rooster_import_why_unknown,
	year: m.rooster_import_why_year,
	oneself: m.rooster_import_why_oneself
};
export const whyOut = (why: OutReason): string => reasons[why]();

const fields: Record<ChangedField, () => string> = {
	kind: m.rooster_field_kind_short,
	subject: m.rooster_field_subject,
	title: m.rooster_field_title,
	endsAt: m.rooster_field_end,
	room: m.rooster_field_room,
	teacherId: m.rooster_field_teacher
};
export const fieldLabel = (field: ChangedField): string => fields[field]();
