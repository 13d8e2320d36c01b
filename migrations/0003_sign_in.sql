-- ── Sign-in: outside row-level security, because a session is read before there is an actor. Only zicht_auth comes here. ──
-- The first five tables have the form and the names of the identity library, whose plugins (OIDC, SAML, passkeys) can so be
-- put beside our own sign-in. Ours: a session's token and the backup codes are kept as hashes, and "lastStep" remembers
-- which code of the app was used last.

create table auth."user" ("id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null, "image" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null default CURRENT_TIMESTAMP, "twoFactorEnabled" boolean);--> statement-breakpoint
create table auth."session" ("id" text not null primary key, "expiresAt" timestamptz not null, "token" text not null unique, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text, "userId" text not null references auth."user" ("id") on delete cascade, "personId" text, "provedAt" timestamptz);--> statement-breakpoint
create table auth."account" ("id" text not null primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references auth."user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null);--> statement-breakpoint
create table auth."verification" ("id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null);--> statement-breakpoint
create table auth."twoFactor" ("id" text not null primary key, "secret" text not null, "backupCodes" text not null, "userId" text not null references auth."user" ("id") on delete cascade, "verified" boolean, "lastStep" bigint);--> statement-breakpoint
create index "session_userId_idx" on auth."session" ("userId");--> statement-breakpoint
create index "account_userId_idx" on auth."account" ("userId");--> statement-breakpoint
create index "verification_identifier_idx" on auth."verification" ("identifier");--> statement-breakpoint
create index "twoFactor_secret_idx" on auth."twoFactor" ("secret");--> statement-breakpoint
create index "twoFactor_userId_idx" on auth."twoFactor" ("userId");--> statement-breakpoint

-- Which person at which school a user is. One user may have files at several schools.
create table auth.membership (
	user_id text not null references auth."user" ("id") on delete cascade,
	school_id uuid not null,
	person_id uuid not null,
	created_at timestamptz not null default now(),
	primary key (school_id, person_id)
);--> statement-breakpoint
create index membership_user on auth.membership (user_id);--> statement-breakpoint

-- A code that lets somebody make their own way in. Only its hash is kept; it works once and ends.
create table auth.invitation (
	code_hash bytea primary key,
	school_id uuid not null,
	person_id uuid not null,
	purpose text not null check (purpose in ('uitnodiging', 'herstel', 'maillink')),
	-- The mailbox that the school knows of this person; nothing when the person must tell it.
	email text,
	expires_at timestamptz not null,
	used_at timestamptz,
	created_at timestamptz not null default now()
);--> statement-breakpoint
create index invitation_person on auth.invitation (school_id, person_id);--> statement-breakpoint

-- A pupil's PIN, and the card with the QR code of a group.
create table auth.pupil_pin (
	school_id uuid not null,
	person_id uuid not null,
	pin_hash text not null,
	changed_at timestamptz not null default now(),
	primary key (school_id, person_id)
);--> statement-breakpoint
create table auth.group_card (
	-- The token on the card is made from this and the server's secret: so a card can be printed again, and a copy of the
	-- database opens no group.
	id uuid primary key,
	token_hash bytea not null unique,
	school_id uuid not null,
	group_id uuid not null,
	created_at timestamptz not null default now(),
	revoked_at timestamptz
);--> statement-breakpoint
create index group_card_group on auth.group_card (school_id, group_id);--> statement-breakpoint

-- Failed attempts, by account and by address: what slows down and locks a sign-in, for all servers together.
create table auth.attempt (
	subject text primary key,
	failures integer not null,
	last_at timestamptz not null,
	locked_until timestamptz
);--> statement-breakpoint

-- The one thing that the sign-in may know of the school's tables: who somebody is, for the session.
create function who_is(school uuid, person uuid)
	returns table (kind text, name text, roles text[], "schoolName" text, "themeColor" text, "isDemo" boolean)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select p.kind, concat_ws(' ', p.given_name, p.infix, p.family_name),
			array(
				select distinct r.role from role_assignment r
				where r.school_id = p.school_id and r.person_id = p.id
				and (now() at time zone 'Europe/Amsterdam')::date between r.from_on and coalesce(r.until_on, 'infinity')),
			s.name, s.theme_color, s.is_demo
		from person p
		join school s on s.id = p.school_id
		where p.school_id = school and p.id = person and not p.archived
	$$;--> statement-breakpoint

-- The pupils of a group, for the card on the wall: a first name and one letter, no more.
create function card_pupils(school uuid, school_group uuid)
	returns table ("personId" uuid, name text, "groupName" text, "schoolName" text, "themeColor" text, "isDemo" boolean)
	language sql stable security definer set search_path = public, pg_temp
	as $$
		select p.id, p.given_name || ' ' || left(p.family_name, 1) || '.', g.name, s.name, s.theme_color, s.is_demo
		from group_member m
		join person p on p.school_id = m.school_id and p.id = m.pupil_id and not p.archived
		join school_group g on g.school_id = m.school_id and g.id = m.group_id
		join school s on s.id = m.school_id
		where m.school_id = school and m.group_id = school_group
		and (now() at time zone 'Europe/Amsterdam')::date between m.from_on and coalesce(m.until_on, 'infinity')
		order by p.given_name, p.family_name
	$$;--> statement-breakpoint
revoke execute on function card_pupils from public;--> statement-breakpoint
grant execute on function card_pupils to zicht_auth;--> statement-breakpoint
revoke execute on function who_is from public;--> statement-breakpoint
grant execute on function who_is to zicht_auth;--> statement-breakpoint
grant select, insert, update, delete on all tables in schema auth to zicht_auth;--> statement-breakpoint
alter default privileges in schema auth grant select, insert, update, delete on tables to zicht_auth;
