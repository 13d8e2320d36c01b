import type { WrittenTable } from '../../import/writes.ts';

type Shape = {
	/** Columns of a new row, without the school. */
	adds: string[];
	/** Columns that an import may change, and an undo put back. */
	changes: string[];
	/** The column that a change names its row by. */
	key: string;
	hasVersion?: true;
};

const reach = ['email', 'phone', 'street', 'postcode', 'town', 'address_is_secret'];
const names = ['given_name', 'infix', 'family_name'];
const own = [...names, 'first_names', 'born_on', 'gender', 'pupil_number', 'eck_id', 'search_name'];

/** What an import writes of each table; in this order, because of the foreign keys. Only these names are put into statements. */
export const shapes: Record<WrittenTable, Shape> = {
	person: { adds: ['id', 'kind', ...names], changes: names, key: 'id', hasVersion: true },
	reach: { adds: ['person_id', ...reach], changes: reach, key: 'person_id', hasVersion: true },
	pupil: { adds: ['id', ...own], changes: own, key: 'id', hasVersion: true },
	pupil_source_key: { adds: ['pupil_id', 'source', 'key'], changes: ['key'], key: 'pupil_id' },
	enrolment: {
		adds: ['id', 'pupil_id', 'location_id', 'kind', 'from_on', 'until_on'],
		changes: ['location_id', 'from_on', 'until_on'],
		key: 'id',
		hasVersion: true
	},
	group_member: {
		adds: ['id', 'group_id', 'pupil_id', 'is_home', 'stage', 'from_on', 'until_on'],
		changes: ['stage', 'until_on'],
		key: 'id'
	},
	contact: {
		adds: ['id', 'pupil_id', 'person_id', 'relation', 'has_custody', 'may_ask_information', 'position', 'from_on'],
		changes: ['relation', 'has_custody', 'may_ask_information'],
		key: 'id',
		hasVersion: true
	},
	pupil_bsn: { adds: ['pupil_id', 'sealed'], changes: ['sealed'], key: 'pupil_id' }
};

export const tables = Object.keys(shapes) as WrittenTable[];

/** Adds what the chosen rows of a run say of one table: one statement. Parameters: school, run. */
export function addStatement(table: WrittenTable): string {
	const columns = shapes[table].adds;
	// Without its group, which the person did not want, there is nothing to be a member of. `offset 0` keeps it one look-up a
	// row: groups made a moment ago are not in the planner's figures, and it would read all of them for each row.
	const only =
		table === 'group_member'
			? 'and exists (select from school_group g where g.school_id = $1 and g.id = t.group_id offset 0)'
			: '';
	return `insert into ${table} (school_id, ${columns.join(', ')})
		select $1::uuid, ${columns.map((column) => `t.${column}`).join(', ')}
		from import_row r cross join lateral jsonb_populate_recordset(null::${table}, r.writes #> '{add,${table}}') t
		where r.school_id = $1 and r.run_id = $2 and r.result = 'schrijven' ${only}`;
}

/** Makes of the rows that change what stands in `after`, or again what stood there `before`. $3 is the source of keys. */
export function changeStatement(table: WrittenTable, to: 'before' | 'after'): string {
	const { changes, key, hasVersion } = shapes[table];
	const version = hasVersion ? ', version = t.version + 1' : '';
	const ofSource = table === 'pupil_source_key' ? 'and t.source = $3' : 'and $3::text is not null';
	return `update ${table} t set (${changes.join(', ')}) = row(${changes.map((column) => `n.${column}`).join(', ')})${version}
		from import_row r
			cross join lateral jsonb_to_recordset(r.writes #> '{change,${table}}') c (id uuid, ${to} jsonb)
			join ${table} b on b.school_id = $1 and b.${key} = c.id
			cross join lateral jsonb_populate_record(b, c.${to}) n
		where r.school_id = $1 and r.run_id = $2 and r.result = 'schrijven'
			and t.school_id = $1 and t.${key} = b.${key} ${ofSource} ${table === 'pupil_source_key' ? 'and b.source = $3' : ''}`;
}
