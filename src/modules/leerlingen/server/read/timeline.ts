import type { TimelineEntry, TimelineSource } from '../../timeline.ts';

/** Where the pupil came and went: enrolments and groups. Everyone who sees the pupil sees these. */
export const schoolLine: TimelineSource = async (db, pupilId, { kind, fromOn = null, untilOn = null, limit }) => {
	if (kind && kind !== 'school') return [];
	const rows = await db.sql<SchoolRow[]>`
		select * from (
			select e.id || '-in' as id, e.from_on::text as at, e.kind as what, l.name as "where", e.other_school as other
			from enrolment e join location l on l.school_id = e.school_id and l.id = e.location_id
			where e.school_id = (select app_school()) and e.pupil_id = ${pupilId}
			union all
			select e.id || '-uit', e.until_on::text, 'uit', l.name, e.leaving_reason
			from enrolment e join location l on l.school_id = e.school_id and l.id = e.location_id
			where e.school_id = (select app_school()) and e.pupil_id = ${pupilId} and e.until_on is not null
			union all
			select m.id::text, m.from_on::text, 'groep', g.name, null
			from group_member m join school_group g on g.school_id = m.school_id and g.id = m.group_id
			where m.school_id = (select app_school()) and m.pupil_id = ${pupilId}
		) line
		where at <= (select app_today())::text
			and (${fromOn}::text is null or at >= ${fromOn}) and (${untilOn}::text is null or at <= ${untilOn})
		order by at desc limit ${limit}`;
	return rows.map(schoolEntry);
};

type SchoolRow = {
	id: string;
	at: string;
	what: 'ingeschreven' | 'gast' | 'uit' | 'groep';
	where: string;
	other: string | null;
};

function schoolEntry({ id, at, what, where, other }: SchoolRow): TimelineEntry {
	const entry = { id, at, kind: 'school' } as const;
	switch (what) {
		case 'groep':
			return { ...entry, title: { key: 'leerlingen_line_group', params: { group: where } } };
		case 'uit':
			return { ...entry, title: { key: 'leerlingen_line_left', params: { location: where } } };
		case 'gast':
			return { ...entry, title: { key: 'leerlingen_line_guest', params: { location: where, school: other ?? '' } } };
		case 'ingeschreven':
			return { ...entry, title: { key: 'leerlingen_line_enrolled', params: { location: where } } };
	}
}

/** Warm handovers that were done; staff only, by row-level security. */
export const handoverLine: TimelineSource = async (db, pupilId, { kind, fromOn = null, untilOn = null, limit }) => {
	if (kind && kind !== 'overdracht') return [];
	const rows = await db.sql<{ id: string; at: string; note: string | null; author: string | null }[]>`
		select h.id, h.done_on::text as at, h.note, concat_ws(' ', p.given_name, p.infix, p.family_name) as author
		from handover h
		left join person p on p.school_id = h.school_id and p.id = h.done_by_id
		where h.school_id = (select app_school()) and h.pupil_id = ${pupilId} and h.done_on is not null
			and (${fromOn}::date is null or h.done_on >= ${fromOn}::date)
			and (${untilOn}::date is null or h.done_on <= ${untilOn}::date)
		order by h.done_on desc limit ${limit}`;
	return rows.map(({ id, at, note, author }) => ({
		id,
		at,
		kind: 'overdracht',
		title: { key: 'leerlingen_line_handover' },
		text: note ?? undefined,
		audience: 'team',
		author: author ?? undefined,
		href: `/leerlingen/${pupilId}/overdracht`
	}));
};
