import { m } from '#paraglide/messages.js';
import { longDate } from '#ui/format.ts';
import { handoverPoints, type HandoverMoment, type HandoverPoint } from '../leerlingen.ts';
import type { TimelineKind } from '../timeline.ts';
import type { InvolvedPerson, Look } from '../views.ts';

const roles: Record<string, () => string> = {
	mentor: m.leerlingen_role_mentor,
	vakdocent: m.leerlingen_role_vakdocent,
	onderwijsassistent: m.leerlingen_role_onderwijsassistent,
	stagiair: m.leerlingen_role_stagiair,
	directeur: m.leerlingen_role_directeur,
	teamleider: m.leerlingen_role_teamleider,
	zorgcoordinator: m.leerlingen_role_zorgcoordinator,
	orthopedagoog: m.leerlingen_role_orthopedagoog,
	administratie: m.leerlingen_role_administratie,
	beheerder: m.leerlingen_role_beheerder,
	leerling: m.leerlingen_role_leerling,
	ouder: m.leerlingen_role_ouder,
	begeleider: m.leerlingen_role_begeleider,
	inzage: m.leerlingen_role_inzage
};
const closeness = Object.keys({ leerling: 0, ouder: 0, ...roles });
export const roleLabel = (role: string): string => roles[role]?.() ?? role;

const kinds: Record<TimelineKind, () => string> = {
	school: m.leerlingen_kind_school,
	logboek: m.leerlingen_kind_logboek,
	opp: m.leerlingen_kind_opp,
	plan: m.leerlingen_kind_plan,
	doel: m.leerlingen_kind_doel,
	gesprek: m.leerlingen_kind_gesprek,
	overdracht: m.leerlingen_kind_overdracht,
	ondersteuning: m.leerlingen_kind_ondersteuning,
	overleg: m.leerlingen_kind_overleg,
	traject: m.leerlingen_kind_traject,
	begeleiding: m.leerlingen_kind_begeleiding
};
export const kindLabel = (kind: TimelineKind): string => kinds[kind]();

const relationLabels: Record<string, () => string> = {
	moeder: m.leerlingen_relation_moeder,
	vader: m.leerlingen_relation_vader,
	verzorger: m.leerlingen_relation_verzorger,
	pleegouder: m.leerlingen_relation_pleegouder,
	voogd: m.leerlingen_relation_voogd,
	anders: m.leerlingen_relation_anders
};
/** An import may bring other words; they stand as they came. */
export const relationLabel = (relation: string): string => relationLabels[relation]?.() ?? relation;

export const photoLabel = (consent: string): string =>
	consent === 'ja'
		? m.leerlingen_photo_yes()
		: consent === 'nee'
			? m.leerlingen_photo_no()
			: m.leerlingen_photo_unasked();

export const isForGood = (untilOn: string): boolean => untilOn >= '9999-12-31';

/** "mentor · tot 31 juli 2027" */
export function involvedText(person: InvolvedPerson): string {
	const role =
		person.role === 'ouder' && person.source === 'gezag' ? relationLabel(person.why) : roleLabel(person.role);
	const until = isForGood(person.untilOn) ? undefined : m.leerlingen_until({ date: longDate(person.untilOn) });
	return [role, until].filter(Boolean).join(' · ');
}

/** The pupil and the parents, then those who know the pupil from day to day, then the others. */
export const closestFirst = (involved: readonly InvolvedPerson[]): InvolvedPerson[] =>
	involved.toSorted((a, b) => closeness.indexOf(a.role) - closeness.indexOf(b.role));

/** Everybody once, with all that they are here. */
export function onePerPerson(involved: readonly InvolvedPerson[]): InvolvedPerson[][] {
	const people = new Map<string, InvolvedPerson[]>();
	for (const line of involved) people.set(line.personId, [...(people.get(line.personId) ?? []), line]);
	return [...people.values()];
}

