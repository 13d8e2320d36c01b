import { m } from '#paraglide/messages.js';

const atWork = {
	archived: m.logboek_archived,
	restore: m.logboek_restore,
	archive: m.logboek_archive_do,
	archiveAsk: m.logboek_archive_ask,
	archiveWhat: m.logboek_archive_what,
	delete: m.logboek_delete,
	deleteAsk: m.logboek_delete_ask,
	deleteWhat: m.logboek_delete_what,
	deleteNot: m.logboek_refusal_delete,
	reasonHint: m.logboek_reason_hint,
	correctTitle: m.logboek_correct,
	correctLead: m.logboek_correct_lead,
	correctNot: m.logboek_refusal_too_late,
	correctKeep: m.logboek_correct_keep,
	readersTitle: m.logboek_change_readers,
	readersLead: m.logboek_change_readers_lead,
	readersNot: m.logboek_refusal_audience,
	readersConflict: m.logboek_readers_conflict,
	readersKeep: m.logboek_readers_keep,
	leaveIt: m.logboek_leave_it,
	back: m.logboek_back_to_entry
};

const inOwnLog: typeof atWork = {
	archived: m.logboek_pupil_archived,
	restore: m.logboek_pupil_restore,
	archive: m.logboek_pupil_archive_do,
	archiveAsk: m.logboek_pupil_archive_ask,
	archiveWhat: m.logboek_pupil_archive_what,
	delete: m.logboek_pupil_delete,
	deleteAsk: m.logboek_pupil_delete_ask,
	deleteWhat: m.logboek_pupil_delete_what,
	deleteNot: m.logboek_pupil_too_late,
	reasonHint: m.logboek_pupil_reason_hint,
	correctTitle: m.logboek_pupil_correct_title,
	correctLead: m.logboek_pupil_correct_lead,
	correctNot: m.logboek_pupil_too_late,
	correctKeep: m.logboek_pupil_correct_keep,
	readersTitle: m.logboek_pupil_readers_title,
	readersLead: m.logboek_pupil_readers_lead,
	readersNot: m.logboek_pupil_readers_not_yours,
	readersConflict: m.logboek_pupil_readers_conflict,
	readersKeep: m.logboek_pupil_readers_keep,
	leaveIt: m.logboek_pupil_leave_it,
	back: m.logboek_pupil_back_to_entry
};

/** The words around an entry that is put right, put away or taken away, for this reader. */
export const entryWords = (isPupil: boolean): typeof atWork => (isPupil ? inOwnLog : atWork);
