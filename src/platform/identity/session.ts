import type { Actor } from '#platform/access/actor.ts';
import { pools } from '#platform/database/pools.ts';
import { hashTextOf } from './tokens.ts';

/** What every page shows of who signed in. */
export type SignedIn = {
	userId: string;
	sessionId: string;
	school: { id: string; name: string; themeColor: string; isDemo: boolean };
	/** Somebody with a file at more than one school can choose. */
	hasMoreSchools: boolean;
	/** It was not chosen yet which of these files this session is about. */
	mustChooseSchool: boolean;
	/** Who works with pupils' files must make a second factor first. */
	needsSecondFactor: boolean;
};

export type FoundSession =
	| { state: 'valid'; actor: Actor; signedIn: SignedIn }
	| { state: 'expired'; owner: { schoolId: string; personId: string } };

type Row = {
	sessionId: string;
	userId: string;
	isExpired: boolean;
	wasUsedLately: boolean;
	provedAt: string;
	schoolId: string;
	personId: string;
	memberships: number;
	isChosen: boolean;
	hasSecondFactor: boolean;
	kind: Actor['kind'];
	name: string;
	roles: string[];
	schoolName: string;
	themeColor: string;
	isDemo: boolean;
};

/** Whoever opens the files of more than an own child proves it twice. */
export const needsSecondFactor = (kind: Actor['kind']): boolean => kind === 'medewerker' || kind === 'extern';

/**
 * The session that belongs to this token, read in one statement: who it is, at which school, in which roles. In one
 * statement, because every request does this (docs/decisions/0002).
 */
export async function findSession(token: string): Promise<FoundSession | undefined> {
	const [row] = await pools().auth<Row[]>`
		select s.id as "sessionId", s."userId", s."expiresAt" < now() as "isExpired",
			s."updatedAt" > now() - interval '5 minutes' as "wasUsedLately",
			coalesce(s."provedAt", s."createdAt") as "provedAt", m.school_id as "schoolId", m.person_id as "personId",
			(select count(*)::int from membership other where other.user_id = s."userId") as memberships,
			s."personId" is not null as "isChosen",
			coalesce(u."twoFactorEnabled", false) as "hasSecondFactor", who.*
		from session s
		join "user" u on u.id = s."userId"
		join membership m on m.user_id = s."userId" and m.person_id = coalesce(s."personId"::uuid, m.person_id)
		cross join lateral public.who_is(m.school_id, m.person_id) who
		where s.token = ${hashTextOf(token)} and s."expiresAt" > now() - interval '1 day'
		order by m.created_at limit 1`;
	if (!row) return undefined;
	const { schoolId, personId, kind, name, roles } = row;
	if (row.isExpired) return { state: 'expired', owner: { schoolId, personId } };
	if (!row.wasUsedLately) await pools().auth`update session set "updatedAt" = now() where id = ${row.sessionId}`;
	return {
		state: 'valid',
		actor: { schoolId, personId, kind, name, roles, provedAt: new Date(row.provedAt) },
		signedIn: {
			userId: row.userId,
			sessionId: row.sessionId,
			school: { id: schoolId, name: row.schoolName, themeColor: row.themeColor, isDemo: row.isDemo },
			hasMoreSchools: row.memberships > 1,
			mustChooseSchool: row.memberships > 1 && !row.isChosen,
			needsSecondFactor: needsSecondFactor(kind) && !row.hasSecondFactor && !row.isDemo
		}
	};
}