/** Who works with the pupil from day to day; not who leads the school. */
export const teamOf = (involved: readonly InvolvedPerson[]): InvolvedPerson[][] =>
	onePerPerson(
		closestFirst(
			involved.filter(({ kind, sees, source }) => kind === 'medewerker' && sees.length > 0 && source !== 'school')
		)
	);

/** What somebody is to the pupil, each thing once; that a mentor also teaches goes without saying. */
export function oncePerRole(lines: readonly InvolvedPerson[]): InvolvedPerson[] {
	const roles = new Map<string, InvolvedPerson>();
	for (const line of lines) {
		const known = roles.get(line.role);
		if (!known || line.untilOn > known.untilOn) roles.set(line.role, line);
	}
	if (roles.has('mentor')) roles.delete('vakdocent');
	return [...roles.values()];
}

/** Why somebody is involved: "omdat de leerling in groep 2B zit". */
export function involvedWhy({ source, why, role }: InvolvedPerson): string {
	switch (source) {
		case 'groep':
			return m.leerlingen_why_group({ group: why });
		case 'rooster':
			return why ? m.leerlingen_why_lessons({ group: why }) : m.leerlingen_why_lessons_own();
		case 'school':
			return m.leerlingen_why_school();
		case 'locatie':
			return m.leerlingen_why_location({ location: why });
		case 'gezag':
			return m.leerlingen_why_custody({ relation: relationLabel(why) });
		case 'leerling':
			return role === 'leerling' ? m.leerlingen_why_pupil() : m.leerlingen_why_allowed();
		case 'begeleiding':
			return m.leerlingen_why_guide({ what: why });
		case 'toegang':
			return why;
	}
}

/** What somebody did, in a few words. Acts of other modules are told by the part of the dossier that they touch. */
export function actLabel({ act, why }: Pick<Look, 'act' | 'why'>, isPupil: boolean): string {
	const [module = '', verb = ''] = act.split('.');
	const { acts, parts, openedFor } = isPupil ? toPupil : toOthers;
	if (act === 'leerlingen.view') return acts.view();
	if (act === 'leerlingen.openFile') return acts.open();
	if (act === 'leerlingen.showBsn') return acts.bsn();
	const openedWhy = act === 'zorgdossier.openReport' && why ? openedFor[why] : undefined;
	if (openedWhy) return acts.openReport({ why: openedWhy() });
	const part = parts[module]?.() ?? module;
	return /^(view|read|list|show|download|print)/.test(verb) ? acts.read({ part }) : acts.change({ part });
}

const toOthers = {
	acts: {
		view: m.leerlingen_act_view,
		open: m.leerlingen_act_open,
		bsn: m.leerlingen_act_bsn,
		openReport: m.leerlingen_act_open_report,
		read: m.leerlingen_act_read,
		change: m.leerlingen_act_change
	},
	parts: {
		leerlingen: m.leerlingen_part_leerlingen,
		logboek: m.leerlingen_part_logboek,
		opp: m.leerlingen_part_opp,
		iop: m.leerlingen_part_iop,
		plan: m.leerlingen_part_plan,
		gesprekken: m.leerlingen_part_gesprekken,
		bestanden: m.leerlingen_part_bestanden,
		kwaliteit: m.leerlingen_part_kwaliteit,
		rooster: m.leerlingen_part_rooster,
		traject: m.leerlingen_part_traject,
		ondersteuning: m.leerlingen_part_ondersteuning,
		maatwerk: m.leerlingen_part_maatwerk,
		toestemming: m.leerlingen_part_toestemming,
		begeleiding: m.leerlingen_part_begeleiding,
		zorgdossier: m.leerlingen_part_zorgdossier,
		verwijzing: m.leerlingen_part_verwijzing
	} as Record<string, () => string>,
	/** Why a report was opened: the category, never what was typed beside it. */
	openedFor: {
		hulp: m.leerlingen_opened_for_hulp,
		overleg: m.leerlingen_opened_for_overleg,
		plan: m.leerlingen_opened_for_plan,
		vraag: m.leerlingen_opened_for_vraag,
		overdracht: m.leerlingen_opened_for_overdracht,
		controle: m.leerlingen_opened_for_controle,
		anders: m.leerlingen_opened_for_anders
	} as Record<string, () => string>
};
const toPupil: typeof toOthers = {
	acts: {
		view: m.leerlingen_pupil_act_view,
		open: m.leerlingen_pupil_act_open,
		bsn: m.leerlingen_pupil_act_bsn,
		openReport: m.leerlingen_pupil_act_open_report,
		read: m.leerlingen_pupil_act_read,
		change: m.leerlingen_pupil_act_change
	},
	parts: {
		leerlingen: m.leerlingen_pupil_part_leerlingen,
		logboek: m.leerlingen_pupil_part_logboek,
		opp: m.leerlingen_pupil_part_opp,
		iop: m.leerlingen_pupil_part_iop,
		plan: m.leerlingen_pupil_part_plan,
		gesprekken: m.leerlingen_pupil_part_gesprekken,
		bestanden: m.leerlingen_pupil_part_bestanden,
		kwaliteit: m.leerlingen_pupil_part_kwaliteit,
		rooster: m.leerlingen_pupil_part_rooster,
		traject: m.leerlingen_pupil_part_traject,
		ondersteuning: m.leerlingen_pupil_part_ondersteuning,
		maatwerk: m.leerlingen_pupil_part_maatwerk,
		toestemming: m.leerlingen_pupil_part_toestemming,
		begeleiding: m.leerlingen_pupil_part_begeleiding,
		zorgdossier: m.leerlingen_pupil_part_zorgdossier,
		verwijzing: m.leerlingen_pupil_part_verwijzing
	},
	openedFor: {
		hulp: m.leerlingen_pupil_opened_for_hulp,
		overleg: m.leerlingen_pupil_opened_for_overleg,
		plan: m.leerlingen_pupil_opened_for_plan,
		vraag: m.leerlingen_pupil_opened_for_vraag,
		overdracht: m.leerlingen_pupil_opened_for_overdracht,
		controle: m.leerlingen_pupil_opened_for_controle,
		anders: m.leerlingen_pupil_opened_for_anders
	}
};

const leavingLabels: Record<string, () => string> = {
	diploma: m.leerlingen_leave_diploma,
	werk: m.leerlingen_leave_werk,
	vervolgopleiding: m.leerlingen_leave_vervolgopleiding,
	andere_school: m.leerlingen_leave_andere_school,
	verhuizing: m.leerlingen_leave_verhuizing,
	anders: m.leerlingen_leave_anders
};
export const leavingLabel = (reason: string): string => leavingLabels[reason]?.() ?? reason;

const points: Record<HandoverPoint, (values?: object, options?: { locale?: 'nl' | 'en' }) => string> = {
	contact: m.leerlingen_point_contact,
	opp: m.leerlingen_point_opp,
	doelen: m.leerlingen_point_doelen,
	aanpak: m.leerlingen_point_aanpak,
	veiligheid: m.leerlingen_point_veiligheid,
	hulp: m.leerlingen_point_hulp,
	thuis: m.leerlingen_point_thuis,
	afspraken: m.leerlingen_point_afspraken
};

/** Ours, unchanged, is read in the reader's language; a school's own point is its own words. */
export function pointLabel(point: string): string {
	const ours = handoverPoints.find((key) => key === point || points[key]({}, { locale: 'nl' }) === point);
	return ours ? points[ours]() : point;
}

const moments: Record<HandoverMoment, () => string> = {
	toelating: m.leerlingen_moment_toelating,
	jaarwissel: m.leerlingen_moment_jaarwissel,
	mentorwissel: m.leerlingen_moment_mentorwissel,
	uitstroom: m.leerlingen_moment_uitstroom
};
export const momentLabel = (moment: HandoverMoment): string => moments[moment]();
